import type { Block } from '../schemas/article.ts';
import type { Entity } from '../schemas/entity.ts';
import type { Quote } from '../schemas/quote.ts';
import type { ParsedRecord } from '../schemas/record.ts';
import type { Span } from '../schemas/span.ts';

/** What an exporter may be told beyond the record. */
export interface ExportOptions {
  /** Where the article can be read. Without it, the address that the page gives for itself, if it gives one. */
  readonly url?: string;
}

/** The article's address, from the caller or the page; null where neither has one. */
export function addressOf(record: ParsedRecord, { url }: ExportOptions): string | null {
  return url ?? record.article.canonicalUrl;
}

/** An id of the record as an address: a fragment of the article's, or by itself a relative one. */
export function idAddress(address: string | null, id: string): string {
  return `${(address ?? '').replace(/#.*$/, '')}#${id}`;
}

export function wordsAt(record: ParsedRecord, { start, end }: Span): string {
  return record.text.slice(start, end);
}

/** The entity that says a quote; null where the text leaves it open. */
export function speakerEntity(record: ParsedRecord, { speaker }: Pick<Quote, 'speaker'>): Entity | null {
  if (speaker?.entityId == null) return null;
  return record.entities.find(({ id }) => id === speaker.entityId) ?? null;
}

/** Who says a quote, by the fullest name known, or by the words of the text; null for nobody knows. */
export function speakerName(record: ParsedRecord, quote: Pick<Quote, 'speaker'>): string | null {
  // A speaker whom nobody names has no words of the text.
  return speakerEntity(record, quote)?.name ?? (quote.speaker?.text || null);
}

const BODY: ReadonlySet<Block['kind']> = new Set(['paragraph', 'heading', 'listItem', 'blockquote']);

/** The blocks of the body, in order. */
export function bodyBlocks({ article }: ParsedRecord): Block[] {
  return article.blocks.filter(({ kind }) => BODY.has(kind));
}

/** The body's words, a blank line between blocks. */
export function bodyText(record: ParsedRecord): string {
  return bodyBlocks(record)
    .map(({ span }) => wordsAt(record, span))
    .join('\n\n');
}

/** An object without the fields that are null, undefined or empty lists: an exported format leaves out what is not known. */
export function known<T extends object>(fields: T): { [Key in keyof T]?: NonNullable<T[Key]> } {
  const kept = Object.entries(fields).filter(
    ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept) as { [Key in keyof T]?: NonNullable<T[Key]> };
}
