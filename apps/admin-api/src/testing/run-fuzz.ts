import { isDeepStrictEqual } from 'node:util';
import { DEFAULT_LIMITS } from '../http/rate-limit.ts';
import { problemsOf } from '../openapi/problems.ts';
import { OPERATIONS } from '../routes/operations.ts';
import { EXAMPLE_IDS } from '../schemas/example-ids.ts';
import { type FuzzCase, fuzzCases } from './fuzz-cases.ts';
import { draftWithQuote } from './pages.ts';
import { startApi, type TestApi } from './start-api.ts';

export interface FuzzSummary {
  readonly cases: number;
  readonly operations: number;
  readonly byStatus: Readonly<Record<string, number>>;
  readonly byCode: Readonly<Record<string, number>>;
  /** One sentence for each case that was answered as none may be. */
  readonly faults: readonly string[];
}

/** Problems of the way to an operation, which no operation lists. */
const OF_THE_WAY = ['address-unknown', 'method-not-allowed'];

/**
 * Sends odd requests to every operation, of an archive that holds what the examples speak of. Each answer must be one that the document
 * describes (the client sees to that), never a failure of ours, without a trace of the program; what was refused must have changed nothing.
 */
export async function runFuzz({
  cases,
  seed,
}: {
  readonly cases: number;
  readonly seed: number;
}): Promise<FuzzSummary> {
  const limits = { ...DEFAULT_LIMITS, requestsPerMinute: Number.MAX_SAFE_INTEGER, waitMs: 60_000 };
  const api = await startApi({ limits });
  const byStatus: Record<string, number> = {};
  const byCode: Record<string, number> = {};
  const faults: string[] = [];
  const touched = new Set<string>();
  let scene = await setScene(api);
  let before = await stateOf(api);
  let number = 0;
  for (const odd of fuzzCases(OPERATIONS, randomNumbers(seed))) {
    if (number >= cases) break;
    number += 1;
    touched.add(odd.operation.id);
    const fault = await tryOne(api, { odd, scene, before, byStatus, byCode }).catch(
      (error: unknown) => `${error instanceof Error ? error.message.slice(0, 300) : error}`,
    );
    if (typeof fault === 'string') faults.push(`${odd.operation.id}, ${odd.what}: ${fault}`);
    if (fault !== null) {
      if ((await api.store.loadArticle(scene.get(EXAMPLE_IDS.article) ?? '')) === null) scene = await setScene(api);
      before = await stateOf(api);
    }
  }
  await api.close();
  return { cases: number, operations: touched.size, byStatus, byCode, faults };
}

interface Trial {
  readonly odd: FuzzCase;
  readonly scene: ReadonlyMap<string, string>;
  readonly before: unknown;
  readonly byStatus: Record<string, number>;
  readonly byCode: Record<string, number>;
}

/** Null when all is as it was; true when the request was carried out; a sentence where something is wrong. */
async function tryOne(api: TestApi, { odd, scene, before, byStatus, byCode }: Trial): Promise<string | true | null> {
  const { operation, method } = odd;
  const real = (text: string) => [...scene].reduce((words, [from, to]) => words.replaceAll(from, to), text);
  const json = odd.sent.json === undefined ? {} : { json: JSON.parse(real(JSON.stringify(odd.sent.json))) };
  const version = odd.sent.version === undefined ? {} : { version: await versionOf(api, operation.path, scene) };
  const reply = await api.as('admin').send(method, real(odd.path), { ...odd.sent, ...json, ...version });
  byStatus[reply.status] = (byStatus[reply.status] ?? 0) + 1;
  if (reply.status < 400) return true;
  const code = String(reply.body?.code);
  byCode[code] = (byCode[code] ?? 0) + 1;
  if (reply.status >= 500) return `status ${reply.status}, ${code}`;
  if (/node_modules|\.ts:\d|^\s+at /m.test(reply.text)) return 'a stack trace left';
  if (![...problemsOf(operation), ...OF_THE_WAY].includes(code as never)) return `${code} is not documented`;
  const after = await stateOf(api);
  return isDeepStrictEqual(after, before) ? null : `refused with ${code}, but something changed`;
}

/** An article with a quote, and entities, in the place of those that the examples speak of. */
async function setScene(api: TestApi): Promise<ReadonlyMap<string, string>> {
  const article = await draftWithQuote(api);
  const other = await api.store.createEntity({ type: 'person', name: 'Mara Velyn' }, { by: 'fuzz' });
  return new Map([
    [EXAMPLE_IDS.article, article.id],
    [EXAMPLE_IDS.quote, article.record.quotes[0]?.id ?? ''],
    [EXAMPLE_IDS.person, article.record.entities[0]?.id ?? ''],
    [EXAMPLE_IDS.other, other.id],
  ]);
}

async function versionOf({ store }: TestApi, path: string, scene: ReadonlyMap<string, string>): Promise<number> {
  if (path.startsWith('/v1/entities'))
    return (await store.loadEntityFile(scene.get(EXAMPLE_IDS.person) ?? ''))?.version ?? 0;
  return (await store.loadArticle(scene.get(EXAMPLE_IDS.article) ?? ''))?.version ?? 1;
}

/** What every change shows in: the newest of all acts, the articles, the tokens, the imports, the reports. */
async function stateOf({ store }: TestApi) {
  const [acts, { articles }, tokens, jobs, reports] = await Promise.all([
    store.listActs({ limit: 1 }),
    store.health(),
    store.listTokens(),
    store.listJobs({ limit: 1 }),
    store.listReports({ limit: 1 }),
  ]);
  return {
    last: acts.items,
    articles,
    tokens: tokens.length,
    revoked: tokens.filter(({ revokedAt }) => revokedAt).length,
    jobs: jobs.items,
    reports: reports.items,
  };
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
