import type { EntityType } from '@onrecord/core';
import { describe, expect, test } from 'vitest';
import type { EntityAct } from '../port.ts';
import { asEditor, type Desk, type OpenStore, openDesk, refusal } from './open-store.ts';
import type { NamedEntity } from './records.ts';

function said(speaker: string, more: Partial<NamedEntity> = {}) {
  return {
    paragraphs: [`"Yes," ${speaker} said.`],
    entities: [{ name: speaker, ...more }],
    quotes: [{ words: 'Yes,', speaker }],
  };
}

/** Does an act on the entity as it is now. */
async function act(desk: Desk, id: string, what: EntityAct) {
  const version = (await desk.store.loadEntityFile(id))?.version ?? -1;
  return desk.store.changeEntity(id, what, { by: 'editor', version });
}

async function publishSaid(desk: Desk, name: string, more: Partial<NamedEntity> = {}): Promise<string> {
  return (await desk.publishNew(said(name, more))).record.entities[0]?.id ?? '';
}

export function mergeContract(open: OpenStore): void {
  describe('merging', () => {
    test('puts quotes, articles, names and offices under one, and leaves every record as it was', async () => {
      const desk = await openDesk(open);
      const mine = await publishSaid(desk, 'Rosa Lindt', { roles: ['Mayor'] });
      const article = await desk.publishNew(said('Rosa Lindt-Maier', { roles: ['Deputy Mayor'] }));
      const other = article.record.entities[0]?.id ?? '';
      expect(other).not.toBe(mine);
      await act(desk, other, { act: 'merge', into: mine });
      const shown = await desk.store.loadEntityBySlug('person', 'rosa-lindt');
      expect(shown).toMatchObject({
        id: mine,
        name: 'Rosa Lindt',
        quoteCount: 2,
        articleCount: 2,
        aliases: [{ name: 'Rosa Lindt-Maier', articles: 1 }],
        roles: [{ role: { title: 'Deputy Mayor' } }, { role: { title: 'Mayor' } }],
      });
      expect(await desk.store.loadEntityBySlug('person', 'rosa-lindt-maier')).toEqual(shown);
      expect((await desk.store.loadEntity(other))?.id).toBe(mine);
      expect((await desk.store.listQuotes({ speakerId: mine })).items).toHaveLength(2);
      expect((await desk.store.listArticles({ entityId: mine })).items).toHaveLength(2);
      expect((await desk.store.listMostQuoted(5)).map(({ id }) => id)).toEqual([mine]);
      expect((await desk.store.search({ query: 'maier' })).entities.map(({ entity }) => entity.id)).toEqual([mine]);
      const after = await desk.store.loadPublished(article.slug);
      expect(after?.record).toEqual(article.record);
      expect(after?.entitySlugs[other]).toBe('rosa-lindt');
    });

    test('lists an article once that names both', async () => {
      const desk = await openDesk(open);
      const both = await desk.publishNew({ entities: [{ name: 'Rosa Lindt' }, { name: 'The Mayor of Aufeld' }] });
      const [mine = '', other = ''] = both.record.entities.map(({ id }) => id);
      await act(desk, other, { act: 'merge', into: mine });
      expect((await desk.store.listArticles({ entityId: mine })).items.map(({ id }) => id)).toEqual([both.id]);
      expect(await desk.store.loadEntity(mine)).toMatchObject({ articleCount: 1 });
    });

    test('takes later articles under either name, and gives them back to whom they name', async () => {
      const desk = await openDesk(open);
      const mine = await publishSaid(desk, 'Rosa Lindt');
      const other = await publishSaid(desk, 'Theodora Vance');
      await act(desk, other, { act: 'merge', into: mine });
      expect(await publishSaid(desk, 'Theodora Vance')).toBe(other);
      expect(await publishSaid(desk, 'Rosa Lindt')).toBe(mine);
      expect(await desk.store.loadEntity(mine)).toMatchObject({ quoteCount: 4, articleCount: 4 });
      await act(desk, other, { act: 'unmerge' });
      for (const [id, name] of [
        [mine, 'Rosa Lindt'],
        [other, 'Theodora Vance'],
      ])
        expect(await desk.store.loadEntity(id ?? '')).toMatchObject({ id, name, quoteCount: 2, aliases: [] });
    });

    test('in a row and out of order gives back each with all that was its own', async () => {
      const desk = await openDesk(open);
      const ids = [];
      for (const name of ['Rosa Lindt', 'Theodora Vance', 'Birgit Oslak']) ids.push(await publishSaid(desk, name));
      const [first = '', second = '', third = ''] = ids;
      await act(desk, first, { act: 'merge', into: second });
      await act(desk, second, { act: 'merge', into: third });
      expect(await desk.store.loadEntity(first)).toMatchObject({ id: third, quoteCount: 3 });
      await act(desk, first, { act: 'unmerge' });
      expect(await desk.store.loadEntity(first)).toMatchObject({ id: first, quoteCount: 1 });
      expect(await desk.store.loadEntity(second)).toMatchObject({ id: third, quoteCount: 2 });
      await act(desk, second, { act: 'unmerge' });
      expect(await desk.store.loadEntity(third)).toMatchObject({ id: third, quoteCount: 1 });
    });

    test('is refused for another type, for one that is merged, for itself and for what is not there', async () => {
      const desk = await openDesk(open);
      const mine = await publishSaid(desk, 'Rosa Lindt');
      const other = await publishSaid(desk, 'Theodora Vance');
      const place = await publishSaid(desk, 'Aufeld', { type: 'place' });
      await act(desk, other, { act: 'merge', into: mine });
      for (const [id, into] of [
        [mine, place],
        [mine, mine],
        [mine, other],
        [other, mine],
      ])
        expect((await refusal(act(desk, id ?? '', { act: 'merge', into: into ?? '' }))).code).toBe('state-wrong');
      expect((await refusal(act(desk, mine, { act: 'unmerge' }))).code).toBe('state-wrong');
      expect((await refusal(act(desk, mine, { act: 'merge', into: 'unknown' }))).code).toBe('not-found');
      expect((await refusal(act(desk, 'unknown', { act: 'unmerge' }))).code).toBe('not-found');
      const stale = desk.store.changeEntity(other, { act: 'unmerge' }, { by: 'editor', version: 0 });
      expect((await refusal(stale)).error.details).toEqual({ id: other, version: 1 });
    });

    test('survives that the article goes which brought the one into the archive', async () => {
      const desk = await openDesk(open);
      const mine = await publishSaid(desk, 'Rosa Lindt');
      const draft = await desk.importDraft(said('Theodora Vance'));
      const other = draft.record.entities[0]?.id ?? '';
      await act(desk, other, { act: 'merge', into: mine });
      await desk.store.deleteDraft(draft.id, asEditor(draft));
      expect(await desk.store.loadEntityFile(other)).toBeNull();
      expect(await desk.store.loadEntityFile(mine)).toMatchObject({ members: [] });
      expect((await desk.store.listEvents(other)).map(({ action, payload }) => [action, payload === null])).toEqual([
        ['merged', true],
        ['removed', false],
      ]);
    });
  });

  describe('an entity that goes with its only article', () => {
    test('takes along whom it alone kept, and is no longer told apart from anybody', async () => {
      const desk = await openDesk(open);
      const stays = await publishSaid(desk, 'Birgit Oslak');
      const [first, second] = [
        await desk.importDraft(said('Rosa Lindt')),
        await desk.importDraft(said('Theodora Vance')),
      ];
      const [kept = '', merged = ''] = [first, second].map(({ record }) => record.entities[0]?.id ?? '');
      await act(desk, merged, { act: 'merge', into: kept });
      await act(desk, merged, { act: 'tell-apart', from: stays });
      await desk.store.deleteDraft(first.id, asEditor(first));
      expect((await desk.store.loadEntityFile(kept))?.members).toEqual([{ id: merged, name: 'Theodora Vance' }]);
      await desk.store.killArticle(second.id, asEditor(second));
      for (const id of [kept, merged]) expect(await desk.store.loadEntityFile(id)).toBeNull();
      expect((await desk.store.loadEntityFile(stays))?.notTheSame).toEqual([]);
      await act(desk, stays, { act: 'give-alias', name: 'B. O.' });
      expect((await desk.store.listEvents(stays)).map(({ action }) => action)).toEqual([
        'told-apart',
        'taken-apart-back',
        'alias-given',
      ]);
    });
  });

  describe("an editor's acts on an entity", () => {
    test('give it a name that no count overrules, and the old one stays an alias', async () => {
      const desk = await openDesk(open);
      const id = await publishSaid(desk, 'R. Lindt');
      await act(desk, id, { act: 'rename', name: 'Rosa Lindt' });
      await publishSaid(desk, 'R. Lindt');
      expect(await desk.store.loadEntityBySlug('person', 'r-lindt')).toMatchObject({
        name: 'Rosa Lindt',
        aliases: [{ name: 'R. Lindt', articles: 2 }],
      });
      expect((await desk.store.search({ query: 'rosa' })).entities.map(({ entity }) => entity.id)).toEqual([id]);
      expect((await desk.store.findEntities('rosa', 5)).map((entity) => entity.id)).toEqual([id]);
    });

    test('give and take back aliases, each with its origin', async () => {
      const desk = await openDesk(open);
      const article = await desk.publishNew(said('Rosa Lindt', { aliases: ['Lindt'] }));
      const id = article.record.entities[0]?.id ?? '';
      await act(desk, id, { act: 'give-alias', name: 'La Lindt' });
      const file = await desk.store.loadEntityFile(id);
      const seenIn = { id: article.id, slug: article.slug };
      expect(file?.names).toEqual([
        { name: 'Lindt', articles: 1, seenIn, given: null },
        { name: 'Rosa Lindt', articles: 1, seenIn, given: null },
        { name: 'La Lindt', articles: 0, seenIn: null, given: { by: 'editor', at: desk.clock.now.toISOString() } },
      ]);
      expect(await publishSaid(desk, 'La Lindt')).toBe(id);
      await act(desk, id, { act: 'take-alias-back', name: 'La Lindt' });
      expect((await desk.store.loadEntityFile(id))?.names.map(({ given }) => given)).toEqual([null, null, null]);
      const seen = act(desk, id, { act: 'take-alias-back', name: 'Lindt' });
      expect((await refusal(seen)).code).toBe('state-wrong');
      for (const name of ['', ' x', 'x'.repeat(501)])
        expect((await refusal(act(desk, id, { act: 'give-alias', name }))).error.details).toEqual({ path: 'name' });
    });

    test('give it dated offices', async () => {
      const desk = await openDesk(open);
      const id = await publishSaid(desk, 'Rosa Lindt');
      const role = {
        title: 'Mayor',
        of: { name: 'Aufeld', entityId: null },
        from: '2019-03-01',
        until: '..2025-01-01',
      };
      const given = await act(desk, id, { act: 'give-role', role });
      expect(given.givenRoles).toMatchObject([{ role, by: 'editor' }]);
      const roleId = given.givenRoles[0]?.id ?? '';
      expect((await act(desk, id, { act: 'take-role-back', roleId })).givenRoles).toEqual([]);
      expect((await refusal(act(desk, id, { act: 'take-role-back', roleId }))).code).toBe('state-wrong');
      const untitled = { ...role, title: '' };
      const refused = await refusal(act(desk, id, { act: 'give-role', role: untitled }));
      expect([refused.code, refused.error.details]).toEqual(['record-invalid', { path: 'role.title' }]);
    });

    test('correct its type for readers and for what comes, and its old address leads there', async () => {
      const desk = await openDesk(open);
      const article = await desk.publishNew(said('Aufeld'));
      const id = article.record.entities[0]?.id ?? '';
      await act(desk, id, { act: 'retype', type: 'place' });
      const types: readonly EntityType[] = ['person', 'place'];
      for (const type of types)
        expect(await desk.store.loadEntityBySlug(type, 'aufeld')).toMatchObject({ id, type: 'place', slug: 'aufeld' });
      expect((await desk.store.loadPublished(article.slug))?.record.entities[0]?.type).toBe('place');
      expect((await desk.store.loadArticle(article.id))?.record).toEqual(article.record);
      expect(await publishSaid(desk, 'Aufeld')).toBe(id);
      expect(await publishSaid(desk, 'Aufeld', { type: 'place' })).toBe(id);
      const again = await desk.store.saveArticle(
        article.id,
        { record: article.record, decisions: {} },
        asEditor(article),
      );
      expect(again.record).toEqual(article.record);
    });
  });

  describe('spellings across articles', () => {
    test('are joined where one is surely another, with every script', async () => {
      const desk = await openDesk(open);
      const id = await publishSaid(desk, 'Walid al-Muallem');
      for (const name of ['Waleed Moualem', "Walid Mu'allim"]) expect(await publishSaid(desk, name)).toBe(id);
      expect(await publishSaid(desk, 'Walid Hallaq')).not.toBe(id);
    });

    test('are left to an editor where two are as likely', async () => {
      const desk = await openDesk(open);
      const first = await publishSaid(desk, 'Omar Haddad');
      const second = (await desk.publishNew({ entities: [{ name: 'Omar Haddad' }, { name: 'Omar Haddad' }] })).record
        .entities[0]?.id;
      const third = await publishSaid(desk, 'Omar Hadad');
      expect([first, second]).not.toContain(third);
    });

    test('that may be one are listed with reasons, but not who was told apart', async () => {
      const desk = await openDesk(open);
      const mine = await publishSaid(desk, 'Tarek Mansour');
      const other = await publishSaid(desk, 'Mansour');
      const [candidate] = await desk.store.listCandidates(other, 5);
      expect(candidate).toMatchObject({ entity: { id: mine }, name: 'Tarek Mansour', decision: 'ask' });
      expect(candidate?.reasons.length).toBeGreaterThan(0);
      await act(desk, mine, { act: 'tell-apart', from: other });
      expect(await desk.store.listCandidates(other, 5)).toEqual([]);
      expect((await desk.store.loadEntityFile(other))?.notTheSame).toEqual([mine]);
      const merge = act(desk, other, { act: 'merge', into: mine });
      expect((await refusal(merge)).error.message).toContain(`An editor said it is not the same as ${mine}`);
      await act(desk, other, { act: 'take-apart-back', from: mine });
      expect((await desk.store.listCandidates(other, 5)).map(({ entity }) => entity.id)).toEqual([mine]);
      expect(await desk.store.listCandidates('unknown', 5)).toEqual([]);
    });
  });
}
