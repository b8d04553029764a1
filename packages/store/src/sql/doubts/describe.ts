import type { ParsedRecord, Quote } from '@onrecord/core';
import type { Decision, Doubt } from '../../port.ts';
import { chunks } from '../chunks.ts';
import type { Db } from '../engine.ts';
import { loadContent } from '../load-article.ts';
import type { ArticleRow, QuoteRow } from '../tables.ts';
import type { Entry } from './entries.ts';

/** Everything an editor needs to decide, for each of these. */
export async function describeEntries(db: Db, entries: readonly Entry[]): Promise<readonly Doubt[]> {
  const articles = await articlesOf(
    db,
    entries.map((entry) => entry.articleId),
  );
  const quotes = await quotesOf(
    db,
    entries.map((entry) => entry.quoteId),
  );
  const records = new Map<string, ParsedRecord>();
  for (const row of articles.values()) records.set(row.id, (await loadContent(db, row)).record);
  return entries.flatMap(({ point: _, articleId, ...entry }) => {
    const article = articles.get(articleId);
    if (article === undefined) return [];
    const { id, slug, state, version, headline } = article;
    const row = quotes.get(entry.quoteId);
    const quote = row === undefined ? null : (JSON.parse(row.quote) as Quote);
    return {
      ...entry,
      article: { id, slug, state, version, headline },
      quote,
      words: row?.words ?? null,
      paragraph: paragraphOf(records.get(articleId), quote),
      decision: row?.decision ? (JSON.parse(row.decision) as Decision) : null,
    };
  });
}

function paragraphOf(record: ParsedRecord | undefined, quote: Quote | null): Doubt['paragraph'] {
  if (record === undefined || quote === null) return null;
  const { start } = quote.span;
  const block = record.article.blocks.find(({ span }) => span.start <= start && start < span.end);
  return block === undefined ? null : { span: block.span, text: record.text.slice(block.span.start, block.span.end) };
}

async function articlesOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, ArticleRow>> {
  const found = new Map<string, ArticleRow>();
  for (const part of chunks([...new Set(ids)])) {
    const rows = await db.selectFrom('articles').selectAll().where('id', 'in', part).execute();
    for (const row of rows) found.set(row.id, row);
  }
  return found;
}

type Held = Pick<QuoteRow, 'quote' | 'words' | 'decision'>;

async function quotesOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Held>> {
  const found = new Map<string, Held>();
  for (const part of chunks([...new Set(ids)])) {
    const rows = await db
      .selectFrom('quotes')
      .select(['id', 'quote', 'words', 'decision'])
      .where('id', 'in', part)
      .execute();
    for (const row of rows) found.set(row.id, row);
  }
  return found;
}
