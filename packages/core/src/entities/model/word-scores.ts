import { lazy } from '../../text/lazy.ts';
import type { Word } from '../../text/words.ts';
import { WEIGHTS } from '../lexicon/all-tables.ts';
import {
  type FeatureSink,
  featureOf,
  formOfWord,
  OF_FIRST,
  writeForm,
  writeLists,
  writeNext,
  writePrevious,
  writeWords,
} from './features.ts';
import { LABELS } from './labels.ts';
import { WeightTable } from './weight-table.ts';
import { factsOf } from './word-facts.ts';

const SIZE = LABELS.length;

/**
 * Where a word's scores begin, by its part in a segment: all of it, the first of several words, the last; the word before or behind,
 * in a line of the processor's cache of their own.
 */
export const ALONE = 0;
export const FIRST = SIZE;
export const LAST = 2 * SIZE;
export const PREVIOUS = 16;
export const NEXT = PREVIOUS + SIZE;
const ALL = NEXT + SIZE;

/** The weights of the model. */
export const modelWeights = lazy(() => new WeightTable(WEIGHTS));

/** So many words have their scores kept, each in a row of its own that begins a line of a processor's cache. */
const ROWS = 2 ** 15;
const ROW = 32;
/** The scores of words by their rows; in 32 bits, which hold halves without loss. The first row is that of no word. */
export const wordScores = lazy(() => {
  const scores = new Float32Array(ROWS * ROW);
  const writer = new PartScores();
  writer.beside(-1);
  scores.set(writer.sums);
  return scores;
});
/** The word of each row; when others come, the oldest goes. */
const owners: (Word | undefined)[] = [undefined];
let next = 1;

/** Sums up what the model's weights say of one word in each of its parts. */
class PartScores {
  readonly sums = new Float64Array(ALL);

  as(part: number): FeatureSink {
    return { add: (template, a, b = 0) => modelWeights().addTo(this.sums, part, featureOf(template, a, b)) };
  }

  /** Of the word beside a segment. */
  beside(hash: number): void {
    writePrevious(this.as(PREVIOUS), hash);
    writeNext(this.as(NEXT), hash);
  }
}

/**
 * The row with what the model's weights say of a word whatever text it stands in, a number for each label in each part, as long
 * as the document makes no people of it and the lists of names are used; of no word what they say beside a segment. Most of a
 * segment's features ask for one word only, and most words come again.
 */
export function scoresOf(word: Word | undefined): number {
  if (word === undefined) return 0;
  return owners[word.row] === word ? word.row * ROW : readScores(word);
}

function readScores(word: Word): number {
  const facts = factsOf(word);
  const form = formOfWord(facts, facts.kind);
  const scores = new PartScores();
  const alone = scores.as(ALONE);
  writeWords(alone, { first: facts, last: facts, isAlone: true });
  writeForm(alone, form);
  writeLists(alone, form);
  const first = scores.as(FIRST);
  const last = scores.as(LAST);
  const ends: FeatureSink = {
    add: (template, a, b) => (OF_FIRST.includes(template) ? first : last).add(template, a, b),
  };
  writeWords(ends, { first: facts, last: facts, isAlone: false });
  scores.beside(facts.hash);
  word.row = next;
  owners[next] = word;
  wordScores().set(scores.sums, next * ROW);
  next = next + 1 < ROWS ? next + 1 : 1;
  return word.row * ROW;
}
