import { describe, expect, it } from 'vitest';
import { readTokens } from './tokens.ts';

const words = (text: string): readonly string[] =>
  readTokens(text, { start: 0, end: text.length }).map((token) => token.text);

describe('a hyphen', () => {
  it('ties a word to a name that is a word of its own', () => {
    expect(words('Korsendam-based Orrin and the Veldria-led talks')).toEqual([
      'Korsendam',
      '-',
      'based',
      'Orrin',
      'and',
      'the',
      'Veldria',
      '-',
      'led',
      'talks',
    ]);
  });

  it.each([
    ['US-China', ['US', '-', 'China']],
    ['Russia-Ukraine’s', ['Russia', '-', 'Ukraine', '’s']],
    ['China-Japan-Korea', ['China', '-', 'Japan', '-', 'Korea']],
  ])('cuts apart who has dealings with each other: %s', (text, cut) => {
    expect(words(text)).toEqual(cut);
  });

  it.each(['Guinea-Bissau', 'Jordan-Doru', 'Brea-Orsafi', 'Han Seo-yun', 'al-Doru', 'well-based', 'Sarkan-basedness'])(
    'joins one word: %s',
    (text) => {
      expect(words(text).join(' ')).toBe(text);
    },
  );

  it('keeps the offsets of what it ties', () => {
    const text = 'the Kesh-based firm';
    for (const { start, end, text: word } of readTokens(text, { start: 0, end: text.length }))
      expect(text.slice(start, end)).toBe(word);
  });
});
