import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

const PARSE = { kind: 'parse', as: 'page' };

test('one file is read as a page and printed as JSON', () => {
  expect(readArguments(['parse', 'a.txt'])).toEqual({
    ...PARSE,
    sources: [{ path: 'a.txt', input: 'text' }],
    format: 'json',
  });
});

test('no file at all is standard input, as text', () => {
  expect(readArguments(['parse'])).toEqual(readArguments(['parse', '-']));
  expect(readArguments(['parse'])).toMatchObject({ sources: [{ path: '-', input: 'text' }], format: 'json' });
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
  expect(readArguments(['parse', path])).toMatchObject({ sources: [{ path, input }] });
});

test('--input decides for every source', () => {
  const command = readArguments(['parse', '--input', 'html', 'a.txt', '-']);
  expect(command).toMatchObject({ sources: [{ input: 'html' }, { input: 'html' }] });
});

test('several files, or a batch, are printed one record on a line', () => {
  expect(readArguments(['parse', 'a.txt', 'b.txt'])).toMatchObject({ format: 'ndjson' });
  expect(readArguments(['parse', 'a.ndjson'])).toMatchObject({ format: 'ndjson' });
  expect(readArguments(['parse', 'a.ndjson', '--format', 'pretty'])).toMatchObject({ format: 'pretty' });
});

test.each([
  [[], 'A command is missing; expected “onrecord parse”.'],
  [['prase'], 'There is no command “prase”; expected “parse”.'],
  [['parse', '--as', 'article'], '--as is “article”; expected page, body.'],
  [['parse', '--input', 'pdf'], '--input is “pdf”; expected text, html, ndjson.'],
  [['parse', '--format', 'xml'], '--format is “xml”; expected json, ndjson, pretty.'],
  [['parse', '-', '-'], '“-” (stdin) is given twice; it can be read once.'],
  [
    ['parse', '--as', 'body', 'a.html'],
    '--as body takes text, and a.html is read as HTML; leave out --as body, or add --input text.',
  ],
])('%j is a usage error', (argv, message) => {
  expect(readArguments(argv)).toEqual({ kind: 'usage-error', message });
});

test('an unknown option, and an option without its value, are usage errors that name it', () => {
  expect(readArguments(['parse', '--colour'])).toMatchObject({
    kind: 'usage-error',
    message: expect.stringContaining('--colour'),
  });
  expect(readArguments(['parse', '--as'])).toMatchObject({
    kind: 'usage-error',
    message: expect.stringContaining('--as'),
  });
});

test('--as body takes an HTML file as plain text when told so', () => {
  expect(readArguments(['parse', '--as', 'body', '--input', 'text', 'a.html'])).toMatchObject({
    kind: 'parse',
    as: 'body',
  });
});

test('help and version go before everything else', () => {
  expect(readArguments(['--help'])).toEqual({ kind: 'help' });
  expect(readArguments(['parse', '-h', 'a.txt'])).toEqual({ kind: 'help' });
  expect(readArguments(['help'])).toEqual({ kind: 'help' });
  expect(readArguments(['-V'])).toEqual({ kind: 'version' });
});
