import { withoutCorrections } from './article/corrections.ts';
import { readArticle } from './article/read-article.ts';
import { readableBlocks } from './article/readable-blocks.ts';
import { findEntities } from './entities/find-entities.ts';
import type { NameClue } from './entities/name-clues.ts';
import type { Page } from './page/page.ts';
import { readBody } from './page/read-body.ts';
import { readPage } from './page/read-page.ts';
import { findQuotes } from './quotes/find-quotes.ts';
import { writeRecord } from './record/write-record.ts';
import type { Notice, Origin, ParsedRecord } from './schemas/record.ts';
import type { UserLexicon } from './schemas/user-lexicon.ts';
import { ownVerbs } from './text/own-verbs.ts';
import { readParagraphs } from './text/paragraphs.ts';
import { readSourceText } from './text/source-text.ts';

export interface ParseOptions {
  /** `page` (the default) finds the article in the noise; `body` takes the whole input as paragraphs and removes nothing. */
  readonly as?: 'page' | 'body';
  /** What the importer knows; it fills fields that the page leaves empty. */
  readonly origin?: Partial<Origin>;
  /** The newsroom's own names and titles, and forms that are no names; see `readUserLexicon`. */
  readonly lexicon?: UserLexicon;
  /** Sources of knowledge about names that are left out, to measure what each adds. */
  readonly without?: readonly NameClue[];
}

/** A page that has been taken apart already, from HTML or from pasted text. */
export interface PageInput {
  /** Clean source text (see `readSourceText`): every span of `page` is into it. */
  readonly text: string;
  readonly page: Page;
  readonly origin?: Partial<Origin>;
  readonly notices?: readonly Notice[];
  readonly lexicon?: UserLexicon | undefined;
  readonly without?: readonly NameClue[];
}

/**
 * Parses the text of a news page into a record: the article, its quotes with their speakers, and the people, organisations
 * and places it names. Never throws because of what the text says; trouble comes as notices. Time is linear in the length.
 *
 * @example
 * const record = parse('"The bridge is open," Hana Doru said.', { as: 'body' });
 * record.quotes[0]?.speaker?.text; // "Hana Doru"
 */
export function parse(received: string, options: ParseOptions = {}): ParsedRecord {
  const { text, notices } = readSourceText(received);
  const page = options.as === 'body' ? readBody(text) : readPage(text);
  const { origin, lexicon, without = [] } = options;
  return parsePage({ text, page, notices, lexicon, without, ...(origin === undefined ? {} : { origin }) });
}

/** The stages behind the reading of the page, in order: each needs what the one before it found. */
export function parsePage({ text, page, origin, notices = [], lexicon, without = [] }: PageInput): ParsedRecord {
  // The article first: it says which blocks are headline, body and credit, and removed text must not be read further.
  const { article, notices: articleNotices } = readArticle(text, page, origin);
  const { blocks, notices: longNotices } = readableBlocks(article.blocks);
  const paragraphs = readParagraphs(text, blocks, {
    dateline: article.dateline?.span ?? null,
    verbs: ownVerbs(lexicon),
  });
  // Entities before quotes: a speaker is an entity, an entity never needs a quote.
  const entities = findEntities(text, article, { paragraphs, lexicon, without: new Set(without) });
  const quotable = withoutCorrections(text, paragraphs);
  const quotes = findQuotes({ text, paragraphs: quotable, entities, publishedAt: article.publishedAt });
  return writeRecord({
    text,
    article,
    entities,
    quotes,
    notices: [...notices, ...page.notices, ...articleNotices, ...longNotices],
  });
}
