import type { Entity, EntityType } from '../schemas/entity.ts';
import type { Quote } from '../schemas/quote.ts';
import type { ParsedRecord } from '../schemas/record.ts';
import {
  addressOf,
  bodyText,
  type ExportOptions,
  idAddress,
  known,
  speakerEntity,
  speakerName,
  wordsAt,
} from './view.ts';

/** A node of JSON-LD. */
export type JsonLd = Readonly<Record<string, unknown>>;

const TYPES: Readonly<Record<EntityType, string>> = {
  person: 'Person',
  organisation: 'Organization',
  place: 'Place',
  event: 'Event',
  work: 'CreativeWork',
};

/**
 * The record as schema.org's `NewsArticle`. What stands between quotation marks is a `Quotation` (`spokenByCharacter`); a reported
 * clause is nobody's wording and so a `Claim` (`author`), with the words inside marks as `Quotation`s in it. Nodes refer to one
 * another by `@id`, a fragment of the article's address.
 *
 * @example
 * const graph = toJsonLd(parse('“It is safe,” Ada Brenn said.', { as: 'body' }), { url: 'https://news.example/bridge' });
 */
export function toJsonLd(record: ParsedRecord, options: ExportOptions = {}): JsonLd {
  const { article } = record;
  const address = addressOf(record, options);
  return known({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': address,
    url: address,
    headline: article.headline?.text,
    description: article.standfirst?.text,
    datePublished: article.publishedAt,
    dateModified: article.modifiedAt,
    inLanguage: article.language,
    author: article.bylines.map(({ text }) => ({ '@type': 'Person', name: text })),
    translator: article.credits
      .filter(({ role }) => role === 'translated')
      .map(({ name }) => ({ '@type': 'Person', name })),
    publisher: article.publisher === null ? null : { '@type': 'Organization', name: article.publisher },
    translationOfWork: originalOf(record),
    locationCreated: article.dateline === null ? null : { '@type': 'Place', name: article.dateline.place },
    keywords: article.keywords,
    articleSection: article.section,
    image: article.image?.url,
    articleBody: bodyText(record),
    mentions: record.entities.map((entity) => entityNode(entity, address)),
    hasPart: record.quotes.map((quote) => quoteNode(record, quote, address)),
  });
}

function originalOf({ article: { original } }: ParsedRecord): JsonLd | null {
  if (original === null) return null;
  const { language, url, publisher } = original;
  return known({
    '@type': 'NewsArticle',
    inLanguage: language,
    url,
    publisher: publisher === null ? null : { '@type': 'Organization', name: publisher },
  });
}

function entityNode({ id, type, name, aliases, roles }: Entity, address: string | null): JsonLd {
  return known({
    '@type': TYPES[type],
    '@id': idAddress(address, id),
    name,
    alternateName: unique(aliases.map((alias) => alias.name)).filter((other) => other !== name),
    jobTitle: type === 'person' ? unique(roles.map((role) => role.title)) : null,
  });
}

function quoteNode(record: ParsedRecord, quote: Quote, address: string | null): JsonLd {
  const speaker = speakerNode(record, quote, address);
  const node = {
    '@id': idAddress(address, quote.id),
    text: wordsAt(record, quote.span),
    dateCreated: quote.saidOn?.date,
  };
  if (quote.kind === 'direct') return known({ '@type': 'Quotation', ...node, spokenByCharacter: speaker });
  return known({
    '@type': 'Claim',
    ...node,
    author: speaker,
    hasPart: quote.fragments.map((fragment) =>
      known({ '@type': 'Quotation', text: wordsAt(record, fragment), spokenByCharacter: speaker }),
    ),
  });
}

/** A place that speaks is its government; whoever has no name is a speaker all the same, under the words of the text. */
function speakerNode(record: ParsedRecord, quote: Quote, address: string | null): JsonLd | null {
  const entity = speakerEntity(record, quote);
  if (entity !== null && entity.type !== 'place') return { '@id': idAddress(address, entity.id) };
  const name = speakerName(record, quote);
  if (name === null) return null;
  return { '@type': quote.speaker?.kind === 'person' ? 'Person' : 'Organization', name };
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
