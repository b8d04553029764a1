import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findWords, foldForSearch, nameKey } from './fold.ts';

describe('foldForSearch', () => {
  test.each([
    ['Besançon, ŁÓDŹ & Tromsø', 'besancon lodz tromso'],
    ['Straße Æsir', 'strasse aesir'],
    ['Muallem’s aide O`Brien', 'muallem aide obrien'],
    ['the U.S. and U.N.-led', 'the us and un led'],
    ['e\u0301cole co\u00adoperate \u200bzero', 'ecole cooperate zero'],
    ['إِنَّ الأَمْرَ قـــال', 'ان الامر قال'],
    ['مُؤَسَّسَة', 'موسسه'],
    ['کی', 'كي'],
    ['ﬁnance Ｆｕｌｌ', 'finance full'],
    ['हिन्दी', 'हिन्दी'],
    ['한국어', '한국어'],
    ['İstanbul', 'istanbul'],
    ['', ''],
    ['— … 💡 "', ''],
  ])('makes %j into %j', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });

  test('finds every word where it stands, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let end = 0;
        for (const word of findWords(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(foldForSearch(text.slice(word.start, word.end))).toBe(word.folded);
          end = word.end;
        }
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  test('answers the same for what it answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text));
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});

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
