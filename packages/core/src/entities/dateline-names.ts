import type { Dateline } from '../schemas/article.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import { isA, MONTH } from '../text/word-classes.ts';
import { isAcronym } from './acronym.ts';
import type { Words } from './document-lexicon.ts';
import { candidate } from './find-candidates.ts';
import type { FoundCandidates } from './model-candidates.ts';
import { type NameCandidate, withEvidence } from './name-candidate.ts';
import type { Run } from './run.ts';
import { isListedAs, PLACE_NAME } from './word-lists.ts';

/**
 * The place of a dateline that stands in this paragraph, and the agency in its brackets or behind its comma: whatever else the words may
 * mean, there they name these. "LUSHAN, Aug. 16 (Yunhua) --", "Tal Amrin, QNA –".
 */
export function datelineNames(words: Words, paragraph: Paragraph, dateline: Dateline): NameCandidate[] {
  const { start, end } = dateline.span;
  if (start < paragraph.span.start || end > paragraph.span.end || /[,/]/.test(dateline.place)) return [];
  const at = words.text.indexOf(dateline.place, start);
  const place = runAt(paragraph, at, at + dateline.place.length);
  if (at < 0 || at >= end || place === null) return [];
  const agency = agencyBehind(words, place.to, end);
  const named = (run: Run): NameCandidate => candidate(words, paragraph.index, { run, expansion: null });
  return [
    withEvidence(named(place), [{ type: 'place', weight: 20, reason: 'dateline' }]),
    ...(agency === null ? [] : [withEvidence(named(agency), [{ type: 'organisation', weight: 12, reason: 'agency' }])]),
  ];
}

function runAt({ tokens }: Paragraph, start: number, end: number): Run | null {
  const from = tokens.findIndex((token) => token.start === start);
  const to = tokens.findIndex((token) => token.end === end) + 1;
  return from < 0 || to <= from ? null : { from, to };
}

/** The capitals between the brackets or slashes of the dateline, or its letters behind a comma; null where there is a date only. */
function agencyBehind({ tokens }: Words, from: number, end: number): Run | null {
  for (let at = from; (tokens[at]?.end ?? end + 1) <= end; at += 1) {
    const token = tokens[at];
    if (token?.capital !== true || isA(token, MONTH)) continue;
    const before = tokens[at - 1]?.text ?? '';
    if (before === ',' && isAcronym(token.text)) return { from: at, to: at + 1 };
    let to = at + 1;
    while (tokens[to]?.capital === true) to += 1;
    // "TAL AMRIN, Coast Wire –", but "COLUMBUS, Ohio –"
    if (before === ',' && /^[-–—]$/.test(tokens[to]?.text ?? '') && !isListedAs(token, PLACE_NAME))
      return { from: at, to };
    if (!/^[(/]$/.test(before)) continue;
    return /^[)/]$/.test(tokens[to]?.text ?? '') ? { from: at, to } : null;
  }
  return null;
}

/** With the names of the dateline instead of all that overlaps them. */
export function withDateline(found: FoundCandidates, sure: readonly NameCandidate[]): FoundCandidates {
  if (sure.length === 0) return found;
  const apart = (list: readonly NameCandidate[]): readonly NameCandidate[] =>
    list.filter((each) => sure.every(({ from, to }) => each.to <= from || each.from >= to));
  const names = [...apart(found.names), ...sure].sort((a, b) => a.from - b.from);
  return { names, unread: apart(found.unread), others: apart(found.others) };
}
