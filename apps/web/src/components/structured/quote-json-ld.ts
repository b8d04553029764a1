import { type JsonLd, SCHEMA_ORG_TYPES } from '@onrecord/core/export';
import type { QuoteItem } from '@onrecord/store';
import { articlePath, entityPath, quotePage } from '../../words/addresses.ts';

type Described = Pick<QuoteItem, 'quote' | 'words' | 'speaker' | 'article'>;

/**
 * A quote's page for programs, in the terms in which its article tells of it: words in marks are a `Quotation`; a reported clause is
 * nobody's wording and so a `Claim`, with the words inside marks as `Quotation`s in it.
 */
export function quoteJsonLd(item: Described, site: string): JsonLd {
  const { quote, words, article } = item;
  const address = `${site}${quotePage(quote.id)}`;
  const speaker = speakerOf(item, site);
  const isDirect = quote.kind === 'direct';
  const marked = isDirect
    ? []
    : quote.fragments.map(({ start, end }) => words.slice(start - quote.span.start, end - quote.span.start));
  return {
    '@context': 'https://schema.org',
    '@type': isDirect ? 'Quotation' : 'Claim',
    '@id': address,
    url: address,
    text: words,
    ...(article.language !== null && { inLanguage: article.language }),
    ...(typeof quote.saidOn?.date === 'string' && { dateCreated: quote.saidOn.date }),
    ...(speaker !== null && { [isDirect ? 'spokenByCharacter' : 'author']: speaker }),
    ...(marked.length > 0 && { hasPart: marked.map((text) => ({ '@type': 'Quotation', text })) }),
    isPartOf: articleOf(item, site),
  };
}

function articleOf({ article }: Described, site: string): JsonLd {
  const address = `${site}${articlePath(article.slug)}`;
  return {
    '@type': 'NewsArticle',
    '@id': address,
    url: address,
    ...(article.headline !== null && { headline: article.headline }),
    ...(article.publishedAt !== null && { datePublished: article.publishedAt }),
    ...(article.publisher !== null && { publisher: { '@type': 'Organization', name: article.publisher } }),
  };
}

/** A place that speaks is its government; whoever has no name is a speaker all the same, under the words of the text. */
function speakerOf({ quote, speaker }: Described, site: string): JsonLd | null {
  if (speaker !== null && speaker.type !== 'place') {
    const address = `${site}${entityPath(speaker.type, speaker.slug)}`;
    return { '@type': SCHEMA_ORG_TYPES[speaker.type], '@id': address, name: speaker.name, url: address };
  }
  const name = speaker?.name ?? quote.speaker?.text ?? '';
  if (name === '') return null;
  return { '@type': quote.speaker?.kind === 'person' ? 'Person' : 'Organization', name };
}
