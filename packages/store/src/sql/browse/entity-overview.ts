import type { EntityType } from '@onrecord/core';
import type {
  ArticleSummary,
  EntityOverview,
  Facets,
  OverviewSizes,
  Page,
  QuotedWith,
  QuoteItem,
  StatementDates,
  StoredEntity,
} from '../../port.ts';
import { chunks } from '../chunks.ts';
import { pageLimit, writeCursor } from '../cursor.ts';
import { type Db, type Engine, reading, type Tx } from '../engine.ts';
import { entityAs, MOST_SHOWN, namesUsed, rolesIn, rolesOf } from '../entities.ts';
import { givenRoles } from '../entity-acts/entity-file.ts';
import { executeKept } from '../kept-texts.ts';
import { articleSummary } from '../load-article.ts';
import { pageOf } from '../page-of.ts';
import { newestOf, quoteCursor, quotePage, type TaggedQuote } from '../quotes.ts';
import { facetsOf, statementFacets } from '../search/count-facets.ts';
import { aboutTags, ownTags } from '../search/index-query.ts';
import type { ArticleRow, EntityRecord, MentionRow } from '../tables.ts';
import { quotedIn, quotedWith } from './quoted-with.ts';
import { quotesNaming } from './quotes-naming.ts';
import { statementDates } from './statement-dates.ts';

/** An entity's own address. */
interface Address {
  readonly type: EntityType;
  readonly slug: string;
}

/** So many quotes are read at once. Five of six speakers of a large archive have said no more. */
const READ_AT_ONCE = 30;

/**
 * See `Store.loadEntityOverview`. Of most speakers all that they said is read at once: then what is counted of their words is counted in
 * that, and the archive is asked half as often.
 */
export function loadEntityOverview(engine: Engine, at: Address, sizes: OverviewSizes): Promise<EntityOverview | null> {
  return reading(engine, async (tx) => {
    const { db } = tx;
    const alike = await publicEntitiesAt(db, at.slug);
    const row = alike.find(({ type }) => type === at.type);
    if (row === undefined) return null;
    const shown = pageLimit(sizes.statements);
    const most = Math.max(shown, READ_AT_ONCE);
    const newest = await newestOf(db, row, most + 1);
    const said = { speakerId: row.id, quotes: newest, isAll: newest.length <= most };
    const names = await namesUsed(db, row.id);
    const { roles, articles } = await mentionsOf(db, row.id, { limit: pageLimit(sizes.articles), known: newest });
    return {
      entity: entityAs('readers', row, { names, roles }),
      namesakes: alike.filter((each) => each !== row).map(({ type, slug, name }) => ({ type, slug, name })),
      givenRoles: await givenRoles(db, row.id),
      statements: await statementsOf(db, said, shown),
      ...(said.isAll ? await countedIn(db, row, { quotes: newest, sizes }) : await askedFor(tx, row, sizes)),
      articles,
      saidOf: await quotesNaming(tx, { entityId: row.id, names }, { limit: sizes.saidOf }),
    };
  });
}

/** The entities whose address this is now, one of each type at most, that a published article names. */
async function publicEntitiesAt(db: Db, slug: string): Promise<readonly EntityRecord[]> {
  const { rows } = await executeKept<EntityRecord>(db, {
    key: 'entities by their address',
    build: () => db.selectFrom('entities').selectAll().where('slug', '=', slug).orderBy('type'),
    values: [slug],
  });
  return rows.filter((row) => row.merged_into === null && row.article_count > 0);
}

interface Said {
  readonly speakerId: string;
  /** The newest shown quotes of the speaker, those in headlines too. */
  readonly quotes: readonly TaggedQuote[];
  readonly isAll: boolean;
}

/** The newest that stand in no headline. */
async function statementsOf(db: Db, { speakerId, quotes, isAll }: Said, limit: number): Promise<Page<QuoteItem>> {
  const statements = quotes.filter(({ item }) => !item.inHeadline);
  if (!isAll && statements.length <= limit) return quotePage(db, { speakerId, withoutHeadlines: true, limit });
  return pageOf(statements, limit, { cursor: quoteCursor, item: ({ item }) => item });
}

/** What is counted of the words of a speaker. */
interface OfTheirWords {
  readonly facets: Facets;
  readonly dates: StatementDates;
  readonly quotedWith: readonly QuotedWith[];
}

/** Of a speaker who said more than was read. */
async function askedFor(tx: Tx, { id }: EntityRecord, sizes: OverviewSizes): Promise<OfTheirWords> {
  const { db } = tx;
  return {
    facets: await statementFacets(db, id),
    dates: await statementDates(db, id),
    quotedWith: await quotedWith(tx, id, sizes.others),
  };
}

