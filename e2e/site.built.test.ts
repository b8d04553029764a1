import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { on, once } from 'node:events';
import path from 'node:path';
import process from 'node:process';
import { Worker } from 'node:worker_threads';
import { openSqliteStore } from '@onrecord/store/sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort, newPlace, ROOT, run } from './run-onrecord.ts';

let place: Awaited<ReturnType<typeof newPlace>>;
let started: ReturnType<typeof run>;
let thread: Worker | null = null;
let asked = 0;
const read = (address: string, init?: RequestInit) => fetch(new URL(address, started.site), init);

beforeAll(async () => {
  place = await newPlace();
  started = run(place);
  await started.ready;
});
afterAll(async () => {
  await thread?.terminate();
  await started.stop();
  await place.remove();
});

/** Addresses of this kind that a page leads to. */
async function linksOf(address: string, prefix: string): Promise<string[]> {
  const html = await (await read(address)).text();
  return [...html.matchAll(/href="([^"]+)"/g)].map(([, to = '']) => to).filter((to) => to.startsWith(prefix));
}

/** The page at an address from a thread of the built site, which nobody writes in its place. */
async function writtenInThread(address: string): Promise<string> {
  thread ??= new Worker(path.join(ROOT, 'apps', 'web', 'dist', 'page-thread.js'), {
    env: { ...process.env, NODE_ENV: 'production', ONRECORD_DATA: place.data, ONRECORD_SITE_URL: started.site },
  });
  const id = asked++;
  thread.postMessage({ id, page: { address, encoding: 'identity' } });
  for await (const [reply] of on(thread, 'message')) {
    if (reply.id === id) return new TextDecoder().decode(reply.answer.body);
  }
  throw new Error('The thread ended.');
}

