import { describe, expect, it } from 'vitest';
import { parse } from '../parse.ts';
import { readTokens } from './tokens.ts';
import { wordOf } from './words.ts';

/** A text of so many different words, some of them names. */
function manyWords(count: number): string {
  const words = Array.from({ length: count }, (_, i) => `${i % 3 === 0 ? 'K' : 'k'}or${i.toString(36)}`);
  return words.map((word, i) => (i % 12 === 11 ? `${word}.` : word)).join(' ');
}

describe('words of a text', () => {
  it('are one object for the same letters of the same kind', () => {
    const [first, , third] = readTokens('the ferry the', { start: 0, end: 13 });
    expect(first?.word).toBe(third?.word);
    expect(wordOf("'", 'mark')).not.toBe(wordOf("'", 'punct'));
  });

  it('know their letters, lists and capitals', () => {
    expect(wordOf('Don’t', 'word')).toMatchObject({ text: 'Don’t', lower: "don't", capital: true });
    expect(wordOf('al-Rasi', 'word').capital).toBe(true);
    expect(wordOf('12', 'number').capital).toBe(false);
  });

  it('are right when far more of them are read than are kept', () => {
    const text = manyWords(120_000);
    const wrong = readTokens(text, { start: 0, end: text.length }).filter(
      (token) => token.text !== text.slice(token.start, token.end) || token.lower !== token.text.toLowerCase(),
    );
    expect(wrong).toEqual([]);
  });

  it('say the same whatever was read before', () => {
    const text =
      'Mayor Hana Doru left Korsendam. “The bridge is open,” she said. The Korsendam Harbour Board denied it.';
    const first = parse(text, { as: 'body' });
    parse(manyWords(40_000), { as: 'body' });
    expect(parse(text, { as: 'body' })).toEqual(first);
  });
});
