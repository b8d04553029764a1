import type { Span } from '@onrecord/core';
import { Fragment } from 'react';
import { quotePage } from '../../words/addresses.ts';
import type { OriginalQuote } from '../../words/original-quotes.ts';
import { type ArticleSpeaker, speakerKey } from '../../words/speakers.ts';
import styles from './original-text.module.css';

interface Props {
  readonly text: string;
  readonly span: Span;
  /** In text order. */
  readonly quotes: readonly OriginalQuote[];
  readonly speakers: readonly ArticleSpeaker[];
}

/** A paragraph of the original; words whose translation is a quote have its speaker's colour and lead to its page. */
export function OriginalText({ text, span, quotes, speakers }: Props) {
  const bySpeaker = new Map(speakers.map((speaker) => [speaker.key, speaker]));
  let at = span.start;
  const pieces = quotes.map(({ span: words, quote }) => {
    const before = text.slice(at, words.start);
    at = words.end;
    const speaker = bySpeaker.get(speakerKey(quote));
    return (
      <Fragment key={words.start}>
        {before}
        <a className={styles.said} data-hue={speaker?.hue} href={quotePage(quote.id)} title={speaker?.name}>
          {text.slice(words.start, words.end)}
        </a>
      </Fragment>
    );
  });
  return (
    <>
      {pieces}
      {text.slice(at, span.end)}
    </>
  );
}
