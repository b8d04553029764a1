// Readers: each has a connection that stays open, asks as a browser does, and asks again as soon as it is answered.
import { Agent, get } from 'node:http';

/** What browsers take. */
const ACCEPTED = 'gzip, deflate, br';

export interface Got {
  readonly status: number;
  /** As it came over the wire. */
  readonly bytes: number;
}

export class Reader {
  readonly #url: string;

  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(url: string) {
    this.#url = url;
  }

  ask(path: string): Promise<Got> {
    return new Promise((resolve, reject) => {
      const headers = { 'accept-encoding': ACCEPTED };
      const sent = get(new URL(path, this.#url), { agent: this.#agent, headers }, (response) => {
        let bytes = 0;
        response.on('data', (part: Buffer) => {
          bytes += part.length;
        });
        response.on('error', reject);
        response.on('end', () => resolve({ status: response.statusCode ?? 0, bytes }));
      });
      sent.on('error', reject);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
