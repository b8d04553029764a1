import { StoreError } from '@onrecord/store';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toProblem } from './http/problem.ts';
import { PROBLEMS } from './http/problem-kinds.ts';
import { startApi, type TestApi } from './testing/start-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('the public pages', () => {
  it('say that the archive is there', async () => {
    const reply = await api.withHeader().get('/health');
    expect(reply.body).toMatchObject({ status: 'ok', engine: 'sqlite' });
  });

  it.each(['/health', '/ready', '/docs', '/openapi.json'])('say which methods they know: %s', async (path) => {
    const reply = await api.as('admin').post(path);
    expect([reply.status, reply.headers.get('allow'), reply.body.code]).toEqual([
      405,
      'GET, HEAD',
      'method-not-allowed',
    ]);
  });

  it('explain every kind of problem at the address its type names', async () => {
    for (const [code, { title }] of Object.entries(PROBLEMS)) {
      const reply = await api.withHeader().get(`/problems/${code}`);
      expect(reply.status).toBe(200);
      expect(reply.text).toContain(`<h1>${title}</h1>`);
    }
    const list = await api.withHeader().get('/problems');
    expect(list.text.match(/href="\/problems\//g)).toHaveLength(Object.keys(PROBLEMS).length);
  });

  it('have no page for a problem nobody knows', async () => {
    expect((await api.withHeader().get('/problems/constructor')).status).toBe(404);
  });

  it('show the way at the start, to people and to programs', async () => {
    const html = await api.withHeader().get('/', { headers: { Accept: 'text/html' } });
    expect(html.text).toContain('href="/docs"');
    const json = await api.withHeader().get('/', { headers: { Accept: 'application/json' } });
    expect(json.body).toMatchObject({ openapi: '/openapi.json', site: 'http://site.test' });
  });

  it('serve the reference from here and from nowhere else', async () => {
    const page = await api.withHeader().get('/docs');
    const addresses = [...page.text.matchAll(/(?:src|href)="(?!data:)([^"]+)"/g)].map(([, address = '']) => address);
    expect(addresses).toContain('/docs/scalar.js');
    for (const address of addresses) expect((await fetch(`${api.address}${address}`)).status).toBe(200);
    expect(page.headers.get('content-security-policy')).not.toMatch(/https?:|\*/);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
  });

  it('serve the document that the answers are checked against', async () => {
    const reply = await api.withHeader().get('/openapi.json');
    expect(reply.body.openapi).toMatch(/^3\.1\./);
  });
});

describe('every answer', () => {
  it('is closed to other sites and to sniffing', async () => {
    const reply = await api.as('reader').get('/v1/me', { headers: { Origin: 'https://elsewhere.test' } });
    expect(reply.headers.get('access-control-allow-origin')).toBeNull();
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(reply.headers.get('x-powered-by')).toBeNull();
  });

  it('carries the id that a problem repeats', async () => {
    const reply = await api.withHeader().get('/v1/me');
    expect(reply.body.requestId).toBe(reply.headers.get('x-request-id'));
  });
});

describe('an error nobody expected', () => {
  it('tells the caller nothing of itself, and the log everything but secrets', async () => {
    const lines: string[] = [];
    const logger = pino({ level: 'info' }, { write: (line: string) => lines.push(line) });
    const failing = await startApi({ logger });
    await failing.as('admin').get('/v1/me?secret=1');
    await failing.store.close();
    const reply = await failing.as('admin').get('/v1/me');
    expect(reply.body).toMatchObject({ status: 500, code: 'internal-error' });
    expect(reply.text).not.toMatch(/destroyed|\.ts|node_modules/);
    const log = lines.join('');
    expect(log).toMatch(/destroyed.*node_modules/);
    expect(log).toContain(reply.body.requestId);
    expect(log).not.toContain('onr_');
    await failing.close();
  });
});

describe('a failure of the archive', () => {
  it('leaves without what it says about this machine', () => {
    const cause = new StoreError('database-unavailable', 'The file /var/archive.sqlite is locked.');
    const problem = toProblem(cause);
    expect(problem).toMatchObject({ code: 'database-unavailable', cause });
    expect(problem.message).not.toContain('/var');
  });
});
