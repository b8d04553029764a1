import { createHash } from 'node:crypto';
import { Origin as OriginSchema, type ParsedRecord, ParsedRecord as RecordSchema } from '@onrecord/core/schemas';
import * as z from 'zod';
import type { ReceivedSource } from '../port.ts';

/** One page of an import, as its bytes, before it is parsed. */
export interface Row {
  /** Where it stands, as people find it: `news.ndjson line 12`, or a file's path. */
  readonly place: string;
  /** Lower-case hex; the archive knows a page by it. */
  readonly sha256: string;
  readonly source: ReceivedSource;
  /** Given where the page was parsed before. */
  readonly record: ParsedRecord | null;
}

/** A row that cannot be imported, with a sentence saying why. */
export interface BadRow {
  readonly place: string;
  readonly reason: string;
}

const Line = z
  .strictObject({
    text: z.string().min(1).optional(),
    html: z.string().min(1).optional(),
    record: RecordSchema.optional(),
    origin: OriginSchema.nullable().default(null),
  })
  .refine(({ text, html, record }) => [text, html, record].filter((part) => part !== undefined).length === 1, {
    message: 'expected one of "text", "html" and "record"',
  });

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads one line of NDJSON: `{"text": …}`, `{"html": …}` or `{"record": …}`, each with an `origin` or without. */
export function rowOfLine(place: string, line: Uint8Array): Row | BadRow {
  const json = parseJson(line);
  if ('problem' in json) return { place, reason: json.problem };
  const parsed = Line.safeParse(json.value);
  if (!parsed.success) return { place, reason: problemOf(parsed.error) };
  const { text, html, record, origin } = parsed.data;
  if (html !== undefined) return makeRow(place, { received: Buffer.from(html), mediaType: 'text/html', origin });
  const received = Buffer.from(text ?? record?.text ?? '');
  return { ...makeRow(place, { received, mediaType: 'text/plain', origin }), record: record ?? null };
}

function parseJson(line: Uint8Array): { readonly value: unknown } | { readonly problem: string } {
  try {
    return { value: JSON.parse(utf8.decode(line)) };
  } catch (error) {
    const isJson = error instanceof SyntaxError;
    return { problem: isJson ? `not JSON: ${error.message}` : 'not UTF-8' };
  }
}

function problemOf(error: z.ZodError): string {
  const [issue] = error.issues;
  const path = (issue?.path ?? []).join('.');
  return path === '' ? (issue?.message ?? 'invalid') : `${path}: ${issue?.message}`;
}

/** The row of a page's bytes. */
export function makeRow(place: string, source: ReceivedSource): Row {
  return { place, sha256: createHash('sha256').update(source.received).digest('hex'), source, record: null };
}
