import { FeatureBuffer, writeFeatures } from './features.ts';
import { LABELS, type Label } from './labels.ts';
import { bestPath, forbid, type Lattice, segmentsOf, writeChances } from './lattice.ts';
import type { Place, Reading } from './reading.ts';
import { findRegions, type Region } from './region.ts';
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
  const lattices = latticesOf(readings);
  for (const lattice of lattices) scoreFirst(buffer, lattice);
  const cast = memory ? revise(buffer, lattices, votes) : null;
  const names: ModelName[][] = readings.map(() => []);
  for (const lattice of lattices) names[lattice.paragraph]?.push(...namesOf(lattice));
  return { names, votes: cast };
}

interface RegionLattice extends Lattice {
  /** The number of its paragraph among those read. */
  readonly paragraph: number;
}

/** The lattices of all regions; their scores lie in one list. */
function latticesOf(readings: readonly Reading[]): RegionLattice[] {
  const found: { paragraph: number; reading: Reading; region: Region; places: Place[]; at: number }[] = [];
  let size = 0;
  readings.forEach((reading, paragraph) => {
    for (const region of findRegions(reading.tokens)) {
      if (region.to - region.from === 1 && isNoName(reading.kind(region.from))) continue;
      const places = segmentsOf(reading, region);
      found.push({ paragraph, reading, region, places, at: size });
      size += places.length * LABELS.length;
    }
  });
  const scores = new Float64Array(size);
  return found.map(({ paragraph, reading, region, places, at }) => ({
    paragraph,
    reading,
    region,
    places,
    scores,
    at,
  }));
}

function scoreFirst(buffer: FeatureBuffer, lattice: Lattice): void {
  lattice.places.forEach((place, n) => {
    writeFeatures(buffer, lattice.reading, place);
    addScores(buffer, lattice.scores, lattice.at + n * LABELS.length);
  });
  forbid(lattice);
}

function addScores(buffer: FeatureBuffer, scores: Float64Array, at: number): void {
  for (let i = 0; i < buffer.size; i += 1) table.addTo(scores, at, buffer.values[i] ?? 0);
}

/** Adds the document's votes to all scores; collects them first where nobody has. */
function revise(buffer: FeatureBuffer, lattices: readonly Lattice[], given: Votes | undefined): Votes {
  const chances = firstChances(buffer, lattices);
  const votes = given ?? collect(lattices, chances);
  for (const { reading, places, scores, at } of lattices) {
    places.forEach((place, n) => {
      const own = { chances, at: at + n * LABELS.length };
      buffer.size = 0;
      votes.write(buffer, reading, { place, own: hasVoice(reading, place, own) ? own : null });
      addScores(buffer, scores, own.at);
    });
  }
  return votes;
}

function collect(lattices: readonly Lattice[], chances: Float64Array): Votes {
  const votes = new Votes();
  for (const { reading, places, at } of lattices) {
    places.forEach((place, n) => {
      const own = { chances, at: at + n * LABELS.length };
      if (hasVoice(reading, place, own)) votes.add(reading, place, own);
    });
  }
  return votes;
}

/** The chances of all segments as long as there are no votes, laid out like the scores. */
function firstChances(buffer: FeatureBuffer, lattices: readonly Lattice[]): Float64Array {
  const scores = lattices[0]?.scores.slice() ?? new Float64Array(0);
  const chances = new Float64Array(scores.length);
  for (const lattice of lattices) {
    lattice.places.forEach((place, n) => {
      buffer.size = 0;
      writeNoVotes(buffer, place);
      addScores(buffer, scores, lattice.at + n * LABELS.length);
    });
    writeChances({ ...lattice, scores }, chances);
  }
  return chances;
}

/** True for a segment that puts something into the votes. */
export function hasVoice(
  reading: Reading,
  { from }: Place,
  { chances, at }: { readonly chances: Float64Array; readonly at: number },
): boolean {
  if (reading.tokens[from]?.capital !== true) return false;
  let sum = 0;
  for (let label = 0; label < LABELS.length; label += 1) sum += chances[at + label] ?? 0;
  return sum > FAINT;
}

function namesOf(lattice: Lattice): ModelName[] {
  const path = bestPath(lattice);
  if (path.length === 0) return [];
  const chances = new Float64Array(lattice.places.length * LABELS.length);
  writeChances({ ...lattice, scores: lattice.scores.subarray(lattice.at), at: 0 }, chances);
  return path.flatMap(({ place, label }) => {
    const found = lattice.places[place];
    if (found === undefined) return [];
    if (label === 0 && (chances[place * LABELS.length] ?? 1) > HESITANT) return [];
    const own = Array.from(chances.subarray(place * LABELS.length, (place + 1) * LABELS.length));
    return [{ from: found.from, to: found.to, label: LABELS[label] ?? 'none', chances: own }];
  });
}
