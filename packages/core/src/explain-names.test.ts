import { expect, test } from 'vitest';
import { explainNames } from './explain-names.ts';

const TEXT = `Foreign Minister Hana Doru met Peter Doru in Qalmar. Doru said the Strait Harbour Authority would pay.

The SHA said no. Hanna Doru left.`;

test('explainNames says by which rule each name joined, and who else came into question', () => {
  const told = explainNames(TEXT, { as: 'body' }).map(({ text, entity, rule, others }) => [text, entity, rule, others]);
  expect(told).toEqual([
    ['Hana Doru', 'Hana Doru', 'first', []],
    ['Peter Doru', 'Peter Doru', 'first', []],
    ['Qalmar', 'Qalmar', 'first', []],
    ['Doru', 'Peter Doru', 'family-name', ['Hana Doru']],
    ['Strait Harbour Authority', 'Strait Harbour Authority', 'first', []],
    ['SHA', 'Strait Harbour Authority', 'other-name', []],
    ['Hanna Doru', 'Hana Doru', 'other-spelling', []],
  ]);
});

test('explainNames gives spans that slice back, the reasons of the type and a sentence', () => {
  const [first] = explainNames(TEXT, { as: 'body' });
  expect(TEXT.slice(first?.span.start, first?.span.end)).toBe('Hana Doru');
  expect(first?.type).toBe('person');
  expect(first?.typeReasons).toContain('an office stands before it');
  expect(first?.reason).toBe('nobody of this name was there before');
});
