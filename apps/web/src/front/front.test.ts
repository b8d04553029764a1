import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { finishAnswer } from './finish-answer.ts';
import { type Behind, Front } from './front.ts';
import { pageAnswer } from './page-answer.ts';

type Headers = Readonly<Record<string, string>>;

interface Answered {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

const PAGE = `<!doctype html><title>Page</title><main>${'Words of a page. '.repeat(30)}</main>`;

/** A front on a port of its own; `render` is what stands behind it, `write` what it asks first, `state` what its archive says. */
async function open(
  render: (request: IncomingMessage, response: ServerResponse) => unknown = writePage,
  write: Behind['write'] = async () => null,
) {
  const state = { version: '1', isAway: false, now: 0, rendered: [] as string[] };
  const behind: Behind = {
    host: 'archive.example',
    now: () => state.now,
    async readVersion() {
      if (state.isAway) throw new Error('The archive is away.');
      return state.version;
    },
    write,
    writeNowhere: async () => ({ html: 'Nowhere.', policy: "default-src 'none'" }),
    writeWithdrawn: ({ note }) => ({ html: `Withdrawn: ${note}`, policy: "default-src 'none'" }),
    lookUp: async (path) => (path === '/gone' ? { is: 'moved', to: '/here' } : { is: 'here' }),
    async render(asked, response) {
      state.rendered.push(asked.url ?? '');
      await render(asked, response);
    },
  };
  const front = new Front(behind);
  const server = createServer((asked, response) => void front.answer(asked, response)).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const ask = (path: string, headers: Headers = {}, method = 'GET'): Promise<Answered> =>
    new Promise((resolve, reject) => {
      const sent = request({ port, path, headers, method, host: '127.0.0.1', agent: false }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
        });
      });
      sent.on('error', reject);
      sent.end();
    });
  return { state, ask, port };
}

function writePage(_asked: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Cache-Control', 'private, no-store');
  response.write(PAGE.slice(0, 40));
  response.end(PAGE.slice(40));
}

