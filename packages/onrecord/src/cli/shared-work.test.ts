import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Read } from './batches.ts';
import type { Outcome } from './outcome.ts';
import { SharedWork } from './shared-work.ts';

const batchOf = (place: string): readonly Read[] => [{ kind: 'failure', place, message: 'test' }];
const isOutcome = (read: Read): read is Extract<Read, { kind: 'failure' }> => read.kind === 'failure';

async function* batches(count: number): AsyncGenerator<readonly Read[]> {
  for (let i = 0; i < count; i += 1) yield batchOf(`${i}`);
}

/** One other thread, which never ends a batch until it is told to; and this one, which is done at once. */
function share(batches: AsyncGenerator<readonly Read[]>) {
  const given: (() => void)[] = [];
  const here: string[] = [];
  const work = (batch: readonly Read[]) =>
    new Promise<readonly Outcome[]>((answer) => given.push(() => answer(batch.filter(isOutcome))));
  const shared = new SharedWork({ size: 1, work, dismiss: async () => {} }, async (batch) => {
    here.push(...batch.map(({ place }) => place));
    return batch.filter(isOutcome);
  });
  shared.readFrom(batches);
  return { shared, given, here };
}

async function settle(shared: SharedWork): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) {
    await setImmediate();
    shared.startNext();
  }
}

test('this thread takes the first batch, and one after the other while the oldest is still being worked on, but only so many', async () => {
  const { shared, given, here } = share(batches(100));
  await settle(shared);
  expect(shared.takeOldest()?.map(({ place }) => place)).toEqual(['0']);
  await settle(shared);
  expect(given).toHaveLength(2);
  expect(here).toEqual(['0', '3', '4', '5', '6', '7', '8']);
  expect(shared.takeOldest()).toBeNull();
});

test('the outcomes come in the order of the batches', async () => {
  const { shared, given } = share(batches(4));
  await settle(shared);
  given[1]?.();
  await settle(shared);
  expect(shared.takeOldest()?.map(({ place }) => place)).toEqual(['0']);
  expect(shared.takeOldest()).toBeNull();
  given[0]?.();
  await settle(shared);
  const taken = [1, 2, 3].map(() => shared.takeOldest()?.map(({ place }) => place));
  expect(taken).toEqual([['1'], ['2'], ['3']]);
  expect(shared.isAtEnd()).toBe(true);
});

test('what goes wrong while reading is told to whoever waits', async () => {
  const { shared } = share(
    (async function* (): AsyncGenerator<readonly Read[]> {
      yield batchOf('0');
      throw new Error('the disk is gone');
    })(),
  );
  await settle(shared);
  expect(shared.isAtEnd()).toBe(false);
  await expect(shared.change()).rejects.toThrow('the disk is gone');
});
