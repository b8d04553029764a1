import { describe, expect, test } from 'vitest';
import type { ImportJob, JobPart, ReadRow, Store } from '../port.ts';
import { asEditor, type Desk, type OpenStore, openDesk, readAll, refusal } from './open-store.ts';
import { makeRecord, makeSource } from './records.ts';

const BY = 'night desk';
const utf8 = new TextEncoder();

/** A job whose lines are words that name a page each; a line that begins with `bad` is refused. */
async function openJob(store: Store, lines: readonly string[]): Promise<ImportJob> {
  const { id } = await store.createJob(BY);
  const rows = lines.map((line, index) => ({ number: index + 1, line: utf8.encode(line) }));
  await store.addJobLines(id, rows);
  return store.startJob(id);
}

function readRows(part: JobPart): readonly ReadRow[] {
  if (part.todo !== 'import') return [];
  return part.rows.map(({ number, line }) => {
    const words = new TextDecoder().decode(line);
    if (words.startsWith('bad')) return { number, reason: 'It is bad.' };
    const paragraphs = [`The words of ${words} are here. And here is some more of ${words}, to be told apart.`];
    return { number, page: { source: makeSource(words), record: makeRecord({ headline: words, paragraphs }) } };
  });
}

/** Works until nothing is left. */
async function workAll(store: Store, worker = 'w1'): Promise<void> {
  for (let part = await store.takeJobPart(worker); part !== null; part = await store.takeJobPart(worker)) {
    if (part.todo === 'undo') await store.undoJobRows({ ...part, worker });
    else await store.keepJobRows({ ...part, worker }, readRows(part));
  }
}

const pages = (count: number) => Array.from({ length: count }, (_, index) => `page number ${index}`);

