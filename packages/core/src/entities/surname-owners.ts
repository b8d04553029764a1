import { remembered } from '../text/remembered.ts';
import { type FoundGroup, foundBy } from './found-group.ts';
import type { NameCandidate } from './name-candidate.ts';
import { fitsGroup, type NameGroup } from './name-group.ts';
import { bareKey, surnameKey } from './name-key.ts';
import { NearSpellings } from './near-spellings.ts';
import { type Sighting, Sightings } from './sightings.ts';
import { matchNames } from './similarity/match-names.ts';

/** The people whom a single word may stand for, by surname first, else by any word of their fullest name. */
export class SurnameOwners {
  private readonly bySurname = new Sightings();
  private readonly byPart = new Sightings();
  private readonly bySpelling = new NearSpellings();
  /** Whom a bare word has stood for before: relatives are then named in full. */
  private readonly called = new Map<string, NameGroup>();
  private readonly keys = new Map<NameGroup, Keys>();

  constructor(people: readonly NameGroup[]) {
    const sightings = people.flatMap((group) => group.names.map(({ span }) => ({ start: span.start, group })));
    for (const sighting of sightings.sort((a, b) => a.start - b.start)) this.add(sighting);
  }

  /** The one named last before it whose gender and office fit, else the first one after; without such a one, the nearest. */
  find(name: NameCandidate): FoundGroup | null {
    const key = name.known.bare;
    const owners = this.bySurname.around(key, name.span.start);
    const near = owners.length > 0 ? owners : this.byPart.around(key, name.span.start);
    const fitting = near.filter(({ group }) => fitsGroup(group, name));
    const known = owners.length === 0 ? undefined : fitting.find(({ group }) => group === this.called.get(key));
    const nearest = known ?? fitting[0] ?? near[0];
    if (nearest === undefined)
      return foundBy(
        'other-spelling',
        this.bySpelling.find(key, (other) => matchNames(other, key).verdict === 'same'),
      );
    const { group } = nearest;
    this.called.set(key, group);
    const others = new Set(near.map((sighting) => sighting.group).filter((other) => other !== group));
    return { group, rule: 'family-name', others: [...others] };
  }

  /** Takes note of where a person is named. */
  add({ start, group }: Sighting): void {
    let keys = this.keys.get(group);
    if (keys === undefined) {
      keys = readKeys(group.fullest);
      this.keys.set(group, keys);
      for (const key of keys.surnames) this.bySpelling.add(key, group);
    }
    const sighting = { start, group };
    for (const key of keys.surnames) this.bySurname.add(key, sighting);
    for (const key of keys.parts) this.byPart.add(key, sighting);
  }
}

/** What a person may be called by, in one word. */
interface Keys {
  readonly surnames: readonly string[];
  readonly parts: readonly string[];
}

const readKeys = remembered((fullest: string): Keys => {
  const words = [fullest, ...fullest.split(/\s+/)];
  return {
    surnames: [...new Set([surnameKey(fullest), bareKey(fullest)])],
    parts: [...new Set(words.flatMap((word) => [bareKey(word), surnameKey(word)]))],
  };
});
