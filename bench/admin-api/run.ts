// node bench/admin-api/run.ts [URL of an empty PostgreSQL database] [--ms 4000] [--rounds 5] [--articles 2000]
// Fills an archive, then lets 1, 8 and 64 clients take turns at the API and, in turns with it, at a bare Express route on the same rows.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from '@onrecord/core';
import { openStore } from '@onrecord/store/open';
import { newSecret } from '../../apps/admin-api/src/access/token-secret.ts';
import { Client, load, type Measured, type Turn } from './load.ts';
import { makePage } from './pages.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    ms: { type: 'string', default: '4000' },
    rounds: { type: 'string', default: '5' },
    articles: { type: 'string', default: '2000' },
    only: { type: 'string', default: '' },
  },
});
const [url] = positionals;
const ms = Number(values.ms);
const rounds = Number(values.rounds);
const CLIENTS = [1, 8, 64];
const secret = newSecret();
const folder = await mkdtemp(path.join(tmpdir(), 'onrecord-bench-api-'));
const archive = url ?? path.join(folder, 'archive.sqlite');
const ids = await fill(Number(values.articles));
const counter = { next: 1_000_000 };

const api = await serve('serve-api.ts', [archive, secret]);
const bare = url === undefined ? await serve('serve-bare.ts', [archive]) : null;

const readOne: Turn = async (client, number) =>
  (await client.send({ path: `/v1/articles/${ids[number % ids.length]}` })).status;
const listFull: Turn = async (client) => (await client.send({ path: '/v1/articles?limit=20&include=record' })).status;
const createAndPublish: Turn = async (client, number) =>
  (await client.send({ method: 'POST', path: '/v1/articles', json: { text: makePage(number), publish: true } })).status;
const createThenPublish: Turn = async (client, number) => {
  const made = await client.send({ method: 'POST', path: '/v1/articles', json: { text: makePage(number) } });
  if (made.status !== 201) return made.status;
  const { id, version } = JSON.parse(made.body);
  return (await client.send({ method: 'POST', path: `/v1/articles/${id}/publish`, version, json: OVERRIDE })).status;
};
/** What the gate asks about is not what is measured here. */
const OVERRIDE = {};
const bareRows: Turn = async (client, number) =>
  (await client.send({ method: 'POST', path: '/v1/rows', json: { text: makePage(number) } })).status;
const barePost: Turn = async (client, number) =>
  (await client.send({ method: 'POST', path: '/v1/articles', json: { text: makePage(number) } })).status;

console.log(
  `${ids.length} articles of about ${makePage(1).length} characters on ${url === undefined ? 'SQLite' : 'PostgreSQL'}`,
);
await compare('one article', readOne, readOne);
await compare('list of 20 with bodies', listFull, listFull);
await compare('create and publish', createAndPublish, barePost);
await compare('create and publish, beside the same rows', createAndPublish, bareRows);
await compare('create, then publish', createThenPublish, barePost);
await alone(
  'import',
  async (client, number) =>
    (await client.send({ method: 'POST', path: '/v1/articles', json: { text: makePage(number) } })).status,
);
await alone('review queue', async (client) => (await client.send({ path: '/v1/reviews?limit=20' })).status);
await alone('correction', correctOne);
await overload();

for (const { child } of [api, bare].flatMap((one) => one ?? [])) {
  child.kill('SIGTERM');
  await once(child, 'exit');
}
await rm(folder, { recursive: true });

/** Reads an article nobody else has in hand and corrects a quote of it. */
async function correctOne(client: Client, number: number): Promise<number> {
  const id = ids[number % ids.length];
  const read = await client.send({ path: `/v1/articles/${id}` });
  if (read.status !== 200) return read.status;
  const { record, version } = JSON.parse(read.body);
  const quote = record.quotes[number % Math.max(record.quotes.length, 1)];
  if (quote === undefined) return 200;
  const json = { speaker: { name: `Nils Corr${number % 50}`, type: 'person' } };
  const { status } = await client.send({
    method: 'PATCH',
    path: `/v1/articles/${id}/quotes/${quote.id}`,
    version,
    json,
  });
  // Two clients may have had the same article: the second is told so, as it should be.
  return status === 412 ? 200 : status;
}

