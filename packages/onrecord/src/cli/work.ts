import { createHash } from 'node:crypto';
import { type Claim, type ClaimMatch, didTheySay } from '../did-they-say.ts';
import { csvRows, toHtml, toJsonLd, toMarkdown, toNinjs, toWebAnnotations } from '../export.ts';
import { parse } from '../parse.ts';
import { readLexicon } from '../read-lexicon.ts';
import type { ParsedRecord, QuoteKind } from '../record.ts';
import type { Document, Done, Failure } from './outcome.ts';
import { renderPretty } from './pretty.ts';
import { entityLines, quoteLines } from './print-lists.ts';
import type { IdentifiedRecord, ReadyWork, Task, Work } from './task.ts';
import { createStyle } from './terminal-words.ts';

/** What a thread makes of its work once, for all documents. */
export function readyWork(work: Work): ReadyWork {
  return { ...work, lexicon: work.lexicon === undefined ? undefined : readLexicon(work.lexicon) };
}

/** Does the work on one document. An error of the parser costs this document, not the batch. */
export async function workOn(document: Document, work: ReadyWork): Promise<Done | Failure> {
  const { place } = document;
  if (document.kind === 'html' && work.as === 'body')
    return { kind: 'failure', place, message: '--as body takes text, and this document is HTML' };
  try {
    const record = { id: document.id, ...(await recordOf(document, work)) };
    return { kind: 'done', place, words: wordsFor(record, work) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'failure', place, message: `it could not be parsed (${reason})` };
  }
}

async function recordOf(document: Document, { as, lexicon }: ReadyWork): Promise<ParsedRecord> {
  const known = { origin: { publishedAt: document.publishedAt }, ...(lexicon === undefined ? {} : { lexicon }) };
  if (document.kind === 'text') return parse(document.content, { as, ...known });
  // Only HTML pays for loading a DOM.
  const { readPage } = await import('../html.ts');
  return readPage(document.content, known);
}

function wordsFor(record: IdentifiedRecord, work: ReadyWork): string {
  const { task, batch, width } = work;
  const style = createStyle(work.colour);
  switch (task.kind) {
    case 'parse':
      if (task.format === 'pretty') return renderPretty(record, { style, width, showId: batch });
      return task.format === 'json' ? JSON.stringify(record, null, 2) : `${JSON.stringify(record)}\n`;
    case 'quotes':
      return task.format === 'csv'
        ? csvRows(record, 'quotes', record)
        : quoteLines(record, { task, style, width, batch });
    case 'entities':
      return task.format === 'csv'
        ? csvRows(record, 'entities', record)
        : entityLines(record, { task, style, width, batch });
    case 'export':
      return exported(record, task, batch);
    case 'check':
      return JSON.stringify(matchesIn(record, task.claim));
  }
}

function exported(record: IdentifiedRecord, { to, table }: Extract<Task, { kind: 'export' }>, batch: boolean): string {
  const options = { url: addressOf(record) };
  const json = (value: object) => `${batch ? JSON.stringify(value) : JSON.stringify(value, null, 2)}\n`;
  switch (to) {
    case 'jsonld':
      return json(toJsonLd(record, options));
    case 'ninjs':
      return json(toNinjs(record, options));
    case 'annotations':
      return json(toWebAnnotations(record, options));
    case 'csv':
      return csvRows(record, table, record);
    case 'markdown':
      return toMarkdown(record);
    case 'html':
      return toHtml(record);
    case 'csvw':
      return '';
  }
}

/** The page's own address, or the name of its text by RFC 6920: some formats cannot do without an identifier. */
function addressOf({ article, text }: ParsedRecord): string {
  return article.canonicalUrl ?? `ni:///sha-256;${createHash('sha256').update(text).digest('base64url')}`;
}

/** A match as it is printed: the document's id stands for its record. */
export interface FoundMatch extends Omit<ClaimMatch, 'record' | 'quote'> {
  readonly id: string;
  readonly quoteId: string;
  readonly quoteKind: QuoteKind;
}

function matchesIn(record: IdentifiedRecord, claim: Claim): FoundMatch[] {
  return didTheySay(claim, [record]).matches.map(({ record: { id }, quote, ...match }) => ({
    id,
    quoteId: quote.id,
    quoteKind: quote.kind,
    ...match,
  }));
}