describe('the built site', () => {
  test('answers every page it leads to', async () => {
    const articles = await linksOf('/articles', '/articles/');
    expect(articles.length).toBeGreaterThan(10);
    const pages = new Set((await Promise.all(articles.map((article) => linksOf(article, '/')))).flat());
    const answers = await Promise.all([...pages].map(async (page) => [page, (await read(page)).status]));
    expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
    for (const part of ['/people/', '/organisations/', '/places/'])
      expect(
        [...pages].some((page) => page.startsWith(part)),
        part,
      ).toBe(true);
  });

  test('writes in a thread what it writes itself, and all of many pages at once', async () => {
    const articles = await linksOf('/articles', '/articles/');
    const addresses = articles.map((article) => `${article}?asked=at-once`);
    const pages = await Promise.all(addresses.map(async (address) => (await read(address)).text()));
    const written: string[] = [];
    for (const address of addresses) written.push(await writtenInThread(address));
    expect(written).toEqual(pages);
  });

  test('has feeds of the site and of a speaker, each of its type', async () => {
    const [article = ''] = await linksOf('/articles', '/articles/');
    const [person = ''] = await linksOf(article, '/people/');
    const [topic = ''] = await linksOf('/topics', '/topics/');
    for (const page of ['', person, topic]) {
      for (const [file, type] of [
        ['feed.xml', 'application/rss+xml'],
        ['atom.xml', 'application/atom+xml'],
        ['feed.json', 'application/feed+json'],
      ]) {
        const answer = await read(`${page}/${file}`);
        expect([answer.status, answer.headers.get('content-type')]).toEqual([200, `${type}; charset=utf-8`]);
        expect(await answer.text()).toContain(`${started.site}/articles/`);
      }
    }
  });

  test('has feeds of a search, which name the search', async () => {
    const question = 'q=minister+kind%3Adirect';
    const page = await (await read(`/search?${question}`)).text();
    for (const file of ['feed.xml', 'atom.xml', 'feed.json']) {
      const address = `/search/${file}?${question}`;
      expect(page, file).toContain(`href="${started.site}${address}"`);
      const answer = await read(address);
      expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining(`${started.site}/articles/`)]);
      expect((await read(`/search/${file}`)).status).toBe(404);
    }
    const feed = await (await read(`/search/feed.json?${question}`)).json();
    expect(feed).toMatchObject({
      home_page_url: `${started.site}/search?${question}`,
      title: 'Onrecord: minister kind:direct',
    });
    const dates = feed.items.map((item: { date_published: string }) => item.date_published);
    expect(dates).toEqual(dates.toSorted().toReversed());
  });

  test.each([
    ['an unknown article', '/articles/no-such-article'],
    ['an unknown person', '/people/nobody'],
    ['an unknown part', '/nothing/at-all'],
    ['an unknown page', '/nowhere'],
    ['a deep address', '/a/b/c/d/e'],
    ['a sign that no address holds', '/articles/%00'],
    ['a way out of the site', '/articles/..%2f..%2fetc%2fpasswd'],
    ['an unknown topic', '/topics/nothing-of-the-kind'],
    ['a topic that cannot be read', '/topics/%e0%a4%a'],
    ['a year without articles', '/archive/1066'],
    ['a month that is none', '/archive/2014/13'],
    ['a month that is no number', '/archive/2014/november'],
    ['a very long name', `/people/${'x'.repeat(3000)}`],
  ])('answers %s with 404 and ways to go on', async (_what, address) => {
    const answer = await read(address);
    expect(answer.status).toBe(404);
    const html = await answer.text();
    expect(html).toContain('There is no page at this address');
    expect(html).toContain('action="/search"');
  });

  test.each([
    ['a very long question', `/search?q=${'ferry '.repeat(2000)}`],
    ['a question that is no text', '/search?q=%00%ff'],
    ['a question of signs', '/search?q="()*:^-'],
    ['two questions at once', '/search?q=a&q=b&after=zzz'],
    ['a cursor that is none', '/articles?after=not-a-cursor'],
    ['a cursor of topics that is none', '/topics?after=%00%ff'],
  ])('answers %s like any other', async (_what, address) => {
    expect((await read(address)).status).toBe(200);
  });

  test('sends no script with a page that needs none, and says nothing of what it runs on', async () => {
    const answer = await read('/');
    const { headers } = answer;
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'none';/);
    expect(await answer.text()).not.toContain('<script');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test('allows the scripts of a page that needs some by the hashes of what it sends', async () => {
    const answer = await read('/playground');
    const inline = [...(await answer.text()).matchAll(/<script(?![^>]* src=)[^>]*>([^<]+)<\/script>/g)];
    const hashes = inline.map(([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
    expect(hashes.length).toBeGreaterThan(1);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(/script-src ([^;]*)/.exec(policy)?.[1]?.split(' ')).toEqual(["'self'", ...new Set(hashes)]);
  });

  test('gives all that is published as files, without a token', async () => {
    const download = await read('/data/articles.ndjson');
    expect(download.headers.get('content-disposition')).toBe('attachment; filename="articles.ndjson"');
    const lines = (await download.text()).trimEnd().split('\n');
    const [newest = ''] = await linksOf('/articles', '/articles/');
    expect(lines).toContain(await (await read(`${newest}.json`)).text());
    const quotes = lines.flatMap((line) => JSON.parse(line).quotes);
    const rows = (await (await read('/data/quotes.csv')).text()).split('\r\n');
    expect(rows.filter((row) => row.startsWith(`${started.site}/articles/`))).toHaveLength(quotes.length);
    for (const metadata of ['/data/quotes.csv-metadata.json', `${newest}/quotes.csv-metadata.json`]) {
      const { url, tableSchema } = await (await read(metadata)).json();
      expect(url).toBe('quotes.csv');
      expect(tableSchema.columns.map(({ name }: { name: string }) => name).join()).toBe(rows[0]);
    }
  });

  test('answers as its description for programs says', async () => {
    const { servers, paths } = await (await read('/data/openapi.json')).json();
    expect(servers).toEqual([{ url: started.site }]);
    const needsNothing = Object.entries<{ get: { parameters?: { required: boolean }[]; responses: object } }>(paths)
      .filter(([, { get }]) => get.parameters?.some(({ required }) => required) !== true)
      .map(([address, { get }]) => [address, get.responses] as const);
    expect(needsNothing.length).toBeGreaterThan(8);
    for (const [address, responses] of needsNothing) {
      const answer = await read(address);
      const said = Object.keys((responses as { 200: { content: object } })[200].content);
      expect([address, answer.status, answer.headers.get('content-type')]).toEqual([address, 200, ...said]);
    }
  });

  test('answers the same bytes whatever else is sent, and only that nothing changed to whoever has them', async () => {
    const [address = ''] = await linksOf('/articles', '/articles/');
    const plain = await read(address);
    const etag = plain.headers.get('etag') ?? '';
    const odd = {
      rsc: '1',
      'next-router-state-tree': 'x',
      'x-middleware-subrequest': 'x',
      cookie: 'a=b',
      purpose: 'x',
    };
    const other = await read(`${address}?`, { headers: { ...odd, 'x-forwarded-host': 'evil.example' } });
    expect([other.status, await other.text()]).toEqual([200, await plain.text()]);
    expect([etag, other.headers.get('etag')]).toEqual([expect.stringMatching(/^"[\w-]{22}"$/), etag]);
    const had = await read(address, { headers: { 'if-none-match': etag } });
    expect([had.status, await had.text(), had.headers.get('cache-control')]).toEqual([304, '', 'no-cache']);
  });
});

test('an address that moved leads on for good, and a withdrawn article says why it is gone', async () => {
  const store = await openSqliteStore({ file: path.join(place.data, 'archive.sqlite') });
  const ask = (address: string) => read(address, { redirect: 'manual' });
  try {
    const [moved, gone] = (await store.listArticles({ state: 'published', limit: 2 })).items;
    if (moved === undefined || gone === undefined) throw new Error('the demo has two articles');
    await store.changeSlug(moved.id, 'moved-elsewhere', { by: 'test', version: moved.version });
    const to = await ask(`/articles/${moved.slug}`);
    expect([to.status, to.headers.get('location')]).toEqual([
      301,
      expect.stringMatching(/\/articles\/moved-elsewhere$/),
    ]);

    const [one, other] = (await store.listMostQuoted(50)).filter(({ type }) => type === 'person');
    if (one === undefined || other === undefined) throw new Error('the demo has two people');
    await store.changeEntity(other.id, { act: 'merge', into: one.id }, { by: 'test', version: 0 });
    const person = await ask(`/people/${other.slug}`);
    expect([person.status, person.headers.get('location')]).toEqual([
      301,
      expect.stringMatching(new RegExp(`/people/${one.slug}$`)),
    ]);
    expect((await ask(`/people/${one.slug}`)).status).toBe(200);

    const change = { by: 'test', version: gone.version, note: 'It was another <ferry>.' };
    await store.changeState(gone.id, { to: 'withdrawn' }, change);
    const answer = await ask(`/articles/${gone.slug}`);
    expect(answer.status).toBe(410);
    expect(await answer.text()).toContain('It was another &lt;ferry&gt;.');
    const ledger = await (await read('/ledger.json')).json();
    expect(ledger.items).toMatchObject([{ number: 1, kind: 'withdrawn', articleId: gone.id, note: change.note }]);
  } finally {
    await store.close();
  }
});

test('without an archive the site says so in a sentence', async () => {
  const port = await freePort();
  const elsewhere = await newPlace();
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    ONRECORD_DATA: elsewhere.data,
    DATABASE_URL: undefined,
    ONRECORD_SITE_PORT: String(port),
  };
  const server = path.join(ROOT, 'apps', 'web', 'dist', 'server.js');
  const site = spawn(process.execPath, [server], { env, stdio: 'ignore' });
  const status = () =>
    fetch(`http://127.0.0.1:${port}/`).then(
      (answer) => answer.status,
      () => 'no answer',
    );
  try {
    await expect.poll(status, { timeout: 30_000 }).toBe(503);
    const answer = await fetch(`http://127.0.0.1:${port}/articles`);
    expect(answer.headers.get('retry-after')).toBe('30');
    expect(await answer.text()).toContain('The archive cannot be read just now');
  } finally {
    site.kill();
    await once(site, 'exit');
    await elsewhere.remove();
  }
});
