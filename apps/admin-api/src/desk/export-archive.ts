import { type CsvTable, csvHeader, csvRows, toJsonLd, toNinjs } from '@onrecord/core/export';
import type { ArticleState, Store, StoredArticle } from '@onrecord/store';
import { toArticleResource } from '../routes/article-access.ts';
import { readersView } from './readers-view.ts';
import { touchedEntities, walkArticles, walkLedger } from './walk-archive.ts';

export interface ExportPlace {
  readonly archive: Store;
  readonly siteUrl: string;
}

/** Where readers find an article; its own address at its publisher otherwise, if it has one. */
export function exportOptions({ state, slug }: StoredArticle, siteUrl: string): { readonly url?: string } {
  return state === 'published' ? { url: `${siteUrl}/articles/${encodeURIComponent(slug)}` } : {};
}

/** Articles, one JSON document a line. NDJSON has the decisions of editors, and so everything; the others are as readers see them. */
export async function* exportArticles(
  { archive, siteUrl }: ExportPlace,
  { format, state }: { readonly format: 'ndjson' | 'ninjs' | 'json-ld'; readonly state: ArticleState },
): AsyncGenerator<string> {
  for await (const article of walkArticles(archive, state)) {
    if (format === 'ndjson') {
      yield line(toArticleResource(article, siteUrl));
      continue;
    }
    const seen = await readersView(archive, article);
    const write = format === 'ninjs' ? toNinjs : toJsonLd;
    if (seen !== null) yield line(write(seen.record, exportOptions(seen, siteUrl)));
  }
}

/** The quotes or entities of articles as readers see them, as CSV with a header. */
export async function* exportTable(
  { archive, siteUrl }: ExportPlace,
  { table, state }: { readonly table: CsvTable; readonly state: ArticleState },
): AsyncGenerator<string> {
  yield csvHeader(table);
  for await (const article of walkArticles(archive, state)) {
    const seen = await readersView(archive, article);
    if (seen !== null) yield csvRows({ record: seen.record, id: seen.id, ...exportOptions(seen, siteUrl) }, table);
  }
}

/**
 * The whole archive, one tagged line for each thing: every article in any state with its source and all that happened to it, every
 * entity with what editors made of it, and the ledger. Tokens are left out. What is being changed meanwhile is there as it was or as it is.
 */
export async function* exportArchive({ archive, siteUrl }: ExportPlace): AsyncGenerator<string> {
  const entities = new Set(await touchedEntities(archive));
  for await (const article of walkArticles(archive)) {
    for (const { id } of article.record.entities) entities.add(id);
    const source = await archive.loadSource(article.id);
    yield line({
      type: 'article',
      article: toArticleResource(article, siteUrl),
      source: source === null ? null : Buffer.from(source.received).toString('base64'),
      revisions: await archive.listRevisions(article.id),
      events: await archive.listEvents(article.id),
    });
  }
  for (const id of entities) {
    const entity = await archive.loadEntityFile(id);
    if (entity !== null) yield line({ type: 'entity', entity, events: await archive.listEvents(id) });
  }
  for await (const entry of walkLedger(archive)) yield line({ type: 'ledger', entry });
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
