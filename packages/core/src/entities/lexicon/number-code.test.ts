import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumberReader, NumberWriter } from './number-code.ts';

interface Numbered {
  readonly value: number;
  readonly kind: number;
  readonly restBits: number;
}

function writtenAndRead(numbers: readonly Numbered[]): number[] {
  const writer = new NumberWriter();
  for (const { value, kind, restBits } of numbers) writer.write(value, kind, restBits);
  const reader = new NumberReader(writer.end());
  return numbers.map(({ kind, restBits }) => reader.read(kind, restBits));
}

describe('numbers as text', () => {
  it('are read as they were written, of whatever kinds', () => {
    const number = fc.record({
      value: fc.nat({ max: 900 }),
      kind: fc.nat({ max: 7 }),
      restBits: fc.nat({ max: 7 }),
    });
    fc.assert(
      fc.property(fc.array(number, { maxLength: 400 }), (numbers) => {
        expect(writtenAndRead(numbers)).toEqual(numbers.map(({ value }) => value));
      }),
    );
  });

  it('take little where one number is much commoner than the others', () => {
    const writer = new NumberWriter();
    for (let i = 0; i < 8000; i += 1) writer.write(i % 100 === 0 ? 3 : 0, 0, 0);
    // A bit for each would be 1,334 letters.
    expect(writer.end().length).toBeLessThan(200);
  });
});
