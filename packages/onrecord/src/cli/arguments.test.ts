import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { isBatch, readArguments, sourcesOf } from './arguments.ts';

test('one file is read as a page; its format hangs on how many there are', () => {
  expect(readArguments(['parse', 'a.txt'])).toEqual({
    kind: 'work',
    task: { kind: 'parse', format: null },
    as: 'page',
    paths: ['a.txt'],
    input: null,
    encoding: null,
    lexicon: null,
    threads: null,
  });
});

test('no file at all is standard input', () => {
  expect(readArguments(['parse'])).toEqual(readArguments(['parse', '-']));
  expect(readArguments(['parse'])).toMatchObject({ paths: ['-'] });
});

test.each([
  ['a.html', 'html'],
  ['a.HTM', 'html'],
  ['a.ndjson', 'ndjson'],
  ['a.jsonl', 'ndjson'],
  ['a.json', 'text'],
  ['html', 'text'],
  ['a.html/page', 'text'],
])('%s is read as %s', (path, input) => {
  expect(sourcesOf({ input: null }, [path])).toEqual([{ path, input }]);
});

test('--input decides for every source', () => {
  const sources = sourcesOf({ input: 'html' }, ['a.txt', '-']);
  expect(sources.map(({ input }) => input)).toEqual(['html', 'html']);
});

test('several files, and NDJSON however short, are a batch', () => {
  const isBatchOf = (...paths: string[]) => isBatch(sourcesOf({ input: null }, paths));
  expect([isBatchOf('a.txt'), isBatchOf('a.txt', 'b.txt'), isBatchOf('a.ndjson')]).toEqual([false, true, true]);
});

test.each([
  [['quotes', 'a.txt'], { kind: 'quotes', format: 'text' }],
  [['entities', '--format', 'csv'], { kind: 'entities', format: 'csv' }],
  [['export', '--to', 'ninjs'], { kind: 'export', to: 'ninjs', table: 'quotes' }],
  [
    ['check', 'It is safe', '--speaker', 'Brenn', 'a.txt'],
    { kind: 'check', format: 'text', claim: { words: 'It is safe', speaker: 'Brenn' } },
  ],
])('%j is a task', (argv, task) => {
  expect(readArguments(argv)).toMatchObject({ task });
});

test.each([
  [[], 'A command is missing; expected parse, quotes, entities, export, check.'],
  [['prase'], 'There is no command “prase”; expected parse, quotes, entities, export, check.'],
  [['parse', '--as', 'article'], '--as is “article”; expected page, body.'],
  [['parse', '--input', 'pdf'], '--input is “pdf”; expected text, html, ndjson.'],
  [['parse', '--format', 'xml'], '--format is “xml”; expected json, ndjson, pretty.'],
  [['export', 'a.txt'], '--to is missing; expected jsonld, ninjs, annotations, csv, csvw, markdown, html.'],
  [['check'], 'The claimed words are missing; expected onrecord check "WORDS" FILES….'],
  [['quotes', '--to', 'csv'], '--to is not for “onrecord quotes”; it is for export.'],
  [['parse', '--threads', 'many'], '--threads is “many”; expected a number from 1 to 256.'],
  [
    ['parse', '--encoding', 'klingon'],
    '--encoding is “klingon”, which is not known; expected a name such as windows-1256.',
  ],
  [['parse', '-', '-'], '“-” (stdin) is given twice; it can be read once.'],
  [
    ['parse', '--as', 'body', 'a.html'],
    '--as body takes text, and a.html is read as HTML; leave out --as body, or add --input text.',
  ],
])('%j is a usage error', (argv, message) => {
  expect(readArguments(argv)).toEqual({ kind: 'usage-error', message });
});

test('an unknown option, and an option without its value, are usage errors that name it', () => {
  expect(readArguments(['parse', '--colour'])).toEqual({
    kind: 'usage-error',
    message: 'There is no option “--colour”; words that begin with “-” go behind “--”.',
  });
  expect(readArguments(['parse', '--as'])).toMatchObject({
    kind: 'usage-error',
    message: expect.stringContaining('--as'),
  });
});

test('a file in the place of the claimed words is not taken for them, unless stdin is asked for', () => {
  const file = fileURLToPath(import.meta.url);
  expect(readArguments(['check', file])).toEqual({
    kind: 'usage-error',
    message: `“${file}” is a file; the words come before it: onrecord check "WORDS" FILES….`,
  });
  expect(readArguments(['check', file, '-'])).toMatchObject({ kind: 'work' });
  expect(readArguments(['check', 'a'.repeat(5_000)])).toMatchObject({ kind: 'work' });
});

test('--as body takes an HTML file as plain text when told so', () => {
  expect(readArguments(['parse', '--as', 'body', '--input', 'text', 'a.html'])).toMatchObject({
    kind: 'work',
    as: 'body',
  });
});

test('help and version go before everything else', () => {
  expect(readArguments(['--help'])).toEqual({ kind: 'help', of: null });
  expect(readArguments(['parse', '-h', 'a.txt'])).toEqual({ kind: 'help', of: 'parse' });
  expect(readArguments(['help', 'check'])).toEqual({ kind: 'help', of: 'check' });
  expect(readArguments(['-V'])).toEqual({ kind: 'version' });
});
