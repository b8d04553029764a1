import type { EntityType } from '@onrecord/core';
import { NamedList } from '../../components/lists/named-list.tsx';
import { NextPage } from '../../components/lists/next-page.tsx';
import { Page, PageTitle } from '../../components/site/page.tsx';
import { readNamed } from '../../data/entities.server.ts';
import { collectionPath } from '../../words/addresses.ts';
import { oneValue } from '../../words/search-params.ts';
import type { SitePage } from '../site-page.ts';

const PER_PAGE = 100;

/** What stands above each list, and where nothing is in it. */
const WORDS: Readonly<Record<EntityType, { readonly title: string; readonly line: string; readonly none: string }>> = {
  person: {
    title: 'People',
    line: 'Everybody whom the articles of this archive name, those quoted most at the head.',
    none: 'No published article names anybody yet.',
  },
  organisation: {
    title: 'Organisations',
    line: 'Every body that the articles of this archive name, those quoted most at the head.',
    none: 'No published article names an organisation yet.',
  },
  place: {
    title: 'Places',
    line: 'Every place that the articles of this archive name.',
    none: 'No published article names a place yet.',
  },
  event: {
    title: 'Events',
    line: 'Every event that the articles of this archive name.',
    none: 'No published article names an event yet.',
  },
  work: {
    title: 'Works',
    line: 'Every book, paper, film or other work that the articles of this archive name.',
    none: 'No published article names a work yet.',
  },
};

/** All that published articles name of one type. */
export function namedPage(type: EntityType): SitePage {
  const path = collectionPath(type);
  const { title, line, none } = WORDS[type];
  return async ({ query }) => {
    const after = oneValue(query.after);
    const { items, next } = await readNamed(type, { limit: PER_PAGE, after });
    const body = (
      <Page>
        <PageTitle line={line}>{title}</PageTitle>
        {items.length === 0 && <p>{none}</p>}
        <NamedList entities={items} />
        <NextPage path={path} next={next} label="More" />
      </Page>
    );
    return { head: { title, description: line, canonical: path, isUnlisted: Object.keys(query).length > 0 }, body };
  };
}
