import { lazy } from '../../text/lazy.ts';
import { type Word, wordNote } from '../../text/words.ts';
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

/** Where a word's scores begin, by its part in a segment: all of it, the first of several words, the last, the word before or behind. */
export const ALONE = 0;
export const FIRST = SIZE;
export const LAST = 2 * SIZE;
export const PREVIOUS = 3 * SIZE;
export const NEXT = 4 * SIZE;
const ALL = 5 * SIZE;

/** The weights of the model. */
export const modelWeights = lazy(() => new WeightTable(WEIGHTS));

/** A list that V8 keeps as doubles though all of its numbers may be whole: lists of two kinds are read more slowly. */
function inDoubles(numbers: Float64Array): readonly number[] {
  return [0.5, ...numbers].slice(1);
}

/** Sums up what the model's weights say of one word in each of its parts. */
class PartScores {
  readonly sums = new Float64Array(ALL);

  as(part: number): FeatureSink {
    return { add: (template, a, b = 0) => modelWeights().addTo(this.sums, part, featureOf(template, a, b)) };
  }

  /** Of the word beside a segment. */
  beside(hash: number): readonly number[] {
    writePrevious(this.as(PREVIOUS), hash);
    writeNext(this.as(NEXT), hash);
    return inDoubles(this.sums);
  }
}

/**
 * What the model's weights say of a word whatever text it stands in, a number for each label in each part, as long as the
 * document makes no people of it and the lists of names are used. Most of a segment's features ask for one word only, and
 * most words come again.
 */
export const scoresOf = wordNote((word: Word): readonly number[] => {
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
  return scores.beside(facts.hash);
});

/** The same beside a segment where no word stands. */
export const scoresOfNothing = lazy((): readonly number[] => new PartScores().beside(-1));
