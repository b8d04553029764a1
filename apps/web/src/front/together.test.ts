import { expect, test } from 'vitest';
import { together } from './together.ts';

test('who comes while it is being asked gets the answer of the next time, all of them the same', async () => {
  let asked = 0;
  const given: (() => void)[] = [];
  const ask = together(async () => {
    asked += 1;
    const number = asked;
    await new Promise<void>((resolve) => given.push(resolve));
    if (number === 2) throw new Error('away');
    return number;
  });
  const first = ask();
  const others = [ask(), ask()].map((each) => each.catch(({ message }: Error) => message));
  expect(asked).toBe(1);
  given[0]?.();
  expect(await first).toBe(1);
  await Promise.resolve();
  const late = ask();
  given[1]?.();
  expect(await Promise.all(others)).toEqual(['away', 'away']);
  await new Promise((resolve) => setTimeout(resolve));
  given[2]?.();
  expect(await late).toBe(3);
  expect(asked).toBe(3);
});
