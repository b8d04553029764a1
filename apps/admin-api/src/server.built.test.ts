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

  it('says where pages to start with were looked for, and ends in order', async () => {
    expect(server.stdout()).toContain(join(folder, 'no-seeds'));
    expect(await server.end('SIGTERM')).toBe(0);
    expect(server.stderr()).toBe('');
  });
});
