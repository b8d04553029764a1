import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../testing/start-api.ts';

const TEXT = `Ferry returns

“The ferry will sail again, and the toll will stay,” captain Ilse Marn told reporters on Monday.

She added that the engine had failed. Marn left in the evening; the harbour was full of people.
`;
const HTML = `<!doctype html><title>Ferry returns</title><article><h1>Ferry returns</h1>
<p>“The ferry will sail again, and the toll will stay,” captain Ilse Marn told reporters on Monday at Port Senna.</p>
<p>She added that the engine had failed. Marn left in the evening, when the harbour was full of people.</p></article>`;

interface Name {
  readonly text: string;
  readonly span: { readonly start: number; readonly end: number };
}

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('a preview', () => {
  it.each([{ text: TEXT }, { html: HTML }])(
    'tells of each name why it is taken for what it is: $text$html',
    async (page) => {
      const { body } = await api.as('reporter').post('/v1/parse', { json: { ...page, explain: true } });
      expect(body.names.length).toBeGreaterThan(1);
      for (const { text, span } of body.names as Name[]) expect(body.text.slice(span.start, span.end)).toBe(text);
      const marn = body.names.find(({ text }: Name) => text === 'Marn');
      expect(marn).toMatchObject({
        entity: 'Ilse Marn',
        rule: 'family-name',
        reason: expect.stringMatching(/family name/),
      });
      expect(body.quotes[0]).toMatchObject({ confidence: expect.any(Number), evidence: { rule: expect.any(String) } });
    },
  );

  it('is the record alone unless asked, with its notices', async () => {
    const { body } = await api.as('reporter').post('/v1/parse', { json: { text: '“Nobody closed this, she said.' } });
    expect(body.names).toBeUndefined();
    expect(body.notices.length).toBeGreaterThan(0);
  });
});

describe('an import with corrections', () => {
  let pages = 0;
  async function preview() {
    pages += 1;
    const text = `${TEXT}\nPage ${pages}.`;
    const { body } = await api.as('reporter').post('/v1/parse', { json: { text } });
    const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const bring = (corrections: object) => api.as('reporter').post('/v1/articles', { json: { text, corrections } });
    return { text, record: body, spanOf, bring };
  }

  it('keeps them with the draft, in one call', async () => {
    const { record, spanOf, bring } = await preview();
    const [first, second] = record.quotes;
    const marn = record.entities.find(({ name }: { name: string }) => name === 'Ilse Marn');
    const reply = await bring({
      fields: { section: 'Harbour' },
      quotes: [
        { quoteId: first.id, span: spanOf('The ferry will sail again') },
        { quoteId: second.id, decision: 'rejected' },
      ],
      add: [{ kind: 'indirect', span: spanOf('the harbour was full of people'), speaker: { entityId: marn.id } }],
    });
    expect(reply.status).toBe(201);
    expect(reply.headers.get('etag')).toBe('"2"');
    const { record: kept, decisions } = reply.body;
    expect(kept.article.section).toBe('Harbour');
    const words = kept.quotes.map(({ id, span }: { id: string; span: { start: number; end: number } }) => [
      kept.text.slice(span.start, span.end),
      decisions[id]?.decision,
    ]);
    expect(words).toContainEqual(['The ferry will sail again', 'corrected']);
    expect(words).toContainEqual(['the engine had failed', 'rejected']);
    expect(words).toContainEqual(['the harbour was full of people', 'corrected']);
    const speaker = kept.quotes.at(-1).speaker;
    expect(kept.entities.find(({ id }: { id: string }) => id === speaker.entityId).name).toBe('Ilse Marn');
    const first1 = (await api.as('reader').get(`/v1/articles/${reply.body.id}/revisions/1`)).body;
    expect(first1.decisions).toEqual({});
    expect((await api.store.verify()).firstDifference).toBeNull();
  });

  it.each([
    { corrections: { quotes: [{ quoteId: 'q99', decision: 'confirmed' }] }, field: 'corrections.quotes[0].quoteId' },
    { corrections: { quotes: [{ quoteId: 'q1' }] }, field: 'corrections.quotes[0]' },
    {
      corrections: { quotes: [{ quoteId: 'q1', decision: 'confirmed', kind: 'direct' }] },
      field: 'corrections.quotes[0]',
    },
    { corrections: { quotes: [{ quoteId: 'q1', span: { start: 0, end: 9e5 } }] }, field: 'corrections.quotes[0].span' },
    {
      corrections: { quotes: [{ quoteId: 'q1', speaker: { entityId: 'no' } }] },
      field: 'corrections.quotes[0].speaker.entityId',
    },
    { corrections: { add: [{ kind: 'mixed', span: { start: 0, end: 5 } }] }, field: 'corrections.add[0].fragments' },
    { corrections: { fields: { headline: '' } }, field: 'corrections.fields.headline' },
    { corrections: { colour: 'red' }, field: 'corrections.colour' },
  ])('is refused whole for $field', async ({ corrections, field }) => {
    const { text, bring } = await preview();
    const reply = await bring(corrections);
    expect(reply.status).toBe(400);
    expect(reply.body.errors.map((error: { field: string }) => error.field)).toContain(field);
    expect((await api.as('reporter').post('/v1/articles', { json: { text } })).status).toBe(201);
  });
});

describe('an import that is published at once', () => {
  let pages = 0;
  const page = () => {
    pages += 1;
    return `Mill ${pages} closes\n\n“We shut mill ${pages},” owner Edita Marek told reporters on Monday.\n`;
  };

  it('is on the site in one call', async () => {
    const { status, headers, body } = await api
      .as('editor')
      .post('/v1/articles', { json: { text: page(), publish: true } });
    expect([status, headers.get('etag'), body.state]).toEqual([201, '"2"', 'published']);
    expect((await api.store.loadPublished(body.slug))?.id).toBe(body.id);
    const { items } = (await api.as('reader').get(`/v1/articles/${body.id}/revisions`)).body;
    expect(items.map(({ action }: { action: string }) => action)).toEqual(['imported', 'published']);
  });

  it('takes the corrections of its preview with it', async () => {
    const corrections = { fields: { section: 'Industry' } };
    const { body } = await api
      .as('editor')
      .post('/v1/articles', { json: { text: page(), publish: true, corrections } });
    expect(body).toMatchObject({ state: 'published', version: 3, record: { article: { section: 'Industry' } } });
    expect((await api.store.loadPublished(body.slug))?.record.article.section).toBe('Industry');
  });

  it('is refused whole while the gate is closed, unless a correction opens it', async () => {
    pages += 1;
    const text = `Mill ${pages} closes\n\n“We shut mill ${pages},” she told reporters on Monday.\n`;
    const refused = await api.as('editor').post('/v1/articles', { json: { text, publish: true } });
    expect(refused.body).toMatchObject({ status: 409, code: 'gate-closed' });
    const [block] = refused.body.blocks;
    expect(block).toMatchObject({ code: 'speaker-unknown', quoteId: expect.stringMatching(/^q\d+$/), doubtId: null });
    const quotes = [{ quoteId: block.quoteId, decision: 'confirmed' }];
    const settled = await api
      .as('editor')
      .post('/v1/articles', { json: { text, publish: true, corrections: { quotes } } });
    expect(settled.body.state).toBe('published');
  });

  it('needs the level of an editor', async () => {
    const text = page();
    const refused = await api.as('reporter').post('/v1/articles', { json: { text, publish: true } });
    expect(refused.body).toMatchObject({ status: 403, code: 'level-too-low' });
    expect((await api.as('reporter').post('/v1/articles', { json: { text } })).status).toBe(201);
  });
});
