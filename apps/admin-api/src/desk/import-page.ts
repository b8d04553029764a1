import { type ExplainedName, explainNames, type Origin, type ParsedRecord, parse } from '@onrecord/core';
import type { ReceivedSource, Store, StoredArticle } from '@onrecord/store';

/** A page as somebody hands it in. */
export interface IncomingPage {
  readonly mediaType: ReceivedSource['mediaType'];
  readonly content: string;
  readonly origin: Origin | null;
}

/** The page as a record; stores nothing. HTML has its own reader, loaded when the first HTML page comes. */
export async function readPage(page: IncomingPage): Promise<ParsedRecord> {
  const options = page.origin === null ? {} : { origin: page.origin };
  if (page.mediaType === 'text/plain') return parse(page.content, options);
  const { parseHtml } = await import('@onrecord/core/html');
  return parseHtml(page.content, options);
}

/** Why each name of the page is taken for what it is. */
export async function explainPage(page: IncomingPage) {
  const options = page.origin === null ? {} : { origin: page.origin };
  if (page.mediaType === 'text/plain') return explainNames(page.content, options).map(toReasons);
  const { explainHtmlNames } = await import('@onrecord/core/html');
  return explainHtmlNames(page.content, options).map(toReasons);
}

/** Without the weights: they compare names of one text and mean nothing alone. */
function toReasons({ features: _features, rejected, ...name }: ExplainedName) {
  return { ...name, rejected: rejected.map(({ text, type }) => ({ text, type })) };
}

/** Whether there is anything to keep: HTML may be all script. */
export function hasWords({ text }: ParsedRecord): boolean {
  return /\S/.test(text);
}

/**
 * Reads a page and keeps it as a draft; null when it has not one word. `received` are its bytes where they came as a file; else the
 * content in UTF-8. Throws the store's `duplicate` when the archive has these bytes.
 */
export async function importPage(
  archive: Store,
  page: IncomingPage & { readonly received?: Uint8Array },
  by: string,
): Promise<StoredArticle | null> {
  const record = await readPage(page);
  return hasWords(record) ? keepPage(archive, { page, record, publish: false }, by) : null;
}

interface ReadPage {
  readonly page: IncomingPage & { readonly received?: Uint8Array };
  readonly record: ParsedRecord;
  readonly publish: boolean;
}

/** Keeps a page that has been read, as a draft or published. */
export function keepPage(archive: Store, { page, record, publish }: ReadPage, by: string): Promise<StoredArticle> {
  const received = page.received ?? Buffer.from(page.content, 'utf8');
  const source = { received, mediaType: page.mediaType, origin: page.origin };
  return publish ? archive.importPublished(source, record, by) : archive.importArticle(source, record, by);
}
