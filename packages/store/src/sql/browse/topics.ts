import { foldForSearch } from '@onrecord/core/search';
import type { Page, PageRequest, Topic } from '../../port.ts';
import { pageLimit } from '../cursor.ts';
import { type Engine, reading, type Tx } from '../engine.ts';
import { countTagsOf, most } from '../search/count-facets.ts';
import { type IndexQuery, tag, tagToken, tokenTerm } from '../search/index-query.ts';

/** A topic's articles are counted so far; an index gives a thousand of them in a tenth of a millisecond. */
const COUNTED = 1_000;

/** See `Store.loadTopic`. */
export function loadTopic(engine: Engine, slug: string): Promise<Topic | null> {
  return reading(engine, async (tx) => {
    const key = foldForSearch(slug.replaceAll('-', ' '));
    const row = await tx.db.selectFrom('keywords').selectAll().where('key', '=', key).executeTakeFirst();
    if (row === undefined) return null;
    const topic = await counted(tx, row);
    return topic.articles === 0 ? null : topic;
  });
}

/** See `Store.listTopics`. A keyword whose articles were withdrawn is left out: a page may be shorter than asked for. */
export function listTopics(engine: Engine, { limit, cursor }: PageRequest): Promise<Page<Topic>> {
  return reading(engine, async (tx) => {
    const size = pageLimit(limit);
    let query = tx.db.selectFrom('keywords').selectAll().orderBy('key');
    if (cursor) query = query.where('key', '>', Buffer.from(cursor, 'base64url').toString('utf8').replaceAll('\0', ''));
    const rows = await query.limit(size + 1).execute();
    const topics: Topic[] = [];
    for (const row of rows.slice(0, size)) topics.push(await counted(tx, row));
    const last = rows[size - 1];
    return {
      items: topics.filter(({ articles }) => articles > 0),
      next: rows.length > size && last !== undefined ? Buffer.from(last.key, 'utf8').toString('base64url') : null,
    };
  });
}

/** So many of the newest articles tell what is lately written about. */
const RECENT = 500;

/** See `Store.listRecentTopics`. */
export function listRecentTopics(engine: Engine, limit: number): Promise<readonly Topic[]> {
  return reading(engine, async (tx) => {
    const all = { all: [], none: [], from: null, below: null, limit: RECENT };
    const counts = countTagsOf('keyword', await tx.engine.index.tags(tx.db, 'articles', all));
    const frequent = most(counts, pageLimit(limit));
    if (frequent.length === 0) return [];
    const keys = frequent.map(({ value }) => value);
    const rows = await tx.db.selectFrom('keywords').selectAll().where('key', 'in', keys).execute();
    const names = new Map(rows.map(({ key, name }) => [key, name]));
    return frequent.map(({ value, count }) => ({
      slug: slugOf(value),
      name: names.get(value) ?? value,
      articles: count,
    }));
  });
}

async function counted(tx: Tx, { key, name }: { readonly key: string; readonly name: string }): Promise<Topic> {
  const query: IndexQuery = { all: [[tokenTerm(tagToken(tag('keyword', key)))]], none: [], from: null, below: null };
  const articles = await tx.engine.index.count(tx.db, 'articles', { ...query, limit: COUNTED });
  return { slug: slugOf(key), name, articles };
}

/** Folded words hold letters and digits only, so that a hyphen always stands for a space. */
function slugOf(key: string): string {
  return key.replaceAll(' ', '-');
}
