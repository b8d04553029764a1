import type { Paragraph } from '../text/paragraphs.ts';
import type { JoinedName } from './join-names.ts';
import type { TitlePhrase } from './name-candidate.ts';

interface Page {
  readonly paragraphs: readonly Paragraph[];
  readonly joined: readonly JoinedName[];
}

/** "The ministry's [spokesman], Omar Nahas": the office with the only body of the page that has the word in its name. */
export function withOwner({ paragraphs, joined }: Page, name: JoinedName, title: TitlePhrase): TitlePhrase {
  if (title.of !== null) return title;
  const { start } = title.span;
  for (const { paragraph } of name.names) {
    const { tokens = [], span } = paragraphs[paragraph] ?? {};
    if (span === undefined || start < span.start || start >= span.end) continue;
    const at = tokens.findIndex((token) => token.start >= start);
    const noun = tokens[at - 1]?.kind === 'possessive' && tokens[at - 3]?.lower === 'the' ? tokens[at - 2] : undefined;
    if (noun === undefined || noun.capital) return title;
    const bodies = joined.filter(
      ({ type, fullest }) => type === 'organisation' && fullest.toLowerCase().split(/\s+/).includes(noun.lower),
    );
    return bodies.length === 1 ? { ...title, of: bodies[0]?.fullest ?? null } : title;
  }
  return title;
}
