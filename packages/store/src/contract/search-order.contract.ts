import { describe, expect, test } from 'vitest';
import { type OpenStore, openDesk } from './open-store.ts';

/** The first article each of these finds by relevance; all engines must find it. */
const FIRST: readonly (readonly [query: string, headline: string])[] = [
  ['pier', 'The pier burns'],
  ['ferry', 'A day on the water'],
  ['pier ferry', 'A day on the water'],
  ['"the pier"', 'The pier burns'],
  ['council', 'Council meets'],
];

export function searchOrderContract(open: OpenStore): void {
  describe('search by relevance', () => {
    test('puts first what is about the words, however old', async () => {
      const desk = await openDesk(open);
      const articles = [
        { headline: 'The pier burns', paragraphs: ['It burnt all night.'] },
        {
          headline: 'A day on the water',
          paragraphs: [
            'The ferry left the pier. The ferry met a ferry. No other ferry came. The pier was empty. A pier, the pier.',
          ],
        },
        { headline: 'Council meets', paragraphs: ['They spoke of a ferry and of the pier.'] },
        { headline: 'Weather', paragraphs: ['Rain on the pier, on the council and on a ferry.'] },
      ];
      for (const [index, given] of articles.entries())
        await desk.publishNew({ ...given, publishedAt: `201${index}-01-01` });
      for (const [query, headline] of FIRST) {
        const { articles: found, rankedAmong } = await desk.store.search({ query, sort: 'relevance' });
        expect(found.items[0]?.article.headline, query).toBe(headline);
        expect(rankedAmong.articles).toBeNull();
        expect(new Set(found.items.map(({ article }) => article.id)).size).toBe(
          (await desk.store.search({ query })).articles.items.length,
        );
      }
    });

    test('puts quotes that say the words before those of somebody of that name', async () => {
      const desk = await openDesk(open);
      await desk.publishNew({
        paragraphs: ['Ask Pier about the old pier. Nothing else matters. The old pier is dear to me.'],
        entities: [{ name: 'Piera Old' }, { name: 'Maya Khoury' }],
        quotes: [
          { words: 'Ask Pier about the old pier.', speaker: 'Maya Khoury', kind: 'indirect' },
          { words: 'Nothing else matters.', speaker: 'Piera Old' },
          { words: 'The old pier is dear to me.', speaker: 'Maya Khoury' },
        ],
      });
      const { quotes } = await desk.store.search({ query: 'old', sort: 'relevance' });
      expect(quotes.items.map(({ item }) => item.words)).toEqual([
        'The old pier is dear to me.',
        'Ask Pier about the old pier.',
        'Nothing else matters.',
      ]);
    });

    test('pages through a ranked list, and says when only the newest were ranked', async () => {
      const desk = await openDesk(open);
      const made = 410;
      for (let n = 0; n < made; n += 1) {
        await desk.publishNew({ headline: n % 100 === 0 ? `Pier ${n}` : `Day ${n}`, paragraphs: ['On the pier.'] });
      }
      const first = await desk.store.search({ query: 'pier', sort: 'relevance', limit: 3 });
      expect(first.articles.items.map(({ article }) => article.headline)).toEqual(['Pier 400', 'Pier 300', 'Pier 200']);
      const next = await desk.store.search({ query: 'pier', sort: 'relevance', limit: 3, cursor: first.articles.next });
      expect(next.articles.items.map(({ article }) => article.headline)).toEqual(['Pier 100', 'Pier 0', 'Day 409']);
      expect(next.quotes.items).toEqual([]);
      expect(first.rankedAmong.articles).toBeLessThan(made);
      expect(first.rankedAmong.articles).toBeGreaterThanOrEqual(400);
    }, 60_000);
  });
}
