import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageText } from '../testing/pages.ts';
import { ENGINES, startApi, type TestApi } from '../testing/start-api.ts';
import { DEFAULT_LIMITS } from './rate-limit.ts';

const SENT = 60;

/** Sends requests over connections that were taken and used already, so that the server finds all of them waiting at once. */
async function sendTogether(address: string, write: (number: number) => string): Promise<readonly string[]> {
  const { hostname, port } = new URL(address);
  const sockets = Array.from({ length: SENT }, () => connect({ host: hostname, port: Number(port) }));
  await Promise.all(
    sockets.map(async (socket) => {
      socket.write('GET /ready HTTP/1.1\r\nHost: x\r\n\r\n');
      await once(socket, 'data');
    }),
  );
  for (const [number, socket] of sockets.entries()) socket.write(write(number));
  return Promise.all(sockets.map((socket) => text(socket)));
}

describe.each(ENGINES)('more requests than can be answered on %s', (engine) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ engine, limits: { ...DEFAULT_LIMITS, running: 4, waitMs: 20 } });
  });
  afterAll(() => api.close());

  it('are turned away with the time to wait, and those that run are done', async () => {
    const replies = await sendTogether(api.address, (number) => {
      const body = JSON.stringify({ text: pageText(number) });
      return `POST /v1/articles HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: ${api.authorization('reporter')}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    });
    const done = replies.filter((reply) => reply.startsWith('HTTP/1.1 201'));
    const away = replies.filter((reply) => reply.startsWith('HTTP/1.1 503'));
    expect(done.length + away.length).toBe(SENT);
    expect(done.length).toBeGreaterThan(0);
    expect(away.length).toBeGreaterThan(0);
    for (const reply of away) expect(reply).toMatch(/\r\nRetry-After: 1\r\n[\s\S]*"code":"overloaded"/);
    expect((await api.store.health()).articles).toBe(done.length);
    // Whoever was turned away gets in afterwards.
    expect((await api.as('reader').get('/v1/me')).status).toBe(200);
  });

  it('leave the health of the process to be seen', async () => {
    const busy = Array.from({ length: SENT }, () => api.as('reader').get('/v1/articles'));
    expect((await api.withHeader().get('/health')).status).toBe(200);
    await Promise.all(busy);
  });

  it('are counted', async () => {
    const { text: metrics } = await api.as('reader').get('/metrics');
    expect(Number(/^onrecord_requests_turned_away_total (\d+)$/m.exec(metrics)?.[1])).toBeGreaterThan(0);
    expect(metrics).toMatch(
      /^onrecord_request_duration_seconds_count\{operation="importArticle",status="201"\} [1-9]/m,
    );
    expect(metrics).toMatch(/^onrecord_requests_running 0$/m);
  });
});

describe('a body that comes slowly', () => {
  const head = (api: TestApi) =>
    `POST /v1/parse HTTP/1.1\r\nHost: x\r\nAuthorization: ${api.authorization('reporter')}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{`;
  const open = async (api: TestApi) => {
    const { hostname, port } = new URL(api.address);
    const socket = connect({ host: hostname, port: Number(port) });
    socket.on('error', () => undefined);
    socket.write(head(api));
    // Until the server has read it.
    await new Promise((resolve) => setTimeout(resolve, 100));
    return socket;
  };

  it('keeps nobody else out', async () => {
    const api = await startApi({ limits: { ...DEFAULT_LIMITS, running: 1 } });
    const sockets = [await open(api), await open(api)];
    expect((await api.as('reader').get('/v1/me')).status).toBe(200);
    for (const socket of sockets) socket.destroy();
    await api.close();
  });

  it('is not waited for when no byte comes any more', async () => {
    const api = await startApi({ limits: { ...DEFAULT_LIMITS, stallMs: 200 } });
    const socket = await open(api);
    await text(socket);
    expect(socket.closed || socket.destroyed).toBe(true);
    expect((await api.as('reader').get('/v1/me')).status).toBe(200);
    await api.close();
  });

  it('is one of so many of a token, and of none when it is gone', async () => {
    const api = await startApi({ limits: { ...DEFAULT_LIMITS, arriving: 1 } });
    const socket = await open(api);
    const send = () => api.as('reporter').post('/v1/parse', { json: { text: 'Mill closes.' } });
    const refused = await send();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
    expect((await api.as('editor').post('/v1/parse', { json: { text: 'Mill closes.' } })).status).toBe(200);
    socket.destroy();
    await expect.poll(async () => (await send()).status).toBe(200);
    await api.close();
  });
});

describe('the metrics', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it('are for those with a token', async () => {
    expect((await api.withHeader().get('/metrics')).status).toBe(401);
    const reply = await api.as('reader').get('/metrics');
    expect(reply.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  });
});

describe('a process that was told to stop', () => {
  it('says that it takes nothing new, and is well all the same', async () => {
    let isStopping = false;
    const api = await startApi({ isStopping: () => isStopping });
    expect((await api.withHeader().get('/ready')).body).toEqual({ status: 'ready' });
    isStopping = true;
    const reply = await api.withHeader().get('/ready');
    expect(reply.body).toMatchObject({ status: 503, code: 'stopping' });
    expect((await api.withHeader().get('/health')).status).toBe(200);
    await api.close();
  });
});
