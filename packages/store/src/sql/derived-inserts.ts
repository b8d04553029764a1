import type { Db } from './engine.ts';
import { insertMissingRows, insertRows } from './insert-rows.ts';
import type { Content } from './permanent-ids.ts';
import type { ArticleIdRow, ArticleNameRow, MentionRow, QuoteRow } from './tables.ts';

/**
 * Rows that nobody reads before the transaction ends, gathered: an import puts those of all its articles in at once, which takes far fewer
 * statements.
 */
export class DerivedInserts {
  readonly quotes: QuoteRow[] = [];

  readonly mentions: MentionRow[] = [];

  readonly names: ArticleNameRow[] = [];

  readonly #ids: ArticleIdRow[] = [];

  /** Every id the article gives, for good. */
  addIds(articleId: string, { record }: Content): void {
    const groups = new Set(record.quotes.flatMap((quote) => quote.group ?? []));
    this.#ids.push(
      ...record.quotes.map(({ id }) => ({ article_id: articleId, id, kind: 'quote' as const })),
      ...Array.from(groups, (id) => ({ article_id: articleId, id, kind: 'group' as const })),
      ...record.entities.map(({ id }) => ({ article_id: articleId, id, kind: 'entity' as const })),
    );
  }

  async put(db: Db): Promise<void> {
    await insertRows(db, 'quotes', this.quotes);
    await insertRows(db, 'mentions', this.mentions);
    await insertRows(db, 'article_names', this.names);
    await insertMissingRows(db, 'article_ids', this.#ids);
  }
}
