import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameKey } from './name-key.ts';

describe('nameKey', () => {
  const SAME: readonly (readonly [string, string])[] = [
    ['Walid al-Muallem', 'WALID MUALLEM'],
    ['al-Muallem', 'Muallem'],
    ['al Qaeda', 'al-Qaeda'],
    ['As-Safir', 'Safir'],
    ['The Hague', 'Hague'],
    ['Jean-Pierre Müller', 'jean pierre muller'],
    ["O'Brien", 'O’Brien'],
    ['U.N.', 'UN'],
    ['  Omar   Haddad ', 'Omar\u00a0Haddad'],
  ];
  test.each(SAME)('holds %s and %s for the same', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  const DIFFERENT: readonly (readonly [string, string])[] = [
    ['Al Gore', 'Gore'],
    ['El Salvador', 'Salvador'],
    ['J. Khan', 'J.K. Han'],
    ['Theodor Roth', 'Odor Roth'],
    ['Alan', 'Lan'],
    ['!!!', '???'],
  ];
  test.each(DIFFERENT)('keeps %s and %s apart', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });

  test('is never empty for a name with something in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        fc.pre(name.trim() !== '');
        expect(nameKey(name)).not.toBe('');
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});
