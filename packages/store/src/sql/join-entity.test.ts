import { soundKey } from '@onrecord/core';
import { describe, expect, test } from 'vitest';
import { type ArchiveName, type EntityToJoin, joinEntities } from './join-entity.ts';
import { nameKey } from './name-key.ts';

function person(name: string, id = 'e1'): EntityToJoin {
  return { id, type: 'person', name };
}

function archived(entityId: string, name: string, more: Partial<ArchiveName> = {}): ArchiveName {
  const sound = soundKey(name, more.types?.[0] ?? 'person');
  return { entityId, namedId: entityId, types: ['person'], name, key: nameKey(name), sound, isName: true, ...more };
}

function joined(entities: readonly EntityToJoin[], archive: readonly ArchiveName[], taken: readonly string[] = []) {
  return Object.fromEntries(joinEntities(entities, archive, new Set(taken)));
}

describe('joinEntities', () => {
  test('joins the same full name, in another spelling too', () => {
    expect(joined([person('Walid al-Muallem')], [archived('a', 'Walid Muallem')])).toEqual({ e1: 'a' });
  });

  test('joins a full name that the archive knows as an alias', () => {
    expect(joined([person('Abu Omar')], [archived('a', 'Abu Omar', { isName: false })])).toEqual({ e1: 'a' });
  });

  test('does not join another type', () => {
    expect(joined([person('Jordan River')], [archived('a', 'Jordan River', { types: ['place'] })])).toEqual({});
  });

  test('does not join a surname to somebody called so for short', () => {
    expect(joined([person('Hariri')], [archived('a', 'Hariri', { isName: false })])).toEqual({});
  });

  test('joins one word to somebody known by that word only', () => {
    expect(joined([person('Pelé')], [archived('a', 'Pele')])).toEqual({ e1: 'a' });
  });

  test('joins an organisation by its acronym', () => {
    const isis = { id: 'e1', type: 'organisation', name: 'ISIS' } as const;
    expect(joined([isis], [archived('a', 'ISIS', { types: ['organisation'], isName: false })])).toEqual({ e1: 'a' });
  });

  test('joins nobody when two are known by the name', () => {
    expect(
      joined([person('Omar Haddad')], [archived('a', 'Omar Haddad'), archived('b', 'Omar Haddad', { isName: false })]),
    ).toEqual({});
  });

  test('counts one archive entity once, however many names match', () => {
    const names = [archived('a', 'Omar Haddad'), archived('a', 'Omar Haddad', { isName: false })];
    expect(joined([person('Omar Haddad')], names)).toEqual({ e1: 'a' });
  });

  test('never joins two of one article, nor one that the article holds already', () => {
    const archive = [archived('a', 'Omar Haddad')];
    expect(joined([person('Omar Haddad', 'e1'), person('Omar al-Haddad', 'e2')], archive)).toEqual({});
    expect(joined([person('Omar Haddad')], archive, ['a'])).toEqual({});
  });

  test('joins another spelling that sounds the same, and does not compare with what does not', () => {
    expect(joined([person('Waleed Moualem')], [archived('a', 'Walid Muallem')])).toEqual({ e1: 'a' });
    const elsewhere = archived('a', 'Walid Muallem', { sound: 'other' });
    expect(joined([person('Waleed Moualem')], [elsewhere])).toEqual({});
  });

  test('does not join a different name', () => {
    expect(joined([person('Omar Haddad')], [archived('a', 'Amr Haddad')])).toEqual({});
  });
});
