import { notFound } from 'next/navigation';
import type { ReactElement } from 'react';
import type { SearchParams } from '../words/search-params.ts';
import { HeadTags } from './head-tags.tsx';
import type { SitePage } from './site-page.ts';

interface NextProps {
  readonly params: Promise<Readonly<Record<string, string>>>;
  readonly searchParams: Promise<SearchParams>;
}

/** A page of the site as one of Next's. */
export function forNext(page: SitePage): (props: NextProps) => Promise<ReactElement> {
  return async ({ params, searchParams }) => {
    const read = await page({ parts: await params, query: await searchParams });
    if (read === null) notFound();
    return (
      <>
        <HeadTags head={read.head} />
        {read.body}
        {read.program !== undefined && <script src={read.program} type="module" />}
      </>
    );
  };
}
