import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftWithQuote, pageText } from '../testing/pages.ts';
import { startApi, type TestApi } from '../testing/start-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

let pages = 0;
async function importPage() {
  pages += 1;
  const reply = await api.as('reporter').post('/v1/articles', { json: { text: pageText(pages) } });
  return reply.body;
}

describe('importing', () => {
  it('keeps the page as a draft and says where', async () => {
    const text = pageText(1000);
    const origin = { publisher: 'Senna Courier', publishedAt: '2031-05-02' };
    const reply = await api.as('reporter').post('/v1/articles', { json: { text, origin } });
    expect(reply.status).toBe(201);
    expect(reply.headers.get('etag')).toBe('"1"');
    expect(reply.headers.get('location')).toBe(`/v1/articles/${reply.body.id}`);
    expect(reply.body).toMatchObject({ state: 'draft', version: 1, record: { text }, siteUrl: null });
    expect(reply.body.record.article).toMatchObject({ publisher: 'Senna Courier', publishedAt: '2031-05-02' });
    expect(reply.body.source.sha256).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('names an article that it nearly repeats', async () => {
    const words = Array.from({ length: 200 }, (_, i) => `word${i * 7}`).join(' ');
    const send = (end: string) =>
      api.as('reporter').post('/v1/articles', { json: { text: `Mill\n\n${words} ${end}` } });
    const first = (await send('closes.')).body;
    expect(first.lookAlike).toBeNull();
    expect((await send('opens.')).body.lookAlike).toEqual({
      articleId: first.id,
      similarity: expect.closeTo(0.97, 1),
    });
  });

  it('refuses the same bytes and names the article that has them', async () => {
    const article = await importPage();
    const reply = await api.as('reporter').post('/v1/articles', { json: { text: article.record.text } });
    expect(reply.status).toBe(409);
    expect(reply.body).toMatchObject({ code: 'duplicate', articleId: article.id });
  });

  it('reads HTML, and keeps its bytes as they came', async () => {
    const html = `<!doctype html><title>Lights out</title><article><h1>Lights out in Port Senna</h1>
<p>The lights went out on Monday, and nobody at the power station could say for how long it would last.</p>
<script>document.body.textContent = 'gone'</script><p onclick="alert(1)">“We are working on it,” engineer Pia Holm said.</p></article>`;
    const reply = await api.as('reporter').post('/v1/articles', { json: { html } });
    expect(reply.status).toBe(201);
    expect(reply.body.source.mediaType).toBe('text/html');
    expect(reply.body.record.text).toContain('“We are working on it,”');
    expect(reply.body.record.text).not.toMatch(/gone|alert|<script/);
    const source = await api.as('reader').get(`/v1/articles/${reply.body.id}/source`);
    expect(source.text).toBe(html);
    expect(source.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(source.headers.get('content-disposition')).toMatch(/^attachment; filename="?[\da-f]{12}\.html\.txt"?$/);
    expect(source.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('can be tried first without storing anything', async () => {
    const before = await api.as('reader').get('/v1/articles?limit=100');
    const reply = await api.as('reporter').post('/v1/parse', { json: { text: pageText(2000) } });
    expect(reply.status).toBe(200);
    expect(reply.body.text).toBe(pageText(2000));
    const after = await api.as('reader').get('/v1/articles?limit=100');
    expect(after.body).toEqual(before.body);
  });
});

describe('previewing', () => {
  it('gives an empty page an empty record', async () => {
    const reply = await api.as('reporter').post('/v1/parse', { json: { text: '' } });
    expect(reply.body).toMatchObject({ text: '', quotes: [], entities: [] });
  });
});

describe('listing', () => {
  it('gives every article once, page by page', async () => {
    await importPage();
    await importPage();
    const all = await api.as('reader').get('/v1/articles?limit=100');
    const ids: string[] = [];
    let cursor = '';
    do {
      const page = await api.as('reader').get(`/v1/articles?limit=2${cursor}`);
      ids.push(...page.body.items.map((item: { id: string }) => item.id));
      cursor = page.body.next === null ? '' : `&cursor=${encodeURIComponent(page.body.next)}`;
    } while (cursor !== '');
    expect(ids).toEqual(all.body.items.map((item: { id: string }) => item.id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('can be narrowed to one state', async () => {
    const { id } = await importPage();
    await api.as('editor').post(`/v1/articles/${id}/publish`, { version: 1 });
    const published = await api.as('reader').get('/v1/articles?state=published&limit=100');
    expect(published.body.items.map((item: { id: string }) => item.id)).toContain(id);
    expect(published.body.items.every((item: { state: string }) => item.state === 'published')).toBe(true);
  });

  it('can be of some days only, and oldest first', async () => {
    const origin = { publisher: 'Courier', url: null, language: null, title: null };
    const days = ['1950-03-02', '1950-03-01', '1950-03-03'];
    for (const publishedAt of days) {
      const json = { text: `Of ${publishedAt}\n\nThe ferry ran.\n`, origin: { ...origin, publishedAt } };
      await api.as('reporter').post('/v1/articles', { json });
    }
    const { body } = await api.as('reader').get('/v1/articles?from=1950-03-01&before=1950-03-03&sort=oldest');
    const shown = body.items.map(({ publishedAt }: { publishedAt: string }) => publishedAt);
    expect(shown).toEqual(['1950-03-01', '1950-03-02']);
  });

  it.each([
    'from=yesterday',
    'before=1950-13-01',
    'sort=best',
    'limit=0',
    'limit=101',
    'limit=x',
    'state=gone',
    'colour=red',
    'limit=1&limit=2',
  ])('refuses ?%s', async (query) => {
    const reply = await api.as('reader').get(`/v1/articles?${query}`);
    expect(reply.status).toBe(400);
    expect(reply.body.errors[0]).toMatchObject({ in: 'query', field: query.split('=')[0] });
  });

  it('refuses a cursor behind other filters than its own', async () => {
    for (const number of [801, 802])
      await api.as('reporter').post('/v1/articles', { json: { text: pageText(number) } });
    const { next } = (await api.as('reader').get('/v1/articles?state=draft&limit=1')).body;
    const ask = (query: string) => api.as('reader').get(`/v1/articles?limit=2&cursor=${next}${query}`);
    expect((await ask('&state=draft')).status).toBe(200);
    for (const query of ['', '&state=published', '&state=draft&from=2031-01-01'])
      expect((await ask(query)).body).toMatchObject({ status: 400, code: 'cursor-invalid' });
  });

  it('refuses a cursor it did not hand out', async () => {
    const reply = await api.as('reader').get('/v1/articles?cursor=abc');
    expect(reply.status).toBe(400);
    expect(reply.body.code).toBe('cursor-invalid');
  });
});

describe('editing', () => {
  it("sets fields, marks them as the editor's and moves the version on", async () => {
    const { id } = await importPage();
    const json = {
      headline: 'The ferry is back',
      publishedAt: '2031-05-03T08:00:00Z',
      keywords: ['ferries'],
      publisher: 'Senna Courier',
      why: 'House style',
    };
    const reply = await api.as('reporter').patch(`/v1/articles/${id}`, { json, version: 1 });
    expect(reply.status).toBe(200);
    expect(reply.headers.get('etag')).toBe('"2"');
    const { article } = reply.body.record;
    expect(article).toMatchObject({ headline: { span: null, text: 'The ferry is back' }, keywords: ['ferries'] });
    expect(article.sources).toMatchObject({
      headline: 'editor',
      publishedAt: 'editor',
      keywords: 'editor',
      publisher: 'editor',
    });
    const revisions = await api.as('reader').get(`/v1/articles/${id}/revisions`);
    const edited = revisions.body.items.find((revision: { version: number }) => revision.version === 2);
    expect(edited).toMatchObject({ action: 'edited', by: 'the reporter', why: 'House style' });
  });

  it('is refused without the version, and with a stale one, which changes nothing', async () => {
    const { id } = await importPage();
    const path = `/v1/articles/${id}`;
    const missing = await api.as('editor').patch(path, { json: { section: 'Harbour' } });
    expect(missing.status).toBe(428);
    await api.as('editor').patch(path, { json: { section: 'Harbour' }, version: 1 });
    const stale = await api.as('editor').patch(path, { json: { section: 'Sport' }, version: 1 });
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({ code: 'version-stale', currentVersion: 2 });
    expect((await api.as('reader').get(path)).body.record.article.section).toBe('Harbour');
  });

  it('lets exactly one of two editors win who start from the same version', async () => {
    const { id } = await importPage();
    const edit = (section: string) => api.as('editor').patch(`/v1/articles/${id}`, { json: { section }, version: 1 });
    const replies = await Promise.all([edit('One'), edit('Two')]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(replies.find(({ status }) => status === 412)?.body.currentVersion).toBe(2);
  });

  it.each(['*', '3', 'W/"1"', '"one"'])('refuses If-Match: %s', async (header) => {
    const { id } = await importPage();
    const reply = await api
      .as('editor')
      .patch(`/v1/articles/${id}`, { json: { section: 'x' }, headers: { 'If-Match': header } });
    expect(reply.status).toBe(400);
    expect(reply.body.errors).toEqual([expect.objectContaining({ in: 'header', field: 'If-Match' })]);
  });

  it.each([
    { json: { headlin: 'x' }, field: 'headlin' },
    { json: { keywords: ['a', 2] }, field: 'keywords[1]' },
    { json: { publishedAt: 'yesterday' }, field: 'publishedAt' },
    { json: { canonicalUrl: 'javascript:alert(1)' }, field: 'canonicalUrl' },
    { json: { headline: '  ' }, field: 'headline' },
    { json: { headline: 'Half a \ud83d ship' }, field: 'headline' },
    { json: { standfirst: 'NUL \u0000 and more' }, field: 'standfirst' },
    { json: { language: 'not a language' }, field: 'language' },
    { json: {}, field: '' },
    { json: { why: 'no reason to' }, field: '' },
    { json: [], field: '' },
  ])('refuses $json', async ({ json, field }) => {
    const { id } = await importPage();
    const reply = await api.as('editor').patch(`/v1/articles/${id}`, { json, version: 1 });
    expect(reply.status).toBe(400);
    expect(reply.body.errors.map((error: { field: string }) => error.field)).toContain(field);
  });

  it('of a published article needs an editor', async () => {
    const { id } = await importPage();
    await api.as('editor').post(`/v1/articles/${id}/publish`, { version: 1 });
    const edit = { json: { section: 'Harbour' }, version: 2 };
    const refused = await api.as('reporter').patch(`/v1/articles/${id}`, edit);
    expect(refused.body).toMatchObject({ status: 403, code: 'level-too-low' });
    expect((await api.as('editor').patch(`/v1/articles/${id}`, edit)).status).toBe(200);
  });
});

describe('publishing', () => {
  it('makes the article public and says where readers find it', async () => {
    const { id, slug } = await importPage();
    const reply = await api.as('editor').post(`/v1/articles/${id}/publish`, { version: 1 });
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ state: 'published', version: 2 });
    expect(reply.body.siteUrl).toBe(`http://site.test/articles/${reply.body.slug ?? slug}`);
    expect(await api.store.loadPublished(reply.body.slug)).toMatchObject({ id });
  });

  it('is refused a second time', async () => {
    const { id } = await importPage();
    await api.as('editor').post(`/v1/articles/${id}/publish`, { version: 1 });
    const again = await api.as('editor').post(`/v1/articles/${id}/publish`, { version: 2 });
    expect(again.body).toMatchObject({ status: 409, code: 'state-wrong' });
  });
});

describe('deleting', () => {
  it('removes a draft, and its page can be imported again', async () => {
    const { id, record } = await importPage();
    const reply = await api.as('reporter').delete(`/v1/articles/${id}`, { version: 1 });
    expect(reply.status).toBe(204);
    expect((await api.as('reader').get(`/v1/articles/${id}`)).status).toBe(404);
    expect((await api.as('reporter').post('/v1/articles', { json: { text: record.text } })).status).toBe(201);
  });

  it('is refused for a published article', async () => {
    const { id } = await importPage();
    await api.as('editor').post(`/v1/articles/${id}/publish`, { version: 1 });
    const reply = await api.as('editor').delete(`/v1/articles/${id}`, { version: 2 });
    expect(reply.body).toMatchObject({ status: 409, code: 'state-wrong' });
  });
});

describe('reading', () => {
  it('answers 304 to the version the caller has, and the whole article after a change', async () => {
    const { id } = await draftWithQuote(api);
    const headers = { 'If-None-Match': '"1"', 'Cache-Control': 'max-age=0' };
    const raw = (await fetchAs(`/v1/articles/${id}`, headers)).status;
    expect(raw).toBe(304);
    await api.as('editor').patch(`/v1/articles/${id}`, { json: { section: 'x' }, version: 1 });
    expect((await fetchAs(`/v1/articles/${id}`, headers)).status).toBe(200);
  });

  it.each(['', '/source', '/revisions', '/quotes/q1'])('of an unknown article%s answers 404', async (rest) => {
    const reply = await api.as('reader').get(`/v1/articles/nothing${rest}`);
    expect(reply.body).toMatchObject({ status: 404, code: 'not-found' });
  });
});

/** Without the client's check of the document: 304 is HTTP's own. */
async function fetchAs(path: string, headers: Record<string, string>) {
  return fetch(`${api.address}${path}`, { headers: { ...headers, Authorization: api.authorization('reader') } });
}
