import { TextDecoder } from 'node:util';
import { encodingByMark } from './decode.ts';

const NEWLINE = 0x0a;

/** A line's bytes without its line feed; null when it was longer than allowed and was skipped. */
export type LineBytes = Buffer | null;

/** Cuts a stream of bytes at line feeds, keeping no more than one line. UTF-16 with a byte order mark is turned into UTF-8 first. */
export async function* readLines(chunks: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<LineBytes> {
  let held: Buffer[] = [];
  let heldBytes = 0;
  const take = (part: Buffer): void => {
    heldBytes += part.length;
    if (heldBytes <= maxBytes) held.push(part);
    else held = [];
  };
  const release = (): LineBytes => {
    const line = heldBytes > maxBytes ? null : Buffer.concat(held);
    held = [];
    heldBytes = 0;
    return line;
  };
  for await (const chunk of toUtf8(chunks)) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      take(chunk.subarray(start, end));
      start = end + 1;
      yield release();
    }
    if (start < chunk.length) take(chunk.subarray(start));
  }
  if (heldBytes > 0) yield release();
}

/** A UTF-8 mark needs nothing here: it goes when its line is decoded. */
async function* toUtf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | null | undefined;
  let head = Buffer.alloc(0);
  for await (const chunk of chunks) {
    let part = chunk;
    if (decoder === undefined) {
      head = Buffer.concat([head, chunk]);
      if (head.length < 2) continue;
      decoder = utf16Decoder(head);
      part = head;
    }
    yield decoder === null ? part : Buffer.from(decoder.decode(part, { stream: true }));
  }
  if (decoder === undefined) yield head;
  else if (decoder !== null) yield Buffer.from(decoder.decode());
}

function utf16Decoder(head: Buffer): TextDecoder | null {
  const encoding = encodingByMark(head);
  return encoding === null || encoding === 'utf-8' ? null : new TextDecoder(encoding);
}
