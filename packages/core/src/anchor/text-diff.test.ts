import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textDiff } from './text-diff.ts';

const squeeze = (text: string) => text.split(/\s+/u).filter(Boolean).join(' ');

describe('a comparison of two texts', () => {
  test('shows what was changed where', () => {
    expect(textDiff('The old pier will close in May.', 'The pier will close in late June.')).toEqual([
      { in: 'same', words: 'The' },
      { in: 'before', words: 'old' },
      { in: 'same', words: 'pier will close in' },
      { in: 'before', words: 'May' },
      { in: 'after', words: 'late June' },
      { in: 'same', words: '.' },
    ]);
  });

  test('of equal texts is one stretch, of empty ones nothing, and white space makes no difference', () => {
    expect(textDiff('One two.\n\nThree.', 'One  two. Three.')).toEqual([{ in: 'same', words: 'One  two. Three.' }]);
    expect(textDiff('', '')).toEqual([]);
    expect(textDiff('', 'New.')).toEqual([{ in: 'after', words: 'New.' }]);
    expect(textDiff('Old.', '')).toEqual([{ in: 'before', words: 'Old.' }]);
  });

  test('holds every word of both texts, in order', () => {
    const words = fc.array(fc.constantFrom('the', 'pier', 'will', 'close', 'in', 'May', '.', 'القنطرة', '“not”'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [before, after] = [one.join(' '), other.join(' ')];
        const changes = textDiff(before, after);
        const side = (kind: string) => changes.filter((change) => change.in === 'same' || change.in === kind);
        const join = (kind: string) =>
          side(kind)
            .map((change) => change.words)
            .join(' ');
        expect(join('before').replaceAll(/\s/gu, '')).toBe(before.replaceAll(/\s/gu, ''));
        expect(join('after').replaceAll(/\s/gu, '')).toBe(after.replaceAll(/\s/gu, ''));
        expect(squeeze(join('after')).length).toBeGreaterThanOrEqual(squeeze(after).length);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
