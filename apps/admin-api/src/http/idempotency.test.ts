import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageText } from '../testing/pages.ts';
import { ENGINES, startApi, type TestApi } from '../testing/start-api.ts';

describe.each(ENGINES)('a request that names itself, on %s', (engine) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ engine });
  });
  afterAll(() => api.close());

  let keys = 0;
  const newKey = () => {
    keys += 1;
    return `key-${keys}`;
  };
  const send = (path: string, json: unknown, key: string) =>
    api.as('admin').post(path, { json, headers: { 'Idempotency-Key': key } });

  it('is done once, and answered alike as often as it comes', async () => {
    const key = newKey();
    const json = { text: pageText(1) };
    const first = await send('/v1/articles', json, key);
    const again = await send('/v1/articles', json, `"${key}"`);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.text).toBe(first.text);
    for (const header of ['etag', 'location']) expect(again.headers.get(header)).toBe(first.headers.get(header));
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    expect(again.headers.get('idempotency-replayed')).toBe('true');
  });

  it('makes one token of many requests at once, and gives the secret to all of them that get an answer', async () => {
    const key = newKey();
    const json = { name: 'Once', level: 'reader' };
    const replies = await Promise.all(Array.from({ length: 6 }, () => send('/v1/tokens', json, key)));
    const made = replies.filter(({ status }) => status === 201);
    const refused = replies.filter(({ status }) => status !== 201);
    expect(made.length).toBeGreaterThan(0);
    expect(new Set(made.map(({ body }) => body.secret)).size).toBe(1);
    for (const { body, headers } of refused) {
      expect(body).toMatchObject({ status: 409, code: 'request-running' });
      expect(headers.get('retry-after')).toBe('1');
    }
    const { items } = (await api.as('admin').get('/v1/tokens')).body;
    expect(items.filter(({ name }: { name: string }) => name === 'Once')).toHaveLength(1);
    expect((await send('/v1/tokens', json, key)).body.secret).toBe(made[0]?.body.secret);
  });

  it('cannot lend its key to another', async () => {
    const key = newKey();
    await send('/v1/tokens', { name: 'One', level: 'reader' }, key);
    const other = await send('/v1/tokens', { name: 'Two', level: 'reader' }, key);
    expect(other.body).toMatchObject({ status: 422, code: 'key-reused' });
    expect((await send('/v1/articles', { text: pageText(2) }, key)).status).toBe(422);
    expect((await api.as('admin').get('/v1/tokens')).text).not.toContain('"Two"');
  });

  it('may be mended and sent again when it was refused', async () => {
    const key = newKey();
    expect((await send('/v1/articles', { text: '' }, key)).status).toBe(400);
    const { id } = (await send('/v1/articles', { text: pageText(3) }, newKey())).body;
    expect((await send('/v1/articles', { text: pageText(3) }, key)).body).toMatchObject({ status: 409, articleId: id });
    expect((await send('/v1/articles', { text: pageText(4) }, key)).status).toBe(201);
  });

  it('is forgotten with the article it made', async () => {
    const key = newKey();
    const { id, version } = (await send('/v1/articles', { text: pageText(5) }, key)).body;
    await api.as('admin').delete(`/v1/articles/${id}`, { version });
    const again = await send('/v1/articles', { text: pageText(5) }, key);
    expect(again.status).toBe(201);
    expect(again.body.id).not.toBe(id);
  });

  it.each(['', 'two words', 'ü', 'k'.repeat(201), '"open'])('has a key that is one: %j is refused', async (key) => {
    const reply = await send('/v1/articles', { text: pageText(6) }, encodeURI(key) === key ? key : 'a b');
    expect(reply.body).toMatchObject({ status: 400, errors: [{ in: 'header', field: 'Idempotency-Key' }] });
  });
});
