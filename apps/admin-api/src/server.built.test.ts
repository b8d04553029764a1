import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from './testing/client.ts';
import { pageText } from './testing/pages.ts';
import { type RunningServer, readyServer, runServer } from './testing/run-server.ts';

let folder: string;
let server: RunningServer;
let ready: { readonly address: string; readonly secret: string };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-built-'));
  server = runServer({ data: join(folder, 'data'), seeds: join(folder, 'no-seeds'), program: '../../dist/server.js' });
  ready = await readyServer(server);
});
afterAll(async () => {
  await server.end('SIGKILL');
  await rm(folder, { recursive: true });
});

describe('the built program', () => {
  it('takes a page from text to the public, and one from HTML', async () => {
    const api = createClient(ready.address, `Bearer ${ready.secret}`);
    const draft = await api.post('/v1/articles', { json: { text: pageText(1) } });
    expect(draft.status).toBe(201);
    const published = await api.post(`/v1/articles/${draft.body.id}/publish`, { version: 1 });
    expect(published.body.siteUrl).toMatch(/^http:\/\/127\.0\.0\.1:3000\/articles\//);
    const html = await api.post('/v1/articles', {
      json: { html: `<article><h1>Ferry</h1><p>${pageText(2)}</p></article>` },
    });
    expect(html.body.source.mediaType).toBe('text/html');
  });

  it('has the reference and its script with it', async () => {
    for (const path of ['/docs', '/docs/scalar.js', '/docs/start.js', '/openapi.json', '/problems']) {
      const response = await fetch(`${ready.address}${path}`);
      expect(response.status).toBe(200);
      expect((await response.text()).length).toBeGreaterThan(100);
    }
  });

  it('says where pages to start with were looked for', () => {
    expect(server.stdout()).toContain(join(folder, 'no-seeds'));
  });

  it('imports many pages, and goes on with them after it was killed', async () => {
    const lines = Array.from({ length: 300 }, (_, number) => JSON.stringify({ text: pageText(1_000 + number) }));
    const api = () => createClient(ready.address, `Bearer ${ready.secret}`);
    const before = (await api().get('/health')).body.articles;
    const { id } = (await api().post('/v1/imports', { raw: lines.join('\n'), type: 'application/x-ndjson' })).body;
    const read = async () => (await api().get(`/v1/imports/${id}`)).body;
    await expect.poll(async () => (await read()).counts.imported, { timeout: 20_000 }).toBeGreaterThan(0);
    await server.end('SIGKILL');
    server = runServer({
      data: join(folder, 'data'),
      seeds: join(folder, 'no-seeds'),
      program: '../../dist/server.js',
    });
    ready = { ...ready, address: (await readyServer(server)).address };
    const left = await read();
    expect(left.state).toBe('running');
    expect(left.counts.waiting).toBeGreaterThan(0);
    await expect.poll(async () => (await read()).state, { timeout: 60_000, interval: 500 }).toBe('done');
    expect((await read()).counts).toMatchObject({ imported: 300, known: 0, refused: 0 });
    expect((await api().get('/health')).body.articles).toBe(before + 300);
  });

  it('ends in order', async () => {
    expect(await server.end('SIGTERM')).toBe(0);
    expect(server.stderr()).toBe('');
  });
});
