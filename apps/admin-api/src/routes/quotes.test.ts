import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftWithQuote } from '../testing/pages.ts';
import { startApi, type TestApi } from '../testing/start-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

async function quotePath() {
  const article = await draftWithQuote(api);
  const quote = article.record.quotes[0];
  return { path: `/v1/articles/${article.id}/quotes/${quote?.id}`, article, quote };
}

describe('a quote', () => {
  it("is read with its words, its evidence and its article's version", async () => {
    const { path, article } = await quotePath();
    const reply = await api.as('reader').get(path);
    expect(reply.headers.get('etag')).toBe('"1"');
    expect(reply.body).toMatchObject({ articleId: article.id, words: 'The cables must be replaced,', decision: null });
    expect(reply.body.quote.evidence.candidates).toHaveLength(1);
  });

  it('is confirmed by somebody with a name', async () => {
    const { path } = await quotePath();
    const reply = await api.as('reporter').post(`${path}/confirm`, { version: 1 });
    expect(reply.body).toMatchObject({ articleVersion: 2, decision: { decision: 'confirmed', by: 'the reporter' } });
  });

  it('is no longer shown to readers when rejected, and is again when confirmed', async () => {
    const { path, article, quote } = await quotePath();
    await api.as('editor').post(`${path}/reject`, { json: { why: 'A title' }, version: 1 });
    const { body } = await api.as('editor').post(`/v1/articles/${article.id}/publish`, { version: 2 });
    const shown = async () => (await api.store.loadPublished(body.slug))?.record.quotes.map(({ id }) => id);
    expect(await shown()).toEqual([]);
    expect(body.record.quotes).toHaveLength(1);
    await api.as('editor').post(`${path}/confirm`, { version: 3 });
    expect(await shown()).toEqual([quote?.id]);
  });

  it('gets a new speaker, who becomes an entity of the archive', async () => {
    const { path } = await quotePath();
    const json = { speaker: { name: 'Oda Brandt', type: 'person' }, why: 'The deputy spoke' };
    const reply = await api.as('reporter').patch(path, { json, version: 1 });
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({
      decision: { decision: 'corrected' },
      quote: { speaker: { text: 'Oda Brandt' }, confidence: 1 },
    });
    const entity = await api.as('reader').get(`/v1/entities/${reply.body.quote.speaker.entityId}`);
    expect(entity.body).toMatchObject({ type: 'person', name: 'Oda Brandt' });
    const found = await api.as('reader').get('/v1/entities?q=brandt');
    expect(found.body.items.map((item: { id: string }) => item.id)).toContain(entity.body.id);
  });

  it('gets a speaker the archive knows from another article', async () => {
    const other = await quotePath();
    const json = { speaker: { name: 'Ivo Lind', type: 'person' } };
    const known = (await api.as('reporter').patch(other.path, { json, version: 1 })).body.quote.speaker.entityId;
    const { path } = await quotePath();
    const reply = await api.as('reporter').patch(path, { json: { speaker: { entityId: known } }, version: 1 });
    expect(reply.body.quote.speaker).toMatchObject({ entityId: known, text: 'Ivo Lind', kind: 'person' });
  });

  it('gets a speaker without a name, in the words of the text', async () => {
    const { path, article } = await quotePath();
    const start = article.record.text.indexOf('harbour master');
    const speaker = { text: 'somebody', kind: 'unnamed', span: { start, end: start + 14 } };
    const reply = await api.as('reporter').patch(path, { json: { speaker }, version: 1 });
    expect(reply.body.quote.speaker).toMatchObject({ text: 'harbour master', kind: 'unnamed', entityId: null });
  });

  it.each([
    { json: { speaker: { entityId: 'nobody' } }, field: 'speaker.entityId' },
    { json: { speaker: { name: 'A', text: 'b', type: 'person' } }, field: 'speaker.text' },
    { json: { speaker: { name: 'A' } }, field: 'speaker.type' },
    { json: { speaker: { text: 'a source', kind: 'unnamed', type: 'person' } }, field: 'speaker.type' },
    { json: { speaker: { name: 'A', type: 'event' } }, field: 'speaker.type' },
    { json: { speaker: {} }, field: 'speaker' },
    { json: { span: { start: 5, end: 99_999 } }, field: 'span' },
    { json: { span: { start: -1, end: 4 } }, field: 'span.start' },
    { json: { kind: 'invented' }, field: 'kind' },
    { json: { kind: 'mixed', fragments: [] }, field: 'fragments' },
    { json: {}, field: '' },
  ])('is not corrected to $json, and stays as it was', async ({ json, field }) => {
    const { path, quote } = await quotePath();
    const reply = await api.as('editor').patch(path, { json, version: 1 });
    expect(reply.status).toBe(400);
    expect(reply.body.errors.map((error: { field: string }) => error.field)).toContain(field);
    const after = await api.as('reader').get(path);
    expect(after.body).toMatchObject({ articleVersion: 1, quote });
  });

  it('is only changed from the version the editor saw', async () => {
    const { path } = await quotePath();
    expect((await api.as('editor').post(`${path}/confirm`)).status).toBe(428);
    expect((await api.as('editor').post(`${path}/confirm`, { version: 7 })).body).toMatchObject({
      status: 412,
      currentVersion: 1,
    });
  });

  it('that does not exist is not found', async () => {
    const { article } = await quotePath();
    const reply = await api.as('editor').post(`/v1/articles/${article.id}/quotes/q999/reject`, { version: 1 });
    expect(reply.body).toMatchObject({ status: 404, detail: expect.stringContaining('q999') });
  });
});
