import type { Quote } from '@onrecord/core';
import { parse } from '@onrecord/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../testing/start-api.ts';

const FERRY = `Ferry returns

“The ferry will sail again, and the toll will stay,” captain Ilse Marn told reporters on Monday.

She added that the engine had failed. The harbour was full of people who had waited for two days.
`;

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

let pages = 0;
async function newDraft() {
  pages += 1;
  const { body } = await api.as('reporter').post('/v1/articles', { json: { text: `${FERRY}\nPage ${pages}.` } });
  const { text, quotes } = body.record as { text: string; quotes: Quote[] };
  const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const quoteOn = (words: string) =>
    quotes.find(({ span }) => text.slice(span.start, span.end).includes(words))?.id ?? '';
  return { id: body.id, path: `/v1/articles/${body.id}`, quotes, spanOf, quoteOn, text };
}

const wordsOf = (items: { words: string }[]) => items.map(({ words }) => words);

describe('a quote added by hand', () => {
  it('gets an id of the archive, and is as certain as an editor is', async () => {
    const { path, spanOf } = await newDraft();
    const span = spanOf('The harbour was full of people');
    const json = { kind: 'indirect', span, speaker: { text: 'an official', kind: 'unnamed' }, why: 'From the tape.' };
    const reply = await api.as('reporter').post(`${path}/quotes`, { json, version: 1 });
    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({
      articleVersion: 2,
      words: 'The harbour was full of people',
      quote: { kind: 'indirect', span, confidence: 1, evidence: { rule: 'editor' }, speaker: { text: 'an official' } },
      decision: { decision: 'corrected', by: 'the reporter' },
    });
    expect(reply.headers.get('location')).toBe(`${path}/quotes/${reply.body.quote.id}`);
    expect((await api.as('reader').get(reply.headers.get('location') ?? '')).body.words).toBe(reply.body.words);
  });

  it('is nested in the quote around it, and has a cue where one is named', async () => {
    const { path, spanOf, quoteOn } = await newDraft();
    const outer = quoteOn('The ferry will sail');
    const cue = { span: spanOf('told'), lemma: 'tell', stance: 'neutral' };
    const json = { kind: 'direct', span: spanOf('the toll will stay'), cue };
    const { body } = await api.as('editor').post(`${path}/quotes`, { json, version: 1 });
    expect(body.quote).toMatchObject({ nestedIn: outer, cue, fragments: [spanOf('the toll will stay')] });
  });

  it.each([
    { json: { kind: 'direct' }, field: 'span' },
    { json: { span: { start: 0, end: 5 } }, field: 'kind' },
    { json: { kind: 'direct', span: { start: 0, end: 99_999 } }, field: 'span' },
    { json: { kind: 'mixed', span: { start: 0, end: 5 } }, field: 'fragments' },
    {
      json: {
        kind: 'direct',
        span: { start: 0, end: 5 },
        cue: { span: { start: 5, end: 5 }, lemma: 'say', stance: 'neutral' },
      },
      field: 'cue.span',
    },
  ])('is refused as $json', async ({ json, field }) => {
    const { path } = await newDraft();
    const reply = await api.as('editor').post(`${path}/quotes`, { json, version: 1 });
    expect(reply.status).toBe(400);
    expect(reply.body.errors.map((error: { field: string }) => error.field)).toContain(field);
    expect((await api.as('reader').get(path)).body.version).toBe(1);
  });

  it('is refused where one stands already', async () => {
    const { path, quotes } = await newDraft();
    const json = { kind: 'direct', span: quotes[0]?.span };
    const reply = await api.as('editor').post(`${path}/quotes`, { json, version: 1 });
    expect(reply.body.errors).toEqual([
      { in: 'body', field: 'span', message: expect.stringContaining(quotes[0]?.id ?? '') },
    ]);
  });
});

describe('a quote that is split', () => {
  it('becomes pieces by the same speaker, the first under its id', async () => {
    const { path, spanOf, quoteOn } = await newDraft();
    const id = quoteOn('The ferry will sail');
    const spans = [spanOf('The ferry will sail again'), spanOf('the toll will stay')];
    const reply = await api.as('editor').post(`${path}/quotes/${id}/split`, { json: { spans }, version: 1 });
    expect(wordsOf(reply.body.items)).toEqual(['The ferry will sail again', 'the toll will stay']);
    const [first, second] = reply.body.items;
    expect(first.quote.id).toBe(id);
    expect(second.quote.speaker).toEqual(first.quote.speaker);
    expect([first.quote.group, second.quote.group]).toEqual([null, null]);
    expect(second.decision.decision).toBe('corrected');
  });

  it('may stay one utterance', async () => {
    const { path, spanOf, quoteOn } = await newDraft();
    const spans = [spanOf('The ferry will sail again'), spanOf('the toll will stay')];
    const json = { spans, asOneUtterance: true };
    const { body } = await api.as('editor').post(`${path}/quotes/${quoteOn('The ferry')}/split`, { json, version: 1 });
    expect(body.items[0].quote.group).toEqual(expect.any(String));
    expect(body.items[1].quote.group).toBe(body.items[0].quote.group);
  });

  it.each([
    { words: ['The ferry', 'captain'], field: 'spans[1]' },
    { words: ['the toll', 'The ferry'], field: 'spans[1]' },
    { words: ['The ferry will', 'will sail'], field: 'spans[1]' },
  ])('is refused for $words', async ({ words, field }) => {
    const { path, spanOf, quoteOn } = await newDraft();
    const json = { spans: words.map(spanOf) };
    const reply = await api.as('editor').post(`${path}/quotes/${quoteOn('The ferry')}/split`, { json, version: 1 });
    expect(reply.body.errors.map((error: { field: string }) => error.field)).toEqual([field]);
  });

  it('stays split when the text is read again', async () => {
    const { id, path, spanOf, quoteOn, text } = await newDraft();
    const spans = [spanOf('The ferry will sail again'), spanOf('the toll will stay')];
    await api.as('editor').post(`${path}/quotes/${quoteOn('The ferry')}/split`, { json: { spans }, version: 1 });
    const before = (await api.as('reader').get(path)).body.record.quotes;
    const { article } = await api.store.editBody(id, parse(text), { by: 'parser', version: 2 });
    expect(article.record.quotes.map(({ span }) => span)).toEqual(before.map(({ span }: Quote) => span));
  });
});

