import type { EntityType } from '../schemas/entity.ts';
import { type Form, formNote } from './form.ts';
import { type FoundGroup, foundBy } from './found-group.ts';
import { ORGANISATION_NAMES } from './lexicon/organisations.ts';
import { PLACE_NAMES } from './lexicon/places.ts';
import type { NameCandidate } from './name-candidate.ts';
import type { NameGroup } from './name-group.ts';
import { nameKey } from './name-key.ts';
import { NearSpellings } from './near-spellings.ts';
import { Sightings } from './sightings.ts';
import { lettersApart } from './similarity/misprint.ts';
import { acronymLetters, initialsOf, type ShortForm, sameKey, shortForms, spellsOut } from './thing-keys.ts';

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
  find(name: NameCandidate): FoundGroup | null {
    const look = lookOf(name, this.type);
    for (const key of soughtBy(name, look)) {
      const group = this.byKey.get(key);
      if (group !== undefined) return foundBy(key.startsWith('form ') ? 'same-name' : 'other-name', group);
    }
    return (
      foundBy('short-form', this.longerName(name, look)) ??
      foundBy('spelt-out', this.spelledOut(name, look)) ??
      foundBy('misprint', this.misprinted(look))
    );
  }

  add(name: NameCandidate, group: NameGroup): void {
    const look = lookOf(name, this.type);
    for (const key of answersOf(name, look)) if (!this.byKey.has(key)) this.byKey.set(key, group);
    const sighting = { start: name.span.start, group };
    for (const { form, later } of look.shortForms) (later ? this.byLaterForm : this.byShortForm).add(form, sighting);
    if (look.letters === null) this.bySpelling.add(look.key, group);
    if (name.words.length > 1) this.byFirstLetter.add(firstLetter(name.form), sighting);
  }

  /** The nearest thing of which this is a part of the name. */
  private longerName({ span: { start } }: NameCandidate, { bare: key }: Look): NameGroup | null {
    const [near] = this.byShortForm.around(key, start);
    const [before] = this.byLaterForm.around(key, start);
    return near?.group ?? (before !== undefined && before.start < start ? before.group : null);
  }

  /** "Khadra Leauge": a long word or two with one letter wrong, where the lexicons do not know both. */
  private misprinted({ key, letters }: Look): NameGroup | null {
    // "SHAC" for "SHCA": the very letters in another order.
    if (letters !== null) return letters.length < 4 ? null : (this.byKey.get(`swapped ${inOrder(letters)}`) ?? null);
    if (key.length < SHORTEST_MISPRINT[this.type] || /\d/.test(key)) return null;
    return this.bySpelling.find(
      key,
      (known) => !isLonger(known, key) && !(isListed(known) && isListed(key)) && lettersApart(known, key, 1) === 1,
    );
  }

  private spelledOut(name: NameCandidate, { letters }: Look): NameGroup | null {
    if (letters === null || letters.length < 4) return null;
    const near = this.byFirstLetter.around(firstLetter(name.form), name.span.start);
    return (
      near.find(({ group }) => group.names.slice(0, 5).some(({ form }) => spellsOut(letters, form)))?.group ?? null
    );
  }
}

/** What a form says by itself, wherever it stands. */
interface Look {
  readonly key: string;
  /** The key without *the*. */
  readonly bare: string;
  /** The letters of an acronym, null for any other name. */
  readonly letters: string | null;
  readonly shortForms: readonly ShortForm[];
  /** The keys it answers to, and those by which it is sought. */
  readonly answers: readonly string[];
  readonly sought: readonly string[];
}

const looksOf = formNote((): Partial<Record<EntityType, Look>> => ({}));

function lookOf({ known }: NameCandidate, type: EntityType): Look {
  const looks = looksOf(known);
  const look = looks[type] ?? readLook(known, type);
  looks[type] = look;
  return look;
}

function readLook({ text: form, key }: Form, type: EntityType): Look {
  const letters = acronymLetters(form);
  const same = `same ${sameKey({ form }, type)}`;
  const initials = [...initialsOf({ form })].map((each) => `letters ${each}`);
  const own = letters === null ? [] : [`letters ${letters}`];
  return {
    key,
    bare: nameKey(form.replace(/^the /i, '')),
    letters,
    shortForms: shortForms({ form }, type),
    answers: [`form ${key}`, same, ...initials, ...own, ...(letters === null ? [] : [`swapped ${inOrder(letters)}`])],
    sought: [`form ${key}`, `short ${key}`, same, ...own],
  };
}

function answersOf(name: NameCandidate, { answers }: Look): readonly string[] {
  const shorts = acronymsOf(name);
  return shorts.length === 0 ? answers : [...answers, ...shorts.map((short) => `short ${nameKey(short)}`)];
}

function inOrder(letters: string): string {
  return [...letters].sort().join('');
}

function soughtBy(name: NameCandidate, { sought }: Look): readonly string[] {
  const shorts = acronymsOf(name);
  return shorts.length === 0 ? sought : [...sought, ...shorts.map((short) => `form ${nameKey(short)}`)];
}

/** "Antarctica" and "Antarctic", "Houthis" and "Houthi": an ending, no misprint. */
function isLonger(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

const LISTED: ReadonlySet<string> = new Set([...PLACE_NAMES, ...ORGANISATION_NAMES].map(nameKey));

function isListed(key: string): boolean {
  return LISTED.has(key);
}

const NO_ACRONYM: readonly string[] = [];

function acronymsOf({ expansionOf, acronymBeside }: NameCandidate): readonly string[] {
  if (expansionOf === null && (acronymBeside ?? null) === null) return NO_ACRONYM;
  return [expansionOf, acronymBeside].flatMap((short) => (short === null || short === undefined ? [] : [short]));
}

function firstLetter(form: string): string {
  return form[0]?.toUpperCase() ?? '';
}
