import type { IncomingMessage } from 'node:http';

export type Encoding = 'br' | 'gzip' | 'identity';

/** What of a request decides its answer. */
export interface ReaderRequest {
  readonly method: string;
  /** The path and the query as they came; empty for one that is none, such as `*`, or another site's. */
  readonly address: string;
  readonly path: string;
  readonly encoding: Encoding;
  /** The same for all who get the same bytes. */
  readonly key: string;
  readonly ifNoneMatch: string | undefined;
}

export function readRequest({ method = 'GET', url = '', headers }: IncomingMessage): ReaderRequest {
  const address = url.startsWith('/') ? url : '';
  const [path = ''] = address.split('?', 1);
  const encoding = encodingFor(headers['accept-encoding']);
  return { method, address, path, encoding, key: `${encoding} ${address}`, ifNoneMatch: headers['if-none-match'] };
}

const REFUSED = /;\s*q=0(?:\.0*)?\s*$/;

/** The best of ours that the reader's program takes. */
function encodingFor(accepted: string | string[] | undefined): Encoding {
  const taken = new Set(
    String(accepted ?? '')
      .toLowerCase()
      .split(',')
      .flatMap((each) => (REFUSED.test(each) ? [] : [each.split(';', 1)[0]?.trim()])),
  );
  if (taken.has('br')) return 'br';
  return taken.has('gzip') ? 'gzip' : 'identity';
}

/**
 * Leaves of a request what a page is rendered from: its address, and of a form its type and length. So an answer follows from its address
 * alone, whatever else a reader's program sends, and what is kept is right for everybody.
 */
export function forRendering(
  request: IncomingMessage,
  given: { readonly host: string; readonly address: string },
): void {
  const { headers, socket } = request;
  const { 'content-type': type, 'content-length': length } = headers;
  request.headers = {
    host: given.host,
    'user-agent': 'Onrecord',
    'x-forwarded-for': askerOf(headers['x-forwarded-for'], socket.remoteAddress ?? 'unknown'),
    ...(type !== undefined && { 'content-type': type }),
    ...(length !== undefined && { 'content-length': length }),
  };
  if (request.method === 'HEAD') request.method = 'GET';
  request.url = given.address;
}

const THIS_MACHINE = /^(?:::ffff:)?127\.|^::1$/;

/** Who asks: the peer, or whom a proxy on this machine names last. What stands before that anybody can write. */
function askerOf(forwarded: string | string[] | undefined, peer: string): string {
  if (!THIS_MACHINE.test(peer)) return peer;
  return (
    String(forwarded ?? '')
      .split(',')
      .at(-1)
      ?.trim() || peer
  );
}
