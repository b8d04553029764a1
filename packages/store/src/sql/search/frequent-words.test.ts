import { describe, expect, test } from 'vitest';
import { FrequentWords } from './frequent-words.ts';

const frequent = new FrequentWords(JSON.stringify({ words: ['the', 'of', 'pier', 'pierced', 'old'] }));
const [the, of, pier, pierced] = ['the', 'of', 'pier', 'pierced'].map((word) => frequent.sign(word));

describe('a row of the index', () => {
  test('has the pairs of the most frequent words behind its words, each once', () => {
    expect(frequent.row(['of', 'the', 'pier', 'tall', 'the', 'pier'], false)).toBe(
      `of the pier tall the pier ${of}${the} ${the}${pier}`,
    );
  });

  test('has signs for frequent words where they are asked for', () => {
    expect(frequent.row(['the', 'tall', 'pier', 'pierced'], true)).toBe(
      `${the} tall ${pier} ${pierced} ${pier}${pierced}`,
    );
  });
});

describe('frequent words', () => {
  test('have a sign of one character, and every other word stands for itself', () => {
    expect([the, of, pier, pierced].map((sign) => sign?.length)).toEqual([1, 1, 1, 1]);
    expect(frequent.sign('tall')).toBe('tall');
  });

  test('are found by their beginning', () => {
    expect(frequent.signsOf('pie')).toEqual([pier, pierced]);
    expect(frequent.signsOf('pierc')).toEqual([pierced]);
    expect(frequent.signsOf('zzz')).toEqual([]);
    expect(frequent.signsOf('aaa')).toEqual([]);
  });

  test('narrow a phrase down to rows with its pairs, but for what only begins so', () => {
    const words = ['of', 'the', 'pier'];
    expect(frequent.narrow({ words, isBeginning: false }).pairs).toEqual([`${of}${the}`, `${the}${pier}`]);
    expect(frequent.narrow({ words, isBeginning: true }).pairs).toEqual([`${of}${the}`]);
    expect(frequent.narrow({ words: ['tall', 'pierced'], isBeginning: false })).not.toHaveProperty('pairs');
  });
});
