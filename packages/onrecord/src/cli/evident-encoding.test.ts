import { expect, test } from 'vitest';
import { evidentEncoding } from './evident-encoding.ts';

/** Letters of an alphabet whose old encoding puts them in order from one byte on. */
function encode(text: string, [first, byte]: readonly [string, number]): Buffer {
  const from = first.codePointAt(0) ?? 0;
  return Buffer.from(
    Array.from(text, (letter) => (letter === ' ' ? 0x20 : byte + (letter.codePointAt(0) ?? 0) - from)),
  );
}

const ARABIC = Buffer.from('cde6d2edd120c7e1cec7d1cced'.repeat(20), 'hex');

test('Arabic in windows-1256 is evident', () => {
  expect(new TextDecoder('windows-1256').decode(ARABIC)).toContain('الخارج');
  expect(evidentEncoding(ARABIC)).toBe('windows-1256');
});

test('Cyrillic in windows-1251 is not taken for Arabic, nor for anything', () => {
  const russian = encode('министр иностранных дел сказал что порт открыт', ['а', 0xe0]);
  expect(new TextDecoder('windows-1251').decode(russian)).toContain('министр');
  expect(evidentEncoding(russian)).toBeNull();
});

test('Greek in ISO 8859-7 is not taken for Arabic', () => {
  const greek = encode('ο υπουργος ειπε οτι το λιμανι ειναι ανοιχτο', ['α', 0xe1]);
  expect(new TextDecoder('iso-8859-7').decode(greek)).toContain('υπουργος');
  expect(evidentEncoding(greek)).toBeNull();
});

test('a few accents and curly marks are Latin; bytes that are no letters are nothing', () => {
  expect(
    evidentEncoding(Buffer.from('Zo\u00eb M\u00fcller said the caf\u00e9 was open to all who came.', 'latin1')),
  ).toBe('windows-1252');
  expect(
    evidentEncoding(
      Buffer.concat([
        Buffer.from('She said of it in the end '),
        Buffer.from([0x93]),
        Buffer.from('no'),
        Buffer.from([0x94]),
      ]),
    ),
  ).toBe('windows-1252');
  expect(
    evidentEncoding(Buffer.concat([Buffer.from('many plain words '.repeat(9)), Buffer.from([0x81, 0x8d, 0x9d])])),
  ).toBeNull();
  expect(evidentEncoding(Buffer.from('plain'))).toBeNull();
});
