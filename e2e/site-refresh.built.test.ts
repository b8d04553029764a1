import { setTimeout as delay } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { newPlace } from './run-onrecord.ts';
import { startApi, startSite } from './two-programs.ts';

const TIMES = 1000;
/** A token may ask 600 times a minute. */
const TOKENS = 8;
const PAGE = 'Ferry number 0\n\n“The ferry will run again in spring,” harbour chief Ada Merrin said on Monday.';

interface Article {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
}

/** Two real programs on one archive, and the editors' calls. */
async function newsroom() {
  const place = await newPlace();
  const api = await startApi(place);
  const running = { api, site: await startSite(place) };
  onTestFinished(async () => {
    await running.site.stop().catch(() => undefined);
    await running.api.stop();
    await place.remove();
  });
  const call = async (method: string, path: string, { token = api.token, version = 0, body = {} }) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'if-match': `"${version}"`,
    };
    const content = method === 'GET' ? null : JSON.stringify(body);
    const response = await fetch(`${running.api.url}${path}`, { method, headers, body: content });
    const answer = await response.json();
    expect(response.ok, `${method} ${path} ${response.status} ${JSON.stringify(answer)}`).toBe(true);
    return answer;
  };
  const draft: Article = await call('POST', '/v1/articles', { body: { text: PAGE } });
  const article: Article = await call('POST', `/v1/articles/${draft.id}/publish`, { version: draft.version });
  const read = async (path: string) => {
    const response = await fetch(`${running.site.url}${path}`, { redirect: 'manual' });
    return { status: response.status, text: await response.text(), location: response.headers.get('location') };
  };
  return { place, running, call, article, read };
}

/** What the archive holds, as readers may see it. */
interface Seen {
  readonly headline: string;
  readonly isPublic: boolean;
  readonly isMerged: boolean;
}

const LISTS = ['/', '/feed.json', '/feed.xml', '/atom.xml', '/search?q=ferry', '/articles'];
const PERSON = '/people/ada-merrin';
const OTHER = '/people/tomas-hald';

test(`the first request to the site after the API's answer shows the change, on every page: ${TIMES} of ${TIMES}`, {
  timeout: 900_000,
}, async () => {
  const { call, article, read } = await newsroom();
  const tokens: string[] = [];
  for (let i = 0; i < TOKENS; i += 1) {
    tokens.push((await call('POST', '/v1/tokens', { body: { name: `desk ${i}`, level: 'editor' } })).secret);
  }
  const bridge = '“The bridge is closed,” mayor Tomas Hald said on Monday.';
  const other = await call('POST', '/v1/articles', { body: { text: `Bridge closed\n\n${bridge}` } });
  await call('POST', `/v1/articles/${other.id}/publish`, { version: 1 });
  const [{ items: ada }, { items: tomas }] = [
    await call('GET', '/v1/entities?q=ada+merrin', {}),
    await call('GET', '/v1/entities?q=tomas+hald', {}),
  ];

  const address = `/articles/${article.slug}`;
  /** Whether an address shows exactly what it must. */
  const shows = async (asked: string, { headline, isPublic, isMerged }: Seen) => {
    const { status, text, location } = await read(asked);
    const hasIt = text.includes(headline) && text.match(/Ferry number \d+/g)?.every((found) => found === headline);
    if (asked === address) {
      if (!isPublic) return status === 410;
      return status === 200 && hasIt && text.includes(`href="${OTHER}"`) === isMerged;
    }
    if (asked !== PERSON) return status === 200 && (isPublic ? hasIt : !text.includes('Ferry number'));
    if (isMerged) return status === 301 && location?.endsWith(OTHER);
    return isPublic ? status === 200 && hasIt : status === 404;
  };

  const path = `/v1/articles/${article.id}`;
  const entity = `/v1/entities/${ada[0].id}`;
  let [version, entityVersion] = [article.version, 0];
  let seen: Seen = { headline: 'Ferry number 0', isPublic: true, isMerged: false };
  let shown = 0;
  for (let i = 1; i <= TIMES; i += 1) {
    const token = tokens[i % TOKENS] ?? '';
    const verbs = {
      async correct() {
        const headline = `Ferry number ${i}`;
        ({ version } = await call('POST', `${path}/correct`, { token, version, body: { headline, note: 'Counted.' } }));
        return { ...seen, headline };
      },
      async withdraw() {
        ({ version } = await call('POST', `${path}/withdraw`, { token, version, body: { note: 'For now.' } }));
        return { ...seen, isPublic: false };
      },
      async publish() {
        ({ version } = await call('POST', `${path}/publish`, { token, version }));
        return { ...seen, isPublic: true };
      },
      async merge() {
        const body = { into: tomas[0].id };
        ({ version: entityVersion } = await call('POST', `${entity}/merge`, { token, version: entityVersion, body }));
        return { ...seen, isMerged: true };
      },
      async unmerge() {
        ({ version: entityVersion } = await call('POST', `${entity}/unmerge`, { token, version: entityVersion }));
        return { ...seen, isMerged: false };
      },
    };
    const steps = ['correct', 'withdraw', 'publish', 'merge', 'correct', 'unmerge'] as const;
    const step = steps[i % steps.length] ?? 'correct';
    const pages = step.endsWith('merge') ? [address, PERSON] : [...LISTS, address, PERSON];
    const asked = pages[Math.floor(i / steps.length) % pages.length] ?? address;
    // Read before, so that the page as it was is kept.
    const before = await shows(asked, seen);
    seen = await verbs[step]();
    if (before && (await shows(asked, seen))) shown += 1;
    else throw new Error(`${i}, ${step}: ${asked} ${before ? 'shows what was' : 'was wrong before'}`);
  }
  expect(shown).toBe(TIMES);
});