describe('quotes that are joined', () => {
  async function twoPieces() {
    const draft = await newDraft();
    const spans = [draft.spanOf('The ferry will sail again'), draft.spanOf('the toll will stay')];
    const id = draft.quoteOn('The ferry');
    const { body } = await api.as('editor').post(`${draft.path}/quotes/${id}/split`, { json: { spans }, version: 1 });
    return { ...draft, first: body.items[0].quote.id, second: body.items[1].quote.id };
  }

  it('to one utterance stay where they stand and belong together', async () => {
    const { path, first, second } = await twoPieces();
    const json = { with: [second], as: 'utterance' };
    const { body } = await api.as('editor').post(`${path}/quotes/${first}/join`, { json, version: 2 });
    expect(wordsOf(body.items)).toEqual(['The ferry will sail again', 'the toll will stay']);
    expect(new Set(body.items.map(({ quote }: { quote: Quote }) => quote.group)).size).toBe(1);
    expect(body.items[0].quote.group).toEqual(expect.any(String));
  });

  it('to one span are one quote; the other is rejected, so that no later reading brings it back', async () => {
    const { id, path, first, second, text } = await twoPieces();
    const json = { with: [second], as: 'span' };
    const { body } = await api.as('editor').post(`${path}/quotes/${first}/join`, { json, version: 2 });
    expect(wordsOf(body.items)).toEqual(['The ferry will sail again, and the toll will stay', 'the toll will stay']);
    expect(body.items[1].decision.decision).toBe('rejected');
    const { article } = await api.store.editBody(id, parse(text), { by: 'parser', version: 3 });
    expect(article.decisions[second]?.decision).toBe('rejected');
    expect(article.record.quotes.filter(({ id: each }) => each === first)).toHaveLength(1);
  });

  it.each([
    { with: ['nobody'], as: 'span' },
    { with: [], as: 'span' },
    { with: ['x'], as: 'whole' },
  ])('are refused as %j', async (json) => {
    const { path, first } = await twoPieces();
    expect((await api.as('editor').post(`${path}/quotes/${first}/join`, { json, version: 2 })).status).toBe(400);
  });

  it('are not joined with themselves', async () => {
    const { path, first } = await twoPieces();
    const json = { with: [first], as: 'span' };
    const reply = await api.as('editor').post(`${path}/quotes/${first}/join`, { json, version: 2 });
    expect(reply.body.errors[0].field).toBe('with[0]');
  });
});

describe('many quotes', () => {
  it('are confirmed at once, as one version', async () => {
    const { path, quotes } = await newDraft();
    const all = quotes.map(({ id }) => id);
    const { body } = await api.as('reporter').post(`${path}/confirm-quotes`, { json: { quoteIds: all }, version: 1 });
    expect(body).toMatchObject({ articleVersion: 2, confirmed: all });
    const again = await api.as('reporter').post(`${path}/confirm-quotes`, { json: { atLeast: 0 }, version: 2 });
    expect(again.body).toMatchObject({ articleVersion: 2, confirmed: [] });
  });

  it('are confirmed from a confidence on, and what an editor decided is left alone', async () => {
    const { path, quotes } = await newDraft();
    const [first] = quotes;
    await api.as('editor').post(`${path}/quotes/${first?.id}/reject`, { version: 1 });
    const { body } = await api.as('editor').post(`${path}/confirm-quotes`, { json: { atLeast: 0 }, version: 2 });
    expect(body.confirmed).toEqual(quotes.slice(1).map(({ id }) => id));
  });

  it.each([{}, { quoteIds: ['a'], atLeast: 1 }, { quoteIds: [] }, { atLeast: 2 }])(
    'are refused as %j',
    async (json) => {
      const { path } = await newDraft();
      expect((await api.as('editor').post(`${path}/confirm-quotes`, { json, version: 1 })).status).toBe(400);
    },
  );

  it('are refused when one of them does not exist', async () => {
    const { path, quotes } = await newDraft();
    const json = { quoteIds: [quotes[0]?.id, 'nobody'] };
    expect((await api.as('editor').post(`${path}/confirm-quotes`, { json, version: 1 })).status).toBe(404);
    expect((await api.as('reader').get(path)).body.decisions).toEqual({});
  });
});
