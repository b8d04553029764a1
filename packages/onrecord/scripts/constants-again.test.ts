import { expect, test } from 'vitest';
import { writeConstants } from './constants-again.ts';

test('what is never assigned to again is a constant', () => {
  expect(writeConstants('var limit = 3;\nfunction read(x) { return x < limit; }\n')).toBe(
    'const limit = 3;\nfunction read(x) { return x < limit; }\n',
  );
});

test('to be read with a sign before it is no assignment', () => {
  const code = 'const below = 2;\nconst names = new Set();\nfunction read(x) { return !names.has(x) || x > -below; }\n';
  expect(writeConstants(code.replaceAll('const', 'var'))).toBe(code);
});

test.each([
  ['assigned later', 'var kept = 0;\nfunction put(x) { kept = x; }\n'],
  ['counted up', 'var count = 0;\nfunction next() { return count++; }\n'],
  ['taken apart into', 'var first = 0;\nfunction put(pair) { [first] = pair; }\n'],
  ['run through', 'var each = 0;\nfunction walk(all) { for (each of all); }\n'],
  ['without a value', 'var later;\n'],
  ['a variable of a function', 'function read() { var here = 1; return here; }\n'],
  ['in two scopes, one of them assigned to', 'var size = 1;\nfunction grow(size) { size += 1; return size; }\n'],
])('what is %s stays a variable', (_, code) => {
  expect(writeConstants(code)).toBe(code);
});
