import { fail } from './call-error.ts';
import { type ParseOptions, parseFor } from './parse.ts';
import type { Origin, ParsedRecord } from './record.ts';

/** A text to be parsed, with what is known of it; your own fields come back with its record. */
export interface TextDocument {
  readonly text: string;
  /** Counts for more than the `origin` of the options, field by field. */
  readonly origin?: Partial<Origin>;
}

/** A document and what was read in it. */
export interface ParsedDocument<Given extends TextDocument> {
  readonly document: Given;
  readonly record: ParsedRecord;
}

/**
 * Parses documents as they come, one at a time, in their order: a stream of any length is never held. It pulls the next document
 * when you ask for the next record. An error of the stream, or a document without a text, ends it with that error.
 *
 * @example
 * for await (const { document, record } of parseEach([{ id: 7, text: '“It is safe,” Ada Brenn said.' }], { as: 'body' }))
 *   console.log(document.id, record.quotes.length);
 */
export async function* parseEach<Given extends TextDocument>(
  documents: Iterable<Given> | AsyncIterable<Given>,
  options: ParseOptions = {},
): AsyncGenerator<ParsedDocument<Given>, void, undefined> {
  let place = 0;
  for await (const document of documents) {
    if (typeof document?.text !== 'string')
      fail('parseEach', { place: `document ${place}`, expected: 'an object with a text', actual: document });
    const origin = { ...options.origin, ...document.origin };
    yield { document, record: parseFor('parseEach', document.text, { ...options, origin }) };
    place += 1;
  }
}
