import { expect, test } from 'vitest';
import { KeptAnswers } from './kept-answers.ts';

test('what was longest not asked for goes first, and the bytes are bounded', () => {
  const kept = new KeptAnswers<{ readonly size: number }>(80);
  for (const key of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) kept.put(key, { size: 10 });
  expect(kept.get('a')).toEqual({ size: 10 });
  kept.put('i', { size: 10 });
  expect([kept.get('b'), kept.get('a')?.size, kept.size]).toEqual([undefined, 10, 80]);
  kept.put('i', { size: 5 });
  kept.put('too long', { size: 11 });
  expect([kept.get('too long'), kept.size]).toEqual([undefined, 75]);
  kept.clear();
  expect([kept.get('a'), kept.size]).toEqual([undefined, 0]);
});
