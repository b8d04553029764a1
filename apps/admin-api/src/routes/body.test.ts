import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, startApi, type TestApi } from '../testing/start-api.ts';

interface Block {
  readonly kind: string;
  readonly text: string;
}

const PAGE = `Home | News

Dam to be raised

“The dam will be raised by two metres next spring,” engineer Ona Bril said on Monday.

Mayor Piet Sund told the council that nobody would have to leave the valley.
`;

const HTML = `<!doctype html><html lang="en"><head><title>Dam to be raised</title>
<meta property="article:published_time" content="2031-03-04T08:00:00Z"><meta name="keywords" content="dams">
<meta property="og:site_name" content="Senna Courier"></head><body><article><h1>Dam to be raised</h1>
<p>“The dam will be raised by two metres next spring,” engineer Ona Bril said on Monday at the town hall of Port Senna.</p>
<p>Mayor Piet Sund told the council that nobody would have to leave the valley, and that the work would begin in May.</p></article></body></html>`;

describe.each(ENGINES)('on %s', (engine) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ engine });
  });
  afterAll(() => api.close());

  let pages = 0;
  async function newDraft(page: { text: string } | { html: string } = { text: PAGE }) {
    pages += 1;
    const json = 'html' in page ? { html: `${page.html}<!-- ${pages} -->` } : { text: `${page.text}\nPage ${pages}.` };
    const { body } = await api.as('reporter').post('/v1/articles', { json });
    const path = `/v1/articles/${body.id}`;
    const blocks = (await api.as('reader').get(`${path}/body`)).body.blocks as readonly Block[];
    const put = (changed: readonly Block[], version: number, more: object = {}) =>
      api.as('editor').put(`${path}/body`, { json: { blocks: changed, ...more }, version });
    return { id: body.id as string, path, record: body.record, blocks, put };
  }

  const change = (blocks: readonly Block[], from: string, to: string) =>
    blocks.map((block) => ({ ...block, text: block.text.replace(from, to) }));
  const wordsOf = (record: { text: string; quotes: { span: { start: number; end: number } }[] }) =>
    record.quotes.map(({ span }) => record.text.slice(span.start, span.end));

  describe('the text of an article', () => {
    it('is read by blocks, and sent back unchanged keeps every quote', async () => {
      const { blocks, put, record } = await newDraft();
      expect(blocks.map(({ kind }) => kind)).toContain('headline');
      expect(blocks.map(({ text }) => text).join()).not.toContain('Home |');
      const reply = await put(blocks, 1);
      expect(reply.status).toBe(200);
      expect(reply.headers.get('etag')).toBe('"2"');
      expect(reply.body.reviews).toEqual([]);
      const { article } = reply.body;
      expect(article.record.text).toBe(blocks.map(({ text }) => text).join('\n\n'));
      expect(wordsOf(article.record)).toEqual(wordsOf(record));
      expect(article.record.quotes.map(({ id }: { id: string }) => id)).toEqual(
        record.quotes.map(({ id }: { id: string }) => id),
      );
    });

    it('keeps what an editor corrected elsewhere, and asks about what was touched', async () => {
      const { path, blocks, put, record } = await newDraft();
      const [dam, mayor] = record.quotes;
      const speaker = { name: 'Lia Torn', type: 'person' };
      await api.as('editor').patch(`${path}/quotes/${mayor.id}`, { json: { speaker }, version: 1 });
      await api.as('editor').post(`${path}/quotes/${dam.id}/confirm`, { version: 2 });
      const { body } = await put(change(blocks, 'two metres', 'three metres'), 3, { why: 'The council voted.' });
      expect(body.reviews).toMatchObject([
        { state: 'touched', quote: { id: dam.id }, decision: { decision: 'confirmed' } },
      ]);
      const kept = body.article.record.quotes.find(({ id }: { id: string }) => id === mayor.id);
      expect(kept.speaker.text).toBe('Lia Torn');
      expect(body.article.decisions[mayor.id].decision).toBe('corrected');
      expect(body.article.decisions[dam.id]).toBeUndefined();
      const queue = await api.as('reader').get(`/v1/reviews?article=${body.article.id}&reason=touched`);
      expect(queue.body.items[0].review).toEqual(body.reviews[0]);
    });

    it('keeps the fields an editor set, and those that only the markup knew', async () => {
      const { path, put, blocks, record } = await newDraft({ html: HTML });
      expect(record.article).toMatchObject({ publishedAt: '2031-03-04T08:00:00Z', publisher: 'Senna Courier' });
      const json = { headline: 'Dam grows', section: 'Valley', bylines: ['Ada Reed'] };
      await api.as('editor').patch(path, { json, version: 1 });
      const { body } = await put(change(blocks, 'in May', 'in June'), 2);
      const { article } = body.article.record;
      expect(article).toMatchObject({
        headline: { span: null, text: 'Dam grows' },
        section: 'Valley',
        bylines: [{ text: 'Ada Reed' }],
        publishedAt: '2031-03-04T08:00:00Z',
        publisher: 'Senna Courier',
        keywords: ['dams'],
      });
      expect(article.sources).toMatchObject({ headline: 'editor', publishedAt: record.article.sources.publishedAt });
    });

    it('gets new paragraphs and loses others; the page as it came stays', async () => {
      const { id, path, blocks, put } = await newDraft();
      const added = { kind: 'paragraph', text: '“It is safe,” inspector Mika Olt said.' };
      const { body } = await put([...blocks.slice(0, 2), added], 1);
      expect(wordsOf(body.article.record).join()).toContain('It is safe');
      expect(body.reviews.map(({ state }: { state: string }) => state)).toContain('gone');
      expect((await api.as('reader').get(`${path}/source`)).text).toContain('Home | News');
      expect((await api.store.verify()).firstDifference).toBeNull();
      expect((await api.store.loadArticle(id))?.version).toBe(2);
    });

    it('of a public article is corrected with a note', async () => {
      const { id, path, blocks, put } = await newDraft();
      await api.as('editor').post(`${path}/publish`, { version: 1 });
      const json = { blocks, why: 'x' };
      expect((await api.as('reporter').put(`${path}/body`, { json, version: 2 })).body.code).toBe('level-too-low');
      const { body } = await put(change(blocks, 'two metres', 'three metres'), 2, { note: 'Three metres, not two.' });
      expect(body.article).toMatchObject({ state: 'published', correctedAt: expect.any(String) });
      const ledger = (await api.as('reader').get('/v1/ledger?limit=100')).body.items;
      expect(ledger.at(-1)).toMatchObject({ articleId: id, kind: 'corrected', note: 'Three metres, not two.' });
    });

    it.each([
      { blocks: [], field: 'blocks' },
      { blocks: [{ kind: 'poem', text: 'x' }], field: 'blocks[0].kind' },
      { blocks: [{ kind: 'paragraph', text: ' ' }], field: 'blocks[0].text' },
      { blocks: [{ kind: 'paragraph', text: 'One.\n \nTwo.' }], field: 'blocks[0].text' },
      { blocks: [{ kind: 'paragraph', text: 'a\u0000b' }], field: 'blocks[0].text' },
      { blocks: [{ kind: 'paragraph', text: 'a\ud800' }], field: 'blocks[0].text' },
      { blocks: [{ kind: 'paragraph', text: 'x', html: '<b>' }], field: 'blocks[0].html' },
      { blocks: Array.from({ length: 11 }, () => ({ kind: 'paragraph', text: 'x'.repeat(100_000) })), field: '' },
    ])('is refused where $field is wrong', async ({ blocks, field }) => {
      const { path, put } = await newDraft();
      const reply = await put(blocks, 1);
      expect(reply.status).toBe(400);
      expect(reply.body.errors.map((error: { field: string }) => error.field)).toContain(field);
      expect((await api.as('reader').get(path)).body.version).toBe(1);
    });

    it('is only edited from the version the editor saw', async () => {
      const { blocks, put, path } = await newDraft();
      await put(blocks, 1);
      expect((await put(blocks, 1)).body).toMatchObject({ status: 412, currentVersion: 2 });
      expect((await api.as('editor').put(`${path}/body`, { json: { blocks } })).status).toBe(428);
    });
  });

  describe('reading it again', () => {
    it.each([{ page: { text: PAGE } }, { page: { html: HTML } }])(
      'keeps all that editors decided and set: $page',
      async ({ page }) => {
        const { path, record } = await newDraft(page);
        const [dam, mayor] = record.quotes;
        await api.as('editor').patch(`${path}/quotes/${dam.id}`, { json: { speaker: null }, version: 1 });
        await api.as('editor').post(`${path}/quotes/${mayor.id}/reject`, { version: 2 });
        const edited = await api.as('editor').patch(path, { json: { headline: 'Dam grows' }, version: 3 });
        const reply = await api.as('editor').post(`${path}/reread`, { json: { why: 'A better parser.' }, version: 4 });
        expect(reply.body.reviews).toEqual([]);
        expect(reply.body.article.record).toEqual(edited.body.record);
        expect(reply.body.article.decisions).toEqual(edited.body.decisions);
        expect(reply.body.article.version).toBe(5);
      },
    );

    it('of an edited text keeps its blocks', async () => {
      const { path, blocks, put } = await newDraft();
      const { body } = await put(change(blocks, 'two metres', 'three metres'), 1);
      const reply = await api.as('editor').post(`${path}/reread`, { version: 2 });
      expect(reply.body.article.record).toEqual(body.article.record);
    });
  });

  describe('revisions', () => {
    it('are read, compared and brought back', async () => {
      const { path, blocks, put, record } = await newDraft();
      await api.as('editor').patch(path, { json: { section: 'Valley' }, version: 1 });
      await put(change(blocks, 'two metres', 'three metres'), 2, { why: 'The council voted.' });
      const { items } = (await api.as('reader').get(`${path}/revisions`)).body;
      expect(items).toMatchObject([{ version: 1 }, { version: 2 }, { version: 3, why: 'The council voted.' }]);

      const first = (await api.as('reader').get(`${path}/revisions/1`)).body;
      expect(first).toMatchObject({ revision: items[0], record, decisions: {} });

      const fields = (await api.as('reader').get(`${path}/revisions/2/diff`)).body;
      expect(fields).toMatchObject({
        from: 1,
        to: 2,
        fields: [{ field: 'section', before: null, after: 'Valley' }],
        ...{ text: [], quotes: [], entities: [] },
      });
      const words = (await api.as('reader').get(`${path}/revisions/3/diff?from=1`)).body;
      const changed = words.text.filter((change: { in: string }) => change.in !== 'same');
      expect(changed).toContainEqual({ in: 'before', words: 'two' });
      expect(changed).toContainEqual({ in: 'after', words: 'three' });
      expect(words.quotes).toMatchObject([
        { before: { words: expect.stringContaining('two') }, after: { words: expect.stringContaining('three') } },
      ]);

      const restored = await api
        .as('editor')
        .post(`${path}/revisions/1/restore`, { json: { why: 'A mistake.' }, version: 3 });
      expect(restored.body).toMatchObject({ version: 4, record });
      expect((await api.as('reader').get(`${path}/revisions/4/diff?from=1`)).body).toMatchObject({
        fields: [],
        text: [],
        quotes: [],
        entities: [],
      });
      const queue = await api.as('reader').get(`/v1/reviews?article=${restored.body.id}&reason=touched`);
      expect(queue.body.items).toEqual([]);
    });

    it('that do not exist are not found, nor restored', async () => {
      const { path } = await newDraft();
      for (const rest of ['2', '2/diff', '1/diff?from=9'])
        expect((await api.as('reader').get(`${path}/revisions/${rest}`)).body).toMatchObject({
          status: 404,
          code: 'not-found',
        });
      expect((await api.as('editor').post(`${path}/revisions/2/restore`, { version: 1 })).status).toBe(404);
      for (const version of ['0', 'x', '1.5', '-1', '1e99'])
        expect((await api.as('reader').get(`${path}/revisions/${version}`)).status).toBe(400);
      expect((await api.as('reporter').post(`${path}/revisions/1/restore`, { version: 1 })).status).toBe(403);
    });
  });
});
