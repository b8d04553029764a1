import { LONGEST_QUERY } from '@onrecord/core/search';
import type { SearchResult, Suggestion } from '@onrecord/store';
import type { Instead } from '../../data/search.server.ts';
import { entityPath, keywordPath } from '../../words/addresses.ts';
import { counted } from '../../words/counted.ts';
import { howOftenNamed } from '../../words/how-often-named.ts';
import { isOneThing, type SearchAddress, searchParameters, searchPath, wordsOf } from '../../words/search-request.ts';
import { NextPage } from '../lists/next-page.tsx';
import { DidYouMean } from './did-you-mean.tsx';
import styles from './nothing-found.module.css';
import { Narrowings } from './search-summary.tsx';

interface Props {
  readonly asked: SearchAddress;
  readonly found: SearchResult;
  readonly instead: Instead;
}

/** A sentence of so many words may have been said, in other words. */
const SENTENCE = 3;

/** Where nothing was found: what may have been meant, what is found without a part of the query, and where else to look. */
export function NothingFound({ asked, found, instead }: Props) {
  const shown = asked.query.slice(0, LONGEST_QUERY);
  return (
    <div className={styles.nothing}>
      <p data-summary>
        {placeOf(found)} {isOneThing(asked.query) ? 'holds' : 'holds all of'}{' '}
        <strong>
          <bdi>{shown}</bdi>
        </strong>
        .
      </p>
      <DidYouMean asked={asked} query={found.didYouMean} />
      <Narrowings asked={asked} />
      {found.notices.map(({ code, message }) => (
        <p key={code + message}>{message}</p>
      ))}
      <Older asked={asked} found={found} />
      <Alone asked={asked} words={instead.words} />
      <Suggested suggestions={instead.suggestions} />
      {instead.beginnings !== null && (
        <p>
          Look for words that begin so:{' '}
          <a href={searchPath({ ...asked, query: instead.beginnings })}>
            <bdi>{instead.beginnings}</bdi>
          </a>
        </p>
      )}
      {wordsOf(asked.query).length >= SENTENCE && (
        <p>
          <a href={`/said?${new URLSearchParams({ words: shown })}`}>Ask whether somebody said it</a>, perhaps in other
          words.
        </p>
      )}
      <p>
        Try another spelling of the name, or look through the <a href="/topics">topics</a>,{' '}
        <a href="/archive">months</a> or <a href="/articles">all articles</a>.
      </p>
    </div>
  );
}

/** A search of frequent words ends somewhere; what it did not look through is not said to hold nothing. */
function placeOf({ countedAmong }: SearchResult): string {
  return countedAmong === null ? 'Nothing in the archive' : `None of the newest ${counted(countedAmong, 'article')}`;
}

/** The ways on into what was not looked through. */
function Older({ asked, found: { quotes, articles } }: Pick<Props, 'asked' | 'found'>) {
  const query = searchParameters(asked);
  return (
    <>
      <NextPage path="/search" query={query} next={quotes.next} label="Look for older quotes" />
      <NextPage path="/search" query={query} next={articles.next} label="Look for older articles" />
    </>
  );
}

function Alone({ asked, words }: Pick<Instead, 'words'> & Pick<Props, 'asked'>) {
  if (words.length === 0) return null;
  return (
    <section aria-label="Found by themselves">
      <p>By themselves these words are found:</p>
      <ul className={styles.ways}>
        {words.map(({ word, counts }) => (
          <li key={word}>
            <a href={searchPath({ ...asked, query: word })}>
              <bdi>{word}</bdi>
            </a>{' '}
            <span className={styles.soft}>
              {counted(counts.quotes, 'quote')}, {counted(counts.articles, 'article')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Suggested({ suggestions }: Pick<Instead, 'suggestions'>) {
  if (suggestions.length === 0) return null;
  return (
    <section aria-label="Names and topics">
      <p>Names and topics that begin so:</p>
      <ul className={styles.ways}>
        {suggestions.map((suggestion) => (
          <li key={suggestion.type === 'entity' ? suggestion.entity.id : suggestion.name}>
            <SuggestedLink suggestion={suggestion} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SuggestedLink({ suggestion }: { readonly suggestion: Suggestion }) {
  if (suggestion.type === 'keyword') return <a href={keywordPath(suggestion.name) ?? '/topics'}>{suggestion.name}</a>;
  const { type, slug, name } = suggestion.entity;
  return (
    <>
      <a href={entityPath(type, slug)}>{name}</a>{' '}
      <span className={styles.soft}>{howOftenNamed(suggestion.entity)}</span>
    </>
  );
}
