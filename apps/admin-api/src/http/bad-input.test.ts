import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageText } from '../testing/pages.ts';
import { startApi, type TestApi } from '../testing/start-api.ts';
import { BODY_LIMIT } from './read-json.ts';

const MEGABYTE = 1_000_000;

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

async function count(): Promise<number> {
  return (await api.store.health()).articles;
}

function post(sent: Parameters<ReturnType<TestApi['as']>['post']>[1]) {
  return api.as('reporter').post('/v1/articles', sent);
}

describe('a page with odd characters', () => {
  it('of one character a megabyte long is a draft', async () => {
    const reply = await post({ json: { text: 'a'.repeat(MEGABYTE) } });
    expect(reply.status).toBe(201);
    expect(reply.body.record.text).toHaveLength(MEGABYTE);
  });

  it('keeps the place of lone surrogates and NUL bytes', async () => {
    const text = `${pageText(1)}\nAn odd \u0000 and a lone \ud800 sign.`;
    const reply = await post({ json: { text } });
    expect(reply.status).toBe(201);
    expect(reply.body.record.text).toHaveLength(text.length);
    const again = await api.as('reader').get(`/v1/articles/${reply.body.id}`);
    expect(again.body.record.text).toBe(reply.body.record.text);
  });

  it('with a quotation that is never closed is a draft', async () => {
    expect((await post({ json: { text: 'Headline\n\n“It never ends, he said.' } })).status).toBe(201);
  });

  it('of HTML made of nothing but scripts is refused', async () => {
    const before = await count();
    const reply = await post({ json: { html: '<script>while(true){}</script><img src=x onerror=alert(1)>' } });
    expect(reply.body).toMatchObject({ status: 400, errors: [{ in: 'body', field: 'html' }] });
    expect(await count()).toBe(before);
  });

  it('with more quotes than any article has is refused', async () => {
    const before = await count();
    const text = `Debate\n\n${Array.from({ length: 3_001 }, (_, n) => `“Yes to ${n},” Ada Brenn said.`).join('\n\n')}`;
    const reply = await post({ json: { text } });
    const message = expect.stringContaining('may have 3000 at most');
    expect(reply.body).toMatchObject({ status: 400, errors: [{ field: 'text', message }] });
    expect(await count()).toBe(before);
  });
});

describe('words that nobody can see', () => {
  it.each(['\u200B', '\u200D\uFE0F', 'Mara\u202E Velin', 'Mara \u2067Velin'])('are no name: %j', async (name) => {
    const reply = await api.as('reporter').post('/v1/entities', { json: { type: 'person', name } });
    expect(reply.body).toMatchObject({ status: 400, errors: [{ field: 'name' }] });
  });

  it.each(['👍', '…', '7', 'مارا', 'ki\u200Cta\u200Eb'])('are not these: %j', async (name) => {
    expect((await api.as('reporter').post('/v1/entities', { json: { type: 'person', name } })).status).toBe(201);
  });
});

describe('a query that cannot be used', () => {
  it.each([
    { query: 'limit=0x10', says: /digits/ },
    { query: 'limit=1e1', says: /digits/ },
    { query: 'limit=2.0', says: /digits/ },
    { query: 'limit=', says: /digits/ },
    { query: 'limit=1&limit=2', says: /one value/ },
    { query: 'state=draft&state=published', says: /one value/ },
  ])('is refused as $query', async ({ query, says }) => {
    const { status, body } = await api.as('reader').get(`/v1/articles?${query}`);
    expect([status, body.errors?.length, body.errors?.[0].message]).toEqual([400, 1, expect.stringMatching(says)]);
  });
});

