import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findWords, foldForSearch } from './search-words.ts';

describe('foldForSearch', () => {
  test.each([
    ['Besançon, ŁÓDŹ & Tromsø', 'besancon lodz tromso'],
    ['Straße Æsir', 'strasse aesir'],
    ['Muallem’s aide O`Brien', 'muallem aide obrien'],
    ['the U.S. and U.N.-led', 'the us and un led'],
    ['e\u0301cole co\u00adoperate \u200bzero', 'ecole cooperate zero'],
    ['إِنَّ الأَمْرَ قـــال', 'ان امر قال'],
    ['الأسد والأسد للأسد أسد', 'اسد اسد اسد اسد'],
    ['علاء بناء مسؤول هيئة', 'علا بنا مسوول هييه'],
    ['والد الله ۱۲٣', 'والد الله 123'],
    ['al-Masri, Al Masri, El-Masri, ash-Sharq', 'masri masri masri sharq'],
    ['El Al', 'el al'],
    ['Йод, Ёлка, Ґудзик', 'иод елка гудзик'],
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
