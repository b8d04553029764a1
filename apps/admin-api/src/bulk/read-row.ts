import type { ParsedRecord } from '@onrecord/core';
import type { JobLine, ReadRow, ReceivedSource } from '@onrecord/store';
import type { ParsePool } from '@onrecord/store/bulk';
import { whyNotKept } from '../desk/import-page.ts';
import { ApiProblem } from '../http/problem.ts';
import { validate } from '../http/validate.ts';
import { toIncomingPage } from '../routes/incoming-page.ts';
import { ImportLine } from '../schemas/imports.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A line of an upload as a page that was read, or the sentence why it is none. The same rules as for a single import. */
export async function readRow({ number, line }: JobLine, pool: ParsePool): Promise<ReadRow> {
  const source = toSource(line);
  if ('reason' in source) return { number, ...source };
  const parsed = await pool.parse(source);
  if ('reason' in parsed) return { number, reason: `It could not be read: ${parsed.reason}.` };
  const record = JSON.parse(parsed.record) as ParsedRecord;
  const reason = whyNotKept(record);
  return reason === null ? { number, page: { source, record } } : { number, reason };
}

function toSource(line: Uint8Array): ReceivedSource | { readonly reason: string } {
  const json = parseLine(line);
  if ('reason' in json) return json;
  try {
    const { mediaType, content, origin } = toIncomingPage(validate(ImportLine, json.value, 'body'));
    return { received: Buffer.from(content, 'utf8'), mediaType, origin };
  } catch (error) {
    if (error instanceof ApiProblem) return { reason: error.message };
    throw error;
  }
}

function parseLine(line: Uint8Array): { readonly value: unknown } | { readonly reason: string } {
  let text: string;
  try {
    text = utf8.decode(line);
  } catch {
    return { reason: 'It is not UTF-8.' };
  }
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { reason: 'It is not JSON.' };
  }
}
