import { describe, expect, test } from 'vitest';
import { type OpenStore, openDesk } from './open-store.ts';

/** As many articles as make a word frequent (1,000), in batches of one publication each; a phrase stands in every hundredth. */
const MADE = 1_010;
const REACH = 300;

export function searchReachContract(open: OpenStore): void {
  describe('a search for frequent words in a large archive', () => {
    test('is counted, ranked and broken down among the newest, says so, and lists all', async () => {
      const desk = await openDesk(open, { reach: REACH });
      for (let n = 0; n < MADE; n += 1) {
        const words = n % 100 === 0 ? 'The old pier closed.' : 'The pier is old.';
        await desk.publishNew({ headline: `Day ${n}`, paragraphs: [words, n === 5 ? 'A lighthouse.' : 'A tower.'] });
      }
      const { store } = desk;

      const phrase = await store.search({ query: '"old pier"', facets: true });
      expect(phrase.countedAmong).toBe(REACH);
      expect(phrase.counts.articles).toBe(3);
      expect(phrase.facets?.articles).toMatchObject({ among: 3, isCapped: true });
      expect(phrase.notices.map(({ code }) => code)).toEqual(['newest-counted']);
      expect(phrase.articles.items.map(({ article }) => article.headline)).toEqual(
        [1000, 900, 800, 700, 600, 500, 400, 300, 200, 100, 0].map((n) => `Day ${n}`),
      );
      const ranked = await store.search({ query: '"old pier"', sort: 'relevance' });
      expect(ranked.articles.items.map(({ article }) => article.headline)).toEqual(['Day 1000', 'Day 900', 'Day 800']);
      expect(ranked.rankedAmong.articles).toBe(3);

      const older = await store.search({ query: '"old pier" before:2026-01-10', sort: 'relevance' });
      expect(older).toMatchObject({ countedAmong: null, counts: { articles: 0 } });
      const one = await store.search({ query: 'pier' });
      expect(one).toMatchObject({ countedAmong: null, counts: { articles: 1_000 }, notices: [] });
      const rare = await store.search({ query: 'pier lighthouse', sort: 'relevance' });
      expect(rare).toMatchObject({ countedAmong: null, counts: { articles: 1 } });
      const none = await store.search({ query: '"pier tower"' });
      expect(none).toMatchObject({ countedAmong: null, counts: { articles: 0, quotes: 0 } });
    }, 120_000);
  });
}
