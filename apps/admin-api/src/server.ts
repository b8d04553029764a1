import { once } from 'node:events';
import process from 'node:process';
import { type Store, StoreError } from '@onrecord/store';
import { openStore } from '@onrecord/store/open';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { runClockwork } from './bootstrap/clockwork.ts';
import { fillArchive } from './bootstrap/fill-archive.ts';
import { ensureAdminToken } from './bootstrap/first-token.ts';
import { addressOf, checkPort, closeServer, listen, PortError } from './bootstrap/listen.ts';
import { openLog } from './bootstrap/open-log.ts';
import { SeedError } from './bootstrap/read-seed.ts';
import { reportIndexing } from './bootstrap/report-indexing.ts';
import { workImports } from './bulk/work-imports.ts';
import { publishDue } from './desk/publish-due.ts';
import { readSettings, type Settings, SettingsError } from './env.ts';
import { createMetrics } from './http/metrics.ts';

const GRACE_MS = 5_000;

/** Announcements for people go to stdout, the log to stderr, so that neither garbles the other. */
function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const stop = stopOnSignal();
  await checkPort(settings);
  const store = await openStore(settings.databaseUrl, { onIndexing: reportIndexing(say) });
  try {
    await fillArchive(store, { seedsFolder: settings.seedsFolder, say, signal: stop });
    await ensureAdminToken(store, { another: settings.newToken, say });
    if (!stop.aborted) await serve(store, settings, stop);
  } finally {
    await store.close();
  }
}

async function serve(store: Store, settings: Settings, stop: AbortSignal): Promise<void> {
  const logger = pino({ level: settings.logLevel }, openLog({ fd: 2 }));
  const metrics = createMetrics({ ofProcess: true });
  const app = createApp({ store, siteUrl: settings.siteUrl, logger, metrics, isStopping: () => stop.aborted });
  // Before the first request: what was due while nothing ran is there when the API is.
  await publishDue(store);
  const server = await listen(app, settings);
  say(`API ready on ${addressOf(server)}`);
  const clockwork = runClockwork(store, { logger, signal: stop });
  const imports = workImports(store, { logger, signal: stop });
  if (!stop.aborted) await once(stop, 'abort');
  await closeServer(server, GRACE_MS);
  await Promise.all([clockwork, imports]);
}

/** The first signal asks for an orderly end; the second one, by the system's own way, gets it at once. */
function stopOnSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}

/** Expected failures are sentences; anything else keeps its stack for whoever repairs it. */
function explain(error: unknown): string {
  const expected = [SettingsError, PortError, SeedError, StoreError].some((kind) => error instanceof kind);
  if (error instanceof Error && (expected || 'syscall' in error)) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`The API could not go on. ${explain(error)}\n`);
  process.exitCode = 1;
}
