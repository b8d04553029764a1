import type { EntityType } from '@onrecord/core';
import { describe, expect, test } from 'vitest';
import type { Decision } from '../port.ts';
import { asEditor, type OpenStore, openDesk, readAll } from './open-store.ts';
import type { NamedEntity } from './records.ts';

const REJECTED: Decision = { decision: 'rejected', by: 'editor', at: '2026-01-10T13:00:00.000Z' };

function said(speaker: string, more: Partial<NamedEntity> = {}) {
  return {
    paragraphs: [`"Yes," ${speaker} said.`],
    entities: [{ name: speaker, ...more }],
    quotes: [{ words: 'Yes,', speaker }],
  };
}

export function entitiesContract(open: OpenStore): void {
  describe('entities across articles', () => {
    test('are joined by name, and show every spelling, office and count', async () => {
      const desk = await openDesk(open);
      const first = await desk.publishNew({
        ...said('Walid al-Muallem', { aliases: ['Muallem'], roles: ['Foreign Minister'] }),
        publishedAt: '2014-01-01',
      });
      const second = await desk.publishNew({
        ...said('Walid Muallem', { aliases: ['Muallem'], roles: ['Deputy Prime Minister'] }),
        publishedAt: '2015-01-01',
      });
      await desk.publishNew(said('Walid al-Muallem'));
      const id = first.record.entities[0]?.id ?? '';
      expect(second.record.entities[0]?.id).toBe(id);
      expect(await desk.store.loadEntityBySlug('person', 'walid-al-muallem')).toEqual({
        id,
        slug: 'walid-al-muallem',
        type: 'person',
        name: 'Walid al-Muallem',
        aliases: [
          { name: 'Muallem', articles: 2 },
          { name: 'Walid Muallem', articles: 1 },
        ],
        roles: [
          {
            role: second.record.entities[0]?.roles[0],
            articleId: second.id,
            articleSlug: second.slug,
            publishedAt: '2015-01-01',
          },
          {
            role: first.record.entities[0]?.roles[0],
            articleId: first.id,
            articleSlug: first.slug,
            publishedAt: '2014-01-01',
          },
        ],
        quoteCount: 3,
        articleCount: 3,
      });
    });

    test('stay apart when they differ in type, and have addresses of their own', async () => {
      const desk = await openDesk(open);
      const types: readonly EntityType[] = ['person', 'place', 'organisation'];
      const ids = [];
      for (const type of types)
        ids.push((await desk.publishNew({ entities: [{ name: 'Jordan', type }] })).record.entities[0]?.id);
      expect(new Set(ids).size).toBe(3);
      for (const [index, type] of types.entries()) {
        expect((await desk.store.loadEntityBySlug(type, 'jordan'))?.id).toBe(ids[index]);
      }
    });

    test('stay apart when one article names two alike, and a third article joins neither', async () => {
      const desk = await openDesk(open);
      const both = await desk.publishNew({ entities: [{ name: 'Omar Haddad' }, { name: 'Omar Haddad' }] });
      const third = await desk.publishNew({ entities: [{ name: 'Omar Haddad' }] });
      const ids = [...both.record.entities, ...third.record.entities].map((entity) => entity.id);
      expect(new Set(ids).size).toBe(3);
      const slugs = await Promise.all(ids.map(async (id) => (await desk.store.loadEntity(id))?.slug));
      expect(slugs).toEqual(['omar-haddad', 'omar-haddad-2', 'omar-haddad-3']);
    });

    test('of drafts are for editors only', async () => {
      const desk = await openDesk(open);
      const draft = await desk.importDraft({
        headline: 'Khoury',
        ...said('Maya Khoury', { aliases: ['Khoury'], roles: ['Minister'] }),
      });
      const id = draft.record.entities[0]?.id ?? '';
      expect(await desk.store.loadEntity(id)).toMatchObject({
        quoteCount: 0,
        articleCount: 0,
        aliases: [{ name: 'Khoury' }],
        roles: [{ articleId: draft.id }],
      });
      expect((await desk.store.findEntities('khoury', 5)).map((entity) => entity.id)).toEqual([id]);
      expect(await desk.store.loadEntityBySlug('person', 'maya-khoury')).toBeNull();
      expect(await desk.store.listMostQuoted(5)).toEqual([]);
      expect((await desk.store.search({ query: 'khoury' })).counts).toEqual({ articles: 0, quotes: 0, entities: 0 });
    });

    test('show readers nothing that only a draft says of them', async () => {
      const desk = await openDesk(open);
      await desk.publishNew(said('Maya Khoury'));
      await desk.importDraft({ entities: [{ name: 'Maya Khoury', aliases: ['Secret Nickname'], roles: ['Traitor'] }] });
      await desk.importDraft({ entities: [{ name: 'MAYA KHOURY' }] });
      await desk.importDraft({ entities: [{ name: 'MAYA KHOURY' }] });
      const shown = await desk.store.loadEntityBySlug('person', 'maya-khoury');
      expect(shown).toMatchObject({ name: 'Maya Khoury', aliases: [], roles: [], articleCount: 1 });
      expect((await desk.store.search({ query: 'nickname' })).entities).toEqual([]);
      expect((await desk.store.loadEntity(shown?.id ?? ''))?.aliases).toHaveLength(2);
    });

    test('keep the name most articles use, and their address', async () => {
      const desk = await openDesk(open);
      await desk.publishNew(said('Walid Moualem'));
      await desk.publishNew(said('Walid MOUALEM'));
      await desk.publishNew(said('Walid MOUALEM'));
      expect(await desk.store.loadEntityBySlug('person', 'walid-moualem')).toMatchObject({ name: 'Walid MOUALEM' });
    });

    test('follow a correction of the article: name, counts and search', async () => {
      const desk = await openDesk(open);
      const article = await desk.publishNew(said('Maya Kuory'));
      const entities = article.record.entities.map((entity) => ({ ...entity, name: 'Maya Khoury' }));
      const decisions = { [article.record.quotes[0]?.id ?? '']: REJECTED };
      await desk.store.saveArticle(
        article.id,
        { record: { ...article.record, entities }, decisions },
        asEditor(article),
      );
      const id = entities[0]?.id ?? '';
      expect(await desk.store.loadEntity(id)).toMatchObject({
        name: 'Maya Khoury',
        aliases: [],
        quoteCount: 0,
        articleCount: 1,
      });
      expect((await desk.store.search({ query: 'kuory' })).entities).toEqual([]);
      expect((await desk.store.search({ query: 'khoury' })).entities.map(({ entity }) => entity.id)).toEqual([id]);
    });

    test('that are unknown are null', async () => {
      const { store } = await openDesk(open);
      expect(await store.loadEntity('unknown')).toBeNull();
      expect(await store.loadEntityBySlug('person', 'unknown')).toBeNull();
    });
  });

  describe('findEntities', () => {
    test('finds by name and alias, exact before beginning before middle, whatever the accents', async () => {
      const desk = await openDesk(open);
      const names = ['Joumana Sami', 'Sami', 'Sámir Khoury', 'Nobody'];
      await desk.importDraft({
        entities: [...names.map((name) => ({ name })), { name: 'Tarek Aoun', aliases: ['Abu Sami'] }],
      });
      const found = async (query: string, limit = 10) =>
        (await desk.store.findEntities(query, limit)).map((entity) => entity.name);
      expect(await found('sami')).toEqual(['Sami', 'Sámir Khoury', 'Joumana Sami', 'Tarek Aoun']);
      expect(await found('SÁMI', 2)).toEqual(['Sami', 'Sámir Khoury']);
      expect(await found('mir kho')).toEqual(['Sámir Khoury']);
      for (const query of ['', '   ', '%', '_', "' or 1=1 --", '\u0000', 'x'.repeat(100_000)])
        expect(await found(query)).toEqual([]);
    });
  });

  describe('listEntities', () => {
    test('gives all page by page, of one type or of all, and none that was merged', async () => {
      const desk = await openDesk(open);
      await desk.importDraft(said('Maya Khoury'));
      await desk.importDraft(said('Omar Haddad'));
      await desk.publishNew(said('Red Crescent', { type: 'organisation' }));
      await desk.publishNew(said('Sara Nasr'));
      const list = async (type?: 'person' | 'organisation') => {
        const request = { limit: 2, ...(type !== undefined && { type }) };
        const all = await readAll((cursor) => desk.store.listEntities({ ...request, cursor }));
        return all.map(({ name }) => name);
      };
      expect(await list()).toEqual(['Maya Khoury', 'Omar Haddad', 'Red Crescent', 'Sara Nasr']);
      expect(await list('organisation')).toEqual(['Red Crescent']);
      const [khoury, haddad] = (await desk.store.listEntities({})).items;
      const merge = { act: 'merge', into: khoury?.id ?? '' } as const;
      await desk.store.changeEntity(haddad?.id ?? '', merge, { by: 'editor', version: 0 });
      expect(await list('person')).toEqual(['Maya Khoury', 'Sara Nasr']);
      expect((await desk.store.findEntities('r', 5, 'organisation')).map(({ name }) => name)).toEqual(['Red Crescent']);
    });
  });

  describe('listMostQuoted', () => {
    test('counts published quotes of people and organisations, without headlines', async () => {
      const desk = await openDesk(open);
      await desk.publishNew({
        headline: 'Yes, says Maya Khoury',
        ...said('Maya Khoury'),
        quotes: [{ words: 'Yes', speaker: 'Maya Khoury' }],
      });
      await desk.publishNew(said('Omar Haddad'));
      await desk.publishNew(said('Omar Haddad'));
      await desk.publishNew(said('Red Crescent', { type: 'organisation' }));
      await desk.publishNew(said('Lebanon', { type: 'place' }));
      const listed = await desk.store.listMostQuoted(10);
      expect(listed.map(({ name, quoteCount }) => [name, quoteCount])).toEqual([
        ['Omar Haddad', 2],
        ['Red Crescent', 1],
      ]);
      expect(await desk.store.listMostQuoted(1)).toHaveLength(1);
    });

    test('counts whom articles quoted since a day, people only', async () => {
      const desk = await openDesk(open);
      await desk.publishNew({ ...said('Maya Khoury'), publishedAt: '2026-01-02' });
      await desk.publishNew({ ...said('Omar Haddad'), publishedAt: '2025-11-01' });
      await desk.publishNew({ ...said('Omar Haddad'), publishedAt: '2025-12-01' });
      await desk.publishNew({ ...said('Red Crescent', { type: 'organisation' }), publishedAt: '2026-01-03' });
      await desk.importDraft({ ...said('Sara Nasr'), publishedAt: '2026-01-03' });
      const since = async (day: string) =>
        (await desk.store.listQuotedLately(day, 5)).map(({ speaker, statements }) => [speaker.name, statements]);
      expect(await since('2025-01-01')).toEqual([
        ['Omar Haddad', 2],
        ['Maya Khoury', 1],
      ]);
      expect(await since('2025-12-02')).toEqual([['Maya Khoury', 1]]);
      expect(await since('2026-01-04')).toEqual([]);
    });
  });
}
