import type { ParsedRecord } from '@onrecord/core';
import type { Store, StoredArticle } from '@onrecord/store';
import { keepFields, readAgain } from './compose-body.ts';
import { readPage } from './import-page.ts';

/**
 * The article as the parser reads it today. A text that nobody edited is read from its source once more, with all that the markup says;
 * an edited one by its blocks. What an editor had set stays.
 */
export async function rereadArticle(archive: Store, { id, record }: StoredArticle): Promise<ParsedRecord> {
  const source = await archive.loadSource(id);
  if (source === null) return readAgain(record);
  const { mediaType, origin } = source.info;
  const content = new TextDecoder().decode(source.received);
  const fresh = await readPage({ mediaType, content, origin });
  if (fresh.text !== record.text) return readAgain(record);
  const editors = Object.entries(record.article.sources).filter(([, from]) => from === 'editor');
  const set = { ...record.article, sources: Object.fromEntries(editors) };
  return { ...fresh, article: keepFields(set, fresh.article) };
}