describe('a body that cannot be used', () => {
  it('is told of fifty of its errors, and how many there are', async () => {
    const json = {
      type: 'person',
      name: 'A',
      ...Object.fromEntries(Array.from({ length: 120 }, (_, i) => [`x${i}`, i])),
    };
    const { body } = await api.as('reporter').post('/v1/entities', { json });
    expect(body.errors).toHaveLength(50);
    expect(body.detail).toContain('(and 119 more; 70 of them are not listed)');
  });

  it.each([
    { why: 'an empty text', json: { text: '' }, field: 'text' },
    { why: 'a text of spaces', json: { text: ' \n\u00a0\n' }, field: 'text' },
    { why: 'empty HTML', json: { html: '' }, field: 'html' },
    { why: 'neither text nor HTML', json: {}, field: 'text' },
    { why: 'both text and HTML', json: { text: 'a', html: 'b' }, field: 'html' },
    { why: 'a number for a text', json: { text: 7 }, field: 'text' },
    { why: 'an unknown field', json: { text: 'a', colour: 'red' }, field: 'colour' },
    { why: 'an unknown field of the origin', json: { text: 'a', origin: { paper: 'x' } }, field: 'origin.paper' },
    {
      why: 'an address that is a script',
      json: { text: 'a', origin: { url: 'javascript:alert(1)' } },
      field: 'origin.url',
    },
    { why: 'a date that is none', json: { text: 'a', origin: { publishedAt: '31 May' } }, field: 'origin.publishedAt' },
    { why: 'an array', json: [{ text: 'a' }], field: '' },
    { why: 'nothing but null', json: null, field: '' },
  ])('because it has $why is refused, naming the field', async ({ json, field }) => {
    const before = await count();
    const reply = await post({ json });
    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject({ code: 'request-invalid', type: '/problems/request-invalid' });
    expect(reply.body.errors.map((error: { field: string }) => error.field)).toContain(field);
    expect(await count()).toBe(before);
  });

  it('because a prototype is hidden in it is refused', async () => {
    const reply = await post({ raw: '{"text":"a","__proto__":{"admin":true}}', type: 'application/json' });
    expect(reply.status).toBe(400);
    expect(reply.text).not.toContain('admin');
  });

  it.each([
    { raw: '{"text": "a"', place: 'line 1, column 13' },
    { raw: '{"text":\n  nothing}', place: 'line 2, column 3' },
    { raw: '{"text": "a"} more', place: 'line 1, column 15' },
  ])('because it is no JSON ($raw) is refused, naming the place', async ({ raw, place }) => {
    const reply = await post({ raw, type: 'application/json' });
    expect(reply.body).toMatchObject({ status: 400, code: 'body-malformed', detail: expect.stringContaining(place) });
  });

  it('because it is a binary file is refused, whatever it claims to be', async () => {
    const raw = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0xff, 0xfe]);
    expect((await post({ raw, type: 'application/json' })).body).toMatchObject({ status: 400, code: 'body-malformed' });
    expect((await post({ raw, type: 'image/png' })).body).toMatchObject({
      status: 415,
      code: 'media-type-unsupported',
    });
    expect((await post({ raw })).body).toMatchObject({ status: 415, code: 'media-type-unsupported' });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'because it is %s is refused',
    async (type) => {
      expect((await post({ raw: 'text=a', type })).status).toBe(415);
    },
  );

  it('because it is too large is refused, also when it is small on the way', async () => {
    const raw = JSON.stringify({ text: 'a'.repeat(BODY_LIMIT) });
    expect((await post({ raw, type: 'application/json' })).body).toMatchObject({ status: 413, code: 'body-too-large' });
    const packed = new Uint8Array(gzipSync(raw));
    const reply = await post({ raw: packed, type: 'application/json', headers: { 'Content-Encoding': 'gzip' } });
    expect(reply.status).toBe(413);
  });

  it('because it is not compressed as it claims is refused', async () => {
    const broken = await post({ raw: 'abc', type: 'application/json', headers: { 'Content-Encoding': 'gzip' } });
    expect(broken.body).toMatchObject({ status: 400, code: 'body-malformed' });
    const unknown = await post({ raw: 'abc', type: 'application/json', headers: { 'Content-Encoding': 'zip' } });
    expect(unknown.status).toBe(415);
  });
});

describe('an address that cannot be used', () => {
  it('because nothing is there answers 404', async () => {
    const reply = await api.as('admin').get('/v1/nothing');
    expect(reply.body).toMatchObject({ status: 404, code: 'address-unknown' });
  });

  it('because its percent signs are broken answers 404', async () => {
    expect((await api.as('admin').get('/v1/articles/%ff')).body).toMatchObject({
      status: 404,
      code: 'address-unknown',
    });
  });

  it('with that method answers 405 and names those it knows', async () => {
    const reply = await api.as('admin').send('PUT', '/v1/articles', { json: {} });
    expect(reply.status).toBe(405);
    expect(reply.headers.get('allow')).toBe('POST, GET, HEAD');
  });

  it('answers HEAD like GET, without a body', async () => {
    const reply = await api.as('reader').send('HEAD', '/v1/articles');
    expect(reply).toMatchObject({ status: 200, text: '' });
  });
});
