import type { ParsedRecord, Quote } from '@onrecord/core';
import { describe, expect, it } from 'vitest';
import { RECORD_EXAMPLE } from '../openapi/examples.ts';
import { correctQuote, type QuoteCorrection } from './correct-quote.ts';

const [QUOTE] = RECORD_EXAMPLE.quotes as [Quote];
const { text } = RECORD_EXAMPLE;

function spanOf(words: string) {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

function correct(correction: QuoteCorrection, record: ParsedRecord = RECORD_EXAMPLE) {
  const result = correctQuote(record, QUOTE, correction);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return { record: result.record, quote: result.record.quotes[0] as Quote };
}

function errorsOf(correction: QuoteCorrection, record: ParsedRecord = RECORD_EXAMPLE) {
  const result = correctQuote(record, QUOTE, correction);
  return result.ok ? [] : result.errors;
}

describe('a corrected speaker', () => {
  it('who is new joins the entities of the article', () => {
    const { record, quote } = correct({ speaker: { name: 'Oda Brandt', type: 'person', span: null } });
    const added = record.entities.at(-1);
    expect(added).toMatchObject({ type: 'person', name: 'Oda Brandt' });
    expect(quote.speaker).toEqual({ span: null, text: 'Oda Brandt', kind: 'person', entityId: added?.id, via: 'name' });
  });

  it('of a name the article knows is that very person', () => {
    const { record, quote } = correct({ speaker: { name: 'Mara Velin', type: 'person', span: null } });
    expect(record.entities).toEqual(RECORD_EXAMPLE.entities);
    expect(quote.speaker?.entityId).toBe(RECORD_EXAMPLE.entities[0]?.id);
  });

  it('known to the archive but not to the article is brought along', () => {
    const known = { id: 'p9', type: 'person' as const, name: 'Ivo Lind', aliases: [], roles: [] };
    const { record } = correct({ speaker: { known, span: null } });
    expect(record.entities.map(({ id }) => id)).toContain('p9');
  });

  it('with a span is shown in the words of the text', () => {
    const { quote } = correct({ speaker: { text: 'an official', kind: 'unnamed', span: spanOf('harbour master') } });
    expect(quote.speaker).toMatchObject({ text: 'harbour master', kind: 'unnamed', entityId: null });
  });

  it('that is a place speaks as its government', () => {
    const { quote } = correct({ speaker: { name: 'Port Senna', type: 'place', span: null } });
    expect(quote.speaker?.kind).toBe('government');
  });

  it('may be nobody', () => {
    expect(correct({ speaker: null }).quote.speaker).toBeNull();
  });

  it('leaves what the machine had thought behind the editor in the evidence', () => {
    const { quote } = correct({ speaker: { name: 'Oda Brandt', type: 'person', span: null } });
    expect(quote.evidence.rule).toBe('editor');
    expect(quote.evidence.candidates.map((candidate) => candidate.text)).toEqual(['Oda Brandt', 'Mara Velin']);
    expect(quote.confidence).toBe(1);
  });
});

describe('a corrected span or kind', () => {
  it('of a direct quote makes the whole span one fragment', () => {
    const span = spanOf('The cables must be replaced');
    const { quote } = correct({ span });
    expect(quote).toMatchObject({ span, fragments: [span] });
  });

  it('leaves an indirect quote without fragments', () => {
    expect(correct({ kind: 'indirect' }).quote.fragments).toEqual([]);
  });

  it('touches nothing when only the speaker changes', () => {
    const { quote } = correct({ speaker: null });
    expect(quote).toMatchObject({ kind: QUOTE.kind, span: QUOTE.span, fragments: QUOTE.fragments });
  });

  it.each([
    {
      why: 'runs past the end',
      correction: { span: { start: 0, end: text.length + 1 } },
      field: 'span',
      says: /has 134 characters/,
    },
    {
      why: 'ends before it starts',
      correction: { span: { start: 9, end: 9 } },
      field: 'span',
      says: /end after it starts/,
    },
    { why: 'begins with a space', correction: { span: { start: 7, end: 14 } }, field: 'span', says: /space/ },
    {
      why: 'leaves a fragment outside',
      correction: { kind: 'mixed' as const, fragments: [spanOf('Port Senna')] },
      field: 'fragments[0]',
      says: /within the quote/,
    },
    {
      why: 'has no fragment though mixed',
      correction: { kind: 'mixed' as const, fragments: [] },
      field: 'fragments',
      says: /at least one/,
    },
    {
      why: 'has a fragment though indirect',
      correction: { kind: 'indirect' as const, fragments: [spanOf('The cables')] },
      field: 'fragments',
      says: /mixed/,
    },
    {
      why: 'names a speaker outside the text',
      correction: { speaker: { text: 'x', kind: 'group' as const, span: { start: 999, end: 1000 } } },
      field: 'speaker.span',
      says: /characters/,
    },
  ])('is refused when it $why', ({ correction, field, says }) => {
    expect(errorsOf(correction)).toEqual([{ field, message: expect.stringMatching(says) }]);
  });

  it('is refused when it touches a removed part', () => {
    const span = spanOf('Port Senna will close its old bridge in May.');
    const removed = [{ span, reason: 'advertisement' as const }];
    const record = { ...RECORD_EXAMPLE, article: { ...RECORD_EXAMPLE.article, removed } };
    expect(errorsOf({ span: spanOf('Port Senna') }, record)[0]?.message).toMatch(/advertisement/);
  });

  it('is refused when it cuts a character in two', () => {
    const record = { ...RECORD_EXAMPLE, text: `🚢${text.slice(2)}` };
    expect(errorsOf({ span: { start: 1, end: 7 } }, record)[0]?.message).toMatch(/surrogate pair/);
  });
});