/** Medians of rounds in which the API and the bare route take turns. */
async function compare(what: string, ours: Turn, theirs: Turn): Promise<void> {
  if (!what.includes(values.only)) return;
  for (const count of CLIENTS) {
    const mine: Run[] = [];
    const others: Run[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const measured = await run(api, count, ours);
      const other = bare === null ? null : await run(bare, count, theirs);
      // The first round warms both up.
      if (round > 0) mine.push(measured);
      if (round > 0 && other !== null) others.push(other);
    }
    const ratios = others.map((other, index) => (mine[index]?.perSecond ?? 0) / other.perSecond);
    report(what, count, mine);
    if (others.length === 0) continue;
    const cpu = others.map((other, index) => other.cpuMs / (mine[index]?.cpuMs ?? Number.NaN));
    const each = ratios.map((ratio) => ratio.toFixed(2)).join(' ');
    const bareRate = median(others.map((one) => one.perSecond)).toFixed(0);
    console.log(
      `    bare ${bareRate}/s; ratio ${median(ratios).toFixed(2)} (${each}), of processor time ${median(cpu).toFixed(2)}`,
    );
  }
}

async function alone(what: string, turn: Turn): Promise<void> {
  if (!what.includes(values.only)) return;
  for (const count of CLIENTS) {
    const measured: Run[] = [];
    for (let round = 0; round <= Math.min(rounds, 3); round += 1) {
      const one = await run(api, count, turn);
      if (round > 0) measured.push(one);
    }
    report(what, count, measured);
  }
}

/** Ten times as many clients as there were: each is answered, well or with the time to wait, and memory stays where it is. */
async function overload(): Promise<void> {
  if (!'overload'.includes(values.only)) return;
  const before = await memory();
  const measured = await run(api, 640, createAndPublish);
  console.log(
    `640 clients create and publish: ${measured.perSecond.toFixed(0)}/s, p99 ${measured.p99.toFixed(0)} ms, statuses ${JSON.stringify(measured.statuses)}, memory ${before} → ${await memory()} MB`,
  );
}

async function memory(): Promise<string> {
  return ((await stateOf(api.child)).rss / 1e6).toFixed(0);
}

function report(what: string, count: number, measured: readonly Run[]): void {
  const statuses = measured.map((one) => JSON.stringify(one.statuses)).join(' ');
  const of = (pick: (one: Run) => number) => median(measured.map(pick));
  console.log(
    `${what}, ${count} clients: ${of((one) => one.perSecond).toFixed(0)}/s, p50 ${of((one) => one.p50).toFixed(2)} ms, p99 ${of((one) => one.p99).toFixed(2)} ms, processor ${of((one) => one.cpuMs).toFixed(2)} ms  ${statuses.replaceAll(/\{"20\d":\d+\}\s?/g, '')}`,
  );
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

interface Server {
  readonly child: ChildProcess;
  readonly address: string;
}

/** What was measured, with the server's own processor time for each turn: that is the same on a busy machine. */
interface Run extends Measured {
  readonly cpuMs: number;
}

async function run({ child, address }: Server, count: number, turn: Turn): Promise<Run> {
  const clients = Array.from({ length: count }, () => new Client(address, secret));
  const before = await stateOf(child);
  const measured = await load(clients, { turn, ms, from: counter });
  const after = await stateOf(child);
  for (const client of clients) client.close();
  const turns = Object.values(measured.statuses).reduce((sum, number) => sum + number, 0);
  return { ...measured, cpuMs: (after.cpuMs - before.cpuMs) / turns };
}

async function stateOf(child: ChildProcess): Promise<{ readonly rss: number; readonly cpuMs: number }> {
  child.send('state');
  const [{ rss, cpu }] = (await once(child, 'message')) as [{ rss: number; cpu: NodeJS.CpuUsage }];
  return { rss, cpuMs: (cpu.user + cpu.system) / 1000 };
}

async function serve(
  file: string,
  args: readonly string[],
): Promise<{ readonly child: ChildProcess; readonly address: string }> {
  const child = fork(path.join(import.meta.dirname, file), [...args]);
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return { child, address: `http://127.0.0.1:${port}` };
}

async function fill(count: number): Promise<readonly string[]> {
  const store = await openStore(archive);
  const made: string[] = [];
  for (let number = 0; number < count; number += 100) {
    const pages = Array.from({ length: Math.min(100, count - number) }, (_, index) => {
      const text = makePage(number + index);
      return {
        source: { received: Buffer.from(text), mediaType: 'text/plain' as const, origin: null },
        record: parse(text),
      };
    });
    for (const outcome of await store.importArticles(pages, 'bench'))
      if ('articleId' in outcome) made.push(outcome.articleId);
  }
  // The bare route takes the rows of one that is published.
  const [first = ''] = made;
  await store.publishArticle(first, { by: 'bench', version: 1 });
  await store.close();
  return made;
}
