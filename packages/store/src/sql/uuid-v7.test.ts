import { expect, test } from 'vitest';
import { uuidV7 } from './uuid-v7.ts';

test('a UUID holds its version, its variant and the time it was made', () => {
  const id = uuidV7(new Date('2022-02-22T19:22:22.000Z'));
  expect(id).toMatch(/^017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(uuidV7(new Date(0))).not.toBe(uuidV7(new Date(0)));
});
