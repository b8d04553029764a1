import { expect, test } from 'vitest';
import { readContact } from './about-page-contact.ts';

test.each([
  ['https://paper.example/contact', 'https://paper.example/contact'],
  [' desk@paper.example ', 'mailto:desk@paper.example'],
  ['The desk, 1 Quay Street', null],
  ['javascript:alert(1)', null],
  ['desk@paper.example?bcc=a@b.example', null],
])('%s leads to %s', (given, href) => {
  expect(readContact(given)).toEqual({ href, words: given.trim() });
});

test.each([undefined, '', '  '])('who is not named (%j) is left out', (given) => {
  expect(readContact(given)).toBeNull();
});
