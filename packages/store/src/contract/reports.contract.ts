import { describe, expect, test } from 'vitest';
import { asEditor, type OpenStore, openDesk, readAll, refusal } from './open-store.ts';
import type { GivenArticle } from './records.ts';

const PAGE: GivenArticle = {
  paragraphs: ['"We shut it," Edita Marek said.'],
  entities: [{ name: 'Edita Marek' }],
  quotes: [{ words: 'We shut it,', speaker: 'Edita Marek' }],
};
const key = (letter: string) => letter.repeat(64);

export function reportsContract(open: OpenStore): void {
  describe('reports of readers', () => {
    test('keep the quote as it was, and are found by the key of their link', async () => {
      const desk = await openDesk(open);
      const { store } = desk;
      const article = await desk.publishNew(PAGE);
      const [quote] = article.record.quotes;
      const report = await store.fileReport({ quoteId: quote?.id ?? '', reason: 'Her son.\0', keyHash: key('a') });
      expect(report).toEqual({
        ...{ id: report.id, articleId: article.id, quoteId: quote?.id, quote, words: 'We shut it,' },
        ...{ reason: 'Her son.\ufffd', receivedAt: desk.clock.now.toISOString(), state: 'open' },
        ...{ answer: null, answeredBy: null, answeredAt: null },
      });
      expect(await store.loadReport(report.id)).toEqual(report);
      expect(await store.loadReaderReport(key('a'))).toEqual({ report, articleSlug: article.slug });
      expect(await store.loadReaderReport(key('b'))).toBeNull();
      expect(await store.loadReport('unknown')).toBeNull();
    });

    test('are answered once', async () => {
      const desk = await openDesk(open);
      const { store } = desk;
      const article = await desk.publishNew(PAGE);
      const quoteId = article.record.quotes[0]?.id ?? '';
      const first = await store.fileReport({ quoteId, reason: 'Her son.', keyHash: key('a') });
      const second = await store.fileReport({ quoteId, reason: 'Her son!', keyHash: key('b') });
      const declined = await store.declineReport(first.id, { answer: 'We heard the tape.', by: 'editor' });
      expect(declined).toMatchObject({ state: 'declined', answer: 'We heard the tape.', answeredBy: 'editor' });
      const [event] = (await store.listEvents(article.id)).slice(-1);
      expect(event).toMatchObject({ action: 'edited', by: 'editor', number: article.version + 1 });
      expect(JSON.parse(event?.payload ?? '')).toMatchObject({
        settled: [first.id],
        why: expect.stringMatching(/tape/),
      });
      expect((await store.loadArticle(article.id))?.record).toEqual(article.record);
      const again = await refusal(store.declineReport(first.id, { answer: 'No.', by: 'editor' }));
      expect([again.code, again.error.message]).toEqual([
        'state-wrong',
        'The report was answered before: it is declined.',
      ]);
      expect((await refusal(store.declineReport('unknown', { answer: 'No.', by: 'editor' }))).code).toBe('not-found');
      expect(await readAll((cursor) => store.listReports({ cursor, limit: 1 }))).toEqual([declined, second]);
      expect((await store.listReports({ state: 'open' })).items).toEqual([second]);
      expect((await store.listReports({ articleId: 'other' })).items).toEqual([]);
    });

    test('are taken only of what readers see, and of one quote only so many', async () => {
      const desk = await openDesk(open);
      const { store } = desk;
      const draft = await desk.importDraft(PAGE);
      const quoteId = draft.record.quotes[0]?.id ?? '';
      const file = (number: number) =>
        store.fileReport({ quoteId, reason: 'Her son.', keyHash: String(number).padStart(64, '0') });
      expect((await refusal(file(0))).code).toBe('not-found');
      await store.publishArticle(draft.id, asEditor(draft));
      for (let number = 0; number < 20; number += 1) await file(number);
      expect((await refusal(file(20))).code).toBe('state-wrong');
    });

    test('go with a killed article', async () => {
      const desk = await openDesk(open);
      const { store } = desk;
      const article = await desk.publishNew(PAGE);
      const quoteId = article.record.quotes[0]?.id ?? '';
      await store.fileReport({ quoteId, reason: 'Her son.', keyHash: key('a') });
      const withdrawn = await store.changeState(article.id, { to: 'withdrawn' }, asEditor(article));
      expect(await store.loadReaderReport(key('a'))).toMatchObject({ articleSlug: null });
      await store.killArticle(article.id, asEditor(withdrawn));
      expect(await store.loadReaderReport(key('a'))).toBeNull();
      expect((await store.listReports({})).items).toEqual([]);
    });
  });
}
