import type { Words } from './document-lexicon.ts';
import type { JoinedName } from './join-names.ts';
import type { NameCandidate, OfficeTerm, TitlePhrase } from './name-candidate.ts';
import { nameKey } from './name-key.ts';
import { readTerm } from './office-term.ts';
import { readTitleTold } from './title-told.ts';
import { readSecondTitle, readTitleAfter } from './titles.ts';
import { WordIndex } from './word-index.ts';

/** Where offices are read: the words of the paragraphs, and the article's date, from which "on Monday" counts. */
export interface OfficeSource {
  readonly words: readonly Words[];
  readonly publishedAt: string | null;
}

/** The offices of one person as the page gives them, with their terms; a shorter repetition of a known office adds its term at most. */
export function officesOf(name: JoinedName, source: OfficeSource): TitlePhrase[] {
  const found = name.names.flatMap((candidate) => withTerms(candidate, source));
  return found.length === 0 ? [] : withoutRepetitions(found);
}

interface TermedTitle {
  readonly phrase: TitlePhrase;
  readonly term: OfficeTerm;
}

function withoutRepetitions(found: readonly TermedTitle[]) {
  const kept = new Set<TitlePhrase>();
  const terms = new Map<TitlePhrase, OfficeTerm>();
  const index = new WordIndex<TitlePhrase>();
  for (const { phrase, term } of found) {
    const own = wordsOf(phrase);
    const fuller = index.mayHold(own).find((known) => kept.has(known) && covers(known, phrase));
    terms.set(fuller ?? phrase, joinTerms(terms.get(fuller ?? phrase), term));
    if (fuller !== undefined) continue;
    for (const known of index.mayBeHeldBy(own)) {
      if (!kept.has(known) || !covers(phrase, known)) continue;
      kept.delete(known);
      terms.set(phrase, joinTerms(terms.get(phrase), terms.get(known) ?? NO_TERM));
    }
    kept.add(phrase);
    index.add(phrase, own);
  }
  return [...kept].map((phrase) => ({ ...phrase, term: terms.get(phrase) ?? NO_TERM }));
}

const NO_TERM: OfficeTerm = { from: null, until: null };

function joinTerms(known: OfficeTerm = NO_TERM, added: OfficeTerm): OfficeTerm {
  return { from: known.from ?? added.from, until: known.until ?? added.until };
}

const NO_TITLES: readonly TermedTitle[] = [];

function withTerms(candidate: NameCandidate, { words, publishedAt }: OfficeSource): readonly TermedTitle[] {
  const paragraph = words[candidate.paragraph];
  if (paragraph === undefined) return NO_TITLES;
  const { tokens } = paragraph;
  const titles = titlesOf(candidate, paragraph);
  if (titles.length === 0) return NO_TITLES;
  return titles.map((phrase) => ({
    phrase,
    term: readTerm(phrase, candidate, { tokens, publishedAt }),
  }));
}

function titlesOf(candidate: NameCandidate, words: Words): readonly TitlePhrase[] {
  const after = readTitleAfter(words, candidate.to);
  const told = readTitleTold(words, candidate.to);
  const held = withOwnerBehind(candidate, words);
  if (after === null && told.length === 0) return held;
  const second = after === null ? null : readSecondTitle(words, after, candidate.to);
  return [...held, ...[after, second].filter((title) => title !== null), ...told];
}

/** "President Nadir al-Zamiri of Sahrun": the owner of the office stands behind the name. */
function withOwnerBehind(candidate: NameCandidate, { text, tokens }: Words): readonly TitlePhrase[] {
  const [title, ...rest] = candidate.titles;
  if (title === undefined || rest.length > 0 || title.of !== null || tokens[candidate.to]?.lower !== 'of')
    return candidate.titles;
  let to = candidate.to + 1;
  while (tokens[to]?.capital === true) to += 1;
  const [first, last] = [tokens[candidate.to + 1], tokens[to - 1]];
  if (to === candidate.to + 1 || first === undefined || last === undefined) return candidate.titles;
  return [{ ...title, of: text.slice(first.start, last.end) }];
}

/** The full title says all that the other one says, of the same place or organisation. */
function covers(full: TitlePhrase, part: TitlePhrase): boolean {
  const words = new Set(wordsOf(full));
  return wordsOf(part).every((word) => words.has(word));
}

/** The words of a title, and whose office it is. */
function wordsOf({ title, of }: TitlePhrase): string[] {
  const words = title.toLowerCase().split(/[\s-]+/);
  return of === null ? words : [...words, `of ${nameKey(of)}`];
}
