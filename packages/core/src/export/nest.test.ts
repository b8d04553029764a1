import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Marked, nest, type Piece } from './nest.ts';

const TEXT = 'The mayor, Ada Brenn, said the bridge is safe.';

function at(words: string, as: string): Marked<string> {
  const start = TEXT.indexOf(words);
  return { span: { start, end: start + words.length }, as };
}

function shown(pieces: readonly Piece<string>[]): string {
  return pieces
    .map((piece) => {
      if ('words' in piece) return piece.words;
      return `<${piece.as}${piece.isFirst ? '' : ' again'}>${shown(piece.pieces)}</${piece.as}>`;
    })
    .join('');
}

const whole = { start: 0, end: TEXT.length };

describe('text cut along its marks', () => {
  test('is one piece without marks', () => {
    expect(shown(nest(TEXT, whole, []))).toBe(TEXT);
  });

  test('keeps marks beside each other and in each other', () => {
    const marks = [at('safe', 'b'), at('the bridge is safe', 'q'), at('Ada Brenn', 'n')];
    expect(shown(nest(TEXT, whole, marks))).toBe('The mayor, <n>Ada Brenn</n>, said <q>the bridge is <b>safe</b></q>.');
  });

  test('cuts a mark in two where it crosses another', () => {
    const marks = [at('mayor, Ada', 'x'), at('Ada Brenn', 'n')];
    expect(shown(nest(TEXT, whole, marks))).toBe(
      'The <x>mayor, <n>Ada</n></x><n again> Brenn</n>, said the bridge is safe.',
    );
  });

  test('cuts off what lies outside the text shown', () => {
    const block = { start: TEXT.indexOf('Ada'), end: TEXT.indexOf(' said') };
    expect(shown(nest(TEXT, block, [at('mayor, Ada', 'x'), at('safe', 'b')]))).toBe('<x again>Ada</x> Brenn,');
  });

  test('never loses, doubles or changes a word, whatever the marks', () => {
    const mark = fc
      .tuple(fc.nat(TEXT.length), fc.nat(TEXT.length), fc.constantFrom('a', 'b', 'c'))
      .map(([one, other, as]) => ({ span: { start: Math.min(one, other), end: Math.max(one, other) }, as }));
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 8 }), (marks) => {
        expect(shown(nest(TEXT, whole, marks)).replace(/<[^>]*>/g, '')).toBe(TEXT);
      }),
    );
  });
});
