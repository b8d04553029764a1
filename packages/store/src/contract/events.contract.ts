import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Decision, LedgerEntry } from '../port.ts';
import { asEditor, type OpenStore, openDesk, readAll, refusal } from './open-store.ts';
import { makeRecord, makeSource } from './records.ts';

const PAGE = {
  headline: 'Ferry strikes rock',
  paragraphs: ['"Nobody was hurt," Jonas Brandl said.'],
  entities: [{ name: 'Jonas Brandl' }],
  quotes: [{ words: 'Nobody was hurt,', speaker: 'Jonas Brandl' }],
};
const REJECTED: Decision = { decision: 'rejected', by: 'editor', at: '2026-01-10T13:00:00.000Z' };

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** As a reader would do it, with nothing of ours: see docs/archive.md. */
function hashAsReader({ hash: _, note: __, ...line }: LedgerEntry): string {
  return sha256(JSON.stringify(line, Object.keys(line).toSorted()));
}

export function eventsContract(open: OpenStore): void {
  describe('events', () => {
    test('say who did what, when and why, in one chain for each article', async () => {
      const desk = await openDesk(open);
      const draft = await desk.importDraft(PAGE);
      const changed = { record: draft.record, decisions: { [draft.record.quotes[0]?.id ?? '']: REJECTED } };
      const saved = await desk.store.saveArticle(draft.id, changed, { ...asEditor(draft), why: 'not his words' });
      await desk.store.publishArticle(draft.id, asEditor(saved));
      const events = await desk.store.listEvents(draft.id);
      expect(events.map(({ number, action, by }) => [number, action, by])).toEqual([
        [1, 'imported', 'test'],
        [2, 'edited', 'editor'],
        [3, 'published', 'editor'],
      ]);
      expect(JSON.parse(events[1]?.payload ?? '')).toMatchObject({ why: 'not his words', state: 'draft' });
      expect(events.map(({ previous }) => previous)).toEqual([
        '0'.repeat(64),
        ...events.slice(0, 2).map(({ hash }) => hash),
      ]);
      for (const event of events) expect(sha256(event.payload ?? '')).toBe(event.digest);
      expect(await desk.store.listEvents('unknown')).toEqual([]);
    });

    test('take any text as a name and a reason', async () => {
      const desk = await openDesk(open);
      const draft = await desk.importDraft(PAGE);
      const odd = 'a\u0000b\ud800c💡\u202e"';
      const published = await desk.store.publishArticle(draft.id, { by: odd, version: 1, why: odd, note: odd });
      await desk.store.changeState(draft.id, { to: 'withdrawn' }, { by: odd, version: published.version, note: odd });
      expect((await desk.store.verify()).firstDifference).toBeNull();
    });
  });

  describe('the public ledger', () => {
    test('holds what readers saw change, and nothing else, in one chain that they can check', async () => {
      const desk = await openDesk(open);
      await desk.importDraft(PAGE);
      const first = await desk.publishNew(PAGE);
      const other = await desk.publishNew(PAGE);
      expect((await desk.store.listLedger({})).items).toEqual([]);
      const same = await desk.store.saveArticle(first.id, { record: first.record, decisions: {} }, asEditor(first));
      const decisions = { [first.record.quotes[0]?.id ?? '']: REJECTED };
      const note = 'Mr Brandl was not there.';
      const corrected = await desk.store.saveArticle(
        first.id,
        { record: first.record, decisions },
        { ...asEditor(same), note },
      );
      expect([same.correctedAt, corrected.correctedAt]).toEqual([null, corrected.updatedAt]);
      await desk.store.changeState(other.id, { to: 'withdrawn' }, asEditor(other));
      const lines = await readAll((cursor) => desk.store.listLedger({ cursor, limit: 1 }));
      expect(lines.map(({ number, kind, articleId, note: told }) => [number, kind, articleId, told])).toEqual([
        [1, 'corrected', first.id, note],
        [2, 'withdrawn', other.id, null],
      ]);
      const newest = await readAll((cursor) => desk.store.listLedger({ cursor, limit: 1, order: 'newest' }));
      expect(newest).toEqual(lines.toReversed());
      expect(lines.map(({ hash }) => hash)).toEqual(lines.map(hashAsReader));
      expect(lines.map(({ previous }) => previous)).toEqual(['0'.repeat(64), lines[0]?.hash]);
      expect(lines[0]?.noteHash).toBe(sha256(note));
      expect(await desk.store.listCorrections(first.id, 10)).toEqual([lines[0]]);
      expect(await desk.store.listCorrections(other.id, 10)).toEqual([]);
      const event = (await desk.store.listEvents(first.id)).at(-1);
      expect(lines[0]?.event).toBe(event?.hash);
    });

    test('takes the lines of many editors at once, one after the other', async () => {
      const desk = await openDesk(open);
      const articles = [];
      for (let page = 0; page < 8; page += 1) articles.push(await desk.publishNew(PAGE));
      await Promise.all(
        articles.map((article) => desk.store.changeState(article.id, { to: 'withdrawn' }, asEditor(article))),
      );
      const lines = await readAll((cursor) => desk.store.listLedger({ cursor }));
      expect(lines.map(({ number }) => number)).toEqual(articles.map((_, index) => index + 1));
      expect(new Set(lines.map(({ articleId }) => articleId)).size).toBe(articles.length);
    });
  });

  describe('killArticle', () => {
    test('leaves nothing of the article but that it was killed', async () => {
      const desk = await openDesk(open);
      const published = await desk.publishNew(PAGE);
      const saved = await desk.store.saveArticle(
        published.id,
        { record: { ...published.record, quotes: [] }, decisions: {} },
        { ...asEditor(published), why: 'Brandl denied it', note: 'Mr Brandl did not say so.' },
      );
      const change = { ...asEditor(saved), why: 'court order', note: 'Removed by order of a court.' };
      await desk.store.killArticle(published.id, change);
      expect(await desk.store.loadArticle(published.id)).toBeNull();
      expect(await desk.store.loadPublished(published.slug)).toBeNull();
      expect(await desk.store.loadWithdrawn(published.slug)).toBeNull();
      expect(await desk.store.loadSource(published.id)).toBeNull();
      expect(await desk.store.listRevisions(published.id)).toEqual([]);
      expect(await desk.store.findEntities('brandl', 5)).toEqual([]);
      expect((await desk.store.search({ query: 'ferry' })).counts).toEqual({ articles: 0, quotes: 0, entities: 0 });
      const events = await desk.store.listEvents(published.id);
      expect(events.map(({ action, payload }) => [action, payload !== null])).toEqual([
        ['imported', false],
        ['published', false],
        ['edited', false],
        ['killed', true],
      ]);
      const ledger = (await desk.store.listLedger({})).items;
      expect(ledger.map(({ kind, note }) => [kind, note])).toEqual([
        ['corrected', null],
        ['killed', change.note],
      ]);
      expect((await desk.store.verify()).firstDifference).toBeNull();
    });

    test('takes a draft without a word to readers, and needs the version seen', async () => {
      const desk = await openDesk(open);
      const draft = await desk.importDraft(PAGE);
      expect((await refusal(desk.store.killArticle(draft.id, { by: 'e', version: 9 }))).code).toBe('version-stale');
      await desk.store.killArticle(draft.id, asEditor(draft));
      expect((await desk.store.listLedger({})).items).toEqual([]);
      expect((await refusal(desk.store.killArticle(draft.id, asEditor(draft)))).code).toBe('not-found');
    });

    test('lets its bytes in again, as another article', async () => {
      const desk = await openDesk(open);
      const first = await desk.store.importArticle(makeSource('page'), makeRecord(PAGE), 'test');
      await desk.store.killArticle(first.id, asEditor(first));
      const second = await desk.store.importArticle(makeSource('page'), makeRecord(PAGE), 'test');
      expect(second.id).not.toBe(first.id);
      expect(await desk.store.listEvents(first.id)).toHaveLength(2);
    });
  });
}
