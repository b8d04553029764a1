import type { EntityType } from '@onrecord/core';
import type {
  ArticleSummary,
  EntityOverview,
  GivenRole,
  QuotedWith as Other,
  QuoteNaming,
  StatementDates,
  StoredEntity,
} from '@onrecord/store';
import { EntityHead } from '../../components/entity/entity-head.tsx';
import { QuotedWith } from '../../components/entity/quoted-with.tsx';
import { SaidOf } from '../../components/entity/said-of.tsx';
import { StatementTimeline } from '../../components/entity/statement-timeline.tsx';
import { TheirWords } from '../../components/entity/their-words.tsx';
import { ArticleList } from '../../components/lists/article-list.tsx';
import { SearchFacets } from '../../components/search/search-facets.tsx';
import { SectionTitle } from '../../components/site/page.tsx';
import { entityJsonLd } from '../../components/structured/entity-json-ld.ts';
import { JsonLdScript } from '../../components/structured/json-ld-script.tsx';
import { readEntity, readGivenRoles, readOverview } from '../../data/entities.server.ts';
import { siteUrl } from '../../data/site.server.ts';
import { readWordsOf, type WordsOf } from '../../data/statements.server.ts';
import { entityPath, typeOfCollection } from '../../words/addresses.ts';
import { feedLinks } from '../../words/feed-links.ts';
import { oneValue, type SearchParams } from '../../words/search-params.ts';
import { readSearchAddress, type SearchAddress } from '../../words/search-request.ts';
import type { PageHead } from '../page-head.ts';
import { partOf, type SitePage } from '../site-page.ts';
import styles from './entity-page.module.css';

const SIZES = { statements: 20, articles: 20, others: 10, saidOf: 10 };
const NARROWED_BY = ['keyword', 'year', 'place', 'stance', 'kind'] as const;

/** A person, organisation, place, event or work: what they said, when, with whom, and what was said of them. */
export const entityPage: SitePage = async (asked) => {
  const type = typeOfCollection(partOf(asked, 'collection'));
  if (type === null) return null;
  const slug = partOf(asked, 'slug');
  const after = oneValue(asked.query.after);
  const search = { ...readSearchAddress(asked.query), sort: 'newest', at: entityPath(type, slug) } as const;
  const isWhole = search.query === '' && after === null;
  const shown = isWhole ? await readWhole(type, slug) : await readPart({ type, slug }, { query: search.query, after });
  return shown === null
    ? null
    : { head: headOf(shown.entity, asked.query), body: <Entity asked={search} {...shown} /> };
};

interface Shown {
  readonly entity: StoredEntity;
  readonly words: WordsOf;
  readonly namesakes: EntityOverview['namesakes'];
  readonly givenRoles: readonly GivenRole[];
  readonly speaks: boolean;
  readonly around: Around | null;
}

/** The first page, which nothing was asked of. */
async function readWhole(type: EntityType, slug: string): Promise<Shown | null> {
  const overview = await readOverview(type, slug, SIZES);
  if (overview === null) return null;
  const { entity, namesakes, givenRoles, statements, facets, dates, quotedWith, articles, saidOf } = overview;
  const speaks = statements.items.length > 0;
  return {
    entity,
    namesakes,
    givenRoles,
    words: { statements, facets, snippets: new Map(), notices: [] },
    speaks,
    around: { articles: articles.items, saidOf, speaker: speaks ? { dates, others: quotedWith } : null },
  };
}

/** Further pages, and what was looked for in their words. */
async function readPart(
  at: { readonly type: EntityType; readonly slug: string },
  asked: { readonly query: string; readonly after: string | null },
): Promise<Shown | null> {
  const entity = await readEntity(at.type, at.slug);
  if (entity?.type !== at.type || entity.slug !== at.slug) return null;
  const words = await readWordsOf(entity.id, { ...asked, limit: SIZES.statements });
  const speaks = words.statements.items.length > 0 || asked.query !== '';
  return { entity, namesakes: [], words, givenRoles: await readGivenRoles(entity.id), speaks, around: null };
}

function headOf(entity: StoredEntity, given: SearchParams): PageHead {
  const path = entityPath(entity.type, entity.slug);
  return {
    title: entity.name,
    description:
      entity.quoteCount === 0
        ? `Articles that name ${entity.name}, newest first.`
        : `What ${entity.name} said, newest first, each statement with its article.`,
    canonical: path,
    alternates: feedLinks(path, `${entity.name} on record`),
    // Answers to questions, and further pages, have no end.
    isUnlisted: Object.keys(given).length > 0,
  };
}

/** What stands around their words on the first page that nothing was asked of. */
interface Around {
  readonly articles: readonly ArticleSummary[];
  readonly saidOf: { readonly items: readonly QuoteNaming[]; readonly next: string | null };
  /** Of speakers only. */
  readonly speaker: { readonly dates: StatementDates; readonly others: readonly Other[] } | null;
}

interface Props extends Shown {
  readonly asked: SearchAddress & { readonly at: string };
}

function Entity({ entity, namesakes, asked, words, givenRoles, speaks, around }: Props) {
  const speaker = around?.speaker ?? null;
  return (
    <main id="main" className={styles.page}>
      <JsonLdScript data={entityJsonLd(entity, siteUrl())} />
      <EntityHead entity={entity} namesakes={namesakes} givenRoles={givenRoles} />
      {speaker !== null && <StatementTimeline dates={speaker.dates} path={asked.at} name={entity.name} />}
      <div className={styles.columns}>
        <div className={styles.said}>
          {speaks && <TheirWords name={entity.name} asked={asked} words={words} narrowedBy={NARROWED_BY} />}
          {around !== null && <SaidAndNamed entity={entity} around={around} />}
        </div>
        {speaks && (
          <div className={styles.beside}>
            {words.facets !== null && (
              <SearchFacets asked={asked} facets={words.facets} what="statements" by={NARROWED_BY} />
            )}
            {speaker !== null && <QuotedWith slug={entity.slug} others={speaker.others} />}
          </div>
        )}
      </div>
    </main>
  );
}

/** What others said of them, and where they are named. */
function SaidAndNamed({ entity, around }: { readonly entity: StoredEntity; readonly around: Around }) {
  return (
    <>
      <SaidOf entity={entity} quotes={around.saidOf.items} hasMore={around.saidOf.next !== null} />
      <section aria-labelledby="named-in">
        <SectionTitle id="named-in">Named in</SectionTitle>
        <ArticleList articles={around.articles} />
      </section>
    </>
  );
}
