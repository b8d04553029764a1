import type { ParsedRecord, Quote, Span } from '@onrecord/core';
import { inLanguage } from '../../words/languages.ts';
import { contextOf } from '../../words/quote-context.ts';
import { SectionTitle } from '../site/page.tsx';
import styles from './quote-context.module.css';

interface Props {
  readonly record: ParsedRecord;
  readonly quote: Quote;
}

/** Where a quote stands: what is around it in its article, with its words marked. */
export function QuoteContext({ record, quote }: Props) {
  const parts = contextOf(record, quote);
  if (parts.length === 0) return null;
  return (
    <section aria-labelledby="context">
      <SectionTitle id="context">Where it stands</SectionTitle>
      {parts.map((part) => (
        <p key={part.start} className={styles.context} {...inLanguage(record.article)}>
          <Marked text={record.text} part={part} quote={quote.span} />
        </p>
      ))}
    </section>
  );
}

/** A part of the text with as much of the quote marked as stands in it. */
function Marked({ text, part, quote }: { readonly text: string; readonly part: Span; readonly quote: Span }) {
  const start = Math.min(Math.max(quote.start, part.start), part.end);
  const end = Math.min(Math.max(quote.end, start), part.end);
  return (
    <>
      {text.slice(part.start, start)}
      {start < end && <mark>{text.slice(start, end)}</mark>}
      {text.slice(end, part.end)}
    </>
  );
}
