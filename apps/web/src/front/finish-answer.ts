import { createHash } from 'node:crypto';
import type { OutgoingHttpHeaders } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';
import { contentPolicy } from '../http/content-policy.ts';
import { scriptSources } from './page-scripts.ts';
import type { Encoding } from './reader-request.ts';
import type { Answer } from './take-answer.ts';

/** An answer as it is sent: compressed as it was asked for, with all its headers. */
export interface FinishedAnswer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders & { readonly etag: string };
  readonly body: Uint8Array;
  /** What it takes in memory, about, in bytes. */
  readonly size: number;
}

/** What concerns one connection, what Next says to its own router in the browser, and what is written anew. */
const LEFT_OUT = new Set([
  ...['connection', 'content-encoding', 'content-length', 'date', 'etag', 'keep-alive', 'transfer-encoding', 'vary'],
  ...['link', 'x-nextjs-cache', 'x-nextjs-prerender', 'x-nextjs-stale-time', 'x-powered-by'],
]);

/** Below this, compressing makes nothing shorter that matters. */
const WORTH_COMPRESSING = 200;
const COMPRESSIBLE = /^(?:text\/|application\/(?:[\w.+-]*\+)?(?:json|xml|javascript|x-ndjson)|image\/svg)/;
const HEADERS_SIZE = 2_000;

/** Gives a page of Next's its policy, compresses, and names the bytes. */
export async function finishAnswer({ status, headers, body }: Answer, encoding: Encoding): Promise<FinishedAnswer> {
  const type = String(headers['content-type'] ?? '');
  const own = Object.fromEntries(Object.entries(headers).filter(([name]) => !LEFT_OUT.has(name)));
  const isNexts = type.startsWith('text/html') && own['content-security-policy'] === undefined;
  const used = COMPRESSIBLE.test(type) && body.length > WORTH_COMPRESSING ? encoding : 'identity';
  const bytes = await compress(body, used, type);
  const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  return {
    status,
    body: bytes,
    size: bytes.length + HEADERS_SIZE,
    headers: {
      ...own,
      ...(isNexts && { 'content-security-policy': contentPolicy(scriptSources(String(body)), ["'self'"]) }),
      ...(used !== 'identity' && { 'content-encoding': used }),
      ...(COMPRESSIBLE.test(type) && { vary: 'Accept-Encoding' }),
      'content-length': bytes.length,
      etag: `"${digest}"`,
    },
  };
}

/** The same with one header more, or another value of one. */
export function withHeader(answer: FinishedAnswer, name: string, value: string): FinishedAnswer {
  return { ...answer, headers: { ...answer.headers, [name]: value } };
}

/** A short answer that needs none of the site's pages. */
export async function finishResponse(response: Response): Promise<FinishedAnswer> {
  const body = Buffer.from(await response.arrayBuffer());
  return finishAnswer({ status: response.status, headers: Object.fromEntries(response.headers), body }, 'identity');
}

const inGzip = promisify(gzip);
const inBrotli = promisify(brotliCompress);
/** About what gzip takes, and a fifth shorter. */
const THOROUGH = 5;
/** A sixth of the time, and a sixth longer: a page is sent in as many rounds, and there are many. */
const QUICK = 1;
/** The logarithm to the base two of the bytes that brotli looks back; its tables are made for so many, and take longer than a page. */
const WINDOW = 17;
/** Bytes. A page of so many is compressed in the time that it takes to hand it to another thread and back. */
const SHORT = 2 ** WINDOW;

function compress(bytes: Buffer, encoding: Encoding, type: string): Promise<Buffer> | Buffer {
  const isShortPage = type.startsWith('text/html') && bytes.length <= SHORT;
  if (encoding === 'gzip') return isShortPage ? gzipSync(bytes) : inGzip(bytes);
  if (encoding === 'identity') return bytes;
  const params = {
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    [constants.BROTLI_PARAM_QUALITY]: isShortPage ? QUICK : THOROUGH,
    ...(isShortPage && { [constants.BROTLI_PARAM_LGWIN]: WINDOW }),
  };
  return isShortPage ? brotliCompressSync(bytes, { params }) : inBrotli(bytes, { params });
}
