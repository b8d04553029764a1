import { StoreError } from '@onrecord/store';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { startApi } from '../testing/start-api.ts';

const WARN = 40;

/** An app whose store is other in some methods, and the lines of its log. */
async function logged(methods: Readonly<Record<string, unknown>>) {
  const lines: string[] = [];
  const logger = pino({}, { write: (line: string) => lines.push(line) });
  const api = await startApi({
    logger,
    withStore: (store) => new Proxy(store, { get: (all, name) => methods[String(name)] ?? Reflect.get(all, name) }),
  });
  onTestFinished(() => api.close());
  const read = () => lines.map((line) => JSON.parse(line) as { level: number; msg: string });
  return { api, read };
}

it('a refusal for the database is a warning with its reason, and no stack', async () => {
  const down = new StoreError('database-unavailable', 'No answer.', { cause: new Error('disk full') });
  const { api, read } = await logged({ listArticles: () => Promise.reject(down) });
  expect((await api.as('reader').get('/v1/articles')).status).toBe(503);
  await expect.poll(read).toHaveLength(2);
  expect(read()).toMatchObject([
    { level: WARN, code: 'database-unavailable', why: 'disk full' },
    { level: WARN, res: { status: 503 } },
  ]);
  expect(JSON.stringify(read())).not.toContain('stack');
});

it('a download that its reader breaks off is a warning', async () => {
  const item = { id: 'a', slug: 'a' };
  const article = {
    ...item,
    source: {},
    record: { text: 'x'.repeat(500_000), article: {}, quotes: [] },
    decisions: {},
    state: 'draft',
  };
  const { api, read } = await logged({
    listArticles: async () => ({ items: [item], next: 'more' }),
    loadArticle: async () => article,
  });
  const aborter = new AbortController();
  const response = await fetch(`${api.address}/v1/exports/articles?state=draft`, {
    headers: { Authorization: api.authorization('reader') },
    signal: aborter.signal,
  });
  await response.body?.getReader().read();
  aborter.abort();
  await expect.poll(() => read().map(({ msg }) => msg)).toContain('the caller broke the answer off');
  await expect.poll(() => read().map(({ msg }) => msg)).toContain('request aborted');
  expect(read().map(({ level }) => level)).toEqual([WARN, WARN]);
});
