import {
  emptyForm,
  type FeatureSink,
  type FormedPlace,
  featureOf,
  readForm,
  writeBefore,
  writeBehind,
  writeForm,
  writeInside,
  writeLists,
  writeNeighbours,
  writePattern,
  writePlace,
  writeTwoBefore,
  writeTwoBehind,
  writeWordBefore,
  writeWordBehind,
  writeWords,
} from './features.ts';
import { KnownSums, type Scored } from './known-sums.ts';
import { LABELS } from './labels.ts';
import type { Lattice } from './lattice.ts';
import { INSIDE, type Place, Reading } from './reading.ts';
import { LONGEST_REGION } from './region.ts';
import { type Verdict, writeNoVotes, writeVotes } from './votes.ts';
import { ALONE, FIRST, LAST, modelWeights, NEXT, PREVIOUS, scoresOf, wordScores } from './word-scores.ts';

const SIZE = LABELS.length;

/** Adds the weights of features to the scores that begin at `at`. */
class Scorer implements FeatureSink {
  scores: Float64Array = new Float64Array(0);
  at = 0;

  add(template: number, a: number, b = 0): void {
    modelWeights().addTo(this.scores, this.at, featureOf(template, a, b));
  }

  /** Adds what a word says in one of its parts, whatever text it stands in. */
  addWord({ tokens }: Reading, place: number, part: number): void {
    const { scores, at } = this;
    const list = wordScores();
    const from = scoresOf(place < 0 ? undefined : tokens[place]?.word) + part;
    for (let label = 0; label < SIZE; label += 1)
      scores[at + label] = (scores[at + label] ?? 0) + (list[from + label] ?? 0);
  }

  /** Adds what words beside a segment say. */
  addSide(side: Float64Array, from: number): void {
    const { scores, at } = this;
    for (let label = 0; label < SIZE; label += 1)
      scores[at + label] = (scores[at + label] ?? 0) + (side[from + label] ?? 0);
  }
}

const scorer = new Scorer();

/** A segment that is scored. */
interface Asked extends FormedPlace {
  reading: Reading;
  place: Place;
}

// Kinds of words are below 64, lists and sizes below 8.
const PAIRS = 64 * 64;
const TRIPLES = 64 * 64 * 8;

/** What the kinds of two words before a segment say, and of the one before it and its first. */
const twoBefore = new KnownSums(PAIRS, [19], (sink, { reading, place }: Asked) => writeBefore(sink, reading, place));
const opening = new KnownSums(2 * PAIRS, [28, 30], (sink, { reading, place }: Asked) =>
  writeBefore(sink, reading, place),
);
/** The same behind it. */
const twoBehind = new KnownSums(PAIRS, [20], (sink, { reading, place }: Asked) => writeBehind(sink, reading, place));
const closing = new KnownSums(PAIRS, [29], (sink, { reading, place }: Asked) => writeBehind(sink, reading, place));
/** What the first and last word of a segment say by their kinds, and the lists that hold it. */
const ends = new KnownSums(TRIPLES, [0, 2, 3, 32], (sink, { form }: Asked) => writeForm(sink, form));
const lists = new KnownSums(64, [6], (sink, { form }: Asked) => writeLists(sink, form));
/** What a segment says together with the kinds of the words on both sides, before and behind. */
const between = new KnownSums(TRIPLES, [12, 24, 31], (sink, asked: Asked) => {
  writeNeighbours(sink, asked.reading, asked);
  writePlace(sink, asked.reading, asked);
});
const leading = new KnownSums(TRIPLES, [17], (sink, asked: Asked) => writeNeighbours(sink, asked.reading, asked));
const following = new KnownSums(TRIPLES, [18], (sink, asked: Asked) => writeNeighbours(sink, asked.reading, asked));
/** What it says together with where it stands, and with where else its words do. */
const standing = new KnownSums(TRIPLES, [23, 25, 26, 27], (sink, asked: Asked) =>
  writePlace(sink, asked.reading, asked),
);

const NOTHING: Asked = {
  reading: new Reading([], new Set(), {
    seen: { small: new Set(), inside: new Set() },
    known: { isPeople: () => false, lists: true },
  }),
  place: { from: 0, to: 0, region: { from: 0, to: 0 }, phrase: 0 },
  form: emptyForm(),
};
/** The segment that is being scored: thousands are, and one at a time. */
const asked = { ...NOTHING };

/** What the words before and behind a segment say, by the token of the region where it begins or ends. */
const before = new Float64Array(LONGEST_REGION * SIZE);
const behind = new Float64Array(LONGEST_REGION * SIZE);

