import { DateOrTime } from '@onrecord/core/schemas';
import * as z from 'zod';
import { decodeBytes } from './decode.ts';
import type { Document } from './outcome.ts';

/** A line that holds a document, one that is blank, or what is wrong with it. */
export type NdjsonLine =
  | Omit<Document, 'place'>
  | { readonly kind: 'blank' }
  | { readonly kind: 'bad'; readonly message: string };

/** Other fields are let through unread: batches often carry more than the parser needs. */
const Line = z.object(
  {
    id: z
      .string({ error: 'expected “id” to be a string' })
      .min(1, { error: 'expected “id” to be a string that is not empty' }),
    text: z.string({ error: 'expected “text” to be a string' }).optional(),
    html: z.string({ error: 'expected “html” to be a string' }).optional(),
    publishedAt: DateOrTime.nullish(),
  },
  { error: 'expected a JSON object' },
);
const DATE_MESSAGE = 'expected “publishedAt” to be an ISO 8601 date, or a time with its zone';

/** Reads one line of a batch. Never throws: what is wrong comes back as a sentence without its place. */
export function readNdjsonLine(bytes: Uint8Array): NdjsonLine {
  const decoded = decodeBytes(bytes, 'text');
  if (decoded.kind === 'undecodable') return bad(decoded.message);
  if (decoded.text.trim() === '') return { kind: 'blank' };
  const json = parseJson(decoded.text);
  if (json.kind === 'bad') return json;
  const line = Line.safeParse(json.value);
  if (!line.success) return bad(describe(line.error));
  return toDocument(line.data);
}

function parseJson(text: string): { kind: 'json'; value: unknown } | { kind: 'bad'; message: string } {
  try {
    const value: unknown = JSON.parse(text);
    return { kind: 'json', value };
  } catch {
    return bad('expected JSON, and the line is not');
  }
}

function toDocument(line: z.infer<typeof Line>): NdjsonLine {
  const publishedAt = line.publishedAt ?? null;
  if (line.text !== undefined && line.html !== undefined) return bad('expected “text” or “html”, and both are there');
  if (line.text !== undefined) return { kind: 'text', id: line.id, content: line.text, publishedAt };
  if (line.html !== undefined) return { kind: 'html', id: line.id, content: line.html, publishedAt };
  return bad('expected “text” or “html”, and neither is there');
}

function describe(error: z.ZodError): string {
  return error.issues.map((issue) => (issue.path[0] === 'publishedAt' ? DATE_MESSAGE : issue.message)).join('; ');
}

function bad(message: string): { kind: 'bad'; message: string } {
  return { kind: 'bad', message };
}
