import type { SearchResult } from '@onrecord/store';
import { counted } from '../../words/counted.ts';
import { narrowings, type SearchAddress, searchParameters, searchPath } from '../../words/search-request.ts';
import { FollowFeeds } from '../lists/follow-feeds.tsx';
import styles from './search-summary.module.css';

interface Props {
  readonly asked: SearchAddress;
  readonly found: SearchResult;
}

/** How much was found, what it was narrowed down by, how it is ordered, and what there is to say of how the query was read. */
export function SearchSummary({ asked, found }: Props) {
  const { counts, notices, rankedAmong } = found;
  const upTo = (count: number, one: string) =>
    count >= found.countedTo || found.countedAmong !== null ? `${counted(count, one)} or more` : counted(count, one);
  const among = rankedAmong.articles ?? rankedAmong.quotes;
  return (
    <div className={styles.summary}>
      <p data-summary>
        {[
          ...(counts.entities > 0 ? [upTo(counts.entities, 'name')] : []),
          upTo(counts.quotes, 'quote'),
          upTo(counts.articles, 'article'),
        ].join(', ')}
      </p>
      <Narrowings asked={asked} />
      <p className={styles.sort}>
        <SortLink asked={asked} sort="newest" label="Newest first" />
        <SortLink asked={asked} sort="relevance" label="Best match first" />
      </p>
      <p>
        <FollowFeeds path="/search" query={feedQuery(asked)} />
      </p>
      {among !== null && (
        <p className={styles.notice}>
          There is too much to rank it all: the best of the newest stand first. Narrow it down, or read the newest
          first.
        </p>
      )}
      {notices.map(({ code, message }) => (
        <p key={code + message} className={styles.notice}>
          {message}
        </p>
      ))}
    </div>
  );
}

/** A feed is newest first, whatever the page is. */
function feedQuery({ query }: SearchAddress): string {
  return String(new URLSearchParams(searchParameters({ query, sort: 'newest' })));
}

function SortLink({
  asked,
  sort,
  label,
}: {
  readonly asked: SearchAddress;
  readonly sort: SearchAddress['sort'];
  readonly label: string;
}) {
  return asked.sort === sort ? (
    <strong aria-current="true">{label}</strong>
  ) : (
    <a href={searchPath({ ...asked, sort })}>{label}</a>
  );
}

/** What the query is narrowed down by, each with a way to take it back. */
export function Narrowings({ asked }: { readonly asked: SearchAddress }) {
  const all = narrowings(asked.query);
  if (all.length === 0) return null;
  return (
    <ul className={styles.narrowings} aria-label="Narrowed down by">
      {all.map(({ text, without }) => (
        <li key={text}>
          <a href={searchPath({ ...asked, query: without })} className={styles.narrowing} title={`Take back ${text}`}>
            <bdi>{text}</bdi>
            <span aria-hidden="true"> ×</span>
            <span className={styles.hidden}> (take back)</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