interface All {
  /** Every shown quote of the speaker, newest first. */
  readonly quotes: readonly TaggedQuote[];
  readonly sizes: OverviewSizes;
}

async function countedIn(db: Db, { id, seq }: EntityRecord, { quotes, sizes }: All): Promise<OfTheirWords> {
  const statements = quotes.filter(({ item }) => !item.inHeadline);
  const tags = new Map(quotes.map(({ place, articleTags }) => [place, articleTags]));
  const articles = Array.from(tags, ([place, written]) => ({ number: BigInt(place), tags: written }));
  const rows = statements.map(({ number, item, articleTags }) => {
    return { number, tags: [...ownTags(item.quote, seq), ...aboutTags(articleTags)].join(' ') };
  });
  return {
    facets: await facetsOf(db, { index: 'quotes', rows, isCapped: false }),
    dates: datesOf(statements),
    quotedWith: await quotedIn(db, articles, { speakerId: id, limit: sizes.others }),
  };
}

function datesOf(statements: readonly TaggedQuote[]): StatementDates {
  const counts = new Map<string, number>();
  let undated = 0;
  for (const { item } of statements) {
    const day = item.article.publishedAt?.slice(0, 10);
    if (day === undefined) undated += 1;
    else counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  const days = Array.from(counts, ([day, said]) => ({ day, statements: said }));
  return { days: days.sort((a, b) => (a.day < b.day ? -1 : 1)), undated, isCapped: false };
}

interface Wanted {
  /** Of articles. */
  readonly limit: number;
  /** Quotes whose articles need not be read again. */
  readonly known: readonly TaggedQuote[];
}

interface Mentions {
  readonly roles: StoredEntity['roles'];
  /** Published articles that name the entity, newest first; each once, though it may name two that were merged. */
  readonly articles: Page<ArticleSummary>;
}

async function mentionsOf(db: Db, entityId: string, { limit, known }: Wanted): Promise<Mentions> {
  const mentions = await newestMentions(db, entityId);
  const isAll = mentions.length <= MOST_SHOWN;
  const listed = [...new Set(mentions.map(({ place }) => place))].slice(0, limit + 1);
  const inOffice = isAll ? mentions.filter(({ roles }) => roles !== null).map(({ place }) => place) : [];
  const articles = await articlesAt(db, new Set([...listed, ...inOffice]), known);
  const named = listed.flatMap((place) => articles.get(place) ?? []);
  return {
    roles: isAll
      ? mentions.flatMap(({ place, roles }) => {
          const article = articles.get(place);
          return article === undefined ? [] : rolesIn(roles, article);
        })
      : await rolesOf(db, entityId, 'readers'),
    articles: {
      items: named.slice(0, limit),
      next: named.length > limit ? writeCursor({ list: 'articles', place: listed[limit - 1] ?? 0, position: 0 }) : null,
    },
  };
}

interface Mention extends Pick<MentionRow, 'roles'> {
  readonly place: number;
}

/** The newest mentions of an entity, one more than offices are shown of. */
async function newestMentions(db: Db, entityId: string): Promise<readonly Mention[]> {
  const { rows } = await executeKept<Mention>(db, {
    key: 'newest mentions of an entity',
    build: () =>
      db
        .selectFrom('mentions')
        .select(['place', 'roles'])
        .where('entity_id', '=', entityId)
        .where('shown', '=', 1)
        .orderBy('place', 'desc')
        .orderBy('named_id', 'desc')
        .limit(MOST_SHOWN + 1),
    values: [entityId, 1, MOST_SHOWN + 1],
  });
  return rows.map(({ place, roles }) => ({ place: Number(place), roles }));
}

/** Articles by their places; those of known quotes are not read again. */
async function articlesAt(
  db: Db,
  places: ReadonlySet<number>,
  known: readonly TaggedQuote[],
): Promise<ReadonlyMap<number, ArticleSummary>> {
  const articles = new Map(known.map(({ place, item }) => [Number(place), item.article]));
  const missing = [...places].filter((place) => !articles.has(place));
  for (const part of chunks(missing)) {
    const { rows } = await executeKept<ArticleRow>(db, {
      key: `articles at ${part.length} places`,
      build: () => db.selectFrom('articles').selectAll().where('place', 'in', part),
      values: part,
    });
    for (const row of rows) articles.set(Number(row.place), articleSummary(row));
  }
  return articles;
}
