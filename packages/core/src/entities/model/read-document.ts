import { LABELS, type Label } from './labels.ts';
import { bestPath, forbid, type Lattice, segmentsOf, writeChances } from './lattice.ts';
import { scoreNoVotes, scorePlaces, scoreVotes } from './place-scores.ts';
import type { Place, Reading } from './reading.ts';
import { findRegions } from './region.ts';
import { Votes } from './votes.ts';
import { isNoName } from './word-facts.ts';

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
  for (const lattice of lattices) {
    scorePlaces(lattice, scores);
    forbid(lattice, scores);
  }
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

/** Adds the document's votes to all scores; collects them first where nobody has. */
function revise(lattices: readonly RegionLattice[], given: Votes | undefined): Votes {
  const { scores, chances } = sheet;
  writeFirstChances(lattices);
  const votes = given ?? collect(lattices, chances);
  const own = { chances, at: 0 };
  const scored = { scores, at: 0 };
  for (const { reading, places, at } of lattices) {
    for (let n = 0; n < places.length; n += 1) {
      const place = places[n];
      if (place === undefined) break;
      own.at = at + n * SIZE;
      scored.at = own.at;
      scoreVotes(scored, votes.verdictOn(reading, place, hasVoice(reading, place, own) ? own : null));
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
  const scored = { scores: first, at: 0 };
  for (const lattice of lattices) {
    for (let n = 0; n < lattice.places.length; n += 1) {
      const at = lattice.at + n * SIZE;
      for (let i = at; i < at + SIZE; i += 1) first[i] = scores[i] ?? 0;
      const place = lattice.places[n];
      scored.at = at;
      if (place !== undefined) scoreNoVotes(scored, place);
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

/** The chances of all labels, as a list that has room for no more. */
const chancesAt = (chances: Float64Array, at: number): readonly number[] => [
  chances[at] ?? 0,
  chances[at + 1] ?? 0,
  chances[at + 2] ?? 0,
  chances[at + 3] ?? 0,
  chances[at + 4] ?? 0,
];

function addNames(names: ModelName[], lattice: Lattice): void {
  const { scores, chances } = sheet;
  for (const { place, label } of bestPath(lattice, scores)) {
    const at = lattice.at + place * SIZE;
    const found = lattice.places[place];
    if (found === undefined || (label === 0 && (chances[at] ?? 1) > HESITANT)) continue;
    names.push({ from: found.from, to: found.to, label: LABELS[label] ?? 'none', chances: chancesAt(chances, at) });
  }
}
