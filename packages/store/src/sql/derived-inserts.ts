import { chunks } from './chunks.ts';
import type { Db } from './engine.ts';
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
    for (const part of chunks(this.quotes)) await db.insertInto('quotes').values(part).execute();
    for (const part of chunks(this.mentions)) await db.insertInto('mentions').values(part).execute();
    for (const part of chunks(this.names)) await db.insertInto('article_names').values(part).execute();
    for (const part of chunks(this.#ids)) {
      await db
        .insertInto('article_ids')
        .values(part)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  }
}
