import { expect, test } from 'vitest';
import { bundleSizes } from './bundle-size.ts';

/** kB of a browser bundle, minified and gzipped. What grows beyond these is to be smaller elsewhere, or the limit is to be argued about. */
const MOST = {
  'import { parse }': 140,
  'import { findEntities }': 109,
  'import { didTheySay }': 52,
  'everything of the main entry': 155,
  'names with all tables, of the core': 95,
  'everything of onrecord/export': 6,
};

test('the published package is no larger in a bundle than it says', async () => {
  const sizes = await bundleSizes();
  const larger = Object.entries(MOST).filter(([name, most]) => !((sizes[name] ?? Number.NaN) <= most * 1000));
  expect(larger.map(([name, most]) => `${name}: ${sizes[name]} bytes, at most ${most} kB`)).toEqual([]);
});