describe('the front', () => {
  test('renders once, and answers as each program asks: compressed, by name, or that it has it already', async () => {
    const { state, ask } = await open();
    const brotli = await ask('/a', { 'accept-encoding': 'gzip, deflate, br;q=0.9' });
    expect(brotliDecompressSync(brotli.body).toString()).toBe(PAGE);
    const gzip = await ask('/a', { 'accept-encoding': 'gzip, br;q=0' });
    expect([gunzipSync(gzip.body).toString(), gzip.headers.etag === brotli.headers.etag]).toEqual([PAGE, false]);
    expect((await ask('/a')).body.toString()).toBe(PAGE);
    expect(state.rendered).toHaveLength(3);
    const again = await ask('/a', { 'accept-encoding': 'br' });
    expect([again.status, again.headers.vary, again.headers['cache-control']]).toEqual([
      ...[200, 'Accept-Encoding', 'no-cache'],
    ]);
    const had = await ask('/a', { 'accept-encoding': 'br', 'if-none-match': `"x", W/${brotli.headers.etag}` });
    expect([had.status, had.body.length, had.headers.etag]).toEqual([304, 0, brotli.headers.etag]);
    const head = await ask('/a', {}, 'HEAD');
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, String(PAGE.length)]);
    expect(state.rendered).toHaveLength(3);
  });

  test('renders anew when the archive has changed, also while it was rendering', async () => {
    const { state, ask } = await open((asked, response) => {
      if (state.rendered.length === 2) state.version = '3';
      writePage(asked, response);
    });
    await ask('/a');
    state.version = '2';
    await ask('/a');
    expect(state.rendered).toHaveLength(2);
    await ask('/a');
    await ask('/a');
    expect(state.rendered).toHaveLength(3);
  });

  test('renders once for all who ask at the same time, and for those who wait when the first goes away', async () => {
    const waiting: (() => void)[] = [];
    const { state, ask, port } = await open(async (asked, response) => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      writePage(asked, response);
    });
    const first = request({ port, path: '/a', host: '127.0.0.1', agent: false }).on('error', () => undefined);
    first.end();
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    const others = [ask('/a'), ask('/a')];
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(state.rendered).toHaveLength(1);
    first.destroy();
    await vi.waitFor(() => expect(waiting.length).toBeGreaterThan(1));
    const release = setInterval(() => waiting.splice(0).forEach((go) => void go()), 5);
    onTestFinished(() => clearInterval(release));
    expect((await Promise.all(others)).map(({ status }) => status)).toEqual([200, 200]);
  });

  test('shows what it has while the archive is away, says so, and for a while only', async () => {
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    onTestFinished(() => log.mockRestore());
    const { state, ask } = await open();
    await ask('/a');
    state.isAway = true;
    state.now = 14 * 60_000;
    const kept = await ask('/a');
    expect([kept.status, kept.headers.warning]).toEqual([200, '110 onrecord "Response is Stale"']);
    const other = await ask('/b');
    expect([other.status, other.headers['retry-after']]).toEqual([503, '30']);
    expect(other.body.toString()).toContain('The archive cannot be read just now');
    state.now = 16 * 60_000;
    expect((await ask('/a')).status).toBe(503);
    state.isAway = false;
    const back = await ask('/a');
    expect([back.status, back.headers.warning]).toEqual([200, undefined]);
  });

  test('keeps no error, no private page, and nothing of an endless address; a failure is a page with words', async () => {
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    onTestFinished(() => log.mockRestore());
    const { state, ask } = await open((asked, response) => {
      if (asked.url === '/none') response.statusCode = 404;
      if (asked.url === '/broken') response.statusCode = 500;
      if (asked.url === '/thrown') throw new Error('secret');
      writePage(asked, response);
    });
    const long = `/a?q=${'x'.repeat(1_000)}`;
    for (const path of ['/none', '/broken', '/thrown', '/reports/key', long]) {
      const [one, two] = [await ask(path), await ask(path)];
      expect([path, one.status]).toEqual([path, two.status]);
      expect(state.rendered.splice(0)).toEqual([path, path]);
      if (one.status !== 500) continue;
      expect(one.body.toString()).toContain('This page could not be shown');
      expect(one.body.toString()).not.toContain('secret');
    }
    expect((await ask('/reports/key')).headers['cache-control']).toBe('private, no-store');
  });

  test('renders from the address alone, whatever else is sent', async () => {
    const seen: IncomingMessage['headers'][] = [];
    const { ask } = await open((asked, response) => {
      seen.push(asked.headers);
      writePage(asked, response);
    });
    const odd = { rsc: '1', 'next-action': 'x', cookie: 'a=b', 'x-forwarded-host': 'evil.example', range: 'bytes=0-1' };
    await ask('/a', { ...odd, host: 'evil.example', 'if-none-match': '"x"', 'x-forwarded-for': '1.1.1.1, 2.2.2.2' });
    expect(seen).toEqual([{ host: 'archive.example', 'user-agent': 'Onrecord', 'x-forwarded-for': '2.2.2.2' }]);
  });

  test('sends readers on, and refuses in words what it does not do', async () => {
    const { state, ask } = await open();
    const moved = await ask('/gone?after=x');
    expect([moved.status, moved.headers.location]).toEqual([301, '/here?after=x']);
    const statuses = [
      await ask('/a', {}, 'POST'),
      await ask('/a', {}, 'DELETE'),
      await ask('*', {}, 'OPTIONS'),
      await ask('http://evil.example/a'),
      await ask('/quotes/1/report', { 'transfer-encoding': 'chunked' }, 'POST'),
    ].map(({ status, headers }) => [status, headers['content-type']]);
    const page = 'text/html; charset=utf-8';
    expect(statuses).toEqual([405, 405, 400, 400, 411].map((status) => [status, page]));
    expect(state.rendered).toEqual([]);
    const lost = [await ask('/articles/%E0%A4%A'), await ask('/_next/image?url=x')];
    expect(lost.map(({ status, body }) => [status, String(body)])).toEqual(lost.map(() => [404, 'Nowhere.']));
    expect(state.rendered).toEqual([]);
  });

  test('writes the site’s own pages itself, keeps them, and leaves the rest to Next', async () => {
    const written: string[] = [];
    const { state, ask } = await open(writePage, async ({ address, encoding }) => {
      written.push(address);
      if (!address.startsWith('/own')) return null;
      return finishAnswer(pageAnswer({ html: PAGE, policy: "script-src 'none'" }, 200), encoding);
    });
    const [first, again] = [await ask('/own?q=a'), await ask('/own?q=a')];
    expect([first.status, first.headers['content-security-policy'], String(first.body)]).toEqual([
      ...[200, "script-src 'none'", PAGE],
    ]);
    expect([again.headers.etag, again.headers['cache-control'], again.headers['x-content-type-options']]).toEqual([
      ...[first.headers.etag, 'no-cache', 'nosniff'],
    ]);
    await ask('/other');
    expect([written, state.rendered]).toEqual([['/own?q=a', '/other'], ['/other']]);
    state.version = '2';
    await ask('/own?q=a');
    expect(written).toHaveLength(3);
  });

  test('sends what is long as it comes, and does not keep it', async () => {
    const line = 'x'.repeat(1024 * 1024);
    const { state, ask } = await open((_asked, response) => {
      response.setHeader('Content-Type', 'application/x-ndjson');
      for (let n = 0; n < 6; n += 1) response.write(line);
      response.end();
    });
    expect((await ask('/all')).body.length).toBe(6 * line.length);
    expect((await ask('/all')).status).toBe(200);
    expect(state.rendered).toHaveLength(2);
  });

  test('ends what is long and of which only the head was asked for, and goes on', async () => {
    let isOver = false;
    const { ask } = await open((_asked, response) => {
      response.once('close', () => {
        isOver = true;
      });
      response.setHeader('Content-Type', 'application/x-ndjson');
      for (let n = 0; n < 6; n += 1) response.write('x'.repeat(1024 * 1024));
    });
    const head = await ask('/all', {}, 'HEAD');
    expect([head.status, head.headers['content-type'], head.body.length]).toEqual([200, 'application/x-ndjson', 0]);
    await vi.waitFor(() => expect(isOver).toBe(true));
  });
});
