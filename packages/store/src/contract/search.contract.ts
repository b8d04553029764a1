import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Snippet } from '../port.ts';
import { asEditor, type OpenStore, openDesk } from './open-store.ts';

const PAGE = {
  headline: 'Envoy visits Besançon',
  paragraphs: [
    'Maya Khoury arrived on Monday.\r\nShe was tired.',
    'Khoury’s aide O’Brien said the U.N. would pay for the chemical treaty. "Not a cent," Khoury said.',
    'قال وزير الخارجيّة إنّ الأمر انتهى.',
  ],
  entities: [
    { name: 'Maya Khoury', aliases: ['Khoury'] },
    { name: 'U.N.', type: 'organisation' as const },
  ],
  quotes: [{ words: 'Not a cent,', speaker: 'Maya Khoury' }],
  keywords: ['disarmament'],
};

function marked({ text, highlights }: Snippet): readonly string[] {
  return highlights.map(({ start, end }) => text.slice(start, end));
}

export function searchContract(open: OpenStore): void {
  describe('search', () => {
    test('finds articles, quotes and entities together, with counts', async () => {
      const desk = await openDesk(open);
      const article = await desk.publishNew(PAGE);
      const result = await desk.store.search({ query: 'khoury' });
      expect(result.counts).toEqual({ articles: 1, quotes: 1, entities: 1 });
      expect(result.articles.items.map((found) => found.article.id)).toEqual([article.id]);
      expect(result.quotes.items.map((found) => found.item.words)).toEqual(['Not a cent,']);
      expect(result.entities).toMatchObject([{ entity: { name: 'Maya Khoury' }, matched: 'Maya Khoury' }]);
    });

    const FOUND: readonly (readonly [string, readonly string[]])[] = [
      ['BESANCON', ['Besançon']],
      ['besanç*', ['Besançon']],
      ["o'brien", ['O’Brien']],
      ['obrien', ['O’Brien']],
      ['un treaty', ['U.N', 'treaty']],
      ['U.N. treaty', ['U.N', 'treaty']],
      ['chemical tre*', ['chemical', 'treaty']],
      ['"chemical treaty"', ['chemical treaty']],
      ['خارجية', ['الخارجيّة']],
      ['khoury aide', ['Khoury’s', 'aide']],
      ['الخارجية', ['الخارجيّة']],
      ['ان الامر', ['إنّ', 'الأمر']],
      ['tired monday', ['Monday', 'tired']],
      ['disarmament', ['disarmament']],
      ['(chemical) AND "treaty*"', []],
    ];
    test.each(FOUND)('finds %s and marks %j', async (query, words) => {
      const desk = await openDesk(open);
      await desk.publishNew(PAGE);
      const { articles } = await desk.store.search({ query });
      const snippets = articles.items.map((found) => found.snippet);
      if (words.length === 0) expect(snippets).toEqual([]);
      else expect(marked(snippets[0] ?? { text: '', highlights: [] })).toEqual(expect.arrayContaining([...words]));
    });

    test('asks for every word, whole unless a star says otherwise', async () => {
      const desk = await openDesk(open);
      await desk.publishNew(PAGE);
      for (const query of [
        'khoury unicorn',
        'chem treaty',
        'chemical tre',
        'hemical*',
        '"treaty chemical"',
        't cent k',
      ]) {
        expect((await desk.store.search({ query })).articles.items, query).toEqual([]);
      }
    });

    test('answers nothing to a query without a word', async () => {
      const desk = await openDesk(open);
      await desk.publishNew(PAGE);
      for (const query of ['', '   ', '"', '***', '()', '-', '\u0000', '\ud800', '💡']) {
        expect(await desk.store.search({ query })).toEqual({
          articles: { items: [], next: null },
          quotes: { items: [], next: null },
          entities: [],
          counts: { articles: 0, quotes: 0, entities: 0 },
          countedTo: 1_000,
          countedAmong: null,
          facets: null,
          rankedAmong: { articles: null, quotes: null },
          notices: [],
          didYouMean: null,
        });
      }
    });

    test('shows nothing of drafts, rejected quotes and removed text', async () => {
      const desk = await openDesk(open);
      const published = await desk.publishNew(PAGE);
      await desk.importDraft({ ...PAGE, headline: 'Secret draft' });
      expect((await desk.store.search({ query: 'secret' })).counts.articles).toBe(0);
      const id = published.record.quotes[0]?.id ?? '';
      const decision = { decision: 'rejected' as const, by: 'editor', at: '2026-01-10T13:00:00Z' };
      const blocks = published.record.article.blocks.slice(0, 2);
      const record = { ...published.record, article: { ...published.record.article, blocks, keywords: [] } };
      await desk.store.saveArticle(published.id, { record, decisions: { [id]: decision } }, asEditor(published));
      expect((await desk.store.search({ query: 'cent' })).counts).toEqual({ articles: 0, quotes: 0, entities: 0 });
      expect((await desk.store.search({ query: 'tired' })).counts.articles).toBe(1);
    });

    test('pages through articles and quotes on their own, newest first', async () => {
      const desk = await openDesk(open);
      for (let day = 1; day <= 5; day += 1)
        await desk.publishNew({ ...PAGE, headline: `Day ${day}`, publishedAt: `2026-01-0${day}` });
      const first = await desk.store.search({ query: 'khoury', limit: 2 });
      expect(first.articles.items.map((found) => found.article.headline)).toEqual(['Day 5', 'Day 4']);
      expect(first.counts).toMatchObject({ articles: 5, quotes: 5 });
      const articles = await desk.store.search({ query: 'khoury', limit: 2, cursor: first.articles.next });
      expect(articles.articles.items.map((found) => found.article.headline)).toEqual(['Day 3', 'Day 2']);
      expect(articles.quotes).toEqual({ items: [], next: null });
      expect(articles.counts).toEqual(first.counts);
      const quotes = await desk.store.search({ query: 'khoury', limit: 3, cursor: first.quotes.next });
      expect(quotes.quotes.items.map((found) => found.item.article.headline)).toEqual(['Day 3', 'Day 2', 'Day 1']);
      expect(quotes.quotes.next).toBeNull();
      expect(quotes.articles).toEqual({ items: [], next: null });
    });

    test('names the spelling that matched', async () => {
      const desk = await openDesk(open);
      await desk.publishNew({
        entities: [{ name: 'Islamic State in Iraq and Syria', type: 'organisation', aliases: ['ISIS'] }],
      });
      expect((await desk.store.search({ query: 'isis' })).entities[0]?.matched).toBe('ISIS');
    });

    test('never fails and never marks outside the snippet, whatever is typed', async () => {
      const desk = await openDesk(open);
      await desk.publishNew(PAGE);
      const operators = fc.constantFrom(
        'AND',
        'OR',
        'NOT',
        'NEAR',
        '"',
        '*',
        '(',
        ')',
        ':',
        '^',
        '-',
        '+',
        ',',
        '{',
        'words',
        'khoury',
        'khou*',
        'speaker:',
        'kind:direct',
        'place:besancon',
        'after:2014',
        'before:2030-01',
        'keyword:',
        '-khoury',
        '“',
        '”',
        '\u0000',
        "'",
        ';',
      );
      const typed = fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(operators, { maxLength: 30 }).map((parts) => parts.join(' ')),
      );
      await fc.assert(
        fc.asyncProperty(typed, async (query) => {
          const sort = query.length % 2 === 0 ? 'newest' : 'relevance';
          const { articles, quotes } = await desk.store.search({ query, sort, facets: true });
          for (const { text, highlights } of [...articles.items, ...quotes.items].map((found) => found.snippet)) {
            for (const { start, end } of highlights)
              expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}\p{M}.]$|^[\p{L}\p{N}]$/u);
          }
        }),
        { numRuns: 300, seed: 7 },
      );
    });
  });
}
