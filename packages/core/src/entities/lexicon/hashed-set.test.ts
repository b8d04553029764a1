import { describe, expect, it } from 'vitest';
import { encodeHashes, HashedSet } from './hashed-set.ts';
import { phraseHash, wordHash } from './word-hash.ts';

const WORDS = Array.from({ length: 2000 }, (_, i) => `word${i}`);

describe('a set of hashed words', () => {
  const set = new HashedSet(encodeHashes(WORDS.map(wordHash)));

  it('holds every word that was put into it', () => {
    expect(WORDS.filter((word) => !set.has(wordHash(word)))).toEqual([]);
  });

  it('takes about one of 128 other words for a member', () => {
    const strangers = Array.from({ length: 20_000 }, (_, i) => `stranger${i}`);
    const taken = strangers.filter((word) => set.has(wordHash(word))).length;
    expect(taken).toBeGreaterThan(90);
    expect(taken).toBeLessThan(230);
  });
});

describe('the hash of a word', () => {
  it('is the same with and without case, diacritics, apostrophes and stops', () => {
    for (const [one, other] of [
      ['Erdoğan', 'erdogan'],
      ['U.S.', 'US'],
      ["Côte-d'Or", 'Cote-d’Or'],
      ['Łódź', 'Lodz'],
    ])
      expect(wordHash(one ?? '')).toBe(wordHash(other ?? ''));
  });

  it('differs for words of other scripts', () => {
    expect(wordHash('دمشق')).not.toBe(wordHash('حلب'));
  });

  it('knows the order of a phrase', () => {
    const [a, b] = [wordHash('west'), wordHash('port')];
    expect(phraseHash(a, b)).not.toBe(phraseHash(b, a));
  });
});
