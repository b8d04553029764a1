import { describe, expect, test } from 'vitest';
import { parse } from '../../parse.ts';
import { ParsedRecord } from '../../schemas/index.ts';
import { officeWords } from './asked-role.ts';
import { type KnownPerson, resolveOffices } from './known-offices.ts';

function person(name: string, office: string, [from, until]: readonly [string?, string?] = []): KnownPerson {
  const [title = '', of = ''] = office.split(' of ');
  return { name, roles: [{ title, of: { name: of, entityId: null }, from: from ?? null, until: until ?? null }] };
}

function speakers(text: string, people: readonly KnownPerson[], publishedAt: string | null = '2014-05-01') {
  const record = resolveOffices(parse(text, { as: 'body', origin: { publishedAt } }), people);
  ParsedRecord.parse(record);
  return record.quotes.map(({ speaker }) => record.entities.find(({ id }) => id === speaker?.entityId)?.name ?? null);
}

test.each([
  ['the mayor of Tolme', 'mayor', 'Tolme'],
  ['The Sahruni foreign minister', 'foreign minister', 'Sahruni'],
  ['the Russian minister', 'minister', 'Russia'],
  ['Tolme’s mayor', 'mayor', 'Tolme'],
  ['the president', 'president', undefined],
])('%s is %s of %s', (words, title, of) => {
  expect(officeWords(words)).toEqual({ title, of: of === undefined ? null : { name: of, entityId: null } });
});

describe('resolveOffices', () => {
  const before = person('Matei Lind', 'Foreign Minister of Sahrun', ['2009', '2012']);
  const then = person('Hana Doru', 'Foreign Minister of Sahrun', ['2013', '2015']);

  test('gives an office to who held it on the day', () => {
    expect(speakers('The Sahruni foreign minister said that the port was open.', [before, then])).toEqual([
      'Hana Doru',
    ]);
    expect(speakers('“It is open,” the foreign minister said.', [before, then], '2010-02-01')).toEqual(['Matei Lind']);
  });

  test('leaves open what is not known', () => {
    expect(speakers('The Sahruni foreign minister said that it was open.', [before, then], null)).toEqual([null]);
    expect(speakers('The Veldrian foreign minister said that it was open.', [before, then])).toEqual([null]);
    expect(speakers('The foreign minister said that it was open.', [before, then], '2020-01-01')).toEqual([null]);
    expect(speakers('The minister said that it was open.', [before, then])).toEqual([null]);
  });

  test('takes a role without dates for one that is held', () => {
    expect(speakers('“It is safe,” the mayor of Tolme said.', [person('Ada Brenn', 'mayor of Tolme')])).toEqual([
      'Ada Brenn',
    ]);
  });

  test('adds nobody twice, and nobody who is named', () => {
    const text = '“It is safe,” the mayor of Tolme said. “It is,” the mayor of Tolme added. Ada Brenn left.';
    const record = resolveOffices(parse(text, { as: 'body', origin: { publishedAt: '2014-05-01' } }), [
      person('Ada Brenn', 'mayor of Tolme'),
    ]);
    expect(record.entities.filter(({ name }) => name === 'Ada Brenn')).toHaveLength(1);
  });
});
