import { expect, test } from 'vitest';
import { pageAnswer } from './page-answer.ts';

const bytesOf = (html: string) => pageAnswer({ html, policy: '' }, 200).body;

test('a page goes out in UTF-8, whatever it says', () => {
  for (const html of ['', 'a', '“é” ع 😀', 'x“'.repeat(140_000)])
    expect(bytesOf(html)).toEqual(Buffer.from(html, 'utf8'));
});

test('half of a surrogate pair is shown as what is no character', () => {
  expect(String(bytesOf('a\ud83db\ude00c“'))).toBe('a\ufffdb\ufffdc“');
});
