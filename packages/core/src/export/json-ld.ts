import type { Entity, EntityType } from '../schemas/entity.ts';
import type { Quote } from '../schemas/quote.ts';
import type { ParsedRecord } from '../schemas/record.ts';
import { heldOffice } from './held-office.ts';
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

/** What schema.org calls an entity of each type. */
export const SCHEMA_ORG_TYPES: Readonly<Record<EntityType, string>> = {
  person: 'Person',
  organisation: 'Organization',
  place: 'Place',
  event: 'Event',
  work: 'CreativeWork',
};

/** Also told: where what stands in the article has pages of its own. */
export interface JsonLdOptions extends ExportOptions {
  /** The address of an entity's page; null where it has none. */
  readonly entityUrl?: (entity: Pick<Entity, 'id' | 'type'>) => string | null;
  readonly quoteUrl?: (quote: Pick<Quote, 'id'>) => string;
}

/** What the nodes of a graph are called. */
interface Ids {
  readonly entity: (entity: Pick<Entity, 'id' | 'type'>) => string;
  readonly quote: (quote: Pick<Quote, 'id'>) => string;
}

/**
 * The record as schema.org's `NewsArticle`. What stands between quotation marks is a `Quotation` (`spokenByCharacter`); a reported
 * clause is nobody's wording and so a `Claim` (`author`), with the words inside marks as `Quotation`s in it. Nodes refer to one
 * another by `@id`: the address of a page where there is one, else a fragment of the article's.
 *
 * @example
 * const graph = toJsonLd(parse('“It is safe,” Ada Brenn said.', { as: 'body' }), { url: 'https://news.example/bridge' });
 */
export function toJsonLd(record: ParsedRecord, options: JsonLdOptions = {}): JsonLd {
  const { article } = record;
  const address = addressOf(record, options);
  const ids = idsWithin(address, options);
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
    mentions: record.entities.map((entity) => entityNode(entity, ids, article.publishedAt)),
    hasPart: record.quotes.map((quote) => quoteNode(record, quote, ids)),
  });
}

function idsWithin(address: string | null, { entityUrl, quoteUrl }: JsonLdOptions): Ids {
  return {
    entity: (entity) => entityUrl?.(entity) ?? idAddress(address, entity.id),
    quote: (quote) => quoteUrl?.(quote) ?? idAddress(address, quote.id),
  };
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

/** Offices that were over when the article appeared are no titles of theirs. */
function entityNode({ id, type, name, aliases, roles }: Entity, ids: Ids, publishedAt: string | null): JsonLd {
  const held = roles.filter((role) => heldOffice([role], publishedAt)?.isOver === false);
  return known({
    '@type': SCHEMA_ORG_TYPES[type],
    '@id': ids.entity({ id, type }),
    name,
    alternateName: unique(aliases.map((alias) => alias.name)).filter((other) => other !== name),
    jobTitle: type === 'person' ? unique(held.map((role) => role.title)) : null,
  });
}

function quoteNode(record: ParsedRecord, quote: Quote, ids: Ids): JsonLd {
  const speaker = speakerNode(record, quote, ids);
  const node = {
    '@id': ids.quote(quote),
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
function speakerNode(record: ParsedRecord, quote: Quote, ids: Ids): JsonLd | null {
  const entity = speakerEntity(record, quote);
  if (entity !== null && entity.type !== 'place') return { '@id': ids.entity(entity) };
  const name = speakerName(record, quote);
  if (name === null) return null;
  return { '@type': quote.speaker?.kind === 'person' ? 'Person' : 'Organization', name };
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
