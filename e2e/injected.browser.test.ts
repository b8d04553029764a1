import { expect, test } from 'vitest';
import { useBrowser, visit } from './browser.ts';
import { type Article, call } from './desk.ts';
import { INJECTED } from './odd-requests.ts';

useBrowser();

/** Where an address takes words from whoever wrote it. */
const ADDRESSES: readonly ((words: string) => string)[] = [
  (words) => `/search?q=${words}`,
  (words) => `/search?q=ferry&sort=${words}&after=${words}`,
  (words) => `/said?words=${words}&by=${words}`,
  (words) => `/articles?after=${words}`,
  (words) => `/corrections?after=${words}`,
  (words) => `/articles/${words}`,
  (words) => `/people/${words}?after=${words}`,
  (words) => `/quotes/${words}`,
  (words) => `/${words}/${words}/${words}`,
];

/** Whether a script that came from outside ran: in a browser that is told to forget the policy, so that only escaping can stop it. */
async function ranIn(addresses: readonly string[]): Promise<readonly string[]> {
  const page = await visit('about:blank', { bypassCSP: true });
  const ran: string[] = [];
  for (const address of addresses) {
    await page.goto(address, { waitUntil: 'load' });
    if (await page.evaluate(() => 'ranOdd' in window)) ran.push(address);
  }
  return ran;
}

test('the marker runs where it is not escaped', async () => {
  const page = await visit('about:blank', { bypassCSP: true });
  await page.setContent(`<p>${INJECTED[1]}</p>`);
  await expect.poll(() => page.evaluate(() => 'ranOdd' in window)).toBe(true);
});

test.each(INJECTED)('an address with %s runs nothing', async (injected) => {
  const words = encodeURIComponent(injected);
  expect(await ranIn(ADDRESSES.map((address) => address(words)))).toEqual([]);
});

test('an article with scripts for words runs nothing, wherever it is shown', async () => {
  const text = [
    `Quay ${INJECTED[0]} reopens`,
    `“It is ${INJECTED[4]} safe,” mayor Ada Brenn said.`,
    `She added that ${INJECTED[0]} was new.`,
    `Nobody knew what ${INJECTED[1]} and ${INJECTED[2]} meant.`,
  ].join('\n\n');
  const draft = await call<Article>('POST', '/v1/articles', { body: { text } });
  const { slug, record } = await call<Article>('POST', `/v1/articles/${draft.id}/publish`, { version: draft.version });
  const quotes = record.quotes.map(({ id }) => `/quotes/${id}`);
  expect(quotes.length).toBeGreaterThan(0);
  expect(
    await ranIn(['/', '/articles', `/articles/${slug}`, ...quotes, '/search?q=quay', '/said?words=it+is+safe']),
  ).toEqual([]);
  await call('POST', `/v1/articles/${draft.id}/kill`, { version: 2, body: { why: 'Only a test.' } });
});
