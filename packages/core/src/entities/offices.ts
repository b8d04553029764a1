import type { Words } from './document-lexicon.ts';
import type { JoinedName } from './join-names.ts';
import type { NameCandidate, TitlePhrase } from './name-candidate.ts';
import { nameKey } from './name-key.ts';
import { readTitleAfter, readTitleTold } from './titles.ts';
import { WordIndex } from './word-index.ts';

/** The offices of one person as the page gives them; a shorter repetition of a known office adds nothing. */
export function officesOf(name: JoinedName, words: readonly Words[]): TitlePhrase[] {
  const kept = new Set<TitlePhrase>();
  const index = new WordIndex<TitlePhrase>();
  for (const phrase of name.names.flatMap((candidate) => titlesOf(candidate, words[candidate.paragraph]))) {
    const own = wordsOf(phrase);
    if (index.mayHold(own).some((known) => kept.has(known) && covers(known, phrase))) continue;
    for (const known of index.mayBeHeldBy(own)) if (covers(phrase, known)) kept.delete(known);
    kept.add(phrase);
    index.add(phrase, own);
  }
  return [...kept];
}

function titlesOf(candidate: NameCandidate, words: Words | undefined): TitlePhrase[] {
  if (words === undefined) return [];
  const after = readTitleAfter(words, candidate.to);
  const told = readTitleTold(words, candidate.to);
  const held = withOwnerBehind(candidate, words);
  return [...held, ...(after === null ? [] : [after]), ...told];
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
