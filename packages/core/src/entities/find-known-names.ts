import type { Paragraph } from '../text/paragraphs.ts';
import { reportingVerbAt } from '../text/reporting-verbs.ts';
import type { Token } from '../text/tokens.ts';
import { isAcronym } from './acronym.ts';
import type { Words } from './document-lexicon.ts';
import { formOf } from './form.ts';
import { ORGANISATION_NAMES } from './lexicon/organisations.ts';
import { PLACE_NAMES } from './lexicon/places.ts';
import type { NameCandidate } from './name-candidate.ts';
import { nameKey } from './name-key.ts';
import { isDemonymWord } from './peoples-adjective.ts';
import { isTitleHead, readTitlesBefore } from './titles.ts';

const TITLE_CASE_BLOCKS: ReadonlySet<string> = new Set(['headline', 'standfirst', 'heading']);

/** True for a line in which nearly every longer word has a capital, so that capitals say nothing about names. */
export function isTitleCase(paragraph: Paragraph): boolean {
  if (!TITLE_CASE_BLOCKS.has(paragraph.kind)) return false;
  const words = paragraph.tokens.filter((t) => t.kind === 'word' && t.text.length > 3);
  const capitals = words.filter((t) => t.capital).length;
  // "Ferry to Return": of two words a sentence would have one in small letters.
  return words.length === 2 ? capitals === 2 : words.length > 2 && capitals / words.length > 0.7;
}

/** What the running text of the page has shown of words. */
export interface PageWords {
  /** The names it holds, as keys. */
  readonly known: ReadonlySet<string>;
  /** The words it writes small. */
  readonly lower: ReadonlySet<string>;
}

/**
 * Finds names in a title-case line by what the rest of the page and the lexicons know, longest first; a word nobody knows
 * counts only where it begins the line and a reporting verb follows ("Doru Says …").
 */
export function findKnownNames(words: Words, paragraph: Paragraph, { known, lower }: PageWords): NameCandidate[] {
  const found: NameCandidate[] = [];
  const { tokens } = words;
  let i = 0;
  while (i < tokens.length) {
    const to = longestKnown(tokens, i, known) ?? speakerAtStart(words, i, lower);
    if (to === null) {
      i += 1;
      continue;
    }
    found.push(knownCandidate(words, paragraph, { from: i, to }));
    i = to;
  }
  return found;
}

function longestKnown(tokens: readonly Token[], from: number, known: ReadonlySet<string>): number | null {
  if (tokens[from]?.kind !== 'word') return null;
  for (let to = Math.min(tokens.length, from + 8); to > from; to -= 1) {
    const form = tokens
      .slice(from, to)
      .map((t) => t.text)
      .join(' ');
    const single = to - from === 1;
    if (single && !tokens[from]?.capital) continue;
    if (known.has(nameKey(form)) || PLACE_NAMES.has(form) || ORGANISATION_NAMES.has(form)) return to;
    if (single && isAcronym(form) && form.length > 1) return to;
  }
  return null;
}

function speakerAtStart({ tokens, lexicon }: Words, from: number, lower: ReadonlySet<string>): number | null {
  if (from > 0 && !isTitleHead(tokens[from - 1])) return null;
  let to = from;
  while (to < tokens.length && to - from < 3 && tokens[to]?.capital === true && !isTitleHead(tokens[to])) {
    const verb = reportingVerbAt(tokens[to]);
    if (verb !== null) break;
    to += 1;
  }
  const verb = reportingVerbAt(tokens[to]);
  const plural = /[^s]s$/.test(tokens[to - 1]?.lower ?? '');
  if (to === from || verb === null || verb.form === 'base' || (plural && verb.form !== 'present')) return null;
  // "Army Says …": what the text writes small is no name.
  return tokens.slice(from, to).some((t) => isDemonymWord(lexicon, t) || lower.has(t.lower)) ? null : to;
}

function knownCandidate(
  words: Words,
  paragraph: Paragraph,
  run: { readonly from: number; readonly to: number },
): NameCandidate {
  const tokens = words.tokens.slice(run.from, run.to);
  const before = readTitlesBefore(words, run);
  const form = tokens.map((t) => t.text).join(' ');
  return {
    paragraph: paragraph.index,
    from: run.from,
    to: run.to,
    span: { start: tokens[0]?.start ?? 0, end: tokens[tokens.length - 1]?.end ?? 0 },
    form,
    known: formOf(form),
    words: tokens.map((t) => t.text),
    titles: before.titles,
    honorific: before.honorific,
    phraseFrom: before.phraseFrom,
    expansionOf: null,
    startsSentence: run.from === 0,
    evidence: [],
  };
}
