import { describe, expect, test } from 'vitest';
import type { Facets, SearchRequest, Store } from '../port.ts';
import { type OpenStore, openDesk } from './open-store.ts';
import type { GivenArticle } from './records.ts';

const PIER: GivenArticle = {
  headline: 'Board votes on the pier',
  paragraphs: [
    'Nadia Ferro spoke in Lund on Monday. “The pier will stay,” Ferro said.',
    'Tomas Bek denied that the pier was sold.',
  ],
  entities: [{ name: 'Nadia Ferro', aliases: ['Ferro'] }, { name: 'Tomas Bek' }, { name: 'Lund', type: 'place' }],
  quotes: [
    { words: 'The pier will stay,', speaker: 'Nadia Ferro' },
    { words: 'the pier was sold', speaker: 'Tomas Bek', kind: 'indirect', stance: 'deny' },
  ],
  keywords: ['City council', 'harbour'],
  publishedAt: '2014-05-03',
};
const BRIDGE: GivenArticle = {
  headline: 'Bridge opens',
  paragraphs: ['“The bridge is open and the pier is old,” said Tomas Bek in Malmö.'],
  entities: [{ name: 'Tomas Bek' }, { name: 'Malmö', type: 'place' }],
  quotes: [{ words: 'The bridge is open and the pier is old,', speaker: 'Tomas Bek' }],
  keywords: ['harbour'],
  publishedAt: '2015-01-01',
};
const EARLY: GivenArticle = {
  headline: 'A plan for a pier',
  paragraphs: ['A plan was shown.'],
  publishedAt: '1969-12-31',
};

async function openHarbour(open: OpenStore): Promise<Store> {
  const desk = await openDesk(open);
  for (const given of [PIER, BRIDGE, EARLY]) await desk.publishNew(given);
  return desk.store;
}

async function headlines(store: Store, query: string, more: Partial<SearchRequest> = {}) {
  const { articles, quotes } = await store.search({ query, ...more });
  return [articles.items.map(({ article }) => article.headline), quotes.items.map(({ item }) => item.words)];
}

/** `field: label count, …` for each field. */
function shown(facets: Facets | undefined): readonly string[] {
  return (facets?.fields ?? []).map(
    ({ field, values }) => `${field}: ${values.map(({ label, count }) => `${label} ${count}`).join(', ')}`,
  );
}

const [P, B, E] = ['Board votes on the pier', 'Bridge opens', 'A plan for a pier'];
const [STAY, SOLD, OLD] = ['The pier will stay,', 'the pier was sold', 'The bridge is open and the pier is old,'];

const FOUND: readonly (readonly [query: string, articles: readonly string[], quotes: readonly string[]])[] = [
  ['pier', [B, P, E], [OLD, STAY, SOLD]],
  ['pier -bridge', [P, E], [STAY, SOLD]],
  ['-bridge', [P, E], [STAY, SOLD]],
  ['pier -"pier will"', [B, E], [OLD, SOLD]],
  ['"the pier" will', [P], [STAY]],
  ['bri*', [B], [OLD]],
  ['speaker:ferro', [P], [STAY]],
  ['speaker:"tomas bek" pier', [B, P], [OLD, SOLD]],
  ['speaker:tomas-bek kind:indirect', [P], [SOLD]],
  ['pier -speaker:bek', [E], [STAY]],
  ['speaker:nobody pier', [], []],
  ['stance:deny', [P], [SOLD]],
  ['place:lund', [P], [STAY, SOLD]],
  ['place:malmo pier', [B], [OLD]],
  ['place:bek', [], []],
  ['keyword:harbour', [B, P], [OLD, STAY, SOLD]],
  ['keyword:"city council"', [P], [STAY, SOLD]],
  ['keyword:city', [], []],
  ['after:2015', [B], [OLD]],
  ['before:2015', [P, E], [STAY, SOLD]],
  ['after:2014-05-03 before:2014-05-04', [P], [STAY, SOLD]],
  ['before:1970', [E], []],
  ['pier after:2014-05-04', [B], [OLD]],
  ['kind:sung', [], []],
];

