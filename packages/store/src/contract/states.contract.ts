import { describe, expect, test } from 'vitest';
import type { StateChange, StoredArticle } from '../port.ts';
import { asEditor, type Desk, type OpenStore, openDesk, refusal } from './open-store.ts';

const PAGE = {
  headline: 'The mill closes',
  paragraphs: ['"We shut it," Edita Marek said.'],
  entities: [{ name: 'Edita Marek' }],
  quotes: [{ words: 'We shut it,', speaker: 'Edita Marek' }],
};
const LATER = '2026-02-01T08:00:00.000Z';
const TOMORROW = '2026-03-01T08:00:00.000Z';

function move(desk: Desk, article: StoredArticle, to: StateChange): Promise<StoredArticle> {
  return desk.store.changeState(article.id, to, asEditor(article));
}

export function statesContract(open: OpenStore): void {
  describe('states', () => {
    test('lead from the desk over review and schedule to the site, each as a revision', async () => {
      const desk = await openDesk(open);
      const draft = await desk.importDraft(PAGE);
      const reviewed = await move(desk, draft, { to: 'in-review' });
      const scheduled = await move(desk, reviewed, { to: 'scheduled', until: LATER });
      expect(scheduled).toMatchObject({ state: 'scheduled', dueAt: LATER, version: 3 });
      const back = await move(desk, scheduled, { to: 'draft' });
      expect(back).toMatchObject({ state: 'draft', dueAt: null });
      const published = await desk.store.publishArticle(draft.id, asEditor(back));
      expect(published).toMatchObject({ state: 'published', version: 5 });
      expect((await desk.store.listRevisions(draft.id)).map(({ action }) => action)).toEqual([
        'imported',
        'submitted',
        'scheduled',
        'returned',
        'published',
      ]);
    });

    test('refuse moves that make no sense, and change nothing', async () => {
      const desk = await openDesk(open);
      const draft = await desk.importDraft(PAGE);
      const published = await desk.publishNew(PAGE);
      const refused: readonly (readonly [StoredArticle, StateChange])[] = [
        [draft, { to: 'withdrawn' }],
        [draft, { to: 'draft' }],
        [published, { to: 'in-review' }],
        [published, { to: 'scheduled', until: LATER }],
      ];
      for (const [article, to] of refused) expect((await refusal(move(desk, article, to))).code).toBe('state-wrong');
      const undated = await refusal(move(desk, draft, { to: 'scheduled', until: 'tomorrow' }));
      expect([undated.code, undated.error.details]).toEqual(['record-invalid', { path: 'until' }]);
      expect(await desk.store.loadArticle(draft.id)).toEqual(draft);
      expect(await desk.store.loadArticle(published.id)).toEqual(published);
    });

    test('publish what is scheduled when its time has come, once, also after downtime', async () => {
      const desk = await openDesk(open);
      const [first, second] = [await desk.importDraft(PAGE), await desk.importDraft(PAGE)];
      await move(desk, first, { to: 'scheduled', until: LATER });
      await move(desk, second, { to: 'scheduled', until: TOMORROW });
      expect(await desk.store.publishDue('clock')).toEqual([]);
      desk.clock.now = new Date('2026-02-20T00:00:00.000Z');
      const published = await Promise.all([desk.store.publishDue('clock'), desk.store.publishDue('clock')]);
      expect(published.flat()).toEqual([first.id]);
      expect(await desk.store.loadArticle(first.id)).toMatchObject({ state: 'published', dueAt: null });
      expect(await desk.store.publishDue('clock')).toEqual([]);
    });

    test('keep an embargo: nobody publishes before its end, a schedule may not undercut it, and it publishes nothing itself', async () => {
      const desk = await openDesk(open);
      const held = await move(desk, await desk.importDraft(PAGE), { to: 'embargoed', until: LATER });
      const early = await refusal(desk.store.publishArticle(held.id, asEditor(held)));
      expect([early.code, early.error.message]).toEqual(['state-wrong', `It is under embargo until ${LATER}.`]);
      const undercut = move(desk, held, { to: 'scheduled', until: '2026-01-31T08:00:00+00:00' });
      expect((await refusal(undercut)).code).toBe('state-wrong');
      desk.clock.now = new Date(LATER);
      expect(await desk.store.publishDue('clock')).toEqual([]);
      expect((await desk.store.publishArticle(held.id, asEditor(held))).state).toBe('published');
    });

    test('remember an embargo behind a schedule, until the article is taken back to the desk', async () => {
      const desk = await openDesk(open);
      const held = await move(desk, await desk.importDraft(PAGE), { to: 'embargoed', until: LATER });
      const scheduled = await move(desk, held, { to: 'scheduled', until: TOMORROW });
      const early = await refusal(desk.store.publishArticle(held.id, asEditor(scheduled)));
      expect([early.code, early.error.message]).toEqual(['state-wrong', `It is under embargo until ${LATER}.`]);
      const sooner = move(desk, scheduled, { to: 'scheduled', until: '2026-01-31T08:00:00Z' });
      expect((await refusal(sooner)).code).toBe('state-wrong');
      const at = await move(desk, scheduled, { to: 'scheduled', until: LATER });
      const back = await move(desk, at, { to: 'draft' });
      const free = await move(desk, back, { to: 'scheduled', until: '2026-01-31T08:00:00Z' });
      expect((await desk.store.publishArticle(held.id, asEditor(free))).state).toBe('published');
    });

    test('hold back what is due and must not be published, with the reason, and publish the rest', async () => {
      const desk = await openDesk(open);
      const [first, second] = [await desk.importDraft(PAGE), await desk.importDraft(PAGE)];
      for (const article of [first, second]) await move(desk, article, { to: 'scheduled', until: LATER });
      desk.clock.now = new Date(LATER);
      const hold = async ({ id }: StoredArticle) => (id === first.id ? 'Nobody knows who said it.' : null);
      expect(await desk.store.publishDue('clock', hold)).toEqual([second.id]);
      expect(await desk.store.loadArticle(first.id)).toMatchObject({ state: 'in-review', dueAt: null });
      expect((await desk.store.listRevisions(first.id)).at(-1)).toMatchObject({ why: 'Nobody knows who said it.' });
    });

    test('withdraw with a note for readers, and give back', async () => {
      const desk = await openDesk(open);
      const published = await desk.publishNew(PAGE);
      const note = 'The mill has not closed.';
      const withdrawn = await desk.store.changeState(
        published.id,
        { to: 'withdrawn' },
        { ...asEditor(published), note },
      );
      expect(await desk.store.loadPublished(published.slug)).toBeNull();
      const withdrawal = { at: withdrawn.updatedAt, note };
      expect(await desk.store.loadWithdrawn(published.slug)).toEqual(withdrawal);
      const [quote] = published.record.quotes;
      expect(await desk.store.loadWithdrawnQuote(quote?.id ?? '')).toEqual(withdrawal);
      expect(await desk.store.loadWithdrawnQuote('unknown')).toBeNull();
      expect((await desk.store.search({ query: 'mill' })).counts).toEqual({ articles: 0, quotes: 0, entities: 0 });
      expect((await desk.store.listQuotes({})).items).toEqual([]);
      const again = await desk.store.publishArticle(published.id, asEditor(withdrawn));
      expect(again.releasedAt).toBe(published.releasedAt);
      expect((await desk.store.loadPublished(published.slug))?.id).toBe(published.id);
      expect(await desk.store.loadWithdrawn(published.slug)).toBeNull();
      expect(await desk.store.loadWithdrawnQuote(quote?.id ?? '')).toBeNull();
    });
  });

  describe('changeSlug', () => {
    test('moves the article, and its old address leads there', async () => {
      const desk = await openDesk(open);
      const published = await desk.publishNew(PAGE);
      const moved = await desk.store.changeSlug(published.id, 'old-mill-closes', asEditor(published));
      for (const slug of [published.slug, moved.slug])
        expect((await desk.store.loadPublished(slug))?.slug).toBe('old-mill-closes');
      expect((await desk.importDraft(PAGE)).slug).toBe('the-mill-closes-2');
      const back = await desk.store.changeSlug(published.id, published.slug, asEditor(moved));
      expect((await desk.store.loadPublished('old-mill-closes'))?.slug).toBe(back.slug);
    });

    test('refuses an address of another article, and one that is none', async () => {
      const desk = await openDesk(open);
      const first = await desk.publishNew(PAGE);
      const second = await desk.publishNew(PAGE);
      const taken = await refusal(desk.store.changeSlug(second.id, first.slug, asEditor(second)));
      expect([taken.code, taken.error.details]).toEqual(['duplicate', { articleId: first.id }]);
      for (const slug of ['', 'The Mill', 'a/b', 'ä']) {
        expect((await refusal(desk.store.changeSlug(second.id, slug, asEditor(second)))).code).toBe('record-invalid');
      }
    });
  });

  describe('restoreRevision', () => {
    test('brings an older revision back whole, as a new one', async () => {
      const desk = await openDesk(open);
      const published = await desk.publishNew(PAGE);
      const quote = published.record.quotes[0]?.id ?? '';
      const emptied = { ...published.record, quotes: [], mentions: [], entities: [] };
      const saved = await desk.store.saveArticle(published.id, { record: emptied, decisions: {} }, asEditor(published));
      expect(await desk.store.loadQuote(quote)).toBeNull();
      const restored = await desk.store.restoreRevision(published.id, 2, asEditor(saved));
      expect(restored).toMatchObject({ version: 4, state: 'published', record: published.record });
      expect((await desk.store.loadQuote(quote))?.speaker?.name).toBe('Edita Marek');
      expect((await desk.store.listRevisions(published.id)).at(-1)).toMatchObject({ version: 4, action: 'restored' });
    });

    test('of a version that never was says which there are', async () => {
      const desk = await openDesk(open);
      const draft = await desk.importDraft(PAGE);
      const { code, error } = await refusal(desk.store.restoreRevision(draft.id, 7, asEditor(draft)));
      expect([code, error.message]).toEqual(['not-found', `Article ${draft.id} has no version 7; it has 1 to 1.`]);
    });
  });
}
