import {
  emptyForm,
  type FeatureSink,
  featureOf,
  readForm,
  writeBefore,
  writeBehind,
  writeForm,
  writeLists,
  writeNeighbours,
  writePlace,
  writeWords,
} from './features.ts';
import { LABELS, type Label } from './labels.ts';
import { bestPath, forbid, type Lattice, segmentsOf, writeChances } from './lattice.ts';
import type { Place, Reading } from './reading.ts';
import { findRegions, LONGEST_REGION } from './region.ts';
import { Votes, writeNoVotes } from './votes.ts';
import { isNoName } from './word-facts.ts';
import { ALONE, FIRST, LAST, modelWeights, NEXT, PREVIOUS, scoresOf, wordScores } from './word-scores.ts';

/** A name as the model reads it, or a word of which it is not sure that it is none (`none`); token indices, half-open. */
export interface ModelName {
  readonly from: number;
  readonly to: number;
  readonly label: Label;
  /** How probable the words are as a name with each label, in the order of `LABELS`. */
  readonly chances: readonly number[];
}

/** A word that is less probably no name is worth telling. */
const HESITANT = 0.8;
/** A segment less probable than this has no vote. */
const FAINT = 0.02;
const SIZE = LABELS.length;

/** What the model has read in some paragraphs, and the votes that they have cast; null without memory. */
export interface DocumentRead {
  readonly names: readonly (readonly ModelName[])[];
  readonly votes: Votes | null;
}

/**
 * Reads the names of all paragraphs of a document twice: first each region by itself, then with what the first reading
 * took the same words for in the other places of the document. Paragraphs that are read again later are given the votes
 * of the whole document.
 */
export function readDocument(
  readings: readonly Reading[],
  { memory, votes }: { readonly memory: boolean; readonly votes?: Votes },
): DocumentRead {
  const lattices = latticesOf(readings);
  const last = lattices[lattices.length - 1];
  makeRoom(last === undefined ? 0 : last.at + last.places.length * SIZE);
  const { scores, chances } = sheet;
  for (const lattice of lattices) scoreFirst(lattice, scores);
  const cast = memory ? revise(lattices, votes) : null;
  const names: ModelName[][] = readings.map(() => []);
  for (const lattice of lattices) {
    writeChances(lattice, scores, chances);
    addNames(names[lattice.paragraph] ?? [], lattice);
  }
  return { names, votes: cast };
}

interface RegionLattice extends Lattice {
  /** The number of its paragraph among those read. */
  readonly paragraph: number;
}

/** Numbers for every label of every segment of the document that is read; kept, since to make such lists takes longer than to fill them. */
const sheet = {
  scores: new Float64Array(0),
  /** The scores as long as there are no votes. */
  first: new Float64Array(0),
  chances: new Float64Array(0),
};
/** A document that needs more room gets its own. */
const MOST_KEPT = 20_000;

function makeRoom(size: number): void {
  if (sheet.scores.length < size || sheet.scores.length > MOST_KEPT) {
    sheet.scores = new Float64Array(size);
    sheet.first = new Float64Array(size);
    sheet.chances = new Float64Array(size);
    return;
  }
  sheet.scores.fill(0, 0, size);
  sheet.chances.fill(0, 0, size);
}

/** The lattices of all regions; their scores lie in one list. */
function latticesOf(readings: readonly Reading[]): RegionLattice[] {
  const found: RegionLattice[] = [];
  let at = 0;
  readings.forEach((reading, paragraph) => {
    for (const region of findRegions(reading.tokens)) {
      if (region.to - region.from === 1 && isNoName(reading.kind(region.from))) continue;
      const places = segmentsOf(reading, region);
      found.push({ paragraph, reading, region, places, at });
      at += places.length * SIZE;
    }
  });
  return found;
}

/** Adds the weights of features to the scores that begin at `at`. */
class Scorer implements FeatureSink {
  scores: Float64Array = sheet.scores;
  at = 0;

  add(template: number, a: number, b = 0): void {
    modelWeights().addTo(this.scores, this.at, featureOf(template, a, b));
  }

  /** Adds what is known already: the numbers of a list from a place on. */
  addKnown(list: Float64Array, from: number): void {
    for (let label = 0; label < SIZE; label += 1)
      this.scores[this.at + label] = (this.scores[this.at + label] ?? 0) + (list[from + label] ?? 0);
  }
}

const scorer = new Scorer();
/** What the words before and behind a segment say, by the token of the region where it begins or ends. */
const before = new Float64Array(LONGEST_REGION * SIZE);
const behind = new Float64Array(LONGEST_REGION * SIZE);

function scoreFirst(lattice: Lattice, scores: Float64Array): void {
  const { places, region, at } = lattice;
  scoreSides(lattice);
  scorer.scores = scores;
  for (let n = 0; n < places.length; n += 1) {
    const place = places[n];
    if (place === undefined) return;
    scorer.at = at + n * SIZE;
    scorePlace(lattice.reading, place);
    scorer.addKnown(before, (place.from - region.from) * SIZE);
    scorer.addKnown(behind, (place.to - 1 - region.from) * SIZE);
  }
  forbid(lattice, scores);
}

