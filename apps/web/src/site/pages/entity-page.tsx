import type {
  ArticleSummary,
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
import { readArticlesNaming } from '../../data/articles.server.ts';
import { readEntity, readGivenRoles, readQuotedWith } from '../../data/entities.server.ts';
import { siteUrl } from '../../data/site.server.ts';
import { readQuotesNaming, readStatementDates, readWordsOf, type WordsOf } from '../../data/statements.server.ts';
import { entityPath, typeOfCollection } from '../../words/addresses.ts';
import { feedLinks } from '../../words/feed-links.ts';
import { oneValue, type SearchParams } from '../../words/search-params.ts';
import { readSearchAddress, type SearchAddress } from '../../words/search-request.ts';
import type { PageHead } from '../page-head.ts';
import { type PageRequest, partOf, type SitePage } from '../site-page.ts';
import styles from './entity-page.module.css';

const STATEMENTS = 30;
const ARTICLES = 20;
const OTHERS = 10;
const SAID_OF = 10;
const NARROWED_BY = ['keyword', 'year', 'place', 'stance', 'kind'] as const;

/** A person, organisation, place, event or work: what they said, when, with whom, and what was said of them. */
export const entityPage: SitePage = async (asked) => {
  const entity = await readAsked(asked);
  if (entity === null) return null;
  const after = oneValue(asked.query.after);
  const search = {
    ...readSearchAddress(asked.query),
    sort: 'newest',
    at: entityPath(entity.type, entity.slug),
  } as const;
  const [words, givenRoles] = await Promise.all([
    readWordsOf(entity.id, { query: search.query, limit: STATEMENTS, after }),
    readGivenRoles(entity.id),
  ]);
  const isWhole = search.query === '' && after === null;
  const speaks = words.statements.items.length > 0 || search.query !== '';
  const around = isWhole ? await readAround(entity, speaks) : null;
  return {
    head: headOf(entity, asked.query),
    body: (
      <Entity entity={entity} asked={search} words={words} givenRoles={givenRoles} speaks={speaks} around={around} />
    ),
  };
};

/** The entity whose own address was asked for. */
async function readAsked(asked: PageRequest): Promise<StoredEntity | null> {
  const type = typeOfCollection(partOf(asked, 'collection'));
  const slug = partOf(asked, 'slug');
  const entity = type === null ? null : await readEntity(type, slug);
  return entity?.type === type && entity.slug === slug ? entity : null;
}

function headOf(entity: StoredEntity, given: SearchParams): PageHead {
  const path = entityPath(entity.type, entity.slug);
  return {
    title: entity.name,
    description: `What ${entity.name} said, newest first, each statement with its article.`,
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

async function readAround({ id }: StoredEntity, speaks: boolean): Promise<Around> {
  const [articles, saidOf, dates, others] = await Promise.all([
    readArticlesNaming(id, ARTICLES),
    readQuotesNaming(id, SAID_OF),
    speaks ? readStatementDates(id) : null,
    speaks ? readQuotedWith(id, OTHERS) : [],
  ]);
  return { articles: articles.items, saidOf, speaker: dates === null ? null : { dates, others } };
}

interface Props {
  readonly entity: StoredEntity;
  readonly asked: SearchAddress & { readonly at: string };
  readonly words: WordsOf;
  readonly givenRoles: readonly GivenRole[];
  readonly speaks: boolean;
  readonly around: Around | null;
}

function Entity({ entity, asked, words, givenRoles, speaks, around }: Props) {
  const speaker = around?.speaker ?? null;
  return (
    <main id="main" className={styles.page}>
      <JsonLdScript data={entityJsonLd(entity, siteUrl())} />
      <EntityHead entity={entity} givenRoles={givenRoles} />
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
