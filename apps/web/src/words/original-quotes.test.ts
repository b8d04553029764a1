import { parse } from '@onrecord/core';
import { expect, test } from 'vitest';
import { quotesInOriginal } from './original-quotes.ts';

const wholeOf = (text: string) => ({ start: 0, end: text.length });

function pairsOf(translation: string, original: string): readonly string[] {
  const record = parse(translation, { as: 'body' });
  const pair = { span: wholeOf(translation), originalSpan: wholeOf(original) };
  return quotesInOriginal(record, original, pair).map(({ span, quote }) => {
    const said = record.text.slice(quote.span.start, quote.span.end);
    return `${original.slice(span.start, span.end)} = ${said}`;
  });
}

test('words in marks are the quotes of the translation, in their order', () => {
  const translation = '“I sent the car back,” Omar Haddad said, adding that they “lack everything”.';
  expect(pairsOf(translation, 'قال عمر حداد: «أعدت السيارة»، مضيفاً أنهم «ينقصهم كل شيء».')).toEqual([
    'أعدت السيارة = I sent the car back,',
    expect.stringMatching(/^ينقصهم كل شيء = .*lack everything/),
  ]);
});

test('a title in marks does not count where the quotes are fewer', () => {
  expect(pairsOf('“We go on,” Omar Haddad told Al-Minara.', 'قال عمر حداد لـ«المنارة»: «نحن مستمرون».')).toEqual([
    'نحن مستمرون = We go on,',
  ]);
});

test('a title in marks is not half of a quote that the translation cuts', () => {
  const translation =
    'Salma Haddad told Al-Minara that he was away. “He writes to them every Friday,” Salma Haddad said. “He numbers the letters.”';
  const original = 'وقالت سلمى حداد لـ«المنارة» إنه غائب. وقالت: «يكتب إليهم كل يوم جمعة. ويرقم الرسائل».';
  expect(pairsOf(translation, original)).toEqual([
    'يكتب إليهم كل يوم جمعة. ويرقم الرسائل = He writes to them every Friday,',
  ]);
});

test('where nobody can say which is which, none is marked', () => {
  expect(pairsOf('“We go on,” Omar Haddad said.', '«هذا كلام أول» وقال «هذا كلام ثان».')).toEqual([]);
  expect(pairsOf('Omar Haddad said that they go on.', '«نحن مستمرون»')).toEqual([]);
});