test('each verb has its effect on page, lists, feeds, search and ledger at once', { timeout: 300_000 }, async () => {
  const { call, article, read } = await newsroom();
  const path = `/v1/articles/${article.id}`;
  const address = `/articles/${article.slug}`;
  const everywhere = [
    '/',
    '/feed.json',
    '/feed.xml',
    '/atom.xml',
    '/search?q=ferry',
    '/people/ada-merrin',
    '/articles',
  ];
  const where = async (words: string) => {
    const pages = await Promise.all(everywhere.map(async (each) => [each, await read(each)] as const));
    return pages.filter(([, { status, text }]) => status === 200 && text.includes(words)).map(([each]) => each);
  };
  expect(await where('Ferry number 0')).toEqual(everywhere);

  const body = { headline: 'Ferry in May', note: 'It comes in May.' };
  const corrected: Article = await call('POST', `${path}/correct`, { version: 2, body });
  const page = await read(address);
  expect(page.text).toContain('Ferry in May');
  expect(page.text).toMatch(/Corrections<\/h2>.*It comes in May\./s);
  expect((await read('/ledger.json')).text).toContain('It comes in May.');
  expect(await where('Ferry in May')).toEqual(everywhere);

  const note = 'There is no ferry & there was none.';
  const withdrawn: Article = await call('POST', `${path}/withdraw`, { version: corrected.version, body: { note } });
  const gone = await read(address);
  expect([gone.status, gone.text]).toEqual([410, expect.stringContaining('There is no ferry &amp; there was none.')]);
  expect(await where('Ferry in May')).toEqual([]);

  const back: Article = await call('POST', `${path}/publish`, { version: withdrawn.version });
  expect((await read(address)).status).toBe(200);
  expect(await where('Ferry in May')).toEqual(everywhere);

  await call('POST', `${path}/kill`, {
    version: back.version,
    body: { why: 'Ordered by the court.', note: 'By order.' },
  });
  expect((await read(address)).status).toBe(404);
  expect((await read('/people/ada-merrin')).status).toBe(404);
  expect(await where('Ferry in May')).toEqual([]);
  const ledger: { items: { kind: string; note: string | null }[] } = JSON.parse((await read('/ledger.json')).text);
  expect(ledger.items.map(({ kind, note: words }) => [kind, words])).toEqual([
    ['corrected', null],
    ['withdrawn', null],
    ['republished', null],
    ['killed', 'By order.'],
  ]);
});

