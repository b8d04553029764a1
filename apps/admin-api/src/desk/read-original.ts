import type { NewOriginal } from '@onrecord/store';
import { hasWords, readPage } from './import-page.ts';

/** The page that an article is a translation of, as somebody hands it in: text or HTML, and what is known of it. */
export interface OriginalPage {
  readonly text?: string | undefined;
  readonly html?: string | undefined;
  readonly language?: string | null | undefined;
  readonly publisher?: string | null | undefined;
  readonly url?: string | null | undefined;
}

/** Reads it as an import would read it; null when it has not one word. */
export async function readOriginal(page: OriginalPage): Promise<NewOriginal | null> {
  const { text, html, language = null, publisher = null, url = null } = page;
  const mediaType = html === undefined ? 'text/plain' : 'text/html';
  const content = html ?? text ?? '';
  const origin = { publisher, url, language, title: null, publishedAt: null };
  const record = await readPage({ mediaType, content, origin });
  if (!hasWords(record)) return null;
  const { blocks, direction } = record.article;
  return {
    source: { received: Buffer.from(content, 'utf8'), mediaType },
    ...{ text: record.text, blocks, direction },
    language: language ?? record.article.language,
    publisher: publisher ?? record.article.publisher,
    url: url ?? record.article.canonicalUrl,
  };
}
