import { expect, test } from 'vitest';
import config from '../../next.config.ts';
import { PAGE_HEADERS } from './page-headers.ts';

test('what Next answers has the headers of the pages that we write', async () => {
  const rules = await config.headers();
  const everywhere = rules.find(({ source }) => source === '/:path*')?.headers ?? [];
  expect(Object.fromEntries(everywhere.map(({ key, value }) => [key.toLowerCase(), value]))).toEqual(PAGE_HEADERS);
});
