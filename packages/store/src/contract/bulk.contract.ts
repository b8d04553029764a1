import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { PageToImport } from '../import-types.ts';
import { asEditor, type OpenStore, openDesk } from './open-store.ts';
import { type GivenArticle, makeRecord, makeSource } from './records.ts';

const page = (bytes: string, given: GivenArticle = {}): PageToImport => ({
  source: makeSource(bytes),
  record: makeRecord(given),
});

/** A text of so many different words, some of them replaced. */
function text(length: number, replaced: readonly number[] = [], by = 'other'): GivenArticle {
  const words = Array.from({ length }, (_, index) => (replaced.includes(index) ? `${by}${index}` : `word${index}`));
  return { headline: null, paragraphs: [words.join(' ')] };
}

export function bulkContract(open: OpenStore): void {
  describe('importArticles', () => {
    test('keeps every page it can, in order, and says of each what became of it', async () => {
      const { store } = await openDesk(open);
      const spoilt = page('spoilt', { quotes: [{ words: 'plain' }] });
      Object.assign(spoilt.record.quotes[0]?.span ?? {}, { end: 9999 });
      const outcomes = await store.importArticles(
        [page('one', text(30)), spoilt, page('two', { headline: 'Two' }), page('one')],
        'bulk',
      );
      const [one, refused, two, again] = outcomes;
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['imported', 'refused', 'imported', 'known']);
      expect(refused).toMatchObject({ reason: expect.stringContaining('quotes[0].span') });
      if (one?.outcome !== 'imported' || two?.outcome !== 'imported') throw new Error('not imported');
      expect(again).toEqual({ outcome: 'known', articleId: one.articleId });
      expect((await store.loadArticle(two.articleId))?.slug).toBe('two');
      expect((await store.listRevisions(one.articleId))[0]).toMatchObject({ action: 'imported', by: 'bulk' });
      expect((await store.listArticles({})).items).toHaveLength(2);
      expect((await store.verify()).firstDifference).toBeNull();
    });

    test('joins entities within one go', async () => {
      const { store } = await openDesk(open);
      const given = { entities: [{ name: 'Maya Khoury' }] };
      const outcomes = await store.importArticles([page('one', given), page('two', given)], 'bulk');
      const ids = outcomes.map(async (outcome) =>
        outcome.outcome === 'imported' ? (await store.loadArticle(outcome.articleId))?.record.entities[0]?.id : null,
      );
      const [one, two] = await Promise.all(ids);
      expect(one).toEqual(expect.any(String));
      expect(two).toBe(one);
    });
  });

  describe('findKnownBytes', () => {
    test('answers the articles that have them', async () => {
      const { store } = await openDesk(open);
      const { id } = await store.importArticle(makeSource('one'), makeRecord(), 'test');
      const [one, two] = ['one', 'two'].map((bytes) => createHash('sha256').update(bytes).digest('hex'));
      expect(await store.findKnownBytes([one ?? '', two ?? ''])).toEqual(new Map([[one, id]]));
      expect(await store.findKnownBytes([])).toEqual(new Map());
    });
  });

  describe('an article that nearly repeats another', () => {
    test('is kept, and names the other', async () => {
      const { importDraft, store } = await openDesk(open);
      const first = await importDraft(text(200));
      const second = await importDraft(text(200, [17, 90]));
      expect(await store.findLookAlike(first.id)).toBeNull();
      const found = await store.findLookAlike(second.id);
      expect(found).toMatchObject({ articleId: first.id, slug: first.slug });
      expect(found?.similarity).toBeGreaterThan(0.9);
      expect(found?.similarity).toBeLessThan(1);
      expect(await store.findLookAlike('unknown')).toBeNull();
    });

    test('names the nearest of several, also when hundreds are the same', async () => {
      const { importDraft, store } = await openDesk(open);
      const far = await importDraft(text(200, [3, 50, 100, 150]));
      const near = await importDraft(text(200, [100]));
      const own = await importDraft(text(200));
      expect(far.id).not.toBe(near.id);
      expect((await store.findLookAlike(own.id))?.articleId).toBe(near.id);
      const same = Array.from({ length: 120 }, (_, index) => page(`same ${index}`, text(80, [], 'x')));
      await store.importArticles(same, 'bulk');
      const last = await importDraft(text(80, [], 'x'));
      expect((await store.findLookAlike(last.id))?.similarity).toBe(1);
    });

    test('is not one that shares half its words, a quotation or nothing at all', async () => {
      const { importDraft, store } = await openDesk(open);
      await importDraft(text(200));
      const half = Array.from({ length: 100 }, (_, index) => index);
      for (const given of [text(200, half), text(20, [], 'short'), { headline: null, paragraphs: ['!'] }]) {
        expect(await store.findLookAlike((await importDraft(given)).id)).toBeNull();
      }
    });

    test('forgets one that was deleted', async () => {
      const { importDraft, store } = await openDesk(open);
      const first = await importDraft(text(200));
      const second = await importDraft(text(200, [1]));
      await store.deleteDraft(first.id, asEditor(first));
      expect(await store.findLookAlike(second.id)).toBeNull();
      const third = await importDraft(text(200, [2]));
      expect((await store.findLookAlike(third.id))?.articleId).toBe(second.id);
    });
  });
}
