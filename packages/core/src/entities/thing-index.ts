import type { EntityType } from '../schemas/entity.ts';
import { ORGANISATION_NAMES } from './lexicon/organisations.ts';
import { PLACE_NAMES } from './lexicon/places.ts';
import type { NameCandidate } from './name-candidate.ts';
import type { NameGroup } from './name-group.ts';
import { nameKey } from './name-key.ts';
import { NearSpellings } from './near-spellings.ts';
import { Sightings } from './sightings.ts';
import { lettersApart } from './similarity/misprint.ts';
import { acronymLetters, initialsOf, sameKey, shortForms, spellsOut } from './thing-keys.ts';

/** Shorter names with a letter changed are other names; places are many, and named alike. */
const SHORTEST_MISPRINT: Readonly<Record<EntityType, number>> = {
  person: 7,
  organisation: 6,
  place: 7,
  event: 7,
  work: 7,
};

/**
 * The organisations, places, events or works of a document by the names they answer to: equal forms, other names of the
 * same thing, an acronym and what it stands for, a part of a longer name. Longer names must be added before shorter ones.
 */
export class ThingIndex {
  private readonly type: EntityType;
  private readonly byKey = new Map<string, NameGroup>();
  private readonly byShortForm = new Sightings();
  private readonly byLaterForm = new Sightings();
  private readonly bySpelling = new NearSpellings();
  private readonly byFirstLetter = new Sightings();

  constructor(type: EntityType) {
    this.type = type;
  }

  /** Who has this very name, or a name that means the same; else the one named nearest of which it is a part. */
  find(name: NameCandidate): NameGroup | null {
    for (const key of this.soughtBy(name)) {
      const group = this.byKey.get(key);
      if (group !== undefined) return group;
    }
    return this.longerName(name) ?? this.spelledOut(name) ?? this.misprinted(name);
  }

  add(name: NameCandidate, group: NameGroup): void {
    for (const key of this.answersOf(name)) if (!this.byKey.has(key)) this.byKey.set(key, group);
    const sighting = { start: name.span.start, group };
    for (const { form, later } of shortForms(name, this.type))
      (later ? this.byLaterForm : this.byShortForm).add(form, sighting);
    if (acronymLetters(name.form) === null) this.bySpelling.add(nameKey(name.form), group);
    if (name.words.length > 1) this.byFirstLetter.add(firstLetter(name.form), sighting);
  }

  private answersOf(name: NameCandidate): string[] {
    const keys = [`form ${nameKey(name.form)}`, `same ${sameKey(name, this.type)}`];
    for (const short of acronymsOf(name)) keys.push(`short ${nameKey(short)}`);
    for (const initials of initialsOf(name)) keys.push(`letters ${initials}`);
    const letters = acronymLetters(name.form);
    if (letters !== null) keys.push(`letters ${letters}`);
    return keys;
  }

  private soughtBy(name: NameCandidate): string[] {
    const keys = [`form ${nameKey(name.form)}`, `short ${nameKey(name.form)}`, `same ${sameKey(name, this.type)}`];
    for (const short of acronymsOf(name)) keys.push(`form ${nameKey(short)}`);
    const letters = acronymLetters(name.form);
    if (letters !== null) keys.push(`letters ${letters}`);
    return keys;
  }

  /** The nearest thing of which this is a part of the name. */
  private longerName({ form, span: { start } }: NameCandidate): NameGroup | null {
    const key = nameKey(form.replace(/^the /i, ''));
    const [near] = this.byShortForm.around(key, start);
    const [before] = this.byLaterForm.around(key, start);
    return near?.group ?? (before !== undefined && before.start < start ? before.group : null);
  }

  /** "Khadra Leauge": a long word or two with one letter wrong, where the lexicons do not know both. */
  private misprinted({ form }: NameCandidate): NameGroup | null {
    const key = nameKey(form);
    if (key.length < SHORTEST_MISPRINT[this.type] || /\d/.test(key) || acronymLetters(form) !== null) return null;
    return this.bySpelling.find(
      key,
      (known) => !isLonger(known, key) && !(isListed(known) && isListed(key)) && lettersApart(known, key, 1) === 1,
    );
  }

  private spelledOut(name: NameCandidate): NameGroup | null {
    const letters = acronymLetters(name.form);
    if (letters === null || letters.length < 4) return null;
    const near = this.byFirstLetter.around(firstLetter(name.form), name.span.start);
    return (
      near.find(({ group }) => group.names.slice(0, 5).some(({ form }) => spellsOut(letters, form)))?.group ?? null
    );
  }
}

/** "Antarctica" and "Antarctic", "Houthis" and "Houthi": an ending, no misprint. */
function isLonger(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

const LISTED: ReadonlySet<string> = new Set([...PLACE_NAMES, ...ORGANISATION_NAMES].map(nameKey));

function isListed(key: string): boolean {
  return LISTED.has(key);
}

function acronymsOf({ expansionOf, acronymBehind }: NameCandidate): string[] {
  return [expansionOf, acronymBehind].flatMap((short) => (short === null || short === undefined ? [] : [short]));
}

function firstLetter(form: string): string {
  return form[0]?.toUpperCase() ?? '';
}
