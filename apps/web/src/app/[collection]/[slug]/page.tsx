import type { StoredEntity } from '@onrecord/store';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { EntityHead } from '../../../components/entity/entity-head.tsx';
import { QuotedWith } from '../../../components/entity/quoted-with.tsx';
import { SaidOf } from '../../../components/entity/said-of.tsx';
import { StatementTimeline } from '../../../components/entity/statement-timeline.tsx';
import { TheirWords } from '../../../components/entity/their-words.tsx';
import { ArticleList } from '../../../components/lists/article-list.tsx';
import { SearchFacets } from '../../../components/search/search-facets.tsx';
import { SectionTitle } from '../../../components/site/page.tsx';
import { readArticlesNaming } from '../../../data/articles.server.ts';
import { readEntity, readGivenRoles, readQuotedWith } from '../../../data/entities.server.ts';
import { readQuotesNaming, readStatementDates, readWordsOf } from '../../../data/statements.server.ts';
import { entityPath, typeOfCollection } from '../../../words/addresses.ts';
import { feedLinks } from '../../../words/feed-links.ts';
import { oneValue, type SearchParams } from '../../../words/search-params.ts';
import { readSearchAddress } from '../../../words/search-request.ts';
import styles from './page.module.css';

interface Props {
  readonly params: Promise<{ collection: string; slug: string }>;
  readonly searchParams: Promise<SearchParams>;
}

const STATEMENTS = 30;
const ARTICLES = 20;
const OTHERS = 10;
const SAID_OF = 10;
const NARROWED_BY = ['keyword', 'year', 'place', 'stance', 'kind'] as const;

/** Read once for the head and the body of one answer. */
const read = cache(async (collection: string, slug: string): Promise<StoredEntity | null> => {
  const type = typeOfCollection(collection);
  return type === null ? null : readEntity(type, slug);
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { collection, slug } = await params;
  const entity = await read(collection, slug);
  if (entity === null) return { title: 'Not found' };
  const path = entityPath(entity.type, entity.slug);
  const isPart = Object.keys(await searchParams).length > 0;
  return {
    title: entity.name,
    description: `What ${entity.name} said, newest first, each statement with its article.`,
    alternates: { canonical: path, types: feedLinks(path, `${entity.name} on record`) },
    // Answers to questions, and further pages, have no end.
    ...(isPart && { robots: { index: false } }),
  };
}

/** A person, organisation, place, event or work: what they said, when, with whom, and what was said of them. */
export default async function EntityPage({ params, searchParams }: Props) {
  const { collection, slug } = await params;
  const entity = await read(collection, slug);
  if (entity === null) notFound();
  const given = await searchParams;
  const after = oneValue(given.after);
  const asked = { ...readSearchAddress(given), sort: 'newest', at: entityPath(entity.type, entity.slug) } as const;
  const [words, givenRoles] = await Promise.all([
    readWordsOf(entity.id, { query: asked.query, limit: STATEMENTS, after }),
    readGivenRoles(entity.id),
  ]);
  const isWhole = asked.query === '' && after === null;
  const speaks = words.statements.items.length > 0 || asked.query !== '';
  return (
    <main id="main" className={styles.page}>
      <EntityHead entity={entity} givenRoles={givenRoles} />
      {isWhole && speaks && <When entity={entity} path={asked.at} />}
      <div className={styles.columns}>
        <div className={styles.said}>
          {speaks && <TheirWords name={entity.name} asked={asked} words={words} />}
          {isWhole && <Around entity={entity} />}
        </div>
        {speaks && (
          <div className={styles.beside}>
            {words.facets !== null && (
              <SearchFacets asked={asked} facets={words.facets} what="statements" by={NARROWED_BY} />
            )}
            {isWhole && <QuotedWith slug={entity.slug} others={await readQuotedWith(entity.id, OTHERS)} />}
          </div>
        )}
      </div>
    </main>
  );
}

async function When({ entity, path }: { readonly entity: StoredEntity; readonly path: string }) {
  return <StatementTimeline dates={await readStatementDates(entity.id)} path={path} name={entity.name} />;
}

/** What others said of them, and where they are named. */
async function Around({ entity }: { readonly entity: StoredEntity }) {
  const [saidOf, articles] = await Promise.all([
    readQuotesNaming(entity.id, SAID_OF),
    readArticlesNaming(entity.id, ARTICLES),
  ]);
  return (
    <>
      <SaidOf entity={entity} quotes={saidOf.items} hasMore={saidOf.next !== null} />
      <section aria-labelledby="named-in">
        <SectionTitle id="named-in">Named in</SectionTitle>
        <ArticleList articles={articles.items} />
      </section>
    </>
  );
}
