import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort, newPlace, ROOT, run } from './run-onrecord.ts';

const WEB = path.join(ROOT, 'apps', 'web');
const NEXT = createRequire(path.join(WEB, 'package.json')).resolve('next/dist/bin/next');

let place: Awaited<ReturnType<typeof newPlace>>;
let started: ReturnType<typeof run>;
/** The same build and archive, with nothing in front of Next. */
let next: { readonly url: string; readonly stop: () => void } | null = null;

beforeAll(async () => {
  place = await newPlace();
  started = run(place);
  await started.ready;
  const port = await freePort();
  const child = spawn(process.execPath, [NEXT, 'start', WEB, '-p', String(port), '-H', '127.0.0.1'], {
    env: { ...process.env, NODE_ENV: 'production', ONRECORD_DATA: place.data, ONRECORD_SITE_URL: started.site },
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}`;
  next = { url, stop: () => void child.kill() };
  for (let tries = 0; tries < 300 && !(await fetch(url).catch(() => null))?.ok; tries += 1) await delay(100);
});
afterAll(async () => {
  next?.stop();
  await started.stop();
  await place.remove();
});

const SCRIPT = /<script(?![^>]*(?:ld\+json|type="module"))[^>]*>[\s\S]*?<\/script>/g;
/** A program of ours: a file beside Next's page, and in ours. */
const PROGRAM = /<script[^>]*type="module"[^>]*>[\s\S]*?<\/script>/g;
const HEAD_TAG = /<(?:title>[^<]*<\/title>|meta [^>]*>|link [^>]*>)/g;
/** Next names files of its own, and says in other words what the site says too. */
const NEXTS = /rel="(?:stylesheet|preload|icon)"|next-size-adjust|name="robots"/;

/** What of a document readers and programs get, whoever wrote it: names of styles, notes of React and Next's scripts aside. */
function gist(html: string): { readonly head: readonly string[]; readonly body: string } {
  const tags = html.match(HEAD_TAG) ?? [];
  const body = /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '';
  return {
    head: tags.filter((tag) => !NEXTS.test(tag)).toSorted(),
    body: body
      .replace(SCRIPT, '')
      .replace(PROGRAM, '<script type="module"></script>')
      .replace(HEAD_TAG, '')
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/ class="[^"]*"/g, '')
      .replace(/<div hidden="">\s*<\/div>/g, ''),
  };
}

/** The first address on a page that looks so. */
async function firstLink(page: string, pattern: RegExp): Promise<string> {
  const html = await (await fetch(started.site + page)).text();
  const found = [...html.matchAll(/href="([^"#?]+)/g)]
    .map(([, address = '']) => address)
    .find((each) => pattern.test(each));
  if (found === undefined) throw new Error(`No link on ${page} is like ${pattern}.`);
  return found;
}

const SAMPLE = '/articles/general-darwish-to-al-minara-we-fight-on-three-fronts-and-eat-on-one';
const PAGES: Readonly<Record<string, string | (() => Promise<string>)>> = {
  home: '/',
  articles: '/articles',
  article: SAMPLE,
  original: `${SAMPLE}/original`,
  person: () => firstLink(SAMPLE, /^\/people\//),
  'their words': async () => `${await firstLink(SAMPLE, /^\/people\//)}?q=the`,
  organisation: () => firstLink(SAMPLE, /^\/organisations\//),
  place: () => firstLink(SAMPLE, /^\/places\//),
  quote: () => firstLink(SAMPLE, /^\/quotes\//),
  search: '/search?q=ministry&sort=relevance',
  'search of nothing': '/search',
  'empty search': '/search?q=zzzzqqq+port',
  said: '/said?words=The+port+will+open+again&by=minister',
  people: '/people',
  topics: '/topics',
  topic: () => firstLink('/topics', /^\/topics\//),
  archive: '/archive',
  year: () => firstLink('/archive', /^\/archive\/\d{4}\//).then((month) => month.slice(0, '/archive/2014'.length)),
  month: () => firstLink('/archive', /^\/archive\/\d{4}\//),
  corrections: '/corrections',
  about: '/about',
  data: '/data',
};

async function compare(own: string, nexts: string): Promise<void> {
  const [ours, others] = await Promise.all([fetch(started.site + own), fetch(next?.url + nexts)]);
  expect(ours.status).toBe(others.status);
  const [written, other] = [gist(await ours.text()), gist(await others.text())];
  expect(written.body.length).toBeGreaterThan(500);
  expect(written.head).toEqual(other.head);
  expect(written.body).toBe(other.body);
}

describe('what we write and what Next would write are one page:', () => {
  test.each(Object.entries(PAGES))('%s', async (_, at) => {
    const address = typeof at === 'string' ? at : await at();
    await compare(address, address);
  });

  test('an address that leads nowhere', async () => {
    // Next writes this page whole only for addresses of no route.
    await compare('/articles/no-such-article', '/-/-/-/-');
  });
});
