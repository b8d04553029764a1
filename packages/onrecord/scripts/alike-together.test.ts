import { expect, test } from 'vitest';
import { sortStatements } from './alike-together.ts';

const statementsOf = (code: string): readonly string[] => sortStatements(code).trim().split('\n');

test('tables, words, lists and patterns come first, functions last, the rest stays in its order', () => {
  const code = [
    "import { help } from './help.js';",
    'function first() { return PATTERN; }',
    'var MADE = list(WORDS);',
    'var PATTERN = /a|b/u;',
    'var COUNTS = new Map([["one", 1]]);',
    'var TABLE = "12:AbC";',
    'var OF_MADE = MADE.size;',
    'var WORDS = `pier bridge`;',
    'function second() { return OF_MADE; }',
    'export { first };',
  ].join('\n');
  expect(statementsOf(code)).toEqual([
    "import { help } from './help.js';",
    'var TABLE = "12:AbC";',
    'var WORDS = `pier bridge`;',
    'var COUNTS = new Map([["one", 1]]);',
    'var PATTERN = /a|b/u;',
    'var MADE = list(WORDS);',
    'var OF_MADE = MADE.size;',
    'function first() { return PATTERN; }',
    'function second() { return OF_MADE; }',
    'export { first };',
  ]);
});

test('what needs a value, a function or a global of the file is not moved', () => {
  const code = [
    'var BY_NAME = new Map(NAMES.map((name) => [name, 1]));',
    'var KEYED = { [KEY]: 1 };',
    'var SHORT = { KEY };',
    'var COUNT = Object.keys(TABLE).length;',
    'var BARE = /a/;',
  ];
  expect(statementsOf(code.join('\n'))).toEqual(['var BARE = /a/;', ...code.slice(0, -1)]);
});

test('a file stays strict', () => {
  expect(statementsOf("'use strict';\nvar f = require('./f.cjs');\nvar A = /a/;")).toEqual([
    "'use strict';",
    'var A = /a/;',
    "var f = require('./f.cjs');",
  ]);
});
