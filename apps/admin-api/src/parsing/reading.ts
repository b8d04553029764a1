import { type ExplainedName, explainNames, type Origin, type ParsedRecord, parse, parsePage } from '@onrecord/core';

/** A page as somebody hands it in. */
export interface PageText {
  readonly mediaType: 'text/plain' | 'text/html';
  readonly content: string;
  readonly origin: Origin | null;
}

/** What is to be read: a page, with the reasons behind its names or without; or a text whose blocks are known. */
export type Reading =
  | { readonly what: 'page'; readonly page: PageText; readonly explain: boolean }
  | { readonly what: 'blocks'; readonly text: Parameters<typeof parsePage>[0] };

/** Without the weights: they compare names of one text and mean nothing alone. */
export type NameReasons = ReturnType<typeof toReasons>;

export interface Read {
  readonly record: ParsedRecord;
  /** Why each name is taken for what it is, where that was asked. */
  readonly names?: readonly NameReasons[];
}

/** The same as JSON: what is passed on need not be made into objects between. */
export interface ReadJson {
  readonly record: string;
  readonly names?: string;
}

export function toJson({ record, names }: Read): ReadJson {
  return { record: JSON.stringify(record), ...(names !== undefined && { names: JSON.stringify(names) }) };
}

/** Reads it here and now. HTML has its own reader, loaded when the first HTML page comes. */
export async function readHere(reading: Reading): Promise<Read> {
  if (reading.what === 'blocks') return { record: parsePage(reading.text) };
  const { page, explain } = reading;
  const { parse: read, explainNames: explainAll } = await readersOf(page);
  const options = page.origin === null ? {} : { origin: page.origin };
  const record = read(page.content, options);
  return explain ? { record, names: explainAll(page.content, options).map(toReasons) } : { record };
}

async function readersOf({ mediaType }: PageText) {
  if (mediaType === 'text/plain') return { parse, explainNames };
  const { explainHtmlNames, parseHtml } = await import('@onrecord/core/html');
  return { parse: parseHtml, explainNames: explainHtmlNames };
}

function toReasons({ features: _features, rejected, ...name }: ExplainedName) {
  return { ...name, rejected: rejected.map(({ text, type }) => ({ text, type })) };
}
