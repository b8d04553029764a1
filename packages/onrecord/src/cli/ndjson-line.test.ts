import { expect, test } from 'vitest';
import { readNdjsonLine } from './ndjson-line.ts';

const read = (value: unknown) => readNdjsonLine(Buffer.from(JSON.stringify(value)));
const bad = (message: string) => ({ kind: 'bad', message });

test('a line holds a text or HTML document', () => {
  expect(read({ id: 'a', text: 'Words.' })).toEqual({ kind: 'text', id: 'a', content: 'Words.', publishedAt: null });
  expect(read({ id: 'a', html: '<p>Words.' })).toMatchObject({ kind: 'html', content: '<p>Words.' });
  expect(read({ id: 'a', text: '' })).toMatchObject({ kind: 'text', content: '' });
});

test('publishedAt is a date, or a time with its zone; null says nothing', () => {
  expect(read({ id: 'a', text: '', publishedAt: '2024-02-29' })).toMatchObject({ publishedAt: '2024-02-29' });
  expect(read({ id: 'a', text: '', publishedAt: '2024-02-29T10:00:00+03:00' })).toMatchObject({ kind: 'text' });
  expect(read({ id: 'a', text: '', publishedAt: null })).toMatchObject({ kind: 'text', publishedAt: null });
});

test.each(['2023-02-29', '2024-02-29T10:00:00', 'yesterday', '', 20240229])(
  'publishedAt %j makes a bad line',
  (publishedAt) => {
    expect(read({ id: 'a', text: '', publishedAt })).toEqual(
      bad('expected “publishedAt” to be an ISO 8601 date, or a time with its zone'),
    );
  },
);

test.each([
  [{ text: '' }, 'expected “id” to be a string'],
  [{ id: 7, text: '' }, 'expected “id” to be a string'],
  [{ id: '', text: '' }, 'expected “id” to be a string that is not empty'],
  [{ id: 'a' }, 'expected “text” or “html”, and neither is there'],
  [{ id: 'a', text: '', html: '' }, 'expected “text” or “html”, and both are there'],
  [{ id: 'a', text: ['Words.'] }, 'expected “text” to be a string'],
  [{ text: 1 }, 'expected “id” to be a string; expected “text” to be a string'],
  [['a'], 'expected a JSON object'],
  [null, 'expected a JSON object'],
])('%j is a bad line', (value, message) => {
  expect(read(value)).toEqual(bad(message));
});

test('what is not JSON, or not UTF-8, is a bad line', () => {
  expect(readNdjsonLine(Buffer.from('{"id":"a",'))).toEqual(bad('expected JSON, and the line is not'));
  expect(readNdjsonLine(Buffer.from('{"id":"\u00e9"}', 'latin1'))).toMatchObject({ kind: 'bad' });
});

test('a blank line is not a document, and not an error', () => {
  expect(readNdjsonLine(Buffer.from(' \r'))).toEqual({ kind: 'blank' });
});

test('other fields are let through unread', () => {
  expect(read({ id: 'a', text: 'Words.', desk: 'foreign' })).toEqual(read({ id: 'a', text: 'Words.' }));
});
