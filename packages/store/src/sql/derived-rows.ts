import type { Entity, ParsedRecord, Quote, Span } from '@onrecord/core';
import { heldOffice } from '@onrecord/core/export';
import { quoteNumber } from './display-order.ts';
import { nameKey } from './name-key.ts';
import type { Content } from './permanent-ids.ts';
import type { ArticleNameRow, ArticleRow, Flag, MentionRow, QuoteRow } from './tables.ts';

/** Everything that is made from a revision and replaced whole with it. */
export interface DerivedRows {
  readonly quotes: readonly QuoteRow[];
  readonly mentions: readonly MentionRow[];
  readonly names: readonly ArticleNameRow[];
}

type Home = Pick<ArticleRow, 'id' | 'place' | 'state'>;

/** The entity that stands for each one a record names; one that is not in the map stands for itself. */
export type Standing = ReadonlyMap<string, string>;

/** Derives an article's rows from its record and decisions. */
export function deriveRows(article: Home, content: Content, standing: Standing): DerivedRows {
  const shown: Flag = article.state === 'published' ? 1 : 0;
  const headlines = headlinesOf(content.record);
  return {
    quotes: inTextOrder(content.record.quotes).map((quote, position) =>
      quoteRow(article, content, { quote, position, standing, headlines }),
    ),
    mentions: content.record.entities.map((entity) => ({
      article_id: article.id,
      entity_id: standing.get(entity.id) ?? entity.id,
      named_id: entity.id,
      place: article.place,
      shown,
      roles: entity.roles.length === 0 ? null : JSON.stringify(entity.roles),
    })),
    names: content.record.entities.flatMap((entity) => nameRows(article.id, entity, shown)),
  };
}

function inTextOrder(quotes: readonly Quote[]): readonly Quote[] {
  return quotes.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

interface QuotePlace {
  readonly quote: Quote;
  readonly position: number;
  readonly standing: Standing;
  readonly headlines: readonly Span[];
}

function quoteRow(article: Home, content: Content, given: QuotePlace): QuoteRow {
  const { quote, position, standing, headlines } = given;
  const { record } = content;
  const named = quote.speaker?.entityId ?? null;
  const decision = content.decisions[quote.id] ?? null;
  return {
    number: quoteNumber(article.place, position),
    id: quote.id,
    article_id: article.id,
    position,
    kind: quote.kind,
    speaker_id: named === null ? null : (standing.get(named) ?? named),
    named_id: named,
    speaker_role: speakerRole(record, quote),
    in_headline: isIn(headlines, quote.span) ? 1 : 0,
    shown: article.state === 'published' && decision?.decision !== 'rejected' ? 1 : 0,
    words: record.text.slice(quote.span.start, quote.span.end),
    quote: JSON.stringify(quote),
    decision: decision === null ? null : JSON.stringify(decision),
  };
}

/** "Foreign Minister, Syria": the office held when the article appeared, with what it belongs to unless the title says so itself. */
function speakerRole({ entities, article }: ParsedRecord, quote: Quote): string | null {
  const speaker = entities.find((entity) => entity.id === quote.speaker?.entityId);
  const office = heldOffice(speaker?.roles ?? [], article.publishedAt);
  if (office === null) return null;
  const { title, of } = office.role;
  const line = of === null || nameKey(title).includes(nameKey(of.name)) ? title : `${title}, ${of.name}`;
  return office.isOver ? `former ${line}` : line;
}

/** Where the article's headline stands in its text. */
function headlinesOf({ article }: ParsedRecord): readonly Span[] {
  const headlines = article.blocks.filter((block) => block.kind === 'headline').map((block) => block.span);
  return article.headline?.span ? [...headlines, article.headline.span] : headlines;
}

function isIn(places: readonly Span[], span: Span): boolean {
  return places.some((place) => span.start >= place.start && span.end <= place.end);
}

function nameRows(articleId: string, entity: Entity, shown: Flag): readonly ArticleNameRow[] {
  const aliases = new Set(entity.aliases.map((alias) => alias.name));
  aliases.delete(entity.name);
  return [entity.name, ...aliases].map((name, index) => ({
    article_id: articleId,
    named_id: entity.id,
    type: entity.type,
    name,
    key: nameKey(name),
    is_full: index === 0 ? 1 : 0,
    shown,
  }));
}

/** How many quotes an article shows: without rejected ones, and without headlines, which say again what the body says. */
export function countQuotes(content: Content): number {
  const headlines = headlinesOf(content.record);
  const counted = content.record.quotes.filter(
    (quote) => content.decisions[quote.id]?.decision !== 'rejected' && !isIn(headlines, quote.span),
  );
  return counted.length;
}

/** The words of an article a reader may search: what was kept of the page, body first because snippets are cut from the front. */
export function searchText(record: ParsedRecord): string {
  const { article, text } = record;
  const body = article.blocks.filter((block) => block.kind !== 'headline' && block.kind !== 'standfirst');
  const parts = [
    article.standfirst?.text,
    ...body.map((block) => text.slice(block.span.start, block.span.end)),
    article.headline?.text,
    ...article.bylines.map((byline) => byline.text),
    ...article.keywords,
  ];
  return parts.filter((part) => part !== undefined && part !== '').join('\n');
}

/** The words under which a quote is found: its own, and its speaker's in full and as written, unless the one holds the other. */
export function quoteSearchText(record: ParsedRecord, row: QuoteRow): string {
  const speaker = record.quotes.find((quote) => quote.id === row.id)?.speaker;
  const name = record.entities.find((entity) => entity.id === row.named_id)?.name;
  const written = ` ${name} `.includes(` ${speaker?.text} `) ? undefined : speaker?.text;
  return [row.words, written, name].filter((part) => part !== undefined).join('\n');
}
