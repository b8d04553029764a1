import { expect, test } from 'vitest';
import { useBrowser, visit } from './browser.ts';
import { call } from './desk.ts';
import { PAGE_TYPES } from './site-pages.ts';

useBrowser();

interface Report {
  readonly id: string;
  readonly reason: string;
  readonly quoteId: string;
}

test('without JavaScript a reader says that a speaker is wrong, and reads the answer under a private link', async () => {
  const page = await visit('/', { javaScriptEnabled: false });
  await PAGE_TYPES.quote?.(page);
  const reason = 'The spokesman said this, not the one who is named here.';

  const words = page.getByRole('textbox', { name: /What is wrong/ });
  // Long enough for the browser, and too short for anybody else: the form comes back as it was filled in.
  await words.fill(`no${' '.repeat(20)}`);
  await page.getByRole('button', { name: 'Tell the editors' }).click();
  await page.getByRole('heading', { name: 'Not sent yet' }).waitFor();
  expect(await words.inputValue()).toBe('no');
  await words.fill(reason);
  await page.getByRole('button', { name: 'Tell the editors' }).click();
  await page.waitForURL('**/reports/**');
  const answered = await page.getByRole('main').innerText();
  for (const told of ['Thank you.', 'The answer will stand here.', 'private', 'Now named as the speaker: '])
    expect(answered).toContain(told);
  expect(await page.getByRole('link', { name: 'To the quote' }).getAttribute('href')).toMatch(/^\/quotes\//);
  expect(await page.getByRole('main').innerText()).toContain(reason);

  const { items } = await call<{ items: readonly Report[] }>('GET', '/v1/reports?state=open');
  const report = items.find((each) => each.reason === reason);
  await call('POST', `/v1/reports/${report?.id}/decline`, { body: { answer: 'The page itself names her.' } });
  await page.reload();
  expect(await page.getByRole('main').innerText()).toContain('The page itself names her.');
});

test('a quote has citations as files, and its article a record in the formats of others', async () => {
  const page = await visit('/');
  await PAGE_TYPES.quote?.(page);
  const address = new URL(page.url());
  const csl = await (await fetch(`${address}/citation.json`)).json();
  expect(csl).toMatchObject([{ type: 'article-newspaper', URL: expect.stringContaining(address.pathname) }]);
  expect(await (await fetch(`${address}/citation.bib`)).text()).toMatch(/^@misc\{/);

  await PAGE_TYPES.article?.(page);
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
  expect(data).toMatchObject({ '@type': 'NewsArticle', '@id': expect.stringContaining('/articles/') });
  const article = new URL(page.url());
  for (const file of ['.json', '.jsonld', '.ninjs.json', '/annotations.jsonld', '/quotes.csv', '/article.md']) {
    const response = await fetch(`${article.origin}${article.pathname}${file}`);
    expect({ file, status: response.status, empty: (await response.text()).length < 100 }).toEqual({
      file,
      status: 200,
      empty: false,
    });
  }
  const former = await fetch(`${article}/record.jsonld`, { redirect: 'manual' });
  expect([former.status, former.headers.get('location')]).toEqual([308, `${article.pathname}.jsonld`]);
  for (const nowhere of [`${article}/passwords.txt`, `${article}.txt`, `${article.origin}/articles/none.json`])
    expect((await fetch(nowhere)).status, nowhere).toBe(404);
});

test('a quote, an article and the site have share cards, which are named in their heads', async () => {
  const page = await visit('/');
  for (const open of [PAGE_TYPES.home, PAGE_TYPES.article, PAGE_TYPES.quote]) {
    await open?.(page);
    const address = await page.locator('meta[property="og:image"]').getAttribute('content');
    const answer = await fetch(address ?? '');
    const png = Buffer.from(await answer.arrayBuffer());
    expect([answer.status, answer.headers.get('content-type'), png.readUInt32BE(16)]).toEqual([200, 'image/png', 1200]);
    const again = await fetch(address ?? '', { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
    expect(await page.locator('meta[name="twitter:card"]').getAttribute('content')).toBe('summary_large_image');
  }
  expect(await page.getByRole('link', { name: 'Share card' }).getAttribute('href')).toMatch(/^\/quotes\/.*card\.png$/);
  const { origin } = new URL(page.url());
  for (const nowhere of ['/quotes/none/card.png', '/articles/none/card.png'])
    expect((await fetch(`${origin}${nowhere}`)).status, nowhere).toBe(404);
});

test('the archive tells whether somebody said a sentence, and what differs', async () => {
  const page = await visit('/');
  await PAGE_TYPES.quote?.(page);
  const words = (await page.getByRole('figure').locator('blockquote').innerText()).replace(/[“”«»]/g, '');
  const isReported = /^reported/m.test(await page.getByRole('figure').getByRole('definition').first().innerText());
  await page.goto(`/said?${new URLSearchParams({ words })}`);
  const answer = await page.getByRole('heading', { level: 2 }).first().innerText();
  expect(answer).toMatch(isReported ? /^Reported, not quoted/ : /^(Yes|Reported)/);
  await page.getByRole('link', { name: 'link and citation' }).first().click();
  await page.waitForURL('**/quotes/**');
  await page.goto('/said?words=Nobody+ever+said+these+seven+odd+words');
  expect(await page.getByRole('main').innerText()).toContain('Not found in this archive.');
});

test('robots and the sitemap lead to the articles', async () => {
  const page = await visit('/');
  const { origin } = new URL(page.url());
  expect(await (await fetch(`${origin}/robots.txt`)).text()).toContain('Sitemap: ');
  const read = async (address: string) => (await fetch(address)).text();
  const places = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
  const parts = places(await read(`${origin}/sitemap.xml`));
  const pages = (await Promise.all(parts.map(read))).flatMap(places);
  const everything = await (await fetch(`${origin}/articles`)).text();
  const listed = [...everything.matchAll(/href="(\/articles\/[^"?]+)"/g)].map(([, path]) => `${origin}${path}`);
  expect(listed.length).toBeGreaterThan(10);
  expect(listed.filter((address) => !pages.includes(address))).toEqual([]);
  for (const part of ['/people/', '/topics/', '/archive/2'])
    expect(
      pages.some((address) => address.includes(part)),
      part,
    ).toBe(true);
  for (const none of ['1999-13.xml', 'names-9.xml', 'names-0.xml'])
    expect((await fetch(`${origin}/sitemap/${none}`)).status, none).toBe(404);
});
