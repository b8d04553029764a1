import { expect, test } from 'vitest';
import { decodeBytes } from './decode.ts';

const ARABIC = 'قال الوزير';
const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();

test('UTF-8 is decoded unchanged, without its byte order mark', () => {
  const text = `a\u00a0b\r\n${ARABIC}\u200f\n`;
  expect(decodeBytes(Buffer.from(text), 'text')).toEqual({ kind: 'decoded', text, guessed: null });
  expect(decodeBytes(Buffer.from(`\ufeff${text}`), 'text')).toEqual({ kind: 'decoded', text, guessed: null });
});

test('UTF-16 is decoded by its byte order mark, in both orders', () => {
  expect(decodeBytes(Buffer.from(`\ufeff${ARABIC}`, 'utf16le'), 'text')).toEqual({
    kind: 'decoded',
    text: ARABIC,
    guessed: null,
  });
  expect(decodeBytes(utf16be(ARABIC), 'text')).toEqual({ kind: 'decoded', text: ARABIC, guessed: null });
});

test('an HTML page is decoded by the charset it declares; text declares nothing', () => {
  const page = Buffer.concat([Buffer.from('<meta charset="windows-1256"><p>'), Buffer.from([0xde, 0xc7, 0xe1])]);
  expect(decodeBytes(page, 'html')).toEqual({
    kind: 'decoded',
    text: '<meta charset="windows-1256"><p>قال',
    guessed: null,
  });
  expect(decodeBytes(page, 'text')).toMatchObject({ kind: 'undecodable' });
});

test('a charset in an http-equiv element counts too', () => {
  const page = Buffer.from(
    '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1"><p>caf\u00e9',
    'latin1',
  );
  expect(decodeBytes(page, 'html')).toMatchObject({ kind: 'decoded', text: expect.stringContaining('café') });
});

test('a page that declares UTF-16 but could be read as ASCII is UTF-8', () => {
  expect(decodeBytes(Buffer.from('<meta charset=utf-16>é'), 'html')).toMatchObject({ text: '<meta charset=utf-16>é' });
});

const REFUSED = [
  {
    name: 'Latin-1 without a word about it',
    bytes: Buffer.from('caf\u00e9', 'latin1'),
    says: /not valid UTF-8; expected/,
  },
  { name: 'half a UTF-16 character', bytes: Buffer.from([0xff, 0xfe, 0x41]), says: /not valid UTF-16LE/ },
  { name: 'mostly NUL bytes', bytes: Buffer.from('a\0b\0c\0'), says: /binary file/ },
  {
    name: 'a charset nobody knows',
    bytes: Buffer.from('<meta charset=klingon>'),
    says: /“klingon”, which is not known/,
  },
];

test.each(REFUSED)('$name is refused with a sentence', ({ bytes, says }) => {
  expect(decodeBytes(bytes, 'html')).toEqual({ kind: 'undecodable', message: expect.stringMatching(says) });
});

test('a NUL byte in a text, and an empty file, are left to the parser', () => {
  expect(decodeBytes(Buffer.from('The minister said \0 nothing.'), 'text')).toMatchObject({ kind: 'decoded' });
  expect(decodeBytes(Buffer.alloc(0), 'text')).toEqual({ kind: 'decoded', text: '', guessed: null });
});
