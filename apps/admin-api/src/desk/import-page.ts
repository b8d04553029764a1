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

/**
 * Keeps a page as a draft; null when it has not one word, such as HTML that is all script. `received` are its bytes where they came
 * as a file; else the content in UTF-8. Throws the store's `duplicate` when the archive has these bytes.
 */
export async function importPage(
  archive: Store,
  page: IncomingPage & { readonly received?: Uint8Array },
  by: string,
): Promise<StoredArticle | null> {
  return keepPage(archive, { page, record: await readPage(page) }, by);
}

/** Keeps a page that has been read; null when it has not one word. */
export async function keepPage(
  archive: Store,
  { page, record }: { readonly page: IncomingPage & { readonly received?: Uint8Array }; readonly record: ParsedRecord },
  by: string,
): Promise<StoredArticle | null> {
  if (!/\S/.test(record.text)) return null;
  const received = page.received ?? Buffer.from(page.content, 'utf8');
  return archive.importArticle({ received, mediaType: page.mediaType, origin: page.origin }, record, by);
}