test('what is under embargo or scheduled is nowhere on the site before its time', { timeout: 300_000 }, async () => {
  const { running, call, read } = await newsroom();
  const draft = async (headline: string): Promise<Article> =>
    call('POST', '/v1/articles', {
      body: { text: `${headline}\n\n“It stays shut until noon,” pilot Orla Fenn said on Monday.` },
    });
  const [secret, early] = [await draft('Lighthouse sold'), await draft('Lighthouse reopened')];
  const isAnywhere = async ({ slug }: Article, headline: string) => {
    const pages = [...LISTS, '/search?q=lighthouse', '/people/orla-fenn', '/sitemap.xml', '/sitemap/names-1.xml'];
    const texts = await Promise.all(pages.map(async (page) => (await read(page)).text));
    const files = ['', '.json', '.jsonld', '.ninjs.json', '/quotes.csv', '/card.png'];
    const statuses = await Promise.all(files.map(async (file) => (await read(`/articles/${slug}${file}`)).status));
    return (
      statuses.some((status) => status !== 404) || texts.some((text) => text.includes(headline) || text.includes(slug))
    );
  };

  const waitMs = 6_000;
  const until = new Date(Date.now() + waitMs).toISOString();
  const kept: Article = await call('POST', `/v1/articles/${secret.id}/embargo`, {
    version: secret.version,
    body: { until },
  });
  await call('POST', `/v1/articles/${early.id}/schedule`, { version: early.version, body: { until } });
  const asked = { authorization: `Bearer ${running.api.token}`, 'if-match': `"${kept.version}"` };
  const refused = await fetch(`${running.api.url}/v1/articles/${secret.id}/publish`, {
    method: 'POST',
    headers: asked,
  });
  expect(refused.status).toBe(409);
  expect([await isAnywhere(secret, 'Lighthouse sold'), await isAnywhere(early, 'Lighthouse reopened')]).toEqual([
    false,
    false,
  ]);
  expect(Date.now(), 'looked before its time').toBeLessThan(Date.parse(until));

  const published = async () => (await call('GET', `/v1/articles/${early.id}`, {})).state === 'published';
  while (!(await published())) await delay(100);
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(until));
  expect((await read(`/articles/${early.slug}`)).text).toContain('Lighthouse reopened');
  expect((await read('/feed.json')).text).toContain('Lighthouse reopened');
  // The end of an embargo is leave to publish, and no more.
  expect(await isAnywhere(secret, 'Lighthouse sold')).toBe(false);
  await call('POST', `/v1/articles/${secret.id}/publish`, { version: kept.version });
  expect((await read(`/articles/${secret.slug}`)).text).toContain('Lighthouse sold');
});

test('a site that was down shows on its return what happened meanwhile, and so does one whose API was killed', {
  timeout: 300_000,
}, async () => {
  const { place, running, call, article, read } = await newsroom();
  const path = `/v1/articles/${article.id}`;
  await running.site.stop('SIGKILL');
  await call('PATCH', path, { version: 2, body: { headline: 'Changed while nobody read' } });
  running.site = await startSite(place);
  expect((await read(`/articles/${article.slug}`)).text).toContain('Changed while nobody read');

  await call('PATCH', path, { version: 3, body: { headline: 'Answered, then killed' } });
  await running.api.stop('SIGKILL');
  expect((await read(`/articles/${article.slug}`)).text).toContain('Answered, then killed');
  running.api = { ...(await startApi(place)), token: running.api.token };
  await call('PATCH', path, { version: 4, body: { headline: 'And on it goes' } });
  expect((await read(`/articles/${article.slug}`)).text).toContain('And on it goes');
});

test('a reader reads by a private link what an editor answered', { timeout: 300_000 }, async () => {
  const { call, article, read } = await newsroom();
  const { quotes } = (await call('PATCH', `/v1/articles/${article.id}`, { version: 2, body: { section: 'Harbour' } }))
    .record;
  const body = { quoteId: quotes[0].id, reason: 'Her deputy said <b>this</b>.' };
  const { key, report } = await call('POST', '/v1/reports', { body });
  const asked = await read(`/reports/${key}`);
  expect([asked.status, asked.text]).toEqual([200, expect.stringContaining('An editor will look at it.')]);
  expect(asked.text).toContain('Her deputy said &lt;b&gt;this&lt;/b&gt;.');
  expect(asked.text).toContain('name="referrer" content="no-referrer"');
  const answer = { speaker: { name: 'Tomas Hald', type: 'person' }, answer: 'You are right, it was her deputy.' };
  await call('POST', `/v1/reports/${report.id}/accept`, { version: 3, body: answer });
  expect((await read(`/reports/${key}`)).text).toContain('You are right, it was her deputy.');
  expect((await read(`/articles/${article.slug}`)).text).toContain('Tomas Hald');
  expect((await read(`/reports/${key.replace(/.$/, '!')}`)).status).toBe(404);
});

test('a schedule that passed while the API was down is kept at its next start', { timeout: 300_000 }, async () => {
  const { place, running, call, read } = await newsroom();
  const draft: Article = await call('POST', '/v1/articles', { body: { text: PAGE.replace('number 0', 'at night') } });
  const until = new Date(Date.now() + 3_000).toISOString();
  await call('POST', `/v1/articles/${draft.id}/schedule`, { version: 1, body: { until } });
  await running.api.stop();
  expect((await read(`/articles/${draft.slug}`)).status).toBe(404);
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, Date.parse(until) - Date.now())));
  running.api = { ...(await startApi(place)), token: running.api.token };
  expect((await read(`/articles/${draft.slug}`)).status).toBe(200);
});
