import { expect, inject, test } from 'vitest';
import { useBrowser, visit } from './browser.ts';
import { type Article, call } from './desk.ts';

const HEADLINE = 'Night Ferry to Ostrava Quay Will Return';
const WORDS = 'The night ferry will return before the first snow';
const PAGE = [
  HEADLINE,
  'The harbour board found the money after a long summer of talks.',
  `“${WORDS},” said the board’s chair, Ilse Varn, on Tuesday.`,
  'The board met for three hours. Fares were not discussed.',
].join('\n\n');
const RIGHT_SPEAKER = 'Tomas Hald';

useBrowser();

test('a page is imported, its speaker corrected, published, and the first reader sees it', async () => {
  const draft = await call<Article>('POST', '/v1/articles', { body: { text: PAGE } });
  const quote = draft.record.quotes.find(({ span }) => draft.record.text.slice(span.start, span.end).startsWith(WORDS));
  expect(quote, JSON.stringify(draft.record.quotes)).toBeDefined();
  expect((await fetch(`${inject('site')}/articles/${draft.slug}`)).status, 'nobody reads a draft').toBe(404);

  const corrected = await call<{ articleVersion: number }>('PATCH', `/v1/articles/${draft.id}/quotes/${quote?.id}`, {
    version: draft.version,
    body: { speaker: { name: RIGHT_SPEAKER, type: 'person' }, why: 'He spoke for the chair.' },
  });
  const published = await call<Article>('POST', `/v1/articles/${draft.id}/publish`, {
    version: corrected.articleVersion,
  });

  const page = await visit(published.siteUrl ?? '');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(HEADLINE);
  const rail = page.getByRole('complementary', { name: 'Who said what' });
  expect(await rail.innerText()).toContain(RIGHT_SPEAKER);
  expect(await rail.innerText()).not.toContain('Varn');

  await rail.getByRole('link', { name: RIGHT_SPEAKER }).first().click();
  await page.waitForURL('**/people/**');
  expect(await page.getByRole('main').innerText()).toContain(WORDS);
});
