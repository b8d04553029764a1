import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** An answer as it was written, in memory. */
export interface Answer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

const METHODS = ['write', 'end', 'writeHead', 'flushHeaders'] as const;

/**
 * Lets `write` answer into memory instead of to the reader. Null where there is nothing in hand: the reader went away, or the answer
 * outgrew `most` bytes and was sent on as it came; or ended there, where only its head was asked for: what would follow goes nowhere.
 */
export async function takeAnswer(
  response: ServerResponse,
  { most, isHead }: { readonly most: number; readonly isHead: boolean },
  write: () => Promise<void>,
): Promise<Answer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  const giveBack = () => {
    for (const method of METHODS) Reflect.deleteProperty(response, method);
  };
  return new Promise((resolve, reject) => {
    const sendOn = () => {
      giveBack();
      if (isHead) endHere(response);
      else for (const part of parts.splice(0)) response.write(part);
      resolve(null);
    };
    const add = (chunk: unknown, encoding: unknown) => {
      const part = bytesOf(chunk, encoding);
      parts.push(part);
      size += part.length;
    };
    const taken: Pick<ServerResponse, (typeof METHODS)[number]> = {
      write(chunk: unknown, ...more: readonly unknown[]) {
        add(chunk, more[0]);
        called(more);
        if (size > most) sendOn();
        return true;
      },
      end(...given: readonly unknown[]) {
        const [chunk, ...more] = given;
        if (chunk !== undefined && chunk !== null && typeof chunk !== 'function') add(chunk, more[0]);
        giveBack();
        called(given);
        resolve({ status: response.statusCode, headers: response.getHeaders(), body: Buffer.concat(parts) });
        return response;
      },
      writeHead(status: number, ...more: readonly unknown[]) {
        response.statusCode = status;
        for (const [name, value] of Object.entries(more.at(-1) ?? {})) response.setHeader(name, value);
        return response;
      },
      flushHeaders: () => undefined,
    };
    Object.assign(response, taken);
    response.once('close', () => resolve(null));
    write().catch((error: unknown) => {
      giveBack();
      reject(error);
    });
  });
}

/** Whoever still writes learns from the end of the connection's answer that nobody reads. */
function endHere(response: ServerResponse): void {
  response.end();
  Object.assign(response, { write: () => true, end: () => response });
}

function bytesOf(chunk: unknown, encoding: unknown): Buffer {
  if (typeof chunk !== 'string') return Buffer.from(chunk as Uint8Array);
  return Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8');
}

/** Who writes may wait to be told that a part is on its way. */
function called(given: readonly unknown[]): void {
  const done = given.findLast((each) => typeof each === 'function');
  if (done !== undefined) process.nextTick(done as () => void);
}
