import { parse } from '@onrecord/core';
import { describe, expect, it } from 'vitest';
import { findCueTrouble, findQuoteTrouble } from './check-quote.ts';
import { correctQuote } from './correct-quote.ts';
import { joinQuotes } from './join-quotes.ts';
import { splitQuote } from './split-quote.ts';

const TEXT = `Ferry returns to the harbour

“The ferry will sail again,” captain Ilse Marn said on Monday. “The ‘old’ toll will stay.”

She told the council that the “repaired” engine had never failed before.

Nobody spoke here.

The harbour was full.
`;
const RECORD = parse(TEXT);
const [FIRST, SECOND] = RECORD.quotes as [(typeof RECORD.quotes)[0], (typeof RECORD.quotes)[0]];

function spanOf(words: string, text = TEXT) {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`The text has no ${words}.`);
  return { start, end: start + words.length };
}

describe('the place that an editor gives a quote', () => {
  it.each([
    { kind: 'direct', words: 'The ferry will sail again,', text: TEXT },
    { kind: 'direct', words: 'The ‘old’ toll will stay', text: TEXT },
    { kind: 'direct', words: 'Ferry returns', text: TEXT },
    { kind: 'mixed', words: 'the “repaired” engine had never failed before', text: TEXT },
    { kind: 'indirect', words: 'The harbour was full', text: TEXT },
    // Repeated opening marks, marks of other languages, no spaces between words.
    { kind: 'direct', words: 'We go on.', text: 'Mill stays\n\n“We stay.\n\n“We go on.” she said.\n' },
    { kind: 'direct', words: 'Wir gehen', text: 'Mühle bleibt\n\n„Wir gehen“, sagte sie.\n' },
    { kind: 'direct', words: 'Vi går', text: 'Kvarnen\n\n”Vi går”, sade hon.\n' },
    { kind: 'indirect', words: '我们会', text: '港口\n\n他说我们会留下。\n' },
  ] as const)('may be $kind “$words”', ({ kind, words, text }) => {
    expect(findQuoteTrouble(parse(text), { kind, span: spanOf(words, text) })).toBeNull();
  });

  it.each([
    { kind: 'indirect', words: 'Nobody spoke here.\n\nThe harbour was full', says: /one block/ },
    { kind: 'indirect', words: 'obody spoke', says: /inside a word/ },
    { kind: 'indirect', words: 'Nobody spo', says: /inside a word/ },
    { kind: 'direct', words: 'will sail again,” captain Ilse Marn said', says: /partner/ },
    { kind: 'direct', words: '“The ferry will sail again', says: /partner/ },
    { kind: 'direct', words: 'again,” captain Ilse Marn said on Monday. “The', says: /partner/ },
    { kind: 'direct', words: 'captain Ilse Marn said', says: /between the quotation marks/ },
    { kind: 'direct', words: 'the “repaired” engine had never failed', says: /between the quotation marks/ },
    { kind: 'mixed', words: 'the “repaired', says: /partner/ },
    { kind: 'indirect', words: 'repaired” engine', says: /partner/ },
  ] as const)('is not $kind “$words”', ({ kind, words, says }) => {
    expect(findQuoteTrouble(RECORD, { kind, span: spanOf(words) })).toMatch(says);
  });

  it('is asked of every way to give one, and of a kind that its words cannot have', () => {
    const mixed = RECORD.quotes.find(({ kind }) => kind === 'mixed');
    const across = spanOf('sail again,” captain');
    const split = splitQuote(RECORD, FIRST, { spans: [spanOf('The fer'), spanOf('will')], asOneUtterance: false });
    const results = [
      correctQuote(RECORD, FIRST, { span: across }),
      mixed && correctQuote(RECORD, mixed, { kind: 'direct' }),
      split,
      joinQuotes(RECORD, FIRST, { others: [SECOND], as: 'span' }),
    ];
    expect(results.map((result) => result?.ok)).toEqual([false, false, false, false]);
  });

  it('is not asked where the quote stands already', () => {
    const unclosed = parse('Mill stays\n\n“We go, Ilan Doru said.\n\n“We stay,” said Mira Merrin.');
    for (const quote of [...RECORD.quotes, ...unclosed.quotes]) {
      const record = RECORD.quotes.includes(quote) ? RECORD : unclosed;
      const { kind, span, fragments } = quote;
      expect(correctQuote(record, quote, { kind, span, fragments, speaker: null }).ok).toBe(true);
    }
  });
});

describe('the cue that an editor gives a quote', () => {
  const quote = { kind: 'direct', span: spanOf('The ferry will sail again,') } as const;

  it('stands in its paragraph or beside it', () => {
    expect(findCueTrouble(RECORD, quote, spanOf('said'))).toBeNull();
    expect(findCueTrouble(RECORD, quote, spanOf('told'))).toBeNull();
    expect(findCueTrouble(RECORD, quote, spanOf('spoke'))).toMatch(/paragraph/);
  });

  it('is no word of a direct quote', () => {
    expect(findCueTrouble(RECORD, quote, spanOf('will sail'))).toMatch(/own words/);
    expect(findCueTrouble(RECORD, { ...quote, kind: 'indirect' }, spanOf('will sail'))).toBeNull();
  });
});
