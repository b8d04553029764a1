import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openStore } from '../open-store.ts';
import type { Store } from '../port.ts';

const EDITOR = fileURLToPath(new URL('./killed-editor.ts', import.meta.url));

/** So many kills at random moments in every run; `KILLS` asks for more. */
const KILLS = Number(process.env.KILLS ?? 6);

/** A fixed row of numbers from 0 to 1, so that a run can be repeated. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Told {
  readonly act: string;
  readonly page: number;
  readonly id: string;
}

/** Lets an editor work for a moment, kills it, and answers what the archive had acknowledged until then. */
async function killAfter(address: string, from: number, ms: number): Promise<readonly Told[]> {
  const child = spawn(process.execPath, [EDITOR, address, String(from)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    output += part;
  });
  await once(child.stdout, 'data');
  await sleep(ms);
  await kill(child);
  return output
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split(' '))
    .map(([act = '', page = '', id = '']) => ({ act, page: Number(page), id }));
}

async function kill(child: ChildProcess): Promise<void> {
  const closed = once(child, 'close');
  expect(child.kill('SIGKILL')).toBe(true);
  await closed;
  expect(child.signalCode).toBe('SIGKILL');
}

/** Each act that was acknowledged is an event in its article's chain. */
const EVENT_OF: Readonly<Record<string, string>> = {
  imported: 'imported',
  published: 'published',
  corrected: 'edited',
  withdrawn: 'withdrawn',
  killed: 'killed',
};

async function checkTold(store: Store, told: readonly Told[]): Promise<void> {
  for (const { act, page, id } of told) {
    const event = EVENT_OF[act];
    if (event === undefined) continue;
    const actions = (await store.listEvents(id)).map(({ action }) => action);
    expect(
      actions.filter((action) => action === event),
      `${act} ${page}`,
    ).toHaveLength(1);
  }
}

/** An editor who is killed at any moment leaves everything the archive acknowledged, once, and nothing half; on any engine. */
export function killContract(engine: string, newAddress: () => Promise<string>): void {
  test(`an editor on ${engine} killed at ${KILLS} random moments leaves what was told, once, and nothing half`, async () => {
    const address = await newAddress();
    const random = randomNumbers(20_261_126);
    let last = 0;
    let acts = 0;
    for (let round = 0; round < KILLS; round += 1) {
      const told = await killAfter(address, last, random() * 400);
      const store = await openStore(address);
      expect((await store.verify()).firstDifference, `after kill ${round + 1}`).toBeNull();
      await checkTold(store, told);
      await store.close();
      last = Math.max(last, ...told.map(({ page }) => page)) + 1;
      acts += told.length;
    }
    expect(acts).toBeGreaterThan(KILLS);
  }, 600_000);
}
