import { describe, expect, test } from 'vitest';
import type { ParsedRecord, Quote } from '../../src/schemas/index.ts';
import { compare } from './compare.ts';
import type { CompleteExpectation, Expectation } from './expectation.ts';
import { findWords } from './words.ts';

const TEXT = 'Bridge Opens\n\nTamsin Orlo said the bridge is open.';

const EXPECTATION: CompleteExpectation = {
  complete: true,
  article: {
    headline: 'Bridge Opens',
    standfirst: null,
    bylines: [],
    dateline: null,
    publishedAt: null,
    language: 'en',
    keywords: [],
    credits: [],
    blocks: [
      { kind: 'headline', text: 'Bridge Opens' },
      { kind: 'paragraph', text: 'Tamsin Orlo said the bridge is open.' },
    ],
    removed: [],
  },
  entities: [{ name: 'Tamsin Orlo', type: 'person', aliases: [], roles: [] }],
  mentions: [{ text: 'Tamsin Orlo', kind: 'name', entity: 'Tamsin Orlo' }],
  quotes: [
    {
      kind: 'indirect',
      text: 'the bridge is open',
      fragments: [],
      insertions: [],
      cue: { text: 'said', lemma: 'say', stance: 'neutral' },
      speaker: { text: 'Tamsin Orlo', kind: 'person', via: 'name', entity: 'Tamsin Orlo' },
      group: null,
      nestedIn: null,
    },
  ],
};

function at(words: string) {
  const span = findWords(TEXT, words);
  if (span === null) throw new Error(`not in the text: ${words}`);
  return span;
}

const QUOTE: Quote = {
  id: 'q1',
  kind: 'indirect',
  span: at('the bridge is open'),
  fragments: [],
  insertions: [],
  group: null,
  speaker: { span: at('Tamsin Orlo'), text: 'Tamsin Orlo', kind: 'person', entityId: 'e1', via: 'name' },
  cue: { span: at('said'), lemma: 'say', stance: 'neutral' },
  addressee: null,
  occasion: null,
  saidOn: null,
  nestedIn: null,
  confidence: 1,
  evidence: { rule: 'subject-before-cue', candidates: [] },
};

const RECORD: ParsedRecord = {
  schemaVersion: 1,
  text: TEXT,
  article: {
    headline: { span: at('Bridge Opens'), text: 'Bridge Opens' },
    standfirst: null,
    bylines: [],
    dateline: null,
    publishedAt: null,
    modifiedAt: null,
    blocks: [
      { kind: 'headline', span: at('Bridge Opens') },
      { kind: 'paragraph', span: at('Tamsin Orlo said the bridge is open.') },
    ],
    removed: [],
    language: 'en',
    direction: 'ltr',
    credits: [],
    keywords: [],
    section: null,
    publisher: null,
    canonicalUrl: null,
    image: null,
    original: null,
    sources: {},
  },
  entities: [{ id: 'e1', type: 'person', name: 'Tamsin Orlo', aliases: [], roles: [] }],
  mentions: [{ span: at('Tamsin Orlo'), kind: 'name', entityId: 'e1' }],
  quotes: [QUOTE],
  notices: [],
};

function withQuote(change: Partial<Quote>): ParsedRecord {
  return { ...RECORD, quotes: [{ ...QUOTE, ...change }] };
}

describe('the comparison of a record with an expectation', () => {
  test('finds nothing where they agree', () => {
    expect(compare(EXPECTATION, RECORD)).toEqual([]);
  });

  test('lists what is missing', () => {
    expect(compare(EXPECTATION, { ...RECORD, quotes: [], mentions: [] })).toEqual([
      'missing  mentions 14–25 "Tamsin Orlo"',
      'missing  quotes 31–49 "the bridge is open"',
    ]);
  });

  test('lists what is extra and what is there twice', () => {
    const removed = [{ span: at('Bridge'), reason: 'navigation' as const }];
    const record = {
      ...RECORD,
      article: { ...RECORD.article, removed },
      mentions: [...RECORD.mentions, ...RECORD.mentions],
    };
    expect(compare(EXPECTATION, record)).toEqual([
      'extra    removed 0–6 "Bridge"',
      'twice    mentions 14–25 "Tamsin Orlo"',
    ]);
  });

  test('lists a changed stance, cue, speaker and kind, each with both values', () => {
    expect(compare(EXPECTATION, withQuote({ cue: { span: at('said'), lemma: 'say', stance: 'claim' } }))).toEqual([
      'changed  quotes 31–49 "the bridge is open": stance is claim, expected neutral',
    ]);
    expect(
      compare(EXPECTATION, withQuote({ kind: 'mixed', speaker: null, nestedIn: 'q1' })).map((line) => line.slice(43)),
    ).toEqual([
      ' kind is mixed, expected indirect',
      ' nested in is "the bridge is open" (31–49), expected none',
      ' speaker is none, expected "Tamsin Orlo" (14–25)',
      ' speaker kind is none, expected person',
      ' via is none, expected name',
      ' speaker entity is none, expected Tamsin Orlo',
    ]);
  });

  test('a span that is one character off is one missing and one extra quote', () => {
    const { start, end } = QUOTE.span;
    expect(compare(EXPECTATION, withQuote({ span: { start, end: end + 1 } }))).toEqual([
      'missing  quotes 31–49 "the bridge is open"',
      'extra    quotes 31–50 "the bridge is open."',
    ]);
  });

  test('lists changed values of the article and of an entity', () => {
    const entities = RECORD.entities.map((entity) => ({ ...entity, type: 'place' as const }));
    expect(
      compare(EXPECTATION, { ...RECORD, entities, article: { ...RECORD.article, publishedAt: '2014-01-01' } }),
    ).toEqual([
      'changed  article publishedAt: value is 2014-01-01, expected none',
      'changed  entities Tamsin Orlo: type is place, expected person',
    ]);
  });

  test('an addressee is compared only where the expectation names one', () => {
    const record = withQuote({ addressee: { span: at('Bridge'), text: 'Bridge' } });
    const quotes = EXPECTATION.quotes.map((quote) => ({ ...quote, addressee: null }));
    expect(compare(EXPECTATION, record)).toEqual([]);
    expect(compare({ ...EXPECTATION, quotes }, record)).toEqual([
      'changed  quotes 31–49 "the bridge is open": addressee is "Bridge" (0–6), expected none',
    ]);
  });

  test('an expectation that is not complete says nothing about mentions and blocks', () => {
    const { quotes, article } = EXPECTATION;
    const part: Expectation = { complete: false, article: { headline: article.headline }, quotes };
    expect(compare(part, { ...RECORD, mentions: [] })).toEqual([]);
    expect(compare(part, { ...RECORD, quotes: [] })).toEqual(['missing  quotes 31–49 "the bridge is open"']);
  });

  test('words that are not on the page are a difference', () => {
    const quotes = EXPECTATION.quotes.map((quote) => ({ ...quote, text: 'the bridge is closed' }));
    expect(compare({ ...EXPECTATION, quotes }, { ...RECORD, quotes: [] })).toEqual([
      'unplaced quotes[0]: words not found: "the bridge is closed"',
    ]);
  });
});