/** Adds what the model says of a word in one of its parts, whatever text it stands in. */
function scoreWord({ tokens }: Reading, at: number, part: number): void {
  scorer.addKnown(wordScores(), scoresOf(at < 0 ? undefined : tokens[at]?.word) + part);
}

/** The segment that is being scored. */
const formed = { place: { from: 0, to: 0, region: { from: 0, to: 0 }, phrase: 0 } as Place, form: emptyForm() };

function scorePlace(reading: Reading, place: Place): void {
  const { from, to } = place;
  const isAlone = to - from === 1;
  const first = reading.word(from);
  const last = reading.word(to - 1);
  if (first === undefined || last === undefined) return;
  formed.place = place;
  const { form } = formed;
  if (isAlone && reading.lists && reading.kind(from) === first.kind) {
    // What else there is of its form is in these scores.
    form.size = 1;
    form.first = first.kind;
    form.end = first.kind;
    form.lists = first.lists;
    scoreWord(reading, from, ALONE);
  } else {
    readForm(form, reading, place);
    if (isAlone) writeWords(scorer, { first, last, isAlone });
    else {
      scoreWord(reading, from, FIRST);
      scoreWord(reading, to - 1, LAST);
    }
    writeForm(scorer, form);
    writeLists(scorer, form);
  }
  writeNeighbours(scorer, reading, formed);
  writePlace(scorer, reading, formed);
}

function scoreSides({ places, reading, region }: Lattice): void {
  before.fill(0, 0, (region.to - region.from) * SIZE);
  behind.fill(0, 0, (region.to - region.from) * SIZE);
  // Every token of a region is a segment.
  for (let n = 0; n < places.length; n += 1) {
    const place = places[n];
    if (place === undefined || place.to - place.from > 1) continue;
    const { from, to } = place;
    scorer.at = (from - region.from) * SIZE;
    scorer.scores = before;
    scoreWord(reading, from - 1, PREVIOUS);
    writeBefore(scorer, reading, place);
    scorer.scores = behind;
    scoreWord(reading, to, NEXT);
    writeBehind(scorer, reading, place);
  }
}

/** Adds the document's votes to all scores; collects them first where nobody has. */
function revise(lattices: readonly RegionLattice[], given: Votes | undefined): Votes {
  const { scores, chances } = sheet;
  writeFirstChances(lattices);
  const votes = given ?? collect(lattices, chances);
  scorer.scores = scores;
  const own = { chances, at: 0 };
  const asked: { place: Place; own: Voice | null } = { place: formed.place, own };
  for (const { reading, places, at } of lattices) {
    for (let n = 0; n < places.length; n += 1) {
      const place = places[n];
      if (place === undefined) break;
      scorer.at = at + n * SIZE;
      own.at = scorer.at;
      asked.place = place;
      asked.own = hasVoice(reading, place, own) ? own : null;
      votes.write(scorer, reading, asked);
    }
  }
  return votes;
}

function collect(lattices: readonly RegionLattice[], chances: Float64Array): Votes {
  const votes = new Votes();
  const own = { chances, at: 0 };
  for (const { reading, places, at } of lattices) {
    for (let n = 0; n < places.length; n += 1) {
      const place = places[n];
      if (place === undefined) break;
      own.at = at + n * SIZE;
      if (hasVoice(reading, place, own)) votes.add(reading, place, own);
    }
  }
  return votes;
}

/** Writes the chances of all segments as long as there are no votes. */
function writeFirstChances(lattices: readonly RegionLattice[]): void {
  const { scores, first, chances } = sheet;
  scorer.scores = first;
  for (const lattice of lattices) {
    for (let n = 0; n < lattice.places.length; n += 1) {
      scorer.at = lattice.at + n * SIZE;
      for (let i = scorer.at; i < scorer.at + SIZE; i += 1) first[i] = scores[i] ?? 0;
      const place = lattice.places[n];
      if (place !== undefined) writeNoVotes(scorer, place);
    }
    writeChances(lattice, first, chances);
  }
}

interface Voice {
  readonly chances: Float64Array;
  readonly at: number;
}

/** True for a segment that puts something into the votes. */
export function hasVoice(reading: Reading, { from }: Place, { chances, at }: Voice): boolean {
  if (reading.tokens[from]?.capital !== true) return false;
  let sum = 0;
  for (let label = 0; label < SIZE; label += 1) sum += chances[at + label] ?? 0;
  return sum > FAINT;
}

function addNames(names: ModelName[], lattice: Lattice): void {
  const { scores, chances } = sheet;
  for (const { place, label } of bestPath(lattice, scores)) {
    const at = lattice.at + place * SIZE;
    const found = lattice.places[place];
    if (found === undefined || (label === 0 && (chances[at] ?? 1) > HESITANT)) continue;
    const own: number[] = [];
    for (let i = at; i < at + SIZE; i += 1) own.push(chances[i] ?? 0);
    names.push({ from: found.from, to: found.to, label: LABELS[label] ?? 'none', chances: own });
  }
}
