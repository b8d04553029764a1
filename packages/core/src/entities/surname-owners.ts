import { firstIndex } from '../text/lists.ts';
import type { NameCandidate } from './name-candidate.ts';
import { fitsGroup, type NameGroup } from './name-group.ts';
import { bareKey, surnameKey } from './name-key.ts';

/** Where a person is named. */
interface Sighting {
  readonly start: number;
  readonly group: NameGroup;
}

/** How many namings back, and forth, a surname is compared with: no reader remembers more people of one name. */
const MEMORY = 50;

/** The people whom a single word may stand for, by surname first, else by any word of their fullest name. */
export class SurnameOwners {
  private readonly bySurname = new Map<string, Sighting[]>();
  private readonly byPart = new Map<string, Sighting[]>();
  private readonly keys = new Map<NameGroup, Keys>();

  constructor(people: readonly NameGroup[]) {
    const sightings = people.flatMap((group) => group.names.map(({ span }) => ({ start: span.start, group })));
    for (const sighting of sightings.sort((a, b) => a.start - b.start)) this.add(sighting);
  }

  /** The one named last before it whose gender and office fit, else the first one after; without such a one, the nearest. */
  find(name: NameCandidate): NameGroup | null {
    const key = bareKey(name.form);
    const near = around(this.bySurname.get(key) ?? this.byPart.get(key) ?? [], name.span.start);
    return (near.find(({ group }) => fitsGroup(group, name)) ?? near[0])?.group ?? null;
  }

  /** Takes note of where a person is named. */
  add({ start, group }: Sighting): void {
    const { surnames, parts } = this.keysOf(group);
    for (const key of surnames) insert(this.bySurname, key, { start, group });
    for (const key of parts) insert(this.byPart, key, { start, group });
  }

  private keysOf(group: NameGroup): Keys {
    const known = this.keys.get(group) ?? readKeys(group.fullest);
    this.keys.set(group, known);
    return known;
  }
}

/** What a person may be called by, in one word. */
interface Keys {
  readonly surnames: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
}

function readKeys(fullest: string): Keys {
  const words = [fullest, ...fullest.split(/\s+/)];
  return {
    surnames: new Set([surnameKey(fullest), bareKey(fullest)]),
    parts: new Set(words.flatMap((word) => [bareKey(word), surnameKey(word)])),
  };
}

/** The sightings before a place, nearest first; then those behind it, people of the running text before those of headings. */
function around(sorted: readonly Sighting[], start: number): Sighting[] {
  const at = firstIndex(sorted, (sighting) => sighting.start >= start);
  const before = sorted.slice(Math.max(0, at - MEMORY), at).reverse();
  const behind = sorted.slice(at, at + MEMORY).sort((a, b) => a.group.order - b.group.order);
  return [...before, ...behind];
}

/** Keeps each list in text order. Names come nearly in that order, so that little has to move. */
function insert(lists: Map<string, Sighting[]>, key: string, sighting: Sighting): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [sighting]);
  else
    list.splice(
      firstIndex(list, ({ start }) => start > sighting.start),
      0,
      sighting,
    );
}
