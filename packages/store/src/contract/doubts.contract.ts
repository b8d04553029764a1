import { describe, expect, test } from 'vitest';
import type { ListDoubts, StoredArticle } from '../port.ts';
import { asEditor, type Desk, type OpenStore, openDesk, readAll, refusal } from './open-store.ts';
import { type GivenArticle, makeRecord } from './records.ts';

const PAGE: GivenArticle = {
  headline: 'The weir',
  paragraphs: ['"It leaks," Ona Bril said.', '"It holds," Piet Sund said.', '"Nobody asked us," they said.'],
  entities: [{ name: 'Ona Bril' }, { name: 'Piet Sund' }],
  quotes: [
    { words: 'It leaks,', speaker: 'Ona Bril', confidence: 0.7 },
    { words: 'It holds,', speaker: 'Piet Sund', confidence: 0.6 },
    { words: 'Nobody asked us,', confidence: 0.9 },
  ],
};
const KEY = 'ab'.repeat(32);

async function wordsOf({ store }: Desk, request: ListDoubts = {}): Promise<readonly string[]> {
  const doubts = await readAll((cursor) => store.listDoubts({ ...request, limit: 1, cursor }));
  return doubts.map(({ reason, words }) => `${reason}: ${words}`);
}

function quoteOf({ record }: StoredArticle, index: number) {
  const quote = record.quotes[index];
  if (quote === undefined) throw new Error(`The test's article has no quote ${index}`);
  return quote;
}

function decided(article: StoredArticle, index: number) {
  const word = { decision: 'confirmed' as const, by: 'editor', at: '2026-01-10T13:00:00Z' };
  return { record: article.record, decisions: { ...article.decisions, [quoteOf(article, index).id]: word } };
}

export function doubtsContract(open: OpenStore): void {
  describe('the queue of quotes in doubt', () => {
    test('has the least certain first, page by page, and none an editor has decided about', async () => {
      const desk = await openDesk(open);
      const article = await desk.importDraft(PAGE);
      expect(await wordsOf(desk)).toEqual(['uncertain: It holds,', 'uncertain: It leaks,']);
      expect(await wordsOf(desk, { upTo: 1 })).toEqual([
        'uncertain: It holds,',
        'uncertain: It leaks,',
        'speaker-unknown: Nobody asked us,',
      ]);
      await desk.store.saveArticle(article.id, decided(article, 1), asEditor(article));
      expect(await wordsOf(desk)).toEqual(['uncertain: It leaks,']);
    });

    test('can be narrowed to an article, a speaker and a reason', async () => {
      const desk = await openDesk(open);
      const one = await desk.importDraft(PAGE);
      await desk.importDraft({ ...PAGE, quotes: [{ words: 'It leaks,', speaker: 'Ona Bril', confidence: 0.5 }] });
      expect(await wordsOf(desk, { articleId: one.id })).toEqual(['uncertain: It holds,', 'uncertain: It leaks,']);
      const speakerId = quoteOf(one, 0).speaker?.entityId ?? '';
      expect(await wordsOf(desk, { speakerId })).toEqual(['uncertain: It leaks,', 'uncertain: It leaks,']);
      expect(await wordsOf(desk, { reason: 'speaker-unknown', upTo: 1 })).toEqual([
        'speaker-unknown: Nobody asked us,',
      ]);
      expect(await wordsOf(desk, { reason: 'uncertain', upTo: 0.5 })).toEqual(['uncertain: It leaks,']);
      expect(await wordsOf(desk, { reason: 'gone' })).toEqual([]);
    });

    test('tells what an editor needs to decide', async () => {
      const desk = await openDesk(open);
      const article = await desk.importDraft(PAGE);
      const [doubt] = (await desk.store.listDoubts({})).items;
      expect(doubt).toMatchObject({
        id: quoteOf(article, 1).id,
        article: { id: article.id, version: 1, state: 'draft', headline: 'The weir' },
        quote: quoteOf(article, 1),
        paragraph: { text: '"It holds," Piet Sund said.' },
        decision: null,
        review: null,
        report: null,
      });
      expect(await desk.store.loadDoubt(doubt?.id ?? '')).toEqual(doubt);
      await desk.store.saveArticle(article.id, decided(article, 1), asEditor(article));
      expect(await desk.store.loadDoubt(doubt?.id ?? '')).toMatchObject({ decision: { decision: 'confirmed' } });
      expect(await desk.store.loadDoubt('unknown')).toBeNull();
    });

    test('begins with what readers report and edits touch, until a change settles it', async () => {
      const desk = await openDesk(open);
      const { store } = desk;
      const published = await desk.publishNew(PAGE);
      const report = await store.fileReport({ quoteId: quoteOf(published, 0).id, reason: 'Not her.', keyHash: KEY });
      const changed = makeRecord({
        ...PAGE,
        paragraphs: ['"It leaks," Ona Bril said.'],
        quotes: PAGE.quotes?.slice(0, 1) ?? [],
      });
      const { article } = await store.editBody(published.id, changed, asEditor(published));
      expect((await wordsOf(desk)).map((line) => line.split(':')[0])).toEqual([
        'reported',
        'touched',
        'gone',
        'gone',
        'uncertain',
      ]);
      const gone = (await store.listDoubts({ reason: 'gone' })).items;
      expect(await store.loadDoubt(gone[0]?.id ?? '')).toEqual(gone[0]);
      expect(await store.loadDoubt(report.id)).toMatchObject({ reason: 'reported', report });
      expect(gone[0]).toMatchObject({ quote: null, words: null, review: { words: 'It holds,' } });
      const reviews = (await store.listReviews({})).items.map(({ id }) => ({ id }));
      const settles = [{ id: report.id, answer: 'It was her deputy.' }, ...reviews];
      const saved = await store.saveArticle(article.id, { ...decided(article, 0), settles }, asEditor(article));
      expect(await store.loadReport(report.id)).toMatchObject({ state: 'accepted', answeredBy: 'editor' });
      expect(await store.loadDoubt(report.id)).toBeNull();
      expect(await wordsOf(desk)).toEqual([]);
      const again = store.saveArticle(article.id, { ...decided(article, 0), settles }, asEditor(saved));
      expect((await refusal(again)).code).toBe('not-found');
      expect((await store.loadArticle(article.id))?.version).toBe(saved.version);
    });

    test('forgets what an undone edit did', async () => {
      const desk = await openDesk(open);
      const draft = await desk.importDraft(PAGE);
      const emptied = makeRecord({ ...PAGE, paragraphs: ['Nothing.'], quotes: [] });
      const { article } = await desk.store.editBody(draft.id, emptied, asEditor(draft));
      expect((await desk.store.listReviews({})).items).toHaveLength(3);
      await desk.store.restoreRevision(draft.id, 1, asEditor(article));
      expect((await desk.store.listReviews({})).items).toEqual([]);
    });

    test('refuses a cursor it did not give out', async () => {
      const desk = await openDesk(open);
      const points = ['{"phase":"quotes"}', '{"phase":"quotes","confidence":0.5,"number":"9999999999999999999"}'];
      for (const cursor of ['x', ...points.map((point) => Buffer.from(point).toString('base64url'))])
        expect((await refusal(desk.store.listDoubts({ cursor }))).code).toBe('cursor-invalid');
    });
  });
}
