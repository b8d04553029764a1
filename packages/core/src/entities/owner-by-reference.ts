import { append, firstIndex } from '../text/lists.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import type { JoinedName } from './join-names.ts';
import type { TitlePhrase } from './name-candidate.ts';

/** "The ministry's [spokesman], Omar Nahas": gives an office the only body of the page that has the word in its name. */
export function ownersOf(paragraphs: readonly Paragraph[], joined: readonly JoinedName[]) {
  let bodies: Map<string, string[]> | null = null;
  return (title: TitlePhrase): TitlePhrase => {
    if (title.of !== null) return title;
    const noun = nounBefore(paragraphs, title.span.start);
    if (noun === null) return title;
    bodies ??= bodiesByWord(joined);
    const [body, other] = bodies.get(noun) ?? [];
    return body === undefined || other !== undefined ? title : { ...title, of: body };
  };
}

/** The noun of "the ministry's" right before a place of the text. */
function nounBefore(paragraphs: readonly Paragraph[], start: number): string | null {
  const { tokens = [] } = paragraphs[firstIndex(paragraphs, ({ span }) => span.end > start)] ?? {};
  const at = firstIndex(tokens, (token) => token.start >= start);
  const noun = tokens[at - 2];
  const owns = tokens[at - 1]?.kind === 'possessive' && tokens[at - 3]?.lower === 'the';
  return owns && noun?.capital === false ? noun.lower : null;
}

function bodiesByWord(joined: readonly JoinedName[]): Map<string, string[]> {
  const bodies = new Map<string, string[]>();
  for (const { type, fullest } of joined)
    if (type === 'organisation')
      for (const word of new Set(fullest.toLowerCase().split(/\s+/))) append(bodies, word, fullest);
  return bodies;
}
