import { describe, expect, test } from 'vitest';
import { findEntityCandidates, type KnownEntity } from './find-entity-candidates.ts';

function known(id: string, name: string, ...aliases: string[]): KnownEntity {
  return { id, type: 'person', name, aliases: aliases.map((alias) => ({ name: alias })) };
}

const ARCHIVE: readonly KnownEntity[] = [
  known('p1', 'Nadir al-Mouqaddam', 'Mouqaddam'),
  known('p2', 'Hana Doru', 'Doru'),
  known('p3', 'Matei Doru', 'Doru'),
  known('p4', 'Zuleika'),
  { id: 'o1', type: 'organisation', name: 'League of Strait Nations', aliases: [{ name: 'LSN' }] },
  { id: 'l1', type: 'place', name: 'United States', aliases: [] },
];

function person(name: string) {
  return findEntityCandidates({ type: 'person', name }, ARCHIVE).map(({ id, decision }) => `${decision} ${id}`);
}

describe('findEntityCandidates', () => {
  test('joins a full name in another spelling, in Arabic script too', () => {
    expect(person('Nadeer Muqadam')).toEqual(['join p1']);
    expect(person('نادر المقدم')).toEqual(['join p1']);
    expect(person('Hana al-Doru')).toEqual(['join p2']);
  });

  test('asks about a family name, an initial and a misprint', () => {
    expect(person('Doru')).toEqual(['ask p2', 'ask p3']);
    expect(person('M. Doru')).toEqual(['ask p3']);
    expect(person('Hana K. Doru')).toEqual(['ask p2']);
    expect(person('Hana Dorru-Lind')).toEqual([]);
    expect(person('Hanna Moqqadam')).toEqual([]);
    expect(person('Nadir Mouqadtam')).toEqual(['ask p1']);
  });

  test('joins one word only with somebody known by that word', () => {
    expect(person('Zuleika')).toEqual(['join p4']);
    expect(person('Zuleyka')).toEqual(['ask p4']);
    expect(person('Mouqaddam')).toEqual(['ask p1']);
  });

  test('asks when two are as likely', () => {
    const twins = [known('a', 'Omar Haddad'), known('b', 'Umar Haddad')];
    expect(findEntityCandidates({ type: 'person', name: 'Omar Hadad' }, twins)).toMatchObject([
      { decision: 'ask', reasons: expect.arrayContaining(['somebody else is as likely']) },
      { decision: 'ask' },
    ]);
  });

  test('knows other names of one country, and asks about acronyms and short forms', () => {
    const found = (type: 'place' | 'organisation', name: string) =>
      findEntityCandidates({ type, name }, ARCHIVE).map(({ id, decision }) => `${decision} ${id}`);
    expect(found('place', 'USA')).toEqual(['join l1']);
    expect(found('organisation', 'LSN')).toEqual(['join o1']);
    expect(found('organisation', 'LOSN')).toEqual(['ask o1']);
    expect(found('organisation', 'League')).toEqual(['ask o1']);
    expect(found('organisation', 'League of Strait Natoins')).toEqual(['ask o1']);
    expect(found('organisation', 'Harbour Board')).toEqual([]);
  });

  test('says why', () => {
    expect(findEntityCandidates({ type: 'person', name: 'N. Mouqaddam' }, ARCHIVE)[0]).toMatchObject({
      name: 'Nadir al-Mouqaddam',
      reasons: [
        '“n.” may stand for “nadir”',
        'both have “mouqaddam”',
        'the article al- and particles like bin do not count',
      ],
    });
  });
});
