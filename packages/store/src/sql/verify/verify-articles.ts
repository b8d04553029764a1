import { keptCount } from '../article-count.ts';
import { changedSummary } from '../article-row.ts';
import { deriveRows } from '../derived-rows.ts';
import { wantedPlace } from '../display-order.ts';
import type { Db, Tx } from '../engine.ts';
import { sha256 } from '../events/chain.ts';
import { standingFor } from '../merged-entities.ts';
import { eventFacts } from '../put-revision.ts';
import { readContent } from '../read-content.ts';
import { type IndexedArticle, indexRows } from '../search/index-article.ts';
import { type IndexClause, tokenTerm } from '../search/index-query.ts';
import type { ArticleRow } from '../tables.ts';
import { type Difference, difference, rowDifference, rowsDifference } from './difference.ts';

const AT_ONCE = 100;

/** Every article: its revisions as its events say, and everything that is read as its current revision says. */
export async function verifyArticles(tx: Tx): Promise<{ readonly count: number; readonly first: Difference | null }> {
  let count = 0;
  let after = '';
  for (;;) {
    const rows = await tx.db
      .selectFrom('articles')
      .selectAll()
      .where('id', '>', after)
      .orderBy('id')
      .limit(AT_ONCE)
      .execute();
    for (const article of rows) {
      const first = (await verifyHistory(tx.db, article)) ?? (await verifyDerived(tx, article));
      if (first !== null) return { count, first };
      count += 1;
    }
    const last = rows.at(-1);
    if (last === undefined) return { count, first: await verifyCount(tx.db, count) };
    after = last.id;
  }
}

async function verifyCount(db: Db, count: number): Promise<Difference | null> {
  const kept = await keptCount(db);
  return kept === count ? null : difference('the number of articles', count, kept);
}

async function verifyHistory(db: Db, article: ArticleRow): Promise<Difference | null> {
  const revisions = await db
    .selectFrom('revisions')
    .leftJoin('event_payloads', (join) =>
      join
        .onRef('event_payloads.subject_id', '=', 'revisions.article_id')
        .onRef('event_payloads.number', '=', 'revisions.version'),
    )
    .leftJoin('events', (join) =>
      join.onRef('events.subject_id', '=', 'revisions.article_id').onRef('events.number', '=', 'revisions.version'),
    )
    .select([
      ...(['revisions.version', 'revisions.action', 'revisions.by', 'revisions.at', 'revisions.why'] as const),
      ...(['revisions.record', 'revisions.decisions', 'event_payloads.payload', 'events.at as eventAt'] as const),
      ...(['events.action as eventAction', 'events.by as eventBy'] as const),
    ])
    .where('revisions.article_id', '=', article.id)
    .orderBy('revisions.version')
    .execute();
  const place = `article ${article.id}`;
  if (revisions.length !== article.version) return difference(`${place}, revisions`, article.version, revisions.length);
  for (const { payload, eventAt, eventAction, eventBy, ...revision } of revisions) {
    const facts = JSON.parse(payload ?? '{}') as Facts;
    const said = {
      action: eventAction,
      at: eventAt,
      by: eventBy,
      why: facts.why,
      record: facts.record,
      decisions: facts.decisions,
    };
    const { action, at, by, why } = revision;
    const kept = { action, at, by, why, record: sha256(revision.record), decisions: sha256(revision.decisions) };
    const wrong = rowDifference(`${place}, version ${revision.version}`, said, kept);
    if (wrong !== null) return wrong;
    if (revision.version === article.version) return verifyRow(article, { facts, text: revision });
  }
  return null;
}

type Facts = ReturnType<typeof eventFacts>;

/** The row as its last event says. */
function verifyRow(
  article: ArticleRow,
  { facts, text }: { readonly facts: Facts; readonly text: { readonly record: string; readonly decisions: string } },
): Difference | null {
  const { slug, state, releasedAt, dueAt, correctedAt, withdrawnNote } = facts;
  const log = { action: 'imported', by: '', at: '', why: facts.why, note: facts.note, ledger: facts.ledger } as const;
  const found = eventFacts(article, { text, log });
  return rowDifference(
    `article ${article.id}, as its last event says`,
    { slug, state, releasedAt, dueAt, correctedAt, withdrawnNote },
    found,
  );
}

async function verifyDerived(tx: Tx, article: ArticleRow): Promise<Difference | null> {
  const { db } = tx;
  const place = `article ${article.id}`;
  const text = await db
    .selectFrom('revisions')
    .select(['record', 'decisions'])
    .where('article_id', '=', article.id)
    .where('version', '=', article.version)
    .executeTakeFirstOrThrow();
  const content = readContent(text);
  const standing = await standingFor(
    db,
    content.record.entities.map(({ id }) => id),
  );
  const expected = deriveRows(article, content, standing);
  const of = { db, articleId: article.id };
  return (
    rowDifference(`${place}, list entry`, changedSummary(content), article) ??
    verifyPlace(article) ??
    rowsDifference(`${place}, quotes`, expected.quotes.map(readable), await quoteRows(of)) ??
    rowsDifference(`${place}, names of entities`, byName(expected.names), byName(await nameRows(of))) ??
    rowsDifference(`${place}, entities`, byEntity(expected.mentions), byEntity(await mentionRows(of))) ??
    (await verifySearch(tx, article, { article, content, quotes: expected.quotes }))
  );
}

