import { describe, expect, test } from 'vitest';
import type { Store } from '../port.ts';
import { asEditor, type OpenStore, openDesk, readAll } from './open-store.ts';
import type { GivenArticle } from './records.ts';

const PAGE: GivenArticle = {
  headline: 'Marek: we shut it',
  paragraphs: ['"We shut it," Edita Marek said. "Marek shut it," Omar Haddad said. "Never," he said.'],
  entities: [{ name: 'Edita Marek', aliases: ['Marek'] }, { name: 'Omar Haddad' }],
  quotes: [
    { words: 'We shut it,', speaker: 'Edita Marek' },
    { words: 'Marek shut it,', speaker: 'Omar Haddad' },
    { words: 'Never,', speaker: 'Omar Haddad' },
  ],
  publishedAt: '2014-11-26',
};

export function browseContract(open: OpenStore): void {
  describe('topics', () => {
    test('are keywords of published articles, by any writing of them', async () => {
      const desk = await openDesk(open);
      const { store } = desk;
      await desk.publishNew({ headline: 'a', keywords: ['Foreign Policy', 'Harbour'] });
      await desk.publishNew({ headline: 'b', keywords: ['foreign policy', 'اللاجئون'] });
      await desk.importDraft({ headline: 'c', keywords: ['Drafts'] });
      const topic = { slug: 'foreign-policy', name: 'Foreign Policy', articles: 2 };
      expect(await store.loadTopic('foreign-policy')).toEqual(topic);
      expect(await store.loadTopic('FOREIGN-policy')).toEqual(topic);
      expect([await store.loadTopic('drafts'), await store.loadTopic(''), await store.loadTopic('-\0%')]).toEqual([
        null,
        null,
        null,
      ]);
      const all = await readAll((cursor) => store.listTopics({ limit: 1, cursor }));
      expect(all.map(({ name }) => name)).toEqual(['Foreign Policy', 'Harbour', 'اللاجئون']);
      for (const { slug, name } of all) expect((await store.loadTopic(slug))?.name).toBe(name);
      expect(await store.listRecentTopics(1)).toEqual([topic]);
    });

    test('go with the last article that has them', async () => {
      const desk = await openDesk(open);
      const article = await desk.publishNew({ headline: 'a', keywords: ['Harbour'] });
      await desk.store.changeState(article.id, { to: 'withdrawn' }, asEditor(article));
      expect(await desk.store.loadTopic('harbour')).toBeNull();
      expect((await desk.store.listTopics({})).items).toEqual([]);
      expect(await desk.store.listRecentTopics(5)).toEqual([]);
    });
  });

  describe('years and months', () => {
    test('are those of published articles, and lists are of one month', async () => {
      const desk = await openDesk(open);
      const { store } = desk;
      const dates = ['2014-11-30', '2014-11-01', '2014-12-01', '1969-12-31', '2013-01-01'];
      for (const publishedAt of dates) await desk.publishNew({ headline: publishedAt, publishedAt });
      await desk.importDraft({ headline: 'draft', publishedAt: '2012-01-01' });
      expect(await store.listYears()).toEqual([2014, 2013, 1969]);
      expect(await store.listMonths(2014)).toEqual([
        { month: 11, articles: 2 },
        { month: 12, articles: 1 },
      ]);
      expect(await store.listMonths(2012)).toEqual([]);
      const month = { state: 'published', from: '2014-11-01', before: '2014-12-01', limit: 1 } as const;
      const articles = await readAll((cursor) => store.listArticles({ ...month, cursor }));
      expect(articles.map(({ headline }) => headline)).toEqual(['2014-11-30', '2014-11-01']);
    });
  });

  describe('what is named', () => {
    test('is listed by type, the most quoted first, without drafts and merged ones', async () => {
      const desk = await openDesk(open);
      const { store } = desk;
      const article = await desk.publishNew(PAGE);
      await desk.publishNew({ ...PAGE, headline: 'b', entities: [...(PAGE.entities ?? []), { name: 'Jan Marek' }] });
      await desk.importDraft({ headline: 'c', entities: [{ name: 'Nobody Yet' }] });
      const named = await readAll((cursor) => store.listNamed('person', { limit: 1, cursor }));
      expect(named).toEqual([
        { type: 'person', slug: 'omar-haddad', name: 'Omar Haddad', quoteCount: 4, articleCount: 2 },
        { type: 'person', slug: 'edita-marek', name: 'Edita Marek', quoteCount: 2, articleCount: 2 },
        { type: 'person', slug: 'jan-marek', name: 'Jan Marek', quoteCount: 0, articleCount: 1 },
      ]);
      expect(await store.listNamed('place', {})).toEqual({ items: [], next: null });
      const [marek = '', haddad = ''] = article.record.entities.map(({ id }) => id);
      await store.changeEntity(haddad, { act: 'merge', into: marek }, { by: 'editor', version: 0 });
      expect((await store.listNamed('person', {})).items.map(({ slug }) => slug)).toEqual(['edita-marek', 'jan-marek']);
      await expect(store.listNamed('person', { cursor: 'x' })).rejects.toMatchObject({ code: 'cursor-invalid' });
    });
  });

  describe('addresses of entities', () => {
    test('are those that readers have a page of, each in one part for good', async () => {
      const desk = await openDesk(open);
      const { store } = desk;
      expect(await store.listEntityParts()).toEqual([]);
      await desk.importDraft({ headline: 'a', entities: [{ name: 'Nobody Yet' }] });
      expect(await store.listEntityParts()).toEqual([]);
      const article = await desk.publishNew(PAGE);
      expect(await store.listEntityParts()).toEqual([1]);
      const [marek = '', haddad = ''] = article.record.entities.map(({ id }) => id);
      const both = [
        { type: 'person', slug: 'edita-marek' },
        { type: 'person', slug: 'omar-haddad' },
      ];
      expect(await store.listEntityAddresses(1)).toEqual(both);
      expect(await store.listEntityAddresses(2)).toEqual([]);
      await store.changeEntity(haddad, { act: 'merge', into: marek }, { by: 'editor', version: 0 });
      expect(await store.listEntityAddresses(1)).toEqual(both.slice(0, 1));
    });
  });

  describe('around a speaker', () => {
    test('statements have their days, without headlines, and undated ones are counted apart', async () => {
      const desk = await openDesk(open);
      const article = await desk.publishNew(PAGE);
      await desk.publishNew({ ...PAGE, publishedAt: '2014-11-26T18:00:00Z', headline: 'b' });
      await desk.publishNew({ ...PAGE, publishedAt: '1969-12-31', headline: 'c' });
      await desk.publishNew({ ...PAGE, publishedAt: null, headline: 'd' });
      await desk.importDraft({ ...PAGE, publishedAt: '2014-11-27', headline: 'e' });
      expect(await desk.store.listStatementDates(article.record.entities[1]?.id ?? '')).toEqual({
        days: [
          { day: '1969-12-31', statements: 2 },
          { day: '2014-11-26', statements: 4 },
        ],
        undated: 2,
        isCapped: false,
      });
      expect(await desk.store.listStatementDates('unknown')).toEqual({ days: [], undated: 0, isCapped: false });
    });

    test('statements are counted by what they can be narrowed down by, as a search in them counts', async () => {
      const desk = await openDesk(open);
      const { store } = desk;
      const [marek, haddad] = (await desk.publishNew(PAGE)).record.entities.map(({ id }) => id);
      await desk.publishNew({ ...PAGE, publishedAt: '2013-11-26', headline: 'b' });
      await desk.importDraft({ ...PAGE, publishedAt: '2012-11-27', headline: 'c' });
      const counted = await store.countStatements(haddad ?? '');
      expect(counted).toMatchObject({ among: 4, isCapped: false });
      expect(
        counted.fields.find(({ field }) => field === 'year')?.values.map(({ label, count }) => [label, count]),
      ).toEqual([
        ['2013', 2],
        ['2014', 2],
      ]);
      for (const speakerId of [marek, haddad]) {
        const asked = {
          speakerId: speakerId ?? '',
          only: 'quotes',
          facets: true,
          withoutHeadlines: true,
          limit: 1,
        } as const;
        const searched = await store.search({ query: '', ...asked });
        expect(await store.countStatements(asked.speakerId)).toEqual(searched.facets?.quotes);
      }
      expect(await store.countStatements('unknown')).toEqual({ among: 0, isCapped: false, fields: [] });
    });

    test('offices that editors gave are listed', async () => {
      const desk = await openDesk(open);
      const { store } = desk;
      const id = (await desk.publishNew(PAGE)).record.entities[0]?.id ?? '';
      const role = { title: 'Mayor', of: null, from: '2010', until: null };
      await store.changeEntity(id, { act: 'give-role', role }, { by: 'editor', version: 0 });
      expect(await store.listGivenRoles(id)).toMatchObject([{ role, by: 'editor' }]);
      expect(await store.listGivenRoles('unknown')).toEqual([]);
    });

    test('others are quoted in the same articles, also under a name that was merged', async () => {
      const desk = await openDesk(open);
      const { store } = desk;
      const article = await desk.publishNew(PAGE);
      const [marek, haddad] = article.record.entities.map(({ id }) => id);
      expect(await store.listQuotedWith(marek ?? '', 5)).toEqual([
        { speaker: { id: haddad, slug: 'omar-haddad', type: 'person', name: 'Omar Haddad' }, articles: 1 },
      ]);
      await store.changeEntity(haddad ?? '', { act: 'merge', into: marek ?? '' }, { by: 'editor', version: 0 });
      expect(await store.listQuotedWith(marek ?? '', 5)).toEqual([]);
      expect(await store.listQuotedWith('unknown', 5)).toEqual([]);
    });

    test('what others say of them is found by any of their names, in articles that name them', async () => {
      const desk = await openDesk(open);
      const { store } = desk;
      const article = await desk.publishNew(PAGE);
      await desk.publishNew({ ...PAGE, headline: 'b', publishedAt: '2014-11-27' });
      // Another Marek, in an article that does not name Edita; and words by a Marek that do not name her.
      await desk.publishNew({
        headline: 'c',
        paragraphs: ['"Marek is my son," Jan Marek said. "It is late," he said.'],
        entities: [{ name: 'Jan Marek' }],
        quotes: [{ words: 'Marek is my son,', speaker: 'Jan Marek' }],
      });
      const entityId = article.record.entities[0]?.id ?? '';
      const found = await readAll((cursor) => store.listQuotesNaming({ entityId, limit: 1, cursor }));
      expect(found.map(({ item }) => [item.article.headline, item.words])).toEqual([
        ['b', 'Marek shut it,'],
        ['Marek: we shut it', 'Marek shut it,'],
      ]);
      expect(found[0]?.snippet).toEqual({ text: 'Marek shut it,', highlights: [{ start: 0, end: 5 }] });
      expect(await store.listQuotesNaming({ entityId: 'unknown' })).toEqual({ items: [], next: null });
    });

    test('an overview says what each list says alone, of those who said little and of those who said more', async () => {
      const desk = await openDesk(open);
      const { store } = desk;
      const more: readonly GivenArticle[] = [
        { publishedAt: '2014-11-26T18:00:00Z', headline: 'Marek: We shut it', keywords: ['Harbour', 'Strikes'] },
        { publishedAt: null, keywords: ['Harbour'] },
        { publishedAt: '2013-01-31', entities: [...(PAGE.entities ?? []), { name: 'Edita Marek', type: 'work' }] },
      ];
      const first = await desk.publishNew(PAGE);
      for (const [n, change] of more.entries()) await desk.publishNew({ headline: `Page ${n}`, ...PAGE, ...change });
      await desk.importDraft({ ...PAGE, headline: 'A draft' });
      const headline = { words: 'We shut it', speaker: 'Edita Marek' };
      await desk.publishNew({ headline: 'Edita Marek: We shut it', quotes: [headline], entities: PAGE.entities ?? [] });
      await desk.publishNew({
        headline: 'Only named',
        paragraphs: ['Omar Haddad was there with Edita Marek.'],
        entities: [{ name: 'Omar Haddad', roles: ['Harbour master'] }, { name: 'Edita Marek' }],
      });
      const [marek = '', haddad = ''] = first.record.entities.map(({ id }) => id);
      const by = { by: 'editor', version: 0 };
      await store.changeEntity(
        marek,
        { act: 'give-role', role: { title: 'Mayor', of: null, from: null, until: null } },
        by,
      );
      await expectOverviews(store);
      await desk.publishNew(longSpeech('2014-11-28'));
      await expectOverviews(store);
      await store.changeEntity(haddad, { act: 'merge', into: marek }, by);
      await expectOverviews(store);
      expect(await store.loadEntityOverview('person', 'omar-haddad', SIZES)).toBeNull();
      expect(await store.loadEntityOverview('person', 'nobody', SIZES)).toBeNull();
    });
  });
}

