// An article of 800 words with its quotes, invented.
import { parse } from '@onrecord/core';
import type { Store } from '@onrecord/store';
import { makePage } from '../admin-api/pages.ts';

const WORDS = 800;

/** Puts it into the archive and publishes it, unless it is there; answers its slug and its text. */
export async function publishLongPage(store: Store): Promise<{ readonly slug: string; readonly text: string }> {
  const text = longPage();
  const received = Buffer.from(text);
  const [outcome] = await store.importArticles(
    [{ source: { received, mediaType: 'text/plain', origin: null }, record: parse(text) }],
    'bench',
  );
  if (outcome === undefined || !('articleId' in outcome)) throw new Error('The article was refused.');
  const article = await store.loadArticle(outcome.articleId);
  if (article === null) throw new Error('The article is not there.');
  if (article.state !== 'published') await store.publishArticle(article.id, { by: 'bench', version: article.version });
  return { slug: article.slug, text };
}

function longPage(): string {
  const paragraphs = [1, 2, 3, 4].flatMap((number) => makePage(number).split('\n\n').slice(1));
  const kept: string[] = ['Four bridges and what is said of them'];
  let words = 0;
  for (const paragraph of paragraphs) {
    if (words >= WORDS) break;
    kept.push(paragraph);
    words += paragraph.split(' ').length;
  }
  return kept.join('\n\n');
}
