import type { QuoteItem } from '@onrecord/store';
import { quotePage } from '../../words/addresses.ts';
import { citationParts } from '../../words/citation.ts';
import { SectionTitle } from '../site/page.tsx';
import styles from './cite-quote.module.css';

/** A citation to copy, and as files for citation managers. */
export function CiteQuote({ item, site }: { readonly item: QuoteItem; readonly site: string }) {
  const page = quotePage(item.quote.id);
  return (
    <section aria-labelledby="cite">
      <SectionTitle id="cite">Cite it</SectionTitle>
      <p className={styles.citation}>
        {citationParts(item, site).map((part, at) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence keep their places
          at % 2 === 0 ? part : <bdi key={at}>{part}</bdi>,
        )}
      </p>
      <p className={styles.files}>
        <a href={`${page}/citation.json`}>CSL-JSON</a> <a href={`${page}/citation.bib`}>BibTeX</a>{' '}
        <a href={`${page}/card.png`}>Share card</a>
      </p>
    </section>
  );
}
