import { describe, expect, test } from 'vitest';
import { findEntityCandidates } from './find-entity-candidates.ts';
import { soundKey, soundKeys } from './sound-key.ts';

describe('soundKeys', () => {
  const SPELLINGS: readonly (readonly [string, string])[] = [
    ['Walid al-Muallem', 'Waleed Moualem'],
    ['Walid al-Muallem', 'وليد المعلم'],
    ['Ahmed Daoud', 'Ahmad Dawood'],
    ['Salim Gadhafi', 'Saleem Qadhafi'],
    ['Yelena Zorkina', 'Elena Sorkina'],
    ['Jamal Hijazi', 'Gamal Hegazy'],
    ['Tan Weiming', 'Weiming Tan'],
    ['Rosa Lindt', 'Roza Lint'],
  ];
  test.each(SPELLINGS)('find %s under one of the keys of %s', (kept, sought) => {
    expect(soundKeys(sought, 'person')).toContain(soundKey(kept, 'person'));
    expect(soundKeys(kept, 'person')).toContain(soundKey(sought, 'person'));
  });

  test('keep names apart that nobody takes for each other', () => {
    for (const other of ['Omar Haddad', 'Rosa Lindt', 'Walid Hallaq'])
      expect(soundKeys('Walid al-Muallem', 'person')).not.toContain(soundKey(other, 'person'));
  });

  test('begin with the name’s own key, and with the family name’s up to the colon', () => {
    expect(soundKeys('Walid al-Muallem', 'person')[0]).toBe(soundKey('Walid al-Muallem', 'person'));
    expect(soundKey('Walid al-Muallem', 'person')).toBe('mlm:b');
    expect(soundKey('Muallem', 'person')).toBe('mlm:');
  });

  test('find one organisation under all its names', () => {
    expect(soundKey('the Green Party', 'organisation')).toBe(soundKey('Greens', 'organisation'));
    expect(
      findEntityCandidates({ type: 'organisation', name: 'Greens' }, [
        { id: 'g', type: 'organisation', name: 'Green Party', aliases: [] },
      ])[0]?.decision,
    ).toBe('join');
  });

  test('are never empty, short, and quick, whatever the name', () => {
    for (const name of ['', ' ', 'Io', '…', '💡', '刘文利', 'a:b c', 'x'.repeat(10_000)]) {
      for (const key of soundKeys(name, 'person')) expect(key.length).toBeLessThan(50);
      expect(soundKeys(name, 'place').length).toBe(1);
    }
  });
});
