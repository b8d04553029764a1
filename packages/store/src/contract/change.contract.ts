import type { ParsedRecord } from '@onrecord/core';
import { describe, expect, test } from 'vitest';
import type { Decision } from '../port.ts';
import { asEditor, type Desk, type OpenStore, openDesk, refusal } from './open-store.ts';
import { makeRecord, makeSource, spanOf } from './records.ts';

const PAGE = {
  headline: 'Khoury speaks',
  paragraphs: ['Maya Khoury said the talks go on. Omar Haddad denied it. "Never," he said.'],
  entities: [{ name: 'Maya Khoury' }, { name: 'Omar Haddad' }],
  quotes: [
    { words: 'the talks go on', speaker: 'Maya Khoury' },
    { words: 'Never,', speaker: 'Omar Haddad' },
  ],
};
const REJECTED: Decision = { decision: 'rejected', by: 'editor', at: '2026-01-10T13:00:00.000Z' };

export function changeContract(open: OpenStore): void {
  describe('saveArticle', () => {
    test('puts the changed record in place, grows the version and keeps a revision', async () => {
      const desk = await openDesk(open);
      const draft = await desk.importDraft(PAGE);
      const record = { ...draft.record, article: { ...draft.record.article, section: 'World' } };
      desk.clock.now = new Date('2026-01-11T00:00:00.000Z');
      const saved = await desk.store.saveArticle(
        draft.id,
        { record, decisions: {} },
        { ...asEditor(draft), why: 'section' },
      );
      expect(saved).toEqual({ ...draft, record, version: 2, updatedAt: '2026-01-11T00:00:00.000Z' });
      expect(await desk.store.loadArticle(draft.id)).toEqual(saved);
      const revisions = await desk.store.listRevisions(draft.id);
      expect(revisions.map(({ version, action, by, why }) => [version, action, by, why])).toEqual([
        [1, 'imported', 'test', null],
        [2, 'edited', 'editor', 'section'],
      ]);
    });

    test('gives permanent ids to what is new and keeps all others', async () => {
      const desk = await openDesk(open);
      const draft = await desk.importDraft(PAGE);
      const added = makeRecord({ ...PAGE, quotes: [{ words: 'denied it' }] }).quotes.map((quote) => ({
        ...quote,
        id: 'q1',
      }));
      const decisions = { q1: { ...REJECTED, decision: 'corrected' as const } };
      const record = { ...draft.record, quotes: [...draft.record.quotes, ...added] };
      const saved = await desk.store.saveArticle(draft.id, { record, decisions }, asEditor(draft));
      expect(saved.record.quotes.slice(0, 2)).toEqual(draft.record.quotes);
      const id = saved.record.quotes[2]?.id ?? '';
      expect(id).toMatch(/^[0-9a-f-]{36}$/);
      expect(saved.decisions).toEqual({ [id]: decisions.q1 });
      expect(await desk.store.findQuoteArticle(id)).toBe(draft.id);
    });

    test('brings back the same ids when an older revision is restored', async () => {
      const desk = await openDesk(open);
      const draft = await desk.importDraft({
        ...PAGE,
        quotes: PAGE.quotes.map((quote) => ({ ...quote, group: 'g1' })),
      });
      const emptied = { ...draft.record, quotes: [], entities: [], mentions: [] };
      const without = await desk.store.saveArticle(draft.id, { record: emptied, decisions: {} }, asEditor(draft));
      expect(await desk.store.findQuoteArticle(draft.record.quotes[0]?.id ?? '')).toBeNull();
      const restored = await desk.store.saveArticle(
        draft.id,
        { record: draft.record, decisions: {} },
        asEditor(without),
      );
      expect(restored.record).toEqual(draft.record);
      expect(restored.entitySlugs).toEqual(draft.entitySlugs);
    });

    test('refuses a change made on an older version and says which is current', async () => {
      const desk = await openDesk(open);
      const draft = await desk.importDraft(PAGE);
      const changed = { record: draft.record, decisions: {} };
      await desk.store.saveArticle(draft.id, changed, asEditor(draft));
      const { code, error } = await refusal(desk.store.saveArticle(draft.id, changed, asEditor(draft)));
      expect(code).toBe('version-stale');
      expect(error.details).toEqual({ id: draft.id, version: 2 });
      expect(await desk.store.listRevisions(draft.id)).toHaveLength(2);
    });

    test('lets exactly one of two editors through who save at the same moment', async () => {
      const desk = await openDesk(open);
      const draft = await desk.importDraft(PAGE);
      const save = () => desk.store.saveArticle(draft.id, { record: draft.record, decisions: {} }, asEditor(draft));
      const outcomes = await Promise.allSettled([save(), save(), save()]);
      expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
      expect((await desk.store.loadArticle(draft.id))?.version).toBe(2);
    });

    const spoilt = [
      { what: 'another text', path: 'text', spoil: (record: ParsedRecord) => ({ ...record, text: `${record.text}!` }) },
      { what: 'a decision on no quote', path: 'decisions.q9', decisions: { q9: REJECTED } },
      {
        what: 'a decision of no kind',
        path: 'decisions.q9.decision',
        decisions: { q9: { ...REJECTED, decision: 'perhaps' as 'rejected' } },
      },
    ];
    test.each(spoilt)('refuses $what', async ({ path, spoil, decisions = {} }) => {
      const desk = await openDesk(open);
      const draft = await desk.importDraft(PAGE);
      const record = spoil === undefined ? draft.record : spoil(draft.record);
      const { code, error } = await refusal(desk.store.saveArticle(draft.id, { record, decisions }, asEditor(draft)));
      expect(code).toBe('record-invalid');
      expect(error.details).toEqual({ path });
      expect(await desk.store.loadArticle(draft.id)).toEqual(draft);
    });

    test('refuses a quote of another article', async () => {
      const desk = await openDesk(open);
      const other = await desk.importDraft(PAGE);
      const draft = await desk.importDraft(PAGE);
      const record = { ...draft.record, quotes: other.record.quotes };
      const { code } = await refusal(desk.store.saveArticle(draft.id, { record, decisions: {} }, asEditor(draft)));
      expect(code).toBe('record-invalid');
    });

    test('adds an archive entity chosen as a speaker to the record', async () => {
      const desk = await openDesk(open);
      const { record: elsewhere } = await desk.importDraft({ entities: [{ name: 'Rana Saad' }] });
      const rana = elsewhere.entities[0]?.id ?? '';
      const draft = await desk.importDraft(PAGE);
      const saved = await chooseSpeaker(desk, draft.id, rana);
      expect(saved.record.entities.at(-1)).toMatchObject({ id: rana, name: 'Rana Saad', type: 'person' });
      expect(saved.entitySlugs[rana]).toBe('rana-saad');
    });

    test('treats a corrected type as another entity, and leaves the first to the other articles', async () => {
      const desk = await openDesk(open);
      const first = await desk.publishNew({ entities: [{ name: 'Jordan' }] });
      const draft = await desk.importDraft({ entities: [{ name: 'Jordan' }] });
      const entities = draft.record.entities.map((entity) => ({ ...entity, type: 'place' as const }));
      const saved = await desk.store.saveArticle(
        draft.id,
        { record: { ...draft.record, entities }, decisions: {} },
        asEditor(draft),
      );
      expect(saved.record.entities[0]?.id).not.toBe(first.record.entities[0]?.id);
      expect(saved.record.mentions.map((mention) => mention.entityId)).toEqual(
        saved.record.mentions.map(() => saved.record.entities[0]?.id),
      );
      expect((await desk.store.loadEntity(first.record.entities[0]?.id ?? ''))?.type).toBe('person');
    });

    test('moves the address of a draft with its headline, never that of a published article', async () => {
      const desk = await openDesk(open);
      const draft = await desk.importDraft(PAGE);
      const renamed = (headline: string, record: ParsedRecord) => ({
        record: { ...record, article: { ...record.article, headline: { span: null, text: headline } } },
        decisions: {},
      });
      const saved = await desk.store.saveArticle(draft.id, renamed('Talks go on', draft.record), asEditor(draft));
      expect(saved.slug).toBe('talks-go-on');
      const published = await desk.store.publishArticle(draft.id, asEditor(saved));
      const again = await desk.store.saveArticle(
        draft.id,
        renamed('Talks are over', saved.record),
        asEditor(published),
      );
      expect(again.slug).toBe('talks-go-on');
    });
  });

  describe('publishArticle', () => {
    test('shows the article to readers', async () => {
      const desk = await openDesk(open);
      const draft = await desk.importDraft(PAGE);
      expect(await desk.store.loadPublished(draft.slug)).toBeNull();
      desk.clock.now = new Date('2026-01-12T00:00:00.000Z');
      const published = await desk.store.publishArticle(draft.id, { ...asEditor(draft), why: 'checked' });
      const at = '2026-01-12T00:00:00.000Z';
      expect(published).toEqual({ ...draft, state: 'published', version: 2, releasedAt: at, updatedAt: at });
      expect(await desk.store.loadPublished(draft.slug)).toEqual(published);
      expect((await desk.store.listRevisions(draft.id)).at(-1)).toEqual({
        articleId: draft.id,
        version: 2,
        action: 'published',
        by: 'editor',
        at,
        why: 'checked',
      });
    });

    test('is refused a second time, on a stale version and for an unknown article', async () => {
      const desk = await openDesk(open);
      const draft = await desk.importDraft(PAGE);
      expect((await refusal(desk.store.publishArticle(draft.id, { by: 'e', version: 7 }))).code).toBe('version-stale');
      const published = await desk.store.publishArticle(draft.id, asEditor(draft));
      expect((await refusal(desk.store.publishArticle(draft.id, asEditor(published)))).code).toBe('state-wrong');
      expect((await refusal(desk.store.publishArticle('unknown', asEditor(draft)))).code).toBe('not-found');
    });

    test('shows a correction of a published article at once', async () => {
      const desk = await openDesk(open);
      const published = await desk.publishNew(PAGE);
      const [first, second] = published.record.quotes;
      const changed = { record: published.record, decisions: { [first?.id ?? '']: REJECTED } };
      const saved = await desk.store.saveArticle(published.id, changed, asEditor(published));
      expect(saved.state).toBe('published');
      expect(saved.record.quotes).toHaveLength(2);
      const shown = await desk.store.loadPublished(published.slug);
      expect(shown?.record.quotes).toEqual([second]);
      expect(shown?.decisions).toEqual({});
    });

    test('lets a quote stand alone whose outer quote was rejected', async () => {
      const desk = await openDesk(open);
      const quotes = PAGE.quotes.map((quote, index) => (index === 1 ? { ...quote, nestedIn: 'q1' } : quote));
      const published = await desk.publishNew({ ...PAGE, quotes });
      const changed = { record: published.record, decisions: { [published.record.quotes[0]?.id ?? '']: REJECTED } };
      await desk.store.saveArticle(published.id, changed, asEditor(published));
      expect((await desk.store.loadPublished(published.slug))?.record.quotes.map((quote) => quote.nestedIn)).toEqual([
        null,
      ]);
    });
  });

  describe('deleteDraft', () => {
    test('takes the draft, its quotes and the entities only it named, and lets its bytes in again', async () => {
      const desk = await openDesk(open);
      const kept = await desk.importDraft({ entities: [{ name: 'Omar Haddad' }] });
      const draft = await desk.store.importArticle(makeSource('page'), makeRecord(PAGE), 'test');
      const [maya, omar] = draft.record.entities.map((entity) => entity.id);
      await desk.store.deleteDraft(draft.id, asEditor(draft));
      expect(await desk.store.loadArticle(draft.id)).toBeNull();
      expect(await desk.store.loadSource(draft.id)).toBeNull();
      expect(await desk.store.listRevisions(draft.id)).toEqual([]);
      expect(await desk.store.findQuoteArticle(draft.record.quotes[0]?.id ?? '')).toBeNull();
      expect(await desk.store.loadEntity(maya ?? '')).toBeNull();
      expect(await desk.store.loadEntity(omar ?? '')).toMatchObject({ name: 'Omar Haddad' });
      expect((await desk.store.listArticles({})).items.map((item) => item.id)).toEqual([kept.id]);
      const again = await desk.store.importArticle(makeSource('page'), makeRecord(PAGE), 'test');
      expect(again.slug).toBe(draft.slug);
    });

    test('is refused for a published article, a stale version and an unknown id', async () => {
      const desk = await openDesk(open);
      const published = await desk.publishNew(PAGE);
      expect((await refusal(desk.store.deleteDraft(published.id, asEditor(published)))).code).toBe('state-wrong');
      expect((await refusal(desk.store.deleteDraft(published.id, { by: 'e', version: 1 }))).code).toBe('version-stale');
      expect((await refusal(desk.store.deleteDraft('unknown', asEditor(published)))).code).toBe('not-found');
    });
  });
}

async function chooseSpeaker(desk: Desk, id: string, entityId: string) {
  const draft = await desk.store.loadArticle(id);
  if (draft === null) throw new Error('no such draft');
  const quotes = draft.record.quotes.map((quote, index) => {
    const speaker = {
      span: spanOf(draft.record.text, 'he'),
      text: 'he',
      kind: 'person' as const,
      entityId,
      via: 'pronoun' as const,
    };
    return index === 0 ? { ...quote, speaker } : quote;
  });
  return desk.store.saveArticle(id, { record: { ...draft.record, quotes }, decisions: {} }, asEditor(draft));
}