/** More than is read of a speaker at once, the first of it in the headline too. */
function longSpeech(publishedAt: string): GivenArticle {
  const said = Array.from({ length: 33 }, (_, n) => `We shut gate ${n},`);
  return {
    headline: 'Marek: We shut gate 0',
    paragraphs: said.map((words) => `"${words}" Edita Marek said.`),
    entities: [{ name: 'Edita Marek', aliases: ['Marek'] }],
    quotes: ['We shut gate 0', ...said].map((words) => ({ words, speaker: 'Edita Marek' })),
    publishedAt,
  };
}

const SIZES = { statements: 30, articles: 20, others: 10, saidOf: 10 };

/** Every entity's overview, in long and in short lists, against the lists alone. */
async function expectOverviews(store: Store): Promise<void> {
  const { items } = await store.listEntities({ limit: 100 });
  const speaking = items.filter(({ articleCount }) => articleCount > 0);
  expect(speaking.length).toBeGreaterThan(0);
  for (const { id, type, slug } of speaking) {
    for (const sizes of [SIZES, { statements: 2, articles: 1, others: 1, saidOf: 1 }]) {
      expect(await store.loadEntityOverview(type, slug, sizes)).toEqual({
        entity: await store.loadEntityBySlug(type, slug),
        namesakes: speaking
          .filter((other) => other.slug === slug && other.id !== id)
          .map((other) => ({ type: other.type, slug, name: other.name })),
        givenRoles: await store.listGivenRoles(id),
        statements: await store.listQuotes({ speakerId: id, withoutHeadlines: true, limit: sizes.statements }),
        facets: await store.countStatements(id),
        dates: await store.listStatementDates(id),
        quotedWith: await store.listQuotedWith(id, sizes.others),
        articles: await store.listArticles({ state: 'published', entityId: id, limit: sizes.articles }),
        saidOf: await store.listQuotesNaming({ entityId: id, limit: sizes.saidOf }),
      });
    }
  }
}
