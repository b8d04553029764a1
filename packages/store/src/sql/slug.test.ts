import { describe, expect, test } from 'vitest';
import { slugOf } from './slug.ts';

describe('slugOf', () => {
  test.each([
    ['Muallem Says Russia Agrees', 'muallem-says-russia-agrees'],
    ['Łódź: «Où est l’été?»', 'lodz-ou-est-lete'],
    ['U.N. envoy’s visit', 'un-envoy-visit'],
    ['قال Lavrov شيئا', 'lavrov'],
    ['وزير الخارجية', ''],
    ['../../etc/passwd?x=1#y%00', 'etc-passwd-x-1-y-00'],
    ['', ''],
  ])('makes %j into %j', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  test('ends at a word within 80 characters', () => {
    const slug = slugOf('parliament '.repeat(500));
    expect(slug).toBe(Array(7).fill('parliament').join('-'));
    expect(slugOf('x'.repeat(5000))).toHaveLength(80);
  });
});
