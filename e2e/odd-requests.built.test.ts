import { Agent, request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { INJECTED, type OddRequest, oddRequests } from './odd-requests.ts';
import { newPlace, run } from './run-onrecord.ts';
import { siteRoutes } from './site-routes.ts';

const REQUESTS = 3_000;
const AT_ONCE = 8;
/** What a browser would run if it stood in a page as it was sent. */
const DANGEROUS = INJECTED.filter((each) => each.includes('<'));

let place: Awaited<ReturnType<typeof newPlace>>;
let started: ReturnType<typeof run>;
const agent = new Agent({ keepAlive: true });

beforeAll(async () => {
  place = await newPlace();
  started = run(place);
  await started.ready;
});
afterAll(async () => {
  agent.destroy();
  await started.stop();
  await place.remove();
});

interface Answered {
  readonly status: number;
  readonly type: string;
  readonly location: string | undefined;
  readonly isCookied: boolean;
  readonly body: string;
}

/** Sends a request as it stands: `fetch` would put most of them right. */
function send({ method, path, headers }: OddRequest): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: place.sitePort, method, path, headers, agent };
    const sent = request(options, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        body += part;
      });
      response.on('error', reject);
      response.on('end', () => {
        const { 'content-type': type = '', location, 'set-cookie': cookie } = response.headers;
        resolve({ status: response.statusCode ?? 0, type, location, isCookied: cookie !== undefined, body });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** What is wrong with an answer, whatever was asked. */
function faultOf(asked: OddRequest, { status, type, location, isCookied, body }: Answered): string | null {
  if (status >= 500 || status < 200) return `answered with ${status}`;
  if (isCookied) return 'set a cookie';
  if (location !== undefined && new URL(location, started.site).origin !== new URL(started.site).origin)
    return `sent the reader to ${location}`;
  if (asked.headers['accept-encoding'] !== undefined || asked.method === 'HEAD' || status < 400) {
    const reflected = type.startsWith('text/html') && DANGEROUS.find((each) => body.includes(each));
    return reflected ? `repeated ${reflected}` : null;
  }
  if (!type.startsWith('text/html') && !type.startsWith('text/plain')) return `answered ${status} as ${type}`;
  if (body.trim().split(/\s+/).length < 4) return `answered ${status} with only “${body}”`;
  return DANGEROUS.some((each) => body.includes(each)) && type.startsWith('text/html') ? 'repeated a script' : null;
}

test(`${REQUESTS} odd requests to every route: each gets a page or a reason in words, none an error, a cookie or its own script back`, {
  timeout: 600_000,
}, async () => {
  const home = await (await fetch(started.site)).text();
  const known = [...home.matchAll(/href="(\/[^"/]+\/[^"#?]+)"/g)].map(([, address = '']) => address);
  const routes = siteRoutes();
  expect(routes.length).toBeGreaterThan(20);
  const requests = oddRequests(routes, known, 26);
  const faults: unknown[] = [];
  const statuses = new Set<number>();
  const work = Array.from({ length: AT_ONCE }, async () => {
    for (let n = 0; n < REQUESTS / AT_ONCE; n += 1) {
      const asked = requests.next().value;
      const answer = await send(asked).catch((error: Error) => error);
      const fault = answer instanceof Error ? answer.message : faultOf(asked, answer);
      if (!(answer instanceof Error)) statuses.add(answer.status);
      if (fault !== null) faults.push({ fault, ...asked });
    }
  });
  await Promise.all(work);
  expect(faults).toEqual([]);
  for (const status of [200, 304, 308, 400, 404, 405]) expect([...statuses], `${status} came`).toContain(status);
});
