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
import { WeightTable } from './weight-table.ts';
import { factsOf } from './word-facts.ts';

/**
 * Where a word's scores begin, by its part in a segment: all of it, the first of several words, the last, the word before or behind;
 * each in a line of the processor's cache of its own.
 */
export const ALONE = 0;
export const FIRST = 8;
export const LAST = 16;
export const PREVIOUS = 24;
export const NEXT = 32;
const ROW = 40;

/** The weights of the model. */
export const modelWeights = lazy(() => new WeightTable(WEIGHTS));

/** So many words have their scores kept. */
const ROWS = 2 ** 14;
/** The scores of words by their rows; the first row is that of no word. */
export const wordScores = lazy(() => {
  const scores = new Float64Array(ROWS * ROW);
  writeBeside(scores, 0, -1);
  return scores;
});
/** The word of each row; when others come, the oldest goes. */
const owners: (Word | undefined)[] = [undefined];
let next = 1;

const sinkAt = (scores: Float64Array, at: number): FeatureSink => ({
  add: (template, a, b = 0) => modelWeights().addTo(scores, at, featureOf(template, a, b)),
});

/** Of the word beside a segment. */
function writeBeside(scores: Float64Array, row: number, hash: number): void {
  writePrevious(sinkAt(scores, row + PREVIOUS), hash);
  writeNext(sinkAt(scores, row + NEXT), hash);
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
  const scores = wordScores();
  const row = next * ROW;
  scores.fill(0, row, row + ROW);
  const alone = sinkAt(scores, row + ALONE);
  writeWords(alone, { first: facts, last: facts, isAlone: true });
  writeForm(alone, form);
  writeLists(alone, form);
  const first = sinkAt(scores, row + FIRST);
  const last = sinkAt(scores, row + LAST);
  const ends: FeatureSink = {
    add: (template, a, b) => (OF_FIRST.includes(template) ? first : last).add(template, a, b),
  };
  writeWords(ends, { first: facts, last: facts, isAlone: false });
  writeBeside(scores, row, facts.hash);
  word.row = next;
  owners[next] = word;
  next = (next % (ROWS - 1)) + 1;
  return row;
}
