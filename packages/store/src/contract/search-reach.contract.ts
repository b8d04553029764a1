import { describe, expect, test } from 'vitest';
import type { Store } from '../port.ts';
import { type OpenStore, openDesk, readAll } from './open-store.ts';
import { makeRecord, makeSource } from './records.ts';

/** As many articles as make a word frequent (1,000), in batches of one publication each; a phrase stands in every hundredth. */
const MADE = 1_010;
const REACH = 200;
/** A page of a list looks through four times as many. */
const FURTHER = 4 * REACH;

const SAID = { entities: [{ name: 'Omar Haddad' }], quotes: [{ words: 'The old pier,', speaker: 'Omar Haddad' }] };

/** All who hold it, the newest first, from before and after the index began to know pairs of frequent words. */
const OLD_PIER = [1000, 900, 800, 700, 600, 500, 400, 300, 200, 100, 0].map((n) => `Day ${n}`);

async function allHeadlines(store: Store, query: string): Promise<readonly (string | null)[]> {
  const items = await readAll(async (cursor) => (await store.search({ query, cursor, limit: 100 })).articles);
  return items.map(({ article }) => article.headline);
}

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
      expect(phrase.counts.articles).toBe(2);
      expect(phrase.facets?.articles).toMatchObject({ among: 2, isCapped: true });
      expect(phrase.notices.map(({ code }) => code)).toEqual(['newest-counted', 'newest-listed']);
      expect(phrase.articles.items).toHaveLength(8);
      for (const query of ['"old pier"', '"the old pier closed"', 'closed "old pier"'])
        expect(await allHeadlines(store, query)).toEqual(OLD_PIER);
      const others = await allHeadlines(store, 'pier -"old pier"');
      expect(others).toHaveLength(MADE - OLD_PIER.length);
      const ranked = await store.search({ query: '"old pier"', sort: 'relevance' });
      expect(ranked.articles.items.map(({ article }) => article.headline)).toEqual(['Day 1000', 'Day 900']);
      expect(ranked.rankedAmong.articles).toBe(2);

      const older = await store.search({ query: '"old pier" before:2026-01-10', sort: 'relevance' });
      expect(older).toMatchObject({ countedAmong: null, counts: { articles: 0 } });
      const one = await store.search({ query: 'pier' });
      expect(one).toMatchObject({ countedAmong: null, counts: { articles: 1_000 }, notices: [] });
      const rare = await store.search({ query: 'pier lighthouse', sort: 'relevance' });
      expect(rare).toMatchObject({ countedAmong: null, counts: { articles: 1 } });

      const never = '"old the pier"';
      const none = await store.search({ query: never, facets: true });
      expect(none).toMatchObject({ countedAmong: FURTHER, counts: { articles: 0, quotes: 0 } });
      expect(none.notices.map(({ code }) => code)).toEqual(['newest-counted', 'newest-listed']);
      expect(none.facets?.articles).toEqual({ among: 0, isCapped: true, fields: [] });
      expect(none.articles).toEqual({ items: [], next: expect.any(String) });
      expect(await allHeadlines(store, never)).toEqual([]);
      const rest = await store.search({ query: never, cursor: none.quotes.next });
      expect(rest.quotes).toEqual({ items: [], next: null });
      expect((await store.search({ query: never, sort: 'relevance' })).rankedAmong).toEqual({ articles: 0, quotes: 0 });
    }, 240_000);

    test('knows the pairs of articles that came before they were chosen, also where these are published as they come', async () => {
      const { store } = await openDesk(open);
      const many = 305;
      for (let n = 0; n < many; n += 1) {
        const more = n === 7 ? ['It is pierced.'] : [];
        const paragraphs = ['"The old pier," Omar Haddad said.', ...more];
        const record = makeRecord({ headline: `Day ${n}`, paragraphs, ...SAID });
        await store.importPublished(makeSource(`page ${n}`), record, 'desk');
      }
      const { counts } = await store.search({ query: '"the old pier"' });
      expect(counts).toMatchObject({ articles: many, quotes: many });
      for (const query of ['pie*', 'pier*', 'the-old-pie*', 'old -pierc* pie*', '-lighthouse', '-lig*']) {
        const without = query.includes('-pierc') ? 1 : 0;
        const found = await store.search({ query });
        expect([query, found.counts.articles, found.counts.quotes]).toEqual([query, many - without, many]);
      }
      for (const query of ['pierc*', 'is-pie*', '-old', '-pie*', '-kind:direct']) {
        const found = await store.search({ query });
        const articles = query.startsWith('-') ? 0 : 1;
        expect([query, found.counts.articles, found.counts.quotes]).toEqual([query, articles, 0]);
      }
      expect((await store.verify()).firstDifference).toBeNull();
    }, 240_000);
  });
}
