// Clients that send their next request as soon as the last one is answered, over connections that stay open.
import { Agent, request } from 'node:http';

/** What one client does at a time; answers the status of its last request. */
export type Turn = (client: Client, number: number) => Promise<number>;

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface Sent {
  readonly method?: string;
  readonly path: string;
  readonly json?: unknown;
  readonly version?: number;
}

/** One connection to one server. */
export class Client {
  readonly #address: URL;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #token: string;

  constructor(address: string, token: string) {
    this.#address = new URL(address);
    this.#token = token;
  }

  send({ method = 'GET', path, json, version }: Sent): Promise<Answered> {
    const body = json === undefined ? undefined : JSON.stringify(json);
    const headers = {
      Authorization: `Bearer ${this.#token}`,
      ...(body !== undefined && { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }),
      ...(version !== undefined && { 'If-Match': `"${version}"` }),
    };
    const { hostname, port } = this.#address;
    return new Promise((resolve, reject) => {
      const sending = request({ hostname, port, path, method, headers, agent: this.#agent }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          const { statusCode: status = 0, headers: got } = response;
          resolve({ status, headers: got, body: Buffer.concat(parts).toString('utf8') });
        });
      });
      sending.on('error', reject);
      sending.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

export interface Measured {
  /** Turns done well in a second. */
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** How many ended with each status. */
  readonly statuses: Readonly<Record<number, number>>;
}

/** Lets so many clients take turns for so long. Numbers of turns never repeat. */
export async function load(
  clients: readonly Client[],
  { turn, ms, from }: { readonly turn: Turn; readonly ms: number; readonly from: { next: number } },
): Promise<Measured> {
  const times: number[] = [];
  const statuses: Record<number, number> = {};
  const start = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() - start < ms) {
        const began = performance.now();
        from.next += 1;
        const status = await turn(client, from.next);
        statuses[status] = (statuses[status] ?? 0) + 1;
        if (status < 300) times.push(performance.now() - began);
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(Math.floor(sorted.length * part), sorted.length - 1)] ?? Number.NaN;
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99), statuses };
}
