import { demandConformance } from './conformance.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The JSON of the body; tests look into it freely. */
  // biome-ignore lint/suspicious/noExplicitAny: a test states what it expects of each field; the document's schemas are checked for every reply.
  readonly body: any;
}

export interface Sent {
  readonly json?: unknown;
  /** Sent as it is; goes with `type`. */
  readonly raw?: string | Uint8Array<ArrayBuffer>;
  readonly type?: string;
  /** The version for If-Match. */
  readonly version?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Client {
  get(path: string, sent?: Sent): Promise<Reply>;
  post(path: string, sent?: Sent): Promise<Reply>;
  put(path: string, sent?: Sent): Promise<Reply>;
  patch(path: string, sent?: Sent): Promise<Reply>;
  delete(path: string, sent?: Sent): Promise<Reply>;
  send(method: string, path: string, sent?: Sent): Promise<Reply>;
}

/** A client that checks every answer against the OpenAPI document. */
export function createClient(address: string, authorization: string | undefined): Client {
  const send = async (method: string, path: string, sent: Sent = {}): Promise<Reply> => {
    const body = sent.json === undefined ? sent.raw : JSON.stringify(sent.json);
    const response = await fetch(`${address}${path}`, {
      method,
      headers: headersOf(sent, authorization),
      ...(body !== undefined && { body }),
    });
    const text = await response.text();
    const contentType = response.headers.get('content-type') ?? '';
    demandConformance({ method, path, status: response.status, contentType, text });
    const isJson = /[/+]json\b/.test(contentType) && text !== '';
    return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : undefined };
  };
  return {
    send,
    get: (path, sent) => send('GET', path, sent),
    post: (path, sent) => send('POST', path, sent),
    put: (path, sent) => send('PUT', path, sent),
    patch: (path, sent) => send('PATCH', path, sent),
    delete: (path, sent) => send('DELETE', path, sent),
  };
}

function headersOf(sent: Sent, authorization: string | undefined): Record<string, string> {
  const type = sent.json === undefined ? sent.type : 'application/json';
  return {
    ...(type !== undefined && { 'Content-Type': type }),
    ...(authorization !== undefined && { Authorization: authorization }),
    ...(sent.version !== undefined && { 'If-Match': `"${sent.version}"` }),
    ...sent.headers,
  };
}
