import { describe, expect, test } from 'vitest';
import type { Store, StoredArticle } from '../port.ts';
import { asEditor, type OpenStore, openDesk, refusal } from './open-store.ts';
import { makeRecord, makeSource } from './records.ts';

const PAGE = {
  headline: 'The mill closes',
  paragraphs: ['"We shut it," Edita Marek said in Kesh. "All of it," Marek said.'],
  entities: [
    { name: 'Edita Marek', aliases: ['Marek'] },
    { name: 'Kesh', type: 'place' as const },
  ],
  quotes: [
    { words: 'We shut it,', speaker: 'Edita Marek' },
    { words: 'All of it,', speaker: 'Edita Marek' },
  ],
};

export function importPublishedContract(open: OpenStore): void {
  describe('importPublished', () => {
    test('keeps what an import and then a publishing keep', async () => {
      const desk = await openDesk(open);
      const { store } = desk;
      await desk.publishNew({ ...PAGE, headline: 'Another' });
      const given = [makeSource('the mill'), makeRecord(PAGE), 'Ada'] as const;
      const draft = await store.importArticle(...given);
      const inSteps = await store.publishArticle(draft.id, { by: 'Ada', version: 1 });
      const before = await everythingOf(store, inSteps);
      await store.killArticle(draft.id, { by: 'Ada', version: 2 });
      const atOnce = await store.importPublished(...given);
      expect(atOnce).toEqual(await store.loadArticle(atOnce.id));
      expect(await everythingOf(store, atOnce)).toEqual(before);
    });

    test('goes on as any published article does', async () => {
      const { store } = await openDesk(open);
      const before = await store.countPublicChanges();
      const article = await store.importPublished(makeSource('the mill'), makeRecord(PAGE), 'Ada');
      expect(await store.countPublicChanges()).toBeGreaterThan(before);
      const withdrawn = await store.changeState(article.id, { to: 'withdrawn' }, asEditor(article));
      expect(await store.loadPublished(article.slug)).toBeNull();
      const back = await store.publishArticle(article.id, asEditor(withdrawn));
      expect(back).toMatchObject({ version: 4, releasedAt: article.releasedAt });
      expect((await store.loadPublished(article.slug))?.record).toEqual(article.record);
    });

    test('is refused as an import is, and keeps nothing', async () => {
      const { store } = await openDesk(open);
      const article = await store.importPublished(makeSource('the mill'), makeRecord(PAGE), 'Ada');
      const again = await refusal(store.importPublished(makeSource('the mill'), makeRecord(PAGE), 'Ada'));
      expect([again.code, again.error.details]).toEqual(['duplicate', { articleId: article.id }]);
      const broken = { ...makeRecord(PAGE), text: '' };
      expect((await refusal(store.importPublished(makeSource('other'), broken, 'Ada'))).code).toBe('record-invalid');
      expect((await store.listArticles({})).items).toHaveLength(1);
    });
  });
}

/** What can be read of an article, with its permanent ids as numbers. */
async function everythingOf(store: Store, article: StoredArticle): Promise<unknown> {
  const events = await store.listEvents(article.id);
  const everything = {
    article,
    published: await store.loadPublished(article.slug),
    revisions: await store.listRevisions(article.id),
    events: events.map(({ number, action, by, at }) => ({ number, action, by, at })),
    quotes: (await store.listQuotes({})).items,
    found: (await store.search({ query: 'shut marek' })).counts,
    quoted: (await store.listMostQuoted(10)).map(({ name, quoteCount, articleCount }) => [
      name,
      quoteCount,
      articleCount,
    ]),
  };
  const numbers = new Map<string, string>();
  const numbered = (id: string) => {
    const known = numbers.get(id) ?? `id ${numbers.size}`;
    numbers.set(id, known);
    return known;
  };
  return JSON.parse(JSON.stringify(everything).replaceAll(UUID, numbered));
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
