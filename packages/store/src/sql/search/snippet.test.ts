import { foldForSearch } from '@onrecord/core/search';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeSnippet } from './snippet.ts';

const FILLER = 'lorem ipsum dolor sit amet '.repeat(40);

function clauses(words: readonly string[]) {
  return words.map((word) => [{ words: word.replace('*', '').split('_'), isBeginning: word.endsWith('*') }]);
}

function show(text: string, ...words: string[]): string {
  const snippet = makeSnippet(text, clauses(words));
  let shown = snippet.text;
  for (const { start, end } of snippet.highlights.toReversed()) {
    shown = `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`;
  }
  return shown;
}

describe('makeSnippet', () => {
  test('marks words and beginnings, and a phrase as a whole where it stands together', () => {
    expect(show('An old pier. The pier is old, an old pier.', 'old_pier')).toBe(
      'An [old pier]. The pier is old, an [old pier].',
    );
    expect(show('The envoy spoke.\r\nEnvoys listened.', 'the', 'envo*')).toBe(
      '[The] [envoy] spoke.  [Envoys] listened.',
    );
  });

  test('puts a dot where a line ends without a stop', () => {
    expect(show('By Ada Brenn\n3 May\nThe envoy spoke.\nShe left.', 'envoy', 'left')).toBe(
      'By Ada Brenn · 3 May · The [envoy] spoke. She [left].',
    );
  });

  test('cuts around the place that shows most of the words', () => {
    const shown = show(`${FILLER}treaty ${FILLER}chemical treaty ${FILLER}`, 'chemical', 'treaty');
    expect(shown).toMatch(/^… .*\[chemical\] \[treaty\].* …$/);
    expect(shown.length).toBeLessThan(260);
  });

  test('shows the beginning when nothing is found', () => {
    expect(show('Short text.', 'absent')).toBe('Short text.');
    expect(show(FILLER, 'absent')).toMatch(/^lorem ipsum.* …$/);
  });

  test('shows a text of one endless word', () => {
    expect(makeSnippet('a'.repeat(1_000_000), clauses(['a'])).text.length).toBeLessThan(300);
  });

  test('is a piece of the text, and marks only whole words of it', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 2000 });
    fc.assert(
      fc.property(text, fc.array(fc.constantFrom('a', 'b', 'le*', 'x', 'a_b'), { minLength: 1 }), (body, words) => {
        const snippet = makeSnippet(body, clauses(words));
        const plain = snippet.text.replace(/^… /, '').replace(/ …$/, '');
        expect(body.replace(/\s/gu, ' ')).toContain(plain);
        for (const { start, end } of snippet.highlights)
          expect(foldForSearch(snippet.text.slice(start, end))).not.toBe('');
      }),
      { seed: 6, numRuns: 300 },
    );
  });
});
