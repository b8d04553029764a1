import type { QuoteNaming } from '@onrecord/store';
import { searchPath } from '../../words/search-request.ts';
import { MoreLink } from '../lists/more-link.tsx';
import { StatementItem } from '../lists/statement-item.tsx';
import { FoundWords } from '../search/found-words.tsx';
import { SectionTitle } from '../site/page.tsx';

interface Props {
  readonly entity: { readonly name: string; readonly slug: string };
  readonly quotes: readonly QuoteNaming[];
  /** Whether there are more than are shown. */
  readonly hasMore: boolean;
}

/** What others said that has a name of the entity in its words. */
export function SaidOf({ entity: { name, slug }, quotes, hasMore }: Props) {
  if (quotes.length === 0) return null;
  return (
    <section aria-labelledby="said-of">
      <SectionTitle id="said-of">What others said of {name}</SectionTitle>
      <ul>
        {quotes.map(({ item, snippet }) => (
          <StatementItem key={item.quote.id} item={item} words={<FoundWords snippet={snippet} of={item} />} />
        ))}
      </ul>
      {hasMore && (
        <MoreLink href={searchPath({ query: `"${name.replaceAll('"', '')}" -speaker:${slug}`, sort: 'newest' })}>
          Search for more
        </MoreLink>
      )}
    </section>
  );
}
