import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { workImports } from '../bulk/work-imports.ts';
import { pageText } from '../testing/pages.ts';
import { ENGINES, startApi, type TestApi } from '../testing/start-api.ts';

const NDJSON = 'application/x-ndjson';

describe.each(ENGINES)('imports of many pages, on %s', (engine) => {
  let api: TestApi;
  let stop = new AbortController();
  let working: Promise<void> = Promise.resolve();
  beforeAll(async () => {
    api = await startApi({ engine });
  });
  afterEach(async () => {
    stop.abort();
    await working;
  });
  afterAll(() => api.close());

  function work(): void {
    stop = new AbortController();
    working = workImports(api.store, { logger: pino({ level: 'silent' }), signal: stop.signal });
  }

  function upload(lines: readonly unknown[], headers: Record<string, string> = {}) {
    const raw = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
    return api.as('reporter').post('/v1/imports', { raw, type: NDJSON, headers });
  }

  async function settled(id: string) {
    for (;;) {
      const { body } = await api.as('reader').get(`/v1/imports/${id}`);
      if (!['waiting', 'running', 'undoing'].includes(body.state)) return body;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async function form(files: readonly (string | File)[]) {
    const data = new FormData();
    for (const file of files) data.append('page', file);
    const request = new Request('http://any.test', { method: 'POST', body: data });
    return { raw: new Uint8Array(await request.arrayBuffer()), type: request.headers.get('content-type') ?? '' };
  }
  const file = (content: string | Uint8Array<ArrayBuffer>, name: string, type = '') =>
    new File([content], name, { type });

  it('that bring nothing are refused, and leave no import behind', async () => {
    const before = (await api.as('reader').get('/v1/imports')).body.items.length;
    for (const lines of [[], ['', '  ', '']]) {
      const { body } = await upload(lines);
      expect(body).toMatchObject({ status: 400, code: 'request-invalid' });
    }
    expect((await api.as('reader').get('/v1/imports')).body.items).toHaveLength(before);
  });

  it('may be files of a form, text or HTML', async () => {
    const files = [
      file(pageText(71), 'one.txt', 'text/plain'),
      file('<h1>Form to run</h1><p>It runs on Monday and on Tuesday.</p>', 'two.HTML'),
      file(new Uint8Array([0x66, 0xe9]), 'three.txt'),
      file('', 'four.txt'),
      file(pageText(71), 'five.txt'),
    ];
    const headers = { 'Idempotency-Key': `files-${engine}` };
    const started = await api.as('reporter').post('/v1/imports', { ...(await form(files)), headers });
    expect([started.status, started.body?.rows]).toEqual([202, 5]);
    // The boundaries are others the second time, and the files the same.
    const again = await api.as('reporter').post('/v1/imports', { ...(await form(files)), headers });
    expect([again.body.id, again.headers.get('idempotency-replayed')]).toEqual([started.body.id, 'true']);
    work();
    await settled(started.body.id);
    const { items } = (await api.as('reader').get(`/v1/imports/${started.body.id}/rows`)).body;
    expect(items.map(({ number, state }: { number: number; state: string }) => `${number} ${state}`)).toEqual([
      '1 imported',
      '2 imported',
      '3 refused',
      '4 refused',
      '5 known',
    ]);
    expect(items[2].reason).toBe('It is not UTF-8.');
    const kept = await api.store.loadSource(items[0].articleId);
    expect(Buffer.from(kept?.received ?? []).toString()).toBe(pageText(71));
  });

  it('as a form are refused whole with a field, broken, or with a file too large', async () => {
    const whole = await form([file(pageText(72), 'one.txt')]);
    const sent = [
      await form([file(pageText(72), 'one.txt'), 'a field']),
      { ...whole, raw: whole.raw.slice(0, 100) },
      { ...whole, type: 'multipart/form-data' },
      await form([file('x'.repeat(1_500_001), 'large.txt')]),
    ];
    const before = (await api.as('reader').get('/v1/imports')).body.items.length;
    const codes = [];
    for (const one of sent) codes.push((await api.as('reporter').post('/v1/imports', one)).body.code);
    expect(codes).toEqual(['request-invalid', 'request-invalid', 'request-invalid', 'body-too-large']);
    expect((await api.as('reader').get('/v1/imports')).body.items).toHaveLength(before);
  });

  it('make each page a draft, and tell of each row what became of it', async () => {
    const known = await api.as('reporter').post('/v1/articles', { json: { text: pageText(1) } });
    const lines = [
      { text: pageText(1) },
      { text: pageText(2) },
      'no json',
      '',
      { text: ' ' },
      { html: '<h1>Ferry to run</h1><p>It runs on Monday and on Tuesday.</p>' },
      { text: 'a', colour: 'red' },
    ];
    const started = await upload(lines);
    expect(started.status).toBe(202);
    expect(started.headers.get('location')).toBe(`/v1/imports/${started.body.id}`);
    expect(started.body).toMatchObject({ state: 'waiting', by: 'the reporter', rows: 6 });
    work();
    expect(await settled(started.body.id)).toMatchObject({
      state: 'done',
      counts: { imported: 2, known: 1, refused: 3 },
    });
    const { items } = (await api.as('reader').get(`/v1/imports/${started.body.id}/rows`)).body;
    expect(items.map(({ number, state }: { number: number; state: string }) => `${number} ${state}`)).toEqual([
      '1 known',
      '2 imported',
      '3 refused',
      '5 refused',
      '6 imported',
      '7 refused',
    ]);
    expect(items[0].articleId).toBe(known.body.id);
    expect(items[2].reason).toBe('It is not JSON.');
    expect(items[5].reason).toMatch(/`colour`/);
    expect((await api.as('reader').get(`/v1/articles/${items[4].articleId}`)).body).toMatchObject({ state: 'draft' });
    const refused = await api.as('reader').get(`/v1/imports/${started.body.id}/rows?state=refused&limit=2`);
    expect(refused.body.items).toHaveLength(2);
    expect(refused.body.next).not.toBeNull();
  });

  it('are done once, however often they are sent with one key', async () => {
    const headers = { 'Idempotency-Key': 'upload-1' };
    const first = await upload([{ text: pageText(10) }], headers);
    const again = await upload([{ text: pageText(10) }], headers);
    expect(again.text).toBe(first.text);
    expect((await upload([{ text: pageText(11) }], headers)).status).toBe(422);
    const { items } = (await api.as('reader').get('/v1/imports')).body;
    expect(items.filter(({ state }: { state: string }) => state === 'receiving')).toEqual([]);
    work();
    await settled(first.body.id);
  });

  it('are cancelled and undone', async () => {
    const { body } = await upload(Array.from({ length: 30 }, (_, number) => ({ text: pageText(100 + number) })));
    const cancelled = await api.as('reporter').post(`/v1/imports/${body.id}/cancel`);
    expect(cancelled.body).toMatchObject({ state: 'cancelled', counts: { 'left-out': 30 } });
    const second = await upload(Array.from({ length: 5 }, (_, number) => ({ text: pageText(200 + number) })));
    expect((await api.as('reporter').post(`/v1/imports/${second.body.id}/undo`)).body.code).toBe('state-wrong');
    work();
    await settled(second.body.id);
    const before = (await api.store.health()).articles;
    await api.as('reporter').post(`/v1/imports/${second.body.id}/undo`);
    expect(await settled(second.body.id)).toMatchObject({ state: 'undone', counts: { undone: 5 } });
    expect((await api.store.health()).articles).toBe(before - 5);
  });

  it('that are too long, of another type or broken off leave nothing', async () => {
    const jobs = async () => (await api.store.listJobs({ limit: 100 })).items.length;
    const before = await jobs();
    expect((await upload(['a'.repeat(1_500_001)])).body).toMatchObject({ status: 413, code: 'body-too-large' });
    const json = await api.as('reporter').post('/v1/imports', { json: [{ text: 'a' }] });
    expect(json.body).toMatchObject({ status: 415, code: 'media-type-unsupported' });
    const packed = await upload([{ text: 'a' }], { 'Content-Encoding': 'gzip' });
    expect(packed.status).toBe(415);
    const abort = new AbortController();
    const cut = fetch(`${api.address}/v1/imports`, {
      method: 'POST',
      headers: { Authorization: api.authorization('reporter'), 'Content-Type': NDJSON },
      body: new ReadableStream({
        async pull(stream) {
          stream.enqueue(new TextEncoder().encode(`${JSON.stringify({ text: 'a' })}\n`.repeat(500)));
          await new Promise((resolve) => setTimeout(resolve, 200));
          abort.abort();
        },
      }),
      duplex: 'half',
      signal: abort.signal,
    } as RequestInit);
    await expect(cut).rejects.toThrow();
    await expect.poll(jobs).toBe(before);
  });
});
