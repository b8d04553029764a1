import { expect, test } from 'vitest';
import type { Read } from './batches.ts';
import type { Outcome } from './outcome.ts';
import { share } from './work-in-order.ts';

const WORK = {
  task: { kind: 'quotes', format: 'ndjson' },
  as: 'body',
  lexicon: undefined,
  batch: true,
  colour: false,
  width: 80,
} as const;

const batch = (number: number): readonly Read[] => [
  { kind: 'text', id: `${number}`, place: `${number}`, content: '“It is safe,” said Ada Doru.', publishedAt: null },
];

function sleep(): { readonly wakes: Promise<void>; readonly wake: () => void } {
  let wake = (): void => {};
  const wakes = new Promise<void>((resolve) => {
    wake = resolve;
  });
  return { wakes, wake };
}

/** A thread that answers nothing before `wakes`; `asked` is told of each batch that is read. */
async function placesWith(wakes: Promise<void>, last: number, asked: (number: number) => void): Promise<string[]> {
  const crew = {
    size: 1,
    work: async (reads: readonly Read[]): Promise<readonly Outcome[]> => {
      await wakes;
      return reads.map(({ place }) => ({ kind: 'done', place, words: '' }));
    },
    dismiss: async () => {},
  };
  const rest = (async function* () {
    for (let number = 3; number <= last; number += 1) {
      asked(number);
      yield batch(number);
    }
  })();
  const places: string[] = [];
  for await (const { place } of share({ own: batch(1), given: batch(2) }, rest, { crew, work: WORK }))
    places.push(place);
  return places;
}

test('this thread goes on while another is slow, and the order stays', async () => {
  const { wakes, wake } = sleep();
  // Two wait with the other thread; the rest up to here this one has to do.
  const places = await placesWith(wakes, 7, (number) => number === 7 && wake());
  expect(places).toEqual(['1', '2', '3', '4', '5', '6', '7']);
});

test('no more is read than a few batches while the first is slow', async () => {
  const { wakes, wake } = sleep();
  let most = 0;
  const done = placesWith(wakes, 100, (number) => {
    most = number;
  });
  await expect.poll(() => most).toBeGreaterThan(7);
  const before = await new Promise<number>((tell) => setTimeout(() => tell(most), 50));
  expect(before).toBeLessThan(20);
  wake();
  expect(await done).toHaveLength(100);
});
