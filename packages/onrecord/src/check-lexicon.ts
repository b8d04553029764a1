import { findContradictions, type UserLexicon, type UserName } from '@onrecord/core';
import { fail } from './call-error.ts';
import type { EntityType } from './record.ts';

const TYPES: readonly EntityType[] = ['person', 'organisation', 'place', 'event', 'work'];
const LONGEST = 200;
const TITLE = /^\p{L}[\p{L}-]*$/u;

/** Something that is checked: whose argument it is part of, where it stands, and what stands there. */
interface Part {
  readonly of: string;
  readonly place: string;
  readonly value: unknown;
}

/** A caller's lexicon with its defaults; throws a `TypeError` that names the first wrong entry. */
export function checkLexicon(of: string, value: unknown): UserLexicon {
  const lexicon = { of, place: 'options.lexicon', value };
  const fields = fieldsOf(lexicon, ['names', 'titles', 'forbidden']);
  const read = {
    names: entriesOf(partOf(lexicon, 'names', fields)).map(nameOf),
    titles: entriesOf(partOf(lexicon, 'titles', fields)).map(titleOf),
    forbidden: entriesOf(partOf(lexicon, 'forbidden', fields)).map(formOf),
  };
  const [wrong] = findContradictions(read);
  if (wrong !== undefined)
    fail(of, {
      place: `options.lexicon.${wrong.path}`,
      expected: `one meaning for each form (${wrong.message})`,
      actual: wrong.entry,
    });
  return read;
}

const partOf = ({ of, place }: Part, field: string, fields: Readonly<Record<string, unknown>>): Part => ({
  of,
  place: `${place}.${field}`,
  value: fields[field],
});

function fieldsOf({ of, place, value }: Part, known: readonly string[]): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fail(of, { place, expected: 'an object', actual: value });
  for (const [field, actual] of Object.entries(value))
    if (!known.includes(field))
      fail(of, { place: `${place}.${field}`, expected: `one of ${known.join(', ')}`, actual });
  return { ...value };
}

function entriesOf({ of, place, value }: Part): Part[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return fail(of, { place, expected: 'a list', actual: value });
  return value.map((entry: unknown, i) => ({ of, place: `${place}[${i}]`, value: entry }));
}

function nameOf(entry: Part): UserName {
  const fields = fieldsOf(entry, ['name', 'type', 'aliases']);
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
