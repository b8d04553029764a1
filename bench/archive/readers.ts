// node bench/archive/readers.ts FILLED.sqlite PAGES.ndjson [SECONDS]
// Readers of a filled archive, first alone, then beside one process that imports into it with a thread on each core but one. The archive
// has the imported pages afterwards. By the clock: on a machine with nothing else to do.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import type { Store } from '@onrecord/store';
import { openSqliteStore } from '@onrecord/store/sqlite';
import { questionsFor } from './questions.ts';

const [file = '', pages = '', seconds = '20'] = process.argv.slice(2);
if (file === '' || pages === '') throw new Error('Name a filled archive and pages to import.');
const lastsMs = Number(seconds) * 1000;
const questions = questionsFor(7);
const store = await openSqliteStore({ file, readOnly: true });
const asks = await asksOf(store);
await askFor(2_000, () => false);
const quiet = await askFor(lastsMs, () => false);
const writer = spawn(
  process.execPath,
  [archiveCommand(), 'import', pages, file, '--threads', String(Math.max(availableParallelism() - 1, 1))],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
let isOver = false;
const ended = once(writer, 'exit').then(([code]) => {
  isOver = true;
  return code;
});
const beside = await askFor(lastsMs, () => isOver);
writer.kill('SIGTERM');
await ended;
await store.close();
tell('alone', quiet);
tell('beside an import', beside);
const limit = Math.max(3 * at(quiet.times, 0.99), 20);
console.log(`asked: p99 of at most ${limit.toFixed(1)} ms and no error`);

interface Asked {
  readonly times: readonly number[];
  readonly errors: readonly string[];
}

async function askFor(ms: number, isEnough: () => boolean): Promise<Asked> {
  const times: number[] = [];
  const errors: string[] = [];
  const end = performance.now() + ms;
  for (let n = 0; performance.now() < end && !isEnough(); n += 1) {
    const since = performance.now();
    try {
      await asks[n % asks.length]?.();
    } catch (error) {
      errors.push(String(error));
    }
    times.push(performance.now() - since);
  }
  return { times, errors };
}

/** What readers ask in turn: an article's quotes, somebody's newest, all newest, words, names. */
async function asksOf(archive: Store): Promise<readonly (() => Promise<unknown>)[]> {
  const { items } = await archive.listQuotes({ limit: 20 });
  const [quoted] = await archive.listMostQuoted(1);
  return items.flatMap(({ quote }, n) => [
    () => archive.loadQuote(quote.id),
    () => archive.listQuotes({ limit: 20 }),
    () => archive.listQuotes({ speakerId: quoted?.id ?? '', limit: 20 }),
    () => archive.search({ query: questions.medium[n] ?? '' }),
    () => archive.search({ query: questions.common[n] ?? '', facets: true }),
    () => archive.suggest(questions.typed[n] ?? '', 8),
  ]);
}

function archiveCommand(): string {
  const require = createRequire(import.meta.url);
  return require.resolve('@onrecord/store').replace(/index\.ts$/, 'commands/archive.ts');
}

function at(times: readonly number[], part: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? Number.NaN;
}

function tell(what: string, { times, errors }: Asked): void {
  const shown = [0.5, 0.95, 0.99].map((part) => `p${part * 100} ${at(times, part).toFixed(1)} ms`).join(', ');
  console.log(`${what.padEnd(18)} ${times.length} questions: ${shown}; ${errors.length} errors ${errors[0] ?? ''}`);
}
