import { findEntities } from './entities/find-entities.ts';
import { readBody } from './page/read-body.ts';
import type { ParseOptions } from './parse.ts';
import { writeMentions } from './record/write-record.ts';
import type { ParsedRecord } from './schemas/record.ts';
import { ownVerbs } from './text/own-verbs.ts';
import { readParagraphs } from './text/paragraphs.ts';
import { readSourceText } from './text/source-text.ts';

/** What is known beforehand of a text in which names are sought. */
export interface NamesOptions extends Pick<ParseOptions, 'lexicon' | 'without'> {
  /** The day from which "on Monday" and "last year" count in the terms of offices. */
  readonly publishedAt?: string | null;
}

/**
 * Finds the people, organisations and places a text names, and where. The whole text is taken as paragraphs of an article's body:
 * for the names of a page with its headline, dateline, byline and credits, and for quotes, take `parse`.
 *
 * @example
 * parseEntities('Hana Doru left Korsendam.').entities.map(({ name }) => name); // ["Hana Doru", "Korsendam"]
 */
export function parseEntities(
  received: string,
  { publishedAt = null, lexicon, without = [] }: NamesOptions = {},
): Pick<ParsedRecord, 'entities' | 'mentions'> {
  const { text } = readSourceText(received);
  const paragraphs = readParagraphs(text, readBody(text).blocks, { verbs: ownVerbs(lexicon) });
  const known = { credits: [], bylines: [], dateline: null, publishedAt };
  const found = findEntities(text, known, { paragraphs, lexicon, without: new Set(without) });
  return { entities: [...found.entities], mentions: writeMentions(found) };
}
