import { describe, expect, test } from 'vitest';
import { asEditor, type OpenStore, openDesk, refusal } from './open-store.ts';

const ROSA = { type: 'person', name: 'Rosa Lindt' } as const;

function said(speaker: string) {
  return {
    paragraphs: [`"Yes," ${speaker} said. "No," ${speaker} added.`],
    entities: [{ name: speaker }],
    quotes: [
      { words: 'Yes,', speaker },
      { words: 'No,', speaker },
    ],
  };
}

export function madeEntitiesContract(open: OpenStore): void {
  describe('an entity an editor made', () => {
    test('is found, and stands for whoever is named so later', async () => {
      const { store, importDraft } = await openDesk(open);
      const made = await store.createEntity(ROSA, { by: 'editor', why: 'Elected today.' });
      expect(made).toMatchObject({ ...ROSA, version: 1, slug: 'rosa-lindt', mergedInto: null });
      expect(made.names).toMatchObject([{ name: 'Rosa Lindt', articles: 0, given: { by: 'editor' } }]);
      expect((await store.findEntities('lindt', 5)).map(({ id }) => id)).toEqual([made.id]);
      expect((await store.listEvents(made.id)).map(({ action, by }) => `${by} ${action}`)).toEqual(['editor created']);
      expect((await importDraft(said('Rosa Lindt'))).record.entities.map(({ id }) => id)).toEqual([made.id]);
    });

    test('stays when nobody names it any more', async () => {
      const { store, importDraft } = await openDesk(open);
      const { id } = await store.createEntity(ROSA, { by: 'editor' });
      const draft = await importDraft(said('Rosa Lindt'));
      await store.deleteDraft(draft.id, asEditor(draft));
      expect((await store.loadEntityFile(id))?.name).toBe('Rosa Lindt');
    });

    test('may share a name, not an address, and needs one', async () => {
      const { store } = await openDesk(open);
      await store.createEntity(ROSA, { by: 'editor' });
      expect((await store.createEntity(ROSA, { by: 'editor' })).slug).toBe('rosa-lindt-2');
      expect((await refusal(store.createEntity({ ...ROSA, name: ' ' }, { by: 'editor' }))).code).toBe('record-invalid');
    });
  });

  describe('the preview of a merge', () => {
    test('counts what would move, and changes nothing', async () => {
      const { store, publishNew, importDraft } = await openDesk(open);
      const shown = (await publishNew(said('R. Lindt'))).record.entities[0]?.id ?? '';
      await importDraft(said('R. Lindt'));
      const { id: into } = await store.createEntity(ROSA, { by: 'editor' });
      const moved = { quotes: 4, publishedQuotes: 2, articles: 2, names: ['R. Lindt'], refusal: null };
      expect(await store.previewMerge(shown, into)).toEqual(moved);
      expect(await store.loadEntityFile(shown)).toMatchObject({ version: 0, mergedInto: null });
      await store.changeEntity(shown, { act: 'merge', into }, { by: 'editor', version: 0 });
      expect((await store.loadEntity(into))?.quoteCount).toBe(2);
    });

    test('says what stands against it', async () => {
      const { store } = await openDesk(open);
      const { id } = await store.createEntity(ROSA, { by: 'editor' });
      const city = await store.createEntity({ type: 'place', name: 'Aufeld' }, { by: 'editor' });
      expect((await store.previewMerge(id, id)).refusal).toMatch(/itself/);
      expect((await store.previewMerge(id, city.id)).refusal).toMatch(/One is a person and the other a place/);
      expect((await refusal(store.previewMerge(id, 'nobody'))).code).toBe('not-found');
    });
  });
}
