import { readArticle } from './article/read-article.ts';
import { findEntities } from './entities/find-entities.ts';
import { readBody } from './page/read-body.ts';
import { readPage } from './page/read-page.ts';
import type { ParseOptions } from './parse.ts';
import { writeMentions } from './record/write-record.ts';
import type { ParsedRecord } from './schemas/record.ts';
import { readParagraphs } from './text/paragraphs.ts';
import { readSourceText } from './text/source-text.ts';

/**
 * Finds the people, organisations and places a text names, and where: the stages of `parse` without the quotes.
 *
 * @example
 * parseEntities('Hana Doru left Korsendam.', { as: 'body' }).entities.map(({ name }) => name); // ["Hana Doru", "Korsendam"]
 */
export function parseEntities(
  received: string,
  { as, origin, lexicon, without = [] }: ParseOptions = {},
): Pick<ParsedRecord, 'entities' | 'mentions'> {
  const { text } = readSourceText(received);
  const page = as === 'body' ? readBody(text) : readPage(text);
  const { article } = readArticle(text, page, origin);
  const paragraphs = readParagraphs(text, article.blocks, article.dateline?.span ?? null);
  const found = findEntities(text, article, { paragraphs, lexicon, without: new Set(without) });
  return { entities: [...found.entities], mentions: writeMentions(found) };
}
