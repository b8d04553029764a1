import type { StoredEntity } from '@onrecord/store';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { EntityHead } from '../../../components/entity/entity-head.tsx';
import { StatementsByArticle } from '../../../components/entity/statements-by-article.tsx';
import { ArticleList } from '../../../components/lists/article-list.tsx';
import { NextPage } from '../../../components/lists/next-page.tsx';
import { Page, SectionTitle } from '../../../components/site/page.tsx';
import { readArticlesNaming } from '../../../data/articles.server.ts';
import { readEntity } from '../../../data/entities.server.ts';
import { readStatementsOf } from '../../../data/statements.server.ts';
import { entityPath, typeOfCollection } from '../../../words/addresses.ts';
import { feedLinks } from '../../../words/feed-links.ts';
import { oneValue, type SearchParams } from '../../../words/search-params.ts';

interface Props {
  readonly params: Promise<{ collection: string; slug: string }>;
  readonly searchParams: Promise<SearchParams>;
}

const STATEMENTS = 30;
const ARTICLES = 20;

/** Read once for the head and the body of one answer. */
const read = cache(async (collection: string, slug: string): Promise<StoredEntity | null> => {
  const type = typeOfCollection(collection);
  return type === null ? null : readEntity(type, slug);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { collection, slug } = await params;
  const entity = await read(collection, slug);
  if (entity === null) return { title: 'Not found' };
  const path = entityPath(entity.type, entity.slug);
  return {
    title: entity.name,
    description: `What ${entity.name} said, newest first, each statement with its article.`,
    alternates: { canonical: path, types: feedLinks(path, `${entity.name} on record`) },
  };
}

/** A person, organisation, place, event or work: what they said, and where they are named. */
export default async function EntityPage({ params, searchParams }: Props) {
  const { collection, slug } = await params;
  const entity = await read(collection, slug);
  if (entity === null) notFound();
  const after = oneValue((await searchParams).after);
  const [statements, articles] = await Promise.all([
    readStatementsOf(entity.id, STATEMENTS, after),
    readArticlesNaming(entity.id, ARTICLES),
  ]);
  return (
    <Page>
      <EntityHead entity={entity} />
      {statements.items.length > 0 && (
        <section aria-labelledby="statements">
          <SectionTitle id="statements">Statements</SectionTitle>
          <StatementsByArticle items={statements.items} />
          <NextPage path={entityPath(entity.type, entity.slug)} next={statements.next} label="Older statements" />
        </section>
      )}
      <section aria-labelledby="named-in">
        <SectionTitle id="named-in">Named in</SectionTitle>
        <ArticleList articles={articles.items} />
      </section>
    </Page>
  );
}
