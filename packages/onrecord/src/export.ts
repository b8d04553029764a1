import * as core from '@onrecord/core/export';
import { fail } from './call-error.ts';
import { checkRecord } from './core-record.ts';
import type { ParsedRecord } from './record.ts';

/** What an exporter may be told beyond the record. */
export interface ExportOptions {
  /** Where the article can be read. Without it, the address that the page gives for itself, if it gives one. */
  readonly url?: string;
}

/** A node of JSON-LD. */
export type JsonLd = Readonly<Record<string, unknown>>;

/** A news object of IPTC's ninjs 3.1. */
export type Ninjs = Readonly<Record<string, unknown>> & { readonly uri: string };

/** An `AnnotationPage` of W3C's Web Annotation Data Model. */
export interface AnnotationPage {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  readonly id: string;
  readonly type: 'AnnotationPage';
  readonly items: readonly Readonly<Record<string, unknown>>[];
}

/** Which table: one row a quote, or one row a person, organisation, place, event or work. */
export type CsvTable = 'quotes' | 'entities';

/** What names a record's rows in a table: `id`, else its address. */
export interface CsvOptions extends ExportOptions {
  readonly id?: string;
}

/**
 * The record as schema.org's `NewsArticle`. What stands between quotation marks is a `Quotation` (`spokenByCharacter`); a reported
 * clause is nobody's wording and so a `Claim` (`author`), with the words inside marks as `Quotation`s in it.
 *
 * @example
 * const graph = toJsonLd(parse('“It is safe,” Ada Brenn said.', { as: 'body' }), { url: 'https://news.example/bridge' });
 */
export function toJsonLd(record: ParsedRecord, options: ExportOptions = {}): JsonLd {
  return core.toJsonLd(checkRecord('toJsonLd', record), options);
}

/**
 * The record as a ninjs 3.1 item of type `text`. Each quote is an associated item: its words are the body, its speaker the person,
 * organisation or place with `rel` `speaker`. ninjs needs an identifier: throws a `TypeError` where neither `url` nor the page gives one.
 *
 * @example
 * const item = toNinjs(parse('“It is safe,” Ada Brenn said.', { as: 'body' }), { url: 'https://news.example/bridge' });
 */
export function toNinjs(record: ParsedRecord, options: ExportOptions = {}): Ninjs {
  return core.toNinjs(checkRecord('toNinjs', record), options);
}

/**
 * Every quote as a W3C Web Annotation on the article: the body says who spoke and by which word, the target is the words by
 * `TextQuoteSelector` and `TextPositionSelector`, which counts Unicode code points and not, as the record, UTF-16 units.
 *
 * @example
 * toWebAnnotations(parse('“It is safe,” Ada Brenn said.', { as: 'body' }), { url: 'https://news.example/bridge' }).items.length; // 1
 */
export function toWebAnnotations(record: ParsedRecord, options: ExportOptions = {}): AnnotationPage {
  return core.toWebAnnotations(checkRecord('toWebAnnotations', record), options);
}

/** The first line of a table: the names of its columns. */
export function csvHeader(table: CsvTable): string {
  return core.csvHeader(checkTable('csvHeader', table));
}

/**
 * The rows of one record, without the header, by RFC 4180 (UTF-8, CRLF, quotes doubled). A cell holds the words as they are: a
 * spreadsheet that takes `=…` for a formula has to be told to import the columns as text.
 *
 * @example
 * const record = parse('“It is safe,” Ada Brenn said.', { as: 'body' });
 * const table = csvHeader('quotes') + csvRows(record, 'quotes', { id: 'a1' });
 */
export function csvRows(record: ParsedRecord, table: CsvTable, options: CsvOptions = {}): string {
  return core.csvRows({ ...options, record: checkRecord('csvRows', record) }, checkTable('csvRows', table));
}

/**
 * What the columns of a table mean, as metadata of W3C's CSV on the Web. `url` is where the table lies, relative to the metadata.
 *
 * @example
 * JSON.stringify(csvwMetadata('quotes', 'quotes.csv')); // into quotes.csv-metadata.json
 */
export function csvwMetadata(table: CsvTable, url: string): Readonly<Record<string, unknown>> {
  return core.csvwMetadata(checkTable('csvwMetadata', table), url);
}

/**
 * The article in CommonMark, with a list of who said what below it. The page's own characters are escaped: nothing of it is read as markup.
 *
 * @example
 * toMarkdown(parse('“It is safe,” Ada Brenn said.', { as: 'body' }));
 */
export function toMarkdown(record: ParsedRecord): string {
  return core.toMarkdown(checkRecord('toMarkdown', record));
}

/**
 * The article as an HTML fragment (`<article>`): words said are `<q>`, reported clauses `<mark>`, each with the quote's id, its kind and
 * its speaker. The quotation marks of the text stay, so `<q>` is told to draw none (`quotes: none`, by a style attribute). All words
 * are escaped; nothing of the page's markup is in it.
 *
 * @example
 * toHtml(parse('“It is safe,” Ada Brenn said.', { as: 'body' }));
 */
export function toHtml(record: ParsedRecord): string {
  return core.toHtml(checkRecord('toHtml', record));
}

function checkTable(of: string, table: unknown): CsvTable {
  return table === 'quotes' || table === 'entities'
    ? table
    : fail(of, { place: 'its table', expected: '"quotes" or "entities"', actual: table });
}
