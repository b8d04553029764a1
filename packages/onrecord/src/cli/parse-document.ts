import { parse } from '../index.ts';
import type { ParsedRecord } from '../record.ts';
import type { ParseAs } from './arguments.ts';
import type { Document, Failure } from './outcome.ts';

/** A record with the id it is printed under. */
export interface IdentifiedRecord extends ParsedRecord {
  readonly id: string;
}

export type ParseOutcome = { readonly kind: 'record'; readonly record: IdentifiedRecord } | Failure;

/** Parses one document. An error of the engine costs this document, not the batch. */
export async function parseDocument(document: Document, as: ParseAs): Promise<ParseOutcome> {
  if (document.kind === 'html' && as === 'body') {
    return { kind: 'failure', place: document.place, message: '--as body takes text, and this document is HTML' };
  }
  try {
    return { kind: 'record', record: { id: document.id, ...(await recordOf(document, as)) } };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'failure', place: document.place, message: `it could not be parsed (${reason})` };
  }
}

async function recordOf(document: Document, as: ParseAs): Promise<ParsedRecord> {
  const origin = { publishedAt: document.publishedAt };
  if (document.kind === 'text') return parse(document.content, { as, origin });
  // Only HTML pays for loading a DOM.
  const { readPage } = await import('../html.ts');
  return readPage(document.content, { origin });
}