export function jobsContract(open: OpenStore): void {
  describe('an import of many pages', () => {
    test('keeps every page once and tells what became of each row', async () => {
      const { store, importRecord } = await openDesk(open);
      await store.importArticle(makeSource('known'), makeRecord(), 'test');
      await importRecord(makeRecord());
      const job = await openJob(store, ['one', 'bad line', 'known', 'one', 'two']);
      expect(job).toMatchObject({ state: 'waiting', by: BY, rows: 5, counts: { waiting: 5 } });
      await workAll(store);
      expect(await store.loadJob(job.id)).toMatchObject({
        state: 'done',
        counts: { waiting: 0, imported: 2, known: 2, refused: 1 },
      });
      const { items } = await store.listJobRows({ jobId: job.id });
      expect(items.map(({ state }) => state)).toEqual(['imported', 'refused', 'known', 'known', 'imported']);
      expect(items[3]?.articleId).toBe(items[0]?.articleId);
      expect(items[1]).toMatchObject({ reason: 'It is bad.', articleId: null });
      expect(await store.loadArticle(items[0]?.articleId ?? '')).toMatchObject({ state: 'draft', version: 1 });
    });

    test('names what a page nearly repeats', async () => {
      const { store } = await openDesk(open);
      const long = Array.from({ length: 60 }, (_, index) => `word${index} of the story`).join(' ');
      const job = await openJob(store, [long, `${long} again`]);
      await workAll(store);
      const [first, second] = (await store.listJobRows({ jobId: job.id })).items;
      expect(second?.lookAlike).toEqual({ articleId: first?.articleId, similarity: expect.any(Number) });
      expect(second?.lookAlike?.similarity).toBeGreaterThan(0.5);
    });

    test('is read in pages, by state, and jobs are listed newest first', async () => {
      const { store } = await openDesk(open);
      const one = await openJob(store, [...pages(5), 'bad']);
      const two = await openJob(store, pages(1));
      await workAll(store);
      const rows = (state?: 'refused') => (cursor: string | null) =>
        store.listJobRows({ jobId: one.id, limit: 2, cursor, ...(state && { state }) });
      expect((await readAll(rows())).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
      expect((await readAll(rows('refused'))).map(({ number }) => number)).toEqual([6]);
      const jobs = await readAll((cursor) => store.listJobs({ limit: 1, cursor }));
      expect(jobs.map(({ id }) => id)).toEqual([two.id, one.id]);
      expect((await refusal(store.listJobRows({ jobId: 'nobody' }))).code).toBe('not-found');
    });

    test('is taken up by another when its worker has died, and the dead one keeps nothing any more', async () => {
      const { store, clock } = await openDesk(open);
      const job = await openJob(store, pages(45));
      const first = await store.takeJobPart('w1');
      expect(await store.takeJobPart('w2')).toBeNull();
      clock.now = new Date(clock.now.getTime() + 61_000);
      const second = await store.takeJobPart('w2');
      expect(second).toEqual(first);
      const late = first === null ? [] : readRows(first);
      expect(await store.keepJobRows({ jobId: job.id, worker: 'w1', by: BY }, late)).toBe(false);
      await workAll(store, 'w2');
      expect(await store.loadJob(job.id)).toMatchObject({ state: 'done', counts: { imported: 45 } });
      expect((await store.health()).articles).toBe(45);
    });

    test('may be cancelled: what is kept stays, the rest stays out', async () => {
      const { store } = await openDesk(open);
      const job = await openJob(store, pages(30));
      const part = await store.takeJobPart('w1');
      if (part === null) throw new Error('There was nothing to do.');
      await store.keepJobRows({ ...part, worker: 'w1' }, readRows(part));
      const next = await store.takeJobPart('w1');
      const cancelled = await store.cancelJob(job.id);
      expect(cancelled).toMatchObject({ state: 'cancelled', counts: { imported: 20, 'left-out': 10 } });
      expect(await store.cancelJob(job.id)).toEqual(cancelled);
      expect(await store.keepJobRows({ jobId: job.id, worker: 'w1', by: BY }, next ? readRows(next) : [])).toBe(false);
      expect(await store.takeJobPart('w1')).toBeNull();
      expect((await store.health()).articles).toBe(20);
    });

    test('may be undone, but for what somebody has worked on', async () => {
      const { store } = await openDesk(open);
      const job = await openJob(store, pages(30));
      await workAll(store);
      const { items } = await store.listJobRows({ jobId: job.id, limit: 100 });
      const [published = '', deleted = ''] = items.map(({ articleId }) => articleId ?? '');
      await store.publishArticle(published, asEditor({ version: 1 }));
      await store.deleteDraft(deleted, asEditor({ version: 1 }));
      expect((await store.undoJob(job.id, 'editor')).state).toBe('undoing');
      await workAll(store);
      expect(await store.loadJob(job.id)).toMatchObject({ state: 'undone', counts: { undone: 28, kept: 2 } });
      expect((await store.health()).articles).toBe(1);
      const kept = (await store.listJobRows({ jobId: job.id, state: 'kept' })).items;
      expect(kept.map(({ reason }) => reason)).toEqual(['Somebody has worked on it since.', 'It was deleted before.']);
      const last = (await store.listEvents(items[5]?.articleId ?? '')).at(-1);
      expect(last).toMatchObject({ action: 'deleted', by: 'editor' });
    });

    test('is refused steps out of order, and forgotten when its rows never came', async () => {
      const desk: Desk = await openDesk(open);
      const { store, clock } = desk;
      const { id } = await store.createJob(BY);
      expect((await refusal(store.undoJob(id, BY))).code).toBe('state-wrong');
      await store.startJob(id);
      expect((await refusal(store.addJobLines(id, []))).code).toBe('state-wrong');
      await workAll(store);
      expect((await store.loadJob(id))?.state).toBe('done');
      expect((await refusal(store.cancelJob(id))).code).toBe('state-wrong');
      expect((await refusal(store.startJob('nobody'))).code).toBe('not-found');
      const cut = await store.createJob(BY);
      clock.now = new Date(clock.now.getTime() + 61 * 60_000);
      await store.takeJobPart('w1');
      expect(await store.loadJob(cut.id)).toBeNull();
      const dropped = await store.createJob(BY);
      await store.dropJob(dropped.id);
      expect(await store.loadJob(dropped.id)).toBeNull();
    });
  });
}