/** A taken place moves an article up, never down. */
function verifyPlace(article: ArticleRow): Difference | null {
  const wanted = wantedPlace(article.published_at, article.received_at);
  return article.place >= wanted ? null : difference(`article ${article.id}, place`, wanted, article.place);
}

interface Of {
  readonly db: Db;
  readonly articleId: string;
}

/** The number of a quote does not fit a JavaScript number: the index is checked by it elsewhere. */
function readable<T extends { readonly number: bigint }>({ number: _, ...row }: T): Omit<T, 'number'> {
  return row;
}

function quoteRows({ db, articleId }: Of) {
  return db
    .selectFrom('quotes')
    .select([
      ...(['id', 'article_id', 'position', 'kind', 'speaker_id', 'named_id', 'speaker_role', 'in_headline'] as const),
      ...(['shown', 'words', 'quote', 'decision'] as const),
    ])
    .where('article_id', '=', articleId)
    .orderBy('position')
    .execute();
}

function nameRows({ db, articleId }: Of) {
  return db.selectFrom('article_names').selectAll().where('article_id', '=', articleId).execute();
}

function mentionRows({ db, articleId }: Of) {
  return db.selectFrom('mentions').selectAll().where('article_id', '=', articleId).execute();
}

function byName<T extends { readonly named_id: string; readonly name: string }>(rows: readonly T[]): readonly T[] {
  return rows.toSorted((a, b) => compare(a.named_id, b.named_id) || compare(a.name, b.name));
}

function byEntity<T extends { readonly named_id: string }>(rows: readonly T[]): readonly T[] {
  return rows.toSorted((a, b) => compare(a.named_id, b.named_id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** So many words, from its beginning to its end, an article must be found by. */
const WORDS = 16;

async function verifySearch(
  { db, engine }: Tx,
  article: ArticleRow,
  indexed: IndexedArticle,
): Promise<Difference | null> {
  const place = `article ${article.id}, search`;
  const expected = article.state === 'published' ? await indexRows(db, indexed) : null;
  const kept = await db
    .selectFrom('search_texts')
    .select('text')
    .where('article_id', '=', article.id)
    .executeTakeFirst();
  if (kept?.text !== expected?.text) return difference(place, expected?.text, kept?.text);
  if (expected === null) return null;
  const tags = await tagsOf(db, article);
  const wanted = [expected.article.tags, ...expected.quotes.map((row) => row.tags)];
  if (tags.join('\n') !== wanted.join('\n')) return difference(`${place}, tags`, wanted.join('; '), tags.join('; '));
  const named = await namedIn(db, article);
  const toBeNamed = expected.quotes.flatMap((row) => row.named.map((each) => `${row.number} ${each}`)).sort();
  if (named.join() !== toBeNamed.join()) return difference(`${place}, names`, toBeNamed.join('; '), named.join('; '));
  const words = [...new Set(expected.article.words)];
  const step = Math.ceil(words.length / WORDS);
  const all = words.filter((_, index) => index % step === 0).map((word): IndexClause => [tokenTerm(word)]);
  const number = BigInt(article.place);
  const [found] = await engine.index.find(db, 'articles', {
    all,
    none: [],
    from: number,
    below: number + 1n,
    limit: 1,
  });
  return found === number ? null : difference(place, `to be found by ${all.flat(2).length} of its words`, 'nothing');
}

/** Each quote's number with the number of an entity that is named in it. */
async function namedIn(db: Db, article: ArticleRow): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('quote_names as n')
    .innerJoin('quotes', 'quotes.number', 'n.number')
    .select((eb) => ['n.named', eb.cast<string>('n.number', 'text').as('number')])
    .where('quotes.article_id', '=', article.id)
    .execute();
  return rows.map(({ number, named }) => `${number} ${named}`).sort();
}

/** The article's tags, then those of its quotes in text order. */
async function tagsOf(db: Db, article: ArticleRow): Promise<readonly string[]> {
  const own = await db.selectFrom('article_facets').select('tags').where('place', '=', article.place).execute();
  const quotes = await db
    .selectFrom('quote_facets')
    .innerJoin('quotes', 'quotes.number', 'quote_facets.number')
    .select('quote_facets.tags')
    .where('quotes.article_id', '=', article.id)
    .orderBy('quotes.position')
    .execute();
  return [...own, ...quotes].map((row) => row.tags);
}
