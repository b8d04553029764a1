import type { ParsedRecord } from '@onrecord/core';
import { toJsonLd } from '@onrecord/core/export';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftWithQuote, pageText } from '../testing/pages.ts';
import { startApi, type TestApi } from '../testing/start-api.ts';

let api: TestApi;
let id = '';
beforeAll(async () => {
  api = await startApi();
  const draft = await draftWithQuote(api);
  id = draft.id;
  await api.store.publishArticle(id, { by: 'the editor', version: 1 });
  await api.as('reporter').post('/v1/articles', { json: { text: pageText(1) } });
  await api.as('reporter').post('/v1/entities', { json: { type: 'person', name: 'Oda Brandt' } });
});
afterAll(() => api.close());

const lines = (text: string) =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

describe('an export', () => {
  it.each([
    { format: 'ninjs', holds: { standard: { name: 'ninjs' } } },
    { format: 'json-ld', holds: { '@context': expect.anything() } },
    { format: 'web-annotation', holds: { type: 'AnnotationPage' } },
  ])('of one article is $format', async ({ format, holds }) => {
    const { body } = await api.as('reader').get(`/v1/articles/${id}/export?format=${format}`);
    expect(body).toMatchObject(holds);
    expect(JSON.stringify(body)).toContain('The cables must be replaced,');
    expect(JSON.stringify(body)).toContain('http://site.test/articles/');
  });

  it('of all articles has a line for each, of the state that is asked for', async () => {
    const published = await api.as('reader').get('/v1/exports/articles');
    expect(published.headers.get('content-type')).toMatch(/^application\/x-ndjson/);
    expect(published.headers.get('content-disposition')).toMatch(/attachment; filename=articles.ndjson/);
    const article = await api.as('reader').get(`/v1/articles/${id}`);
    expect(lines(published.text)).toEqual([article.body]);
    const drafts = await api.as('reader').get('/v1/exports/articles?state=draft&format=json-ld');
    expect(lines(drafts.text)).toHaveLength(1);
    expect(drafts.text).not.toContain('http://site.test');
  });

  it('as a table has a header, a row for each quote, and metadata that says what the columns are', async () => {
    const { text, headers } = await api.as('reader').get('/v1/exports/tables/quotes');
    expect(headers.get('content-type')).toMatch(/^text\/csv/);
    const rows = text.split('\r\n');
    expect(rows[0]).toMatch(/^article,id,/);
    expect(rows[1]).toContain('"The cables must be replaced,"');
    const { body } = await api.as('reader').get('/v1/exports/tables/quotes/metadata');
    const names = body.tableSchema.columns.map(({ name }: { name: string }) => name);
    expect(names.join(',')).toBe(rows[0]);
    expect((await api.as('reader').get('/v1/exports/tables/tokens')).status).toBe(400);
  });

  it('leaves out what an editor rejected, except where the decision stands beside it', async () => {
    const draft = await draftWithQuote(api);
    const quote = `/v1/articles/${draft.id}/quotes/${draft.record.quotes[0]?.id}`;
    const words = 'The cables must be replaced,';
    const get = async (path: string) => (await api.as('editor').get(path)).text;
    const articles = await get('/v1/exports/articles?format=json-ld');
    const table = await get('/v1/exports/tables/quotes');
    await api.as('editor').post(`${quote}/reject`, { version: 1 });
    for (const format of ['ninjs', 'json-ld', 'web-annotation'])
      expect(await get(`/v1/articles/${draft.id}/export?format=${format}`)).not.toContain(`"${words}"`);
    const { slug } = await api.store.publishArticle(draft.id, { by: 'the editor', version: 2 });
    const seen = await api.store.loadPublished(slug);
    const { text } = await api.as('reader').get(`/v1/articles/${draft.id}/export?format=json-ld`);
    const url = `http://site.test/articles/${slug}`;
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(toJsonLd(seen?.record as ParsedRecord, { url }))));
    expect(text).not.toContain(`"${words}"`);
    const quotesIn = (csv: string) => csv.split(words).length;
    expect(quotesIn(await get('/v1/exports/tables/quotes'))).toBe(quotesIn(table));
    expect((await get('/v1/exports/articles?format=json-ld')).split(`"${words}"`)).toHaveLength(
      articles.split(`"${words}"`).length,
    );
    const ndjson = lines(await get('/v1/exports/articles')).find(({ id: each }) => each === draft.id);
    expect(ndjson.record.quotes).toHaveLength(1);
    expect(ndjson.decisions).toEqual({
      [ndjson.record.quotes[0].id]: expect.objectContaining({ decision: 'rejected' }),
    });
    await api.store.killArticle(draft.id, { by: 'the editor', version: 3 });
  });

  it('of the whole archive has drafts, sources, events, entities nobody names, and no token', async () => {
    const { text } = await api.as('admin').get('/v1/exports/archive');
    const all = lines(text);
    const articles = all.filter(({ type }) => type === 'article');
    expect(articles.map(({ article }) => article.state).toSorted()).toEqual(['draft', 'published']);
    const source = Buffer.from(articles.find(({ article }) => article.id === id).source, 'base64').toString('utf8');
    expect(source).toContain('Harbour bridge to close');
    expect(articles.every(({ events, revisions }) => events.length === revisions.length)).toBe(true);
    expect(all.filter(({ type }) => type === 'entity').map(({ entity }) => entity.name)).toContain('Oda Brandt');
    expect(text).not.toMatch(/onr_|the admin/);
    expect((await api.as('editor').get('/v1/exports/archive')).status).toBe(403);
  });
});