export function searchFieldsContract(open: OpenStore): void {
  describe('search by fields', () => {
    test('finds what each query asks for, newest first', async () => {
      const store = await openHarbour(open);
      for (const [query, articles, quotes] of FOUND) {
        expect(await headlines(store, query), query).toEqual([articles, quotes]);
        const { counts } = await store.search({ query });
        expect([counts.articles, counts.quotes], query).toEqual([articles.length, quotes.length]);
      }
    });

    test('counts what was found by its facts', async () => {
      const store = await openHarbour(open);
      const { facets } = await store.search({ query: 'pier', facets: true });
      expect(shown(facets?.quotes)).toEqual([
        'speaker: Tomas Bek 2, Nadia Ferro 1',
        'kind: direct 2, indirect 1',
        'stance: neutral 2, deny 1',
        'place: Lund 2, Malmö 1',
        'keyword: harbour 3, City council 2',
        'year: 2014 2, 2015 1',
      ]);
      expect(shown(facets?.articles)).toEqual([
        'speaker: Tomas Bek 2, Nadia Ferro 1',
        'kind: direct 2, indirect 1',
        'stance: neutral 2, deny 1',
        'place: Lund 1, Malmö 1',
        'keyword: harbour 2, City council 1',
        'year: 1969 1, 2014 1, 2015 1',
      ]);
      expect(facets?.quotes).toMatchObject({ among: 3, isCapped: false });
      expect((await store.search({ query: 'pier' })).facets).toBeNull();
    });

    test('narrows down to what a facet counted by its filter', async () => {
      const store = await openHarbour(open);
      const { facets } = await store.search({ query: 'pier', facets: true });
      for (const list of ['articles', 'quotes'] as const) {
        for (const { values } of facets?.[list].fields ?? []) {
          for (const { filter, count } of values) {
            expect((await store.search({ query: `pier ${filter}` })).counts[list], `${list}: ${filter}`).toBe(count);
          }
        }
      }
    });

    test("searches within one entity's words", async () => {
      const store = await openHarbour(open);
      const bek = await store.loadEntityBySlug('person', 'tomas-bek');
      const speakerId = bek?.id ?? '';
      expect(await headlines(store, '', { speakerId })).toEqual([
        [B, P],
        [OLD, SOLD],
      ]);
      expect(await headlines(store, 'sold', { speakerId })).toEqual([[P], [SOLD]]);
      expect(await headlines(store, 'pier', { speakerId: 'unknown' })).toEqual([[], []]);
      expect(await headlines(store, '', { speakerId, only: 'quotes' })).toEqual([[], [OLD, SOLD]]);
      const { facets, entities } = await store.search({ query: 'bek', only: 'articles', facets: true });
      expect([facets?.articles.among, facets?.quotes.among, entities]).toEqual([2, 0, []]);
    });

    test('leaves quotes of headlines out of the list and the facets, where it is told to', async () => {
      const desk = await openDesk(open);
      await desk.publishNew({
        headline: 'Brenn: The pier will stay',
        paragraphs: ['“The pier will stay for years,” Ada Brenn said.'],
        entities: [{ name: 'Ada Brenn' }],
        quotes: [
          { words: 'The pier will stay', speaker: 'Ada Brenn', kind: 'indirect' },
          { words: 'The pier will stay for years,', speaker: 'Ada Brenn' },
        ],
      });
      const found = async (withoutHeadlines: boolean) => {
        const { quotes, facets } = await desk.store.search({ query: 'pier', facets: true, withoutHeadlines });
        return [quotes.items.map(({ item }) => item.inHeadline), facets?.quotes.among];
      };
      expect(await found(false)).toEqual([[true, false], 2]);
      expect(await found(true)).toEqual([[false], 1]);
    });

    test('says what it did not find or read of a query', async () => {
      const store = await openHarbour(open);
      const codes = async (query: string) => (await store.search({ query })).notices.map(({ code }) => code);
      expect(await codes('speaker:nobody place:nowhere')).toEqual(['speaker-unknown', 'place-unknown']);
      expect(await codes('pi* bridge')).toEqual(['beginning-too-short']);
      expect(await codes(`pier ${'x'.repeat(400)}`)).toEqual(['query-too-long']);
      expect(await codes('speaker:ferro pier')).toEqual([]);
    });

    test('forgets the facts of an article that is changed', async () => {
      const desk = await openDesk(open);
      const article = await desk.publishNew(PIER);
      const record = { ...article.record, article: { ...article.record.article, keywords: ['ferries'] } };
      await desk.store.saveArticle(article.id, { record, decisions: {} }, { by: 'editor', version: article.version });
      const counts = async (query: string) => (await desk.store.search({ query })).counts.articles;
      expect([await counts('keyword:harbour'), await counts('keyword:ferries')]).toEqual([0, 1]);
      const { facets } = await desk.store.search({ query: 'pier', facets: true });
      expect(shown(facets?.articles)).toContain('keyword: ferries 1');
    });
  });
}
