// Asks an archive everything a reader asks, and says how long it took.

import { parseQuery } from '@onrecord/core/search';
import type { Database } from 'better-sqlite3';
import { createStore } from '../../packages/store/src/sql/create-store.ts';
import { type Engine, reading } from '../../packages/store/src/sql/engine.ts';
import { compileQuery } from '../../packages/store/src/sql/search/compile-query.ts';
import { countFacets } from '../../packages/store/src/sql/search/count-facets.ts';
import { rankArticles, rankQuotes } from '../../packages/store/src/sql/search/rank.ts';
import { withinReach } from '../../packages/store/src/sql/search/reach.ts';
import { cpuNow } from './cpu.ts';
import type { Questions } from './questions.ts';

export interface Timing {
  readonly name: string;
  readonly p50: number;
  readonly p95: number;
}

/** Processor time in this process, which a busy machine does not stretch; wall-clock time where a server does the work. */
export type Clock = 'cpu' | 'wall';

function now(clock: Clock): number {
  return clock === 'wall' ? performance.now() : cpuNow();
}

/** Asks each question of a list until it has taken so long, and takes the mean; then the middle and the 95th of the questions. */
async function timed<T>(
  name: string,
  list: readonly T[],
  { clock, ask }: { readonly clock: Clock; readonly ask: (item: T) => unknown },
): Promise<Timing> {
  const times: number[] = [];
  for (const item of list) {
    await ask(item);
    const since = now(clock);
    let runs = 0;
    while (runs < MOST_RUNS && now(clock) - since < LEAST_MS) {
      await ask(item);
      runs += 1;
    }
    times.push((now(clock) - since) / runs);
  }
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN;
  return { name, p50: at(0.5), p95: at(0.95) };
}

const MOST_RUNS = 50;
const LEAST_MS = 15;
const CLASSES = ['common', 'medium', 'rare', 'phrases', 'beginnings'] as const;

export async function measureArchive(
  engine: Engine,
  questions: Questions,
  { wholeEvery, clock }: { readonly wholeEvery: number; readonly clock: Clock },
): Promise<readonly Timing[]> {
  const store = createStore(engine);
  const addresses = await addressesOf(engine);
  const speaker = await speakerOf(engine, 50_000);
  const timings: Timing[] = [];
  const add = async <T>(name: string, list: readonly T[], ask: (item: T) => unknown) => {
    timings.push(await timed(name, list, { clock, ask }));
  };
  await add('point read: a quote by its id', addresses.quotes, (id) => store.loadQuote(id));
  if (wholeEvery > 0)
    await add('point read: an article by its address', addresses.articles, (slug) => store.loadPublished(slug));
  await add(`person page: newest 20 of ${speaker.quotes} quotes`, [speaker.id], (speakerId) =>
    store.listQuotes({ speakerId, limit: 20 }),
  );
  await add(`person page: the same with facets`, [speaker.id], (speakerId) =>
    store.search({ query: '', speakerId, only: 'quotes', facets: true }),
  );
  await add('suggest', questions.typed, (typed) => store.suggest(typed, 8));
  await add('did they say that?', questions.claims, (words) => store.didTheySay({ words }));
  for (const name of CLASSES)
    await add(`index, newest 20 articles and quotes: ${name}`, questions[name], (query) => newest(engine, query));
  for (const name of CLASSES)
    await add(`index, ranked articles and quotes: ${name}`, questions[name], (query) => ranked(engine, query));
  for (const name of CLASSES) await add(`facets of quotes: ${name}`, questions[name], (query) => facets(engine, query));
  for (const name of CLASSES)
    await add(`search, whole answer, newest first: ${name}`, questions[name], (query) => store.search({ query }));
  for (const name of CLASSES) {
    await add(`search, whole answer, ranked, with facets: ${name}`, questions[name], (query) =>
      store.search({ query, sort: 'relevance', facets: true }),
    );
  }
  return timings;
}

function newest(engine: Engine, typed: string) {
  return reading(engine, async (tx) => {
    const query = await compileQuery(tx, parseQuery(typed));
    await engine.index.find(tx.db, 'articles', { ...query.articles, limit: 20 });
    await engine.index.find(tx.db, 'quotes', { ...query.quotes, limit: 20 });
  });
}

function ranked(engine: Engine, typed: string) {
  return reading(engine, async (tx) => {
    const query = await compileQuery(tx, parseQuery(typed));
    const bounded = await withinReach(tx, query);
    await rankArticles(tx, bounded);
    await rankQuotes(tx, bounded);
  });
}

function facets(engine: Engine, typed: string) {
  return reading(engine, async (tx) =>
    countFacets(tx, 'quotes', await withinReach(tx, await compileQuery(tx, parseQuery(typed)))),
  );
}

/** Articles that are kept whole, from all over the archive, and a quote of each. */
function addressesOf(engine: Engine) {
  return reading(engine, async ({ db }) => {
    const quotes: string[] = [];
    const articles: string[] = [];
    const { last } = await db
      .selectFrom('articles')
      .select((eb) => eb.fn.max('place').as('last'))
      .executeTakeFirstOrThrow();
    const { first } = await db
      .selectFrom('articles')
      .select((eb) => eb.fn.min('place').as('first'))
      .executeTakeFirstOrThrow();
    for (let n = 0; n < ADDRESSES; n += 1) {
      const place = Math.floor(Number(first) + ((Number(last) - Number(first)) * ((n * 37) % ADDRESSES)) / ADDRESSES);
      const near = db.selectFrom('articles').where('place', '>=', place).orderBy('place').limit(1);
      const whole = await near
        .innerJoin('sources', 'sources.article_id', 'articles.id')
        .select('slug')
        .executeTakeFirst();
      const quote = await near
        .innerJoin('quotes', 'quotes.article_id', 'articles.id')
        .select('quotes.id')
        .executeTakeFirst();
      if (whole !== undefined) articles.push(whole.slug);
      if (quote !== undefined) quotes.push(quote.id);
    }
    return { articles, quotes };
  });
}

const ADDRESSES = 40;

/** The speaker whose number of quotes is nearest to this. */
function speakerOf(engine: Engine, quotes: number): Promise<{ readonly id: string; readonly quotes: number }> {
  return reading(engine, async ({ db }) => {
    const rows = await db.selectFrom('entities').select(['id', 'quote_count']).where('quote_count', '>', 0).execute();
    const [best] = rows.toSorted((a, b) => Math.abs(a.quote_count - quotes) - Math.abs(b.quote_count - quotes));
    return { id: best?.id ?? '', quotes: best?.quote_count ?? 0 };
  });
}

/** The same words asked of FTS5 alone: newest first, and ranked by bm25 as it comes. */
export async function measureBareIndex(database: Database, questions: Questions): Promise<readonly Timing[]> {
  const newest = database.prepare(
    'select rowid from article_words where article_words match ? order by rowid desc limit 20',
  );
  const best = database.prepare('select rowid from article_words where article_words match ? order by rank limit 20');
  const timings: Timing[] = [];
  for (const name of CLASSES) {
    const list = questions[name].map((query) =>
      query.startsWith('"') ? query : `"${query.replace('*', '')}"${query.endsWith('*') ? '*' : ''}`,
    );
    timings.push(
      await timed(`bare FTS5, newest 20 articles: ${name}`, list, { clock: 'cpu', ask: (query) => newest.all(query) }),
    );
    timings.push(
      await timed(`bare FTS5, bm25 of articles: ${name}`, list.slice(0, 10), {
        clock: 'cpu',
        ask: (query) => best.all(query),
      }),
    );
  }
  return timings;
}
