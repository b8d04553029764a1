import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageText } from '../testing/pages.ts';
import { startApi, type TestApi } from '../testing/start-api.ts';
import { type Reading, type ReadJson, readHere, toJson } from './reading.ts';
import { ReadingThreads } from './reading-threads.ts';

const LONG_TEXT = Array.from({ length: 200 }, (_, number) => pageText(number)).join('\n');

/** One thread for most of the tests, since starting one takes longer than they do, and patient, however busy the machine is. */
const threads = new ReadingThreads({ threads: 1, waiting: 1, timeMs: 200_000 });

const pageOf = (content: string, explain = false): Reading => ({
  what: 'page',
  page: { mediaType: 'text/plain', content, origin: null },
  explain,
});

const textOf = ({ record }: ReadJson) => JSON.parse(record).text;

const failureOf = (read: Promise<unknown>) => read.then(() => null).catch((error: unknown) => error);

describe('a text that is read in a thread', { timeout: 240_000 }, () => {
  it.each([
    ['a page', pageOf(LONG_TEXT, true)],
    [
      'HTML',
      { what: 'page', page: { mediaType: 'text/html', content: `<p>${LONG_TEXT}`, origin: null }, explain: true },
    ],
    ['blocks', { what: 'blocks', text: { text: pageText(), page: { blocks: [], removed: [], notices: [] } } }],
  ] as [string, Reading][])('is read as it would be here: %s', async (_what, reading) => {
    expect(await threads.read(reading)).toEqual(toJson(await readHere(reading)));
  });

  it('keeps nobody waiting: what comes later is done before it', async () => {
    const done: string[] = [];
    const long = threads.read(pageOf(LONG_TEXT)).then(() => done.push('long'));
    for (let turn = 0; turn < 3; turn += 1) {
      await readHere(pageOf(pageText(turn)));
      await new Promise((resolve) => setImmediate(resolve));
      done.push('short');
    }
    await long;
    expect(done).toEqual(['short', 'short', 'short', 'long']);
  });

  it('is turned away when others wait, and taken again when they are done', async () => {
    const [first, second] = [threads.read(pageOf(pageText(1))), threads.read(pageOf(pageText(2)))];
    expect(await failureOf(threads.read(pageOf(pageText(3))))).toMatchObject({
      code: 'overloaded',
      extras: { retryAfter: 2 },
    });
    expect(textOf(await second)).toBe(pageText(2));
    expect(textOf(await first)).toBe(pageText(1));
    expect(textOf(await threads.read(pageOf(pageText(3))))).toBe(pageText(3));
  });

  it('is given up when it takes too long, and the next one has a thread of its own', async () => {
    const hasty = new ReadingThreads({ threads: 1, timeMs: 1 });
    const failures = await Promise.all([failureOf(hasty.read(pageOf(LONG_TEXT))), failureOf(hasty.read(pageOf('A')))]);
    for (const failure of failures) expect(failure).toMatchObject({ code: 'overloaded' });
  });

  it('says what failed in the thread', async () => {
    const broken = { what: 'blocks', text: null } as unknown as Reading;
    expect(String(await failureOf(threads.read(broken)))).toContain('TypeError');
  });
});

describe('long pages through the API', { timeout: 240_000 }, () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it('are previewed, imported and edited like short ones', async () => {
    const client = api.as('editor');
    const preview = await client.post('/v1/parse', { json: { text: LONG_TEXT, explain: true } });
    expect(preview.status).toBe(200);
    expect(preview.body.names.length).toBeGreaterThan(0);
    const made = await client.post('/v1/articles', { json: { text: LONG_TEXT } });
    expect(made.body.record.quotes).toHaveLength(preview.body.quotes.length);
    const path = `/v1/articles/${made.body.id}/body`;
    const { blocks } = (await client.get(path)).body;
    const edited = await client.put(path, { json: { blocks: blocks.slice(0, -1) }, version: 1 });
    expect([edited.status, edited.body.article?.version ?? edited.body.version]).toEqual([200, 2]);
  });
});
