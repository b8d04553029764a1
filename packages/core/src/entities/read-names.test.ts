import { expect, it } from 'vitest';
import { parseEntities } from '../parse-entities.ts';

function namesOf(text: string): readonly string[] {
  return parseEntities(text)
    .mentions.filter(({ kind }) => kind === 'name' || kind === 'acronym')
    .map(({ span }) => text.slice(span.start, span.end));
}

it.each([
  ['a country to which a word is tied', 'A Mongolia-based firm left Kesh in May.', ['Mongolia', 'Kesh']],
  ['a part of a country by its direction', 'Rain fell in Northern Veldria on Monday.', ['Northern Veldria']],
  [
    'a body spelt out before its acronym, without its possessive',
    "The report is the International Harbour Organisation's (IHO) first.",
    ['International Harbour Organisation', 'IHO'],
  ],
  ['no pronoun with its verb', 'Walda Orsafi smiled. "I’ve won. We’ve all won."', ['Walda Orsafi']],
])('finds %s', (_, text, names) => {
  expect(namesOf(text)).toEqual(names);
});
