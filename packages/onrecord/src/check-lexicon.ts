import { findContradictions, type KnownPerson, type UserCue, type UserLexicon, type UserName } from '@onrecord/core';
import { fail } from './call-error.ts';
import type { EntityType, Stance } from './record.ts';

const TYPES: readonly EntityType[] = ['person', 'organisation', 'place', 'event', 'work'];
/** Every one: the compiler asks for those that are missing. */
const EACH_STANCE: Readonly<Record<Stance, true>> = {
  neutral: true,
  affirm: true,
  claim: true,
  deny: true,
  reveal: true,
  demand: true,
  condemn: true,
  praise: true,
  promise: true,
};
const STANCES = Object.keys(EACH_STANCE);
const isStance = (value: unknown): value is Stance => typeof value === 'string' && Object.hasOwn(EACH_STANCE, value);
const VERB = /^\p{Ll}[\p{Ll}-]*$/u;
const LONGEST = 200;
const DATE = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;
const NAME_FIELDS = ['name', 'type', 'aliases', 'roles'];
const TITLE = /^\p{L}[\p{L}-]*$/u;

/** Something that is checked: whose argument it is part of, where it stands, and what stands there. */
interface Part {
  readonly of: string;
  readonly place: string;
  readonly value: unknown;
}

/** A caller's lexicon, taken apart: what the parser reads by, and who is known to hold an office. */
export interface CheckedLexicon {
  readonly words: UserLexicon;
  readonly people: readonly KnownPerson[];
}

/** A caller's lexicon with its defaults; throws a `TypeError` that names the first wrong entry. */
export function checkLexicon(of: string, value: unknown): CheckedLexicon {
  const lexicon = { of, place: '', value };
  const fields = fieldsOf(lexicon, ['names', 'titles', 'forbidden', 'cues', 'notCues']);
  const names = entriesOf(partOf(lexicon, 'names', fields));
  const read = {
    names: names.map(nameOf),
    titles: entriesOf(partOf(lexicon, 'titles', fields)).map(titleOf),
    forbidden: entriesOf(partOf(lexicon, 'forbidden', fields)).map(formOf),
    cues: entriesOf(partOf(lexicon, 'cues', fields)).map(cueOf),
    notCues: entriesOf(partOf(lexicon, 'notCues', fields)).map(verbOf),
  };
  const [wrong] = findContradictions(read);
  if (wrong !== undefined)
    fail(of, {
      place: wrong.path,
      expected: `one meaning for each form (${wrong.message})`,
      actual: wrong.entry,
    });
  return { words: read, people: names.flatMap(personOf) };
}

const partOf = ({ of, place }: Part, field: string, fields: Readonly<Record<string, unknown>>): Part => ({
  of,
  place: within(place, field),
  value: fields[field],
});

const within = (place: string, field: string): string => (place === '' ? field : `${place}.${field}`);

function fieldsOf({ of, place, value }: Part, known: readonly string[]): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fail(of, { place: place || 'its first argument', expected: 'an object', actual: value });
  for (const [field, actual] of Object.entries(value))
    if (!known.includes(field))
      fail(of, { place: within(place, field), expected: `one of ${known.join(', ')}`, actual });
  return { ...value };
}

function entriesOf({ of, place, value }: Part): Part[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return fail(of, { place, expected: 'a list', actual: value });
  return value.map((entry: unknown, i) => ({ of, place: `${place}[${i}]`, value: entry }));
}

function nameOf(entry: Part): UserName {
  const fields = fieldsOf(entry, NAME_FIELDS);
  const { of, place } = entry;
  const type = TYPES.find((each) => each === fields.type);
  if (type === undefined)
    return fail(of, { place: `${place}.type`, expected: `one of ${TYPES.join(', ')}`, actual: fields.type });
  return {
    name: formOf(partOf(entry, 'name', fields)),
    type,
    aliases: entriesOf(partOf(entry, 'aliases', fields)).map(formOf),
  };
}

/** The offices of a person, if they have any. */
function personOf(entry: Part): KnownPerson[] {
  const fields = fieldsOf(entry, NAME_FIELDS);
  const roles = entriesOf(partOf(entry, 'roles', fields)).map(roleOf);
  if (roles.length === 0) return [];
  if (fields.type !== 'person')
    fail(entry.of, { place: `${entry.place}.roles`, expected: 'offices of persons only', actual: fields.type });
  return [{ name: formOf(partOf(entry, 'name', fields)), roles }];
}

function roleOf(entry: Part): KnownPerson['roles'][number] {
  const fields = fieldsOf(entry, ['title', 'of', 'from', 'until']);
  return {
    title: formOf(partOf(entry, 'title', fields)),
    of: fields.of === undefined ? null : { name: formOf(partOf(entry, 'of', fields)), entityId: null },
    from: dateOf(partOf(entry, 'from', fields)),
    until: dateOf(partOf(entry, 'until', fields)),
  };
}

function cueOf(entry: Part): UserCue {
  const fields = fieldsOf(entry, ['verb', 'forms', 'stance', 'marksOnly']);
  const { of, place } = entry;
  const { stance = 'neutral', marksOnly = false, forms } = fields;
  if (!isStance(stance))
    return fail(of, { place: `${place}.stance`, expected: `one of ${STANCES.join(', ')}`, actual: stance });
  if (typeof marksOnly !== 'boolean')
    return fail(of, { place: `${place}.marksOnly`, expected: 'true or false', actual: marksOnly });
  const [present, past, participle, more] = entriesOf(partOf(entry, 'forms', fields)).map(verbOf);
  const verb = verbOf(partOf(entry, 'verb', fields));
  if (forms === undefined) return { verb, stance, marksOnly };
  if (present === undefined || past === undefined || participle === undefined || more !== undefined)
    return fail(of, {
      place: `${place}.forms`,
      expected: 'three words: third person, past and participle',
      actual: forms,
    });
  return { verb, forms: [present, past, participle], stance, marksOnly };
}

function verbOf(entry: Part): string {
  const verb = formOf(entry);
  return VERB.test(verb)
    ? verb
    : fail(entry.of, { place: entry.place, expected: 'one word in small letters', actual: verb });
}

function dateOf({ of, place, value }: Part): string | null {
  if (value === undefined) return null;
  return typeof value === 'string' && DATE.test(value)
    ? value
    : fail(of, { place, expected: 'a year, a month or a day, such as 2014, 2014-03 or 2014-03-12', actual: value });
}

function formOf({ of, place, value }: Part): string {
  const form = typeof value === 'string' ? value.trim() : '';
  if (form === '' || form.length > LONGEST)
    return fail(of, { place, expected: `a string of 1 to ${LONGEST} characters`, actual: value });
  return form;
}

function titleOf(entry: Part): string {
  const title = formOf(entry);
  return TITLE.test(title)
    ? title
    : fail(entry.of, { place: entry.place, expected: 'one word of letters', actual: title });
}
