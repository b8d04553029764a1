import type { Store } from '@onrecord/store';
import { StoreError } from '@onrecord/store';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftWithQuote } from '../testing/pages.ts';
import { startApi, type TestApi } from '../testing/start-api.ts';
import { runClockwork } from './clockwork.ts';

let api: TestApi;
const clock = { now: new Date('2031-05-01T12:00:00Z') };
beforeAll(async () => {
  api = await startApi({ now: () => clock.now });
});
afterAll(() => api.close());

/** Runs the clockwork until something is so, and stops it. */
async function runUntil(store: Store, isSo: () => Promise<boolean>): Promise<readonly string[]> {
  const lines: string[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => lines.push(line) });
  const stop = new AbortController();
  const running = runClockwork(store, { logger, signal: stop.signal });
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
  stop.abort();
  await running;
  return lines;
}

describe('the clockwork', () => {
  it('publishes by itself what is due, and ends when it is told to', async () => {
    const { id } = await draftWithQuote(api);
    const until = '2031-05-01T13:00:00Z';
    await api.store.changeState(id, { to: 'scheduled', until }, { by: 'editor', version: 1 });
    clock.now = new Date(until);
    const lines = await runUntil(api.store, async () => (await api.store.loadArticle(id))?.state === 'published');
    expect(lines.join()).toContain(id);
  });

  it('goes on after a failure, which it logs once', async () => {
    let rounds = 0;
    const broken: Store = {
      ...api.store,
      async publishDue() {
        rounds += 1;
        throw new StoreError('database-unavailable', 'The disk is full.');
      },
    };
    const lines = await runUntil(broken, async () => rounds >= 3);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('could not be published');
  });
});
