import { FeatureBuffer, writeFeatures } from './features.ts';
import { LABELS, type Label } from './labels.ts';
import { bestPath, chancesOf, forbid, type Lattice, segmentsOf } from './lattice.ts';
import type { Reading } from './reading.ts';
import { findRegions } from './region.ts';
import { Votes, writeNoVotes } from './votes.ts';
import { WeightTable } from './weight-table.ts';
import { WEIGHTS } from './weights.ts';
import { isNoName } from './word-facts.ts';

/** A name as the model reads it, or a word of which it is not sure that it is none (`none`); token indices, half-open. */
export interface ModelName {
  readonly from: number;
  readonly to: number;
  readonly label: Label;
  /** How probable the words are as a name with each label, in the order of `LABELS`. */
  readonly chances: readonly number[];
}

const table = new WeightTable(WEIGHTS);
/** A word that is less probably no name is worth telling. */
const HESITANT = 0.8;
/** A segment less probable than this has no vote. */
const FAINT = 0.02;

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
  const buffer = new FeatureBuffer();
  const lattices = readings.map((reading) =>
    findRegions(reading.tokens)
      .filter(({ from, to }) => to - from > 1 || !isNoName(reading.kind(from)))
      .map((region) => scored(buffer, reading, segmentsOf(reading, region))),
  );
  const cast = memory ? revise(buffer, lattices.flat(), votes) : null;
  return { names: lattices.map((list) => list.flatMap(namesOf)), votes: cast };
}

function scored(buffer: FeatureBuffer, reading: Reading, places: Lattice['places']): Lattice {
  const scores = new Array<number>(places.length * LABELS.length).fill(0);
  places.forEach((place, n) => {
    writeFeatures(buffer, reading, place);
    addScores(buffer, scores, n);
  });
  const lattice = { reading, region: places[0]?.region ?? { from: 0, to: 0 }, places, scores };
  forbid(lattice);
  return lattice;
}

function addScores(buffer: FeatureBuffer, scores: number[], place: number): void {
  for (let i = 0; i < buffer.size; i += 1) table.addTo(scores, place * LABELS.length, buffer.values[i] ?? 0);
}

/** Adds the document's votes to all scores; collects them first where nobody has. */
function revise(buffer: FeatureBuffer, lattices: readonly Lattice[], given: Votes | undefined): Votes {
  const voters = lattices.map((lattice) => voicesOf(lattice, firstChances(buffer, lattice)));
  const votes = given ?? collect(lattices, voters);
  lattices.forEach(({ reading, places, scores }, i) => {
    places.forEach((place, n) => {
      buffer.size = 0;
      votes.write(buffer, reading, { place, own: voters[i]?.[n] ?? null });
      addScores(buffer, scores, n);
    });
  });
  return votes;
}

function collect(lattices: readonly Lattice[], voters: readonly ReturnType<typeof voicesOf>[]): Votes {
  const votes = new Votes();
  lattices.forEach(({ reading, places }, i) => {
    places.forEach((place, n) => {
      const own = voters[i]?.[n] ?? null;
      if (own !== null) votes.add(reading, place, own);
    });
  });
  return votes;
}

function firstChances(buffer: FeatureBuffer, lattice: Lattice): number[] {
  const scores = lattice.scores.slice();
  lattice.places.forEach((place, n) => {
    buffer.size = 0;
    writeNoVotes(buffer, place);
    addScores(buffer, scores, n);
  });
  return chancesOf({ ...lattice, scores });
}

/** What each segment puts into the votes; null for one that has no vote. */
export function voicesOf(
  { reading, places }: Pick<Lattice, 'reading' | 'places'>,
  chances: readonly number[],
): (number[] | null)[] {
  return places.map(({ from }, n) => {
    const own = chances.slice(n * LABELS.length, (n + 1) * LABELS.length);
    let sum = 0;
    for (const chance of own) sum += chance;
    return sum > FAINT && reading.tokens[from]?.capital === true ? own : null;
  });
}

function namesOf(lattice: Lattice): ModelName[] {
  const path = bestPath(lattice);
  if (path.length === 0) return [];
  const chances = chancesOf(lattice);
  return path.flatMap(({ place, label }) => {
    const found = lattice.places[place];
    if (found === undefined) return [];
    if (label === 0 && (chances[place * LABELS.length] ?? 1) > HESITANT) return [];
    const own = [...chances.slice(place * LABELS.length, (place + 1) * LABELS.length)];
    return [{ from: found.from, to: found.to, label: LABELS[label] ?? 'none', chances: own }];
  });
}