/** Adds what all features of the segments of a lattice say, but for the votes. */
export function scorePlaces(lattice: Lattice, scores: Float64Array): void {
  const { places, reading, region, at } = lattice;
  asked.reading = reading;
  scoreSides(lattice);
  scorer.scores = scores;
  for (let n = 0; n < places.length; n += 1) {
    const place = places[n];
    if (place === undefined) return;
    scorer.at = at + n * SIZE;
    asked.place = place;
    scoreWords(reading, place);
    scorePlace(reading, place);
    scorer.addSide(before, (place.from - region.from) * SIZE);
    scorer.addSide(behind, (place.to - 1 - region.from) * SIZE);
  }
  asked.reading = NOTHING.reading;
}

/** What a segment says by itself. */
function scoreWords(reading: Reading, { from, to }: Place): void {
  const { form } = asked;
  const isAlone = to - from === 1;
  const first = reading.word(from);
  const last = reading.word(to - 1);
  if (first === undefined || last === undefined) return;
  if (isAlone && reading.lists && reading.kind(from) === first.kind) {
    // What else there is of its form is in these scores.
    form.size = 1;
    form.first = first.kind;
    form.end = first.kind;
    form.lists = first.lists;
    scorer.addWord(reading, from, ALONE);
    return;
  }
  readForm(form, reading, asked.place);
  if (isAlone) writeWords(scorer, { first, last, isAlone });
  else {
    scorer.addWord(reading, from, FIRST);
    scorer.addWord(reading, to - 1, LAST);
  }
  writePattern(scorer, form);
  writeInside(scorer, form);
  ends.add(form.first * 512 + form.end * 8 + form.size, scorer, asked);
  lists.add(form.lists * 8 + form.size, scorer, asked);
}

/** What it says together with the words beside it and with its place. */
function scorePlace(reading: Reading, { from, to, region }: Place): void {
  const { form } = asked;
  const kindBefore = reading.kind(from - 1);
  const kindBehind = reading.kind(to);
  const end = form.end * 8 + form.size;
  between.add(kindBefore * 512 + kindBehind * 8 + form.lists, scorer, asked);
  leading.add(kindBefore * 512 + end, scorer, asked);
  following.add(kindBehind * 512 + end, scorer, asked);
  writeWordBefore(scorer, reading.hash(from - 1), form.end);
  const starts = reading.starts(from) ? 1 : 0;
  const seen = reading.seenAt(from) | (reading.seenAt(to - 1) & INSIDE ? 4 : 0);
  const sides = (from > region.from ? 1 : 0) + (to < region.to ? 2 : 0);
  standing.add(form.first * 512 + form.size * 64 + starts * 32 + seen * 4 + sides, scorer, asked);
}

function scoreSides({ places, reading, region }: Lattice): void {
  before.fill(0, 0, (region.to - region.from) * SIZE);
  behind.fill(0, 0, (region.to - region.from) * SIZE);
  // Every token of a region is a segment.
  for (let n = 0; n < places.length; n += 1) {
    const place = places[n];
    if (place === undefined || place.to - place.from > 1) continue;
    const { from, to } = place;
    const kind = reading.kind(from);
    asked.place = place;
    scorer.at = (from - region.from) * SIZE;
    scorer.scores = before;
    scorer.addWord(reading, from - 1, PREVIOUS);
    writeTwoBefore(scorer, reading, from);
    const kindBefore = reading.kind(from - 1);
    twoBefore.add(kindBefore * 64 + reading.kind(from - 2), scorer, asked);
    opening.add(kindBefore * 128 + kind * 2 + (from > region.from ? 1 : 0), scorer, asked);
    scorer.scores = behind;
    scorer.addWord(reading, to, NEXT);
    writeTwoBehind(scorer, reading, to);
    writeWordBehind(scorer, reading, to);
    const kindBehind = reading.kind(to);
    twoBehind.add(kindBehind * 64 + reading.kind(to + 1), scorer, asked);
    if (to < region.to) closing.add(kindBehind * 64 + kind, scorer, asked);
  }
}

// Verdicts are below 64.
const votesForForm = new KnownSums(2 * PAIRS, [34, 35, 37, 38], writeVotes);
const votesForFirst = new KnownSums(2 * 64, [36, 39], writeVotes);
const noVotes = new KnownSums(2, [33], writeNoVotes);

/** Adds what the votes of the document say to the scores of a segment. */
export function scoreVotes(scored: Scored, verdict: Verdict): void {
  const { isAlone, form, last, first } = verdict;
  const group = isAlone ? 1 : 0;
  votesForForm.add(group * PAIRS + form * 64 + last, scored, verdict);
  votesForFirst.add(group * 64 + first, scored, verdict);
}

/** Adds what stands in for them on the first reading. */
export function scoreNoVotes(scored: Scored, place: Place): void {
  noVotes.add(place.to - place.from === 1 ? 1 : 0, scored, place);
}
