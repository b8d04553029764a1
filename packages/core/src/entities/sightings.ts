import { firstIndex } from '../text/lists.ts';
import type { NameGroup } from './name-group.ts';

/** Where a person or thing is named. */
export interface Sighting {
  readonly start: number;
  readonly group: NameGroup;
}

/** How many namings back, and forth, a name is compared with: no reader remembers more of one name. */
const MEMORY = 50;

const NOWHERE: readonly Sighting[] = [];

/** Who is named where, by what each may be called for short. */
export class Sightings {
  private readonly lists = new Map<string, Sighting[]>();

  /** Keeps each list in text order. Names come nearly in that order, so that little has to move. */
  add(key: string, sighting: Sighting): void {
    const list = this.lists.get(key);
    if (list === undefined) this.lists.set(key, [sighting]);
    else if ((list[list.length - 1]?.start ?? 0) <= sighting.start) list.push(sighting);
    else
      list.splice(
        firstIndex(list, ({ start }) => start > sighting.start),
        0,
        sighting,
      );
  }

  /** The sightings before a place, nearest first; then those behind it, people of the running text before those of headings. */
  around(key: string, start: number): readonly Sighting[] {
    const sorted = this.lists.get(key);
    if (sorted === undefined) return NOWHERE;
    const at = firstIndex(sorted, (sighting) => sighting.start >= start);
    const before = sorted.slice(Math.max(0, at - MEMORY), at).reverse();
    const behind = sorted.slice(at, at + MEMORY).sort((a, b) => a.group.order - b.group.order);
    return [...before, ...behind];
  }
}
