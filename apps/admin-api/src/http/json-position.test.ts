import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonTrouble } from './json-position.ts';

const CLOSED = 'a string that is closed and has its line breaks and backslashes escaped';

describe('the place where a text stops being JSON', () => {
  it.each([
    { text: '{"a": x}', line: 1, column: 7, expected: 'a value' },
    { text: '{"a":1', line: 1, column: 7, expected: '`,` or the closing bracket' },
    { text: '', line: 1, column: 1, expected: 'a value' },
    { text: '[1,]', line: 1, column: 4, expected: 'a value' },
    { text: '{"a":1,}', line: 1, column: 8, expected: 'a field name in double quotes' },
    { text: "{'a':1}", line: 1, column: 2, expected: 'a field name in double quotes or `}`' },
    { text: '{"a" 1}', line: 1, column: 6, expected: '`:`' },
    { text: '{\n  "a": 1\n} x', line: 3, column: 3, expected: 'nothing more' },
    { text: '{"a":"line\nbreak"}', line: 1, column: 6, expected: CLOSED },
    { text: '["\\x"]', line: 1, column: 2, expected: CLOSED },
    { text: '{"a', line: 1, column: 2, expected: CLOSED },
    { text: '[01]', line: 1, column: 3, expected: '`,` or the closing bracket' },
  ])('of $text is line $line, column $column', ({ text, ...trouble }) => {
    expect(findJsonTrouble(text)).toEqual(trouble);
  });

  it('is nowhere in any JSON', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(findJsonTrouble(text)).toBeNull();
      }),
    );
  });

  it('is found in exactly the texts the engine refuses', () => {
    const nearlyJson = fc
      .array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', '-', 'true', ' ', '"'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(nearlyJson, (text) => {
        expect(findJsonTrouble(text) === null).toBe(isJson(text));
      }),
      { numRuns: 500 },
    );
  });

  it('is found behind a megabyte of string', () => {
    expect(findJsonTrouble(`{"a":"${'x'.repeat(1_000_000)}"]`)?.column).toBe(1_000_008);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
