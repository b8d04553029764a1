import type { Role } from '@onrecord/core';
import { describe, expect, test } from 'vitest';
import type { Decision } from '../port.ts';
import { asEditor, type OpenStore, openDesk, readAll, refusal } from './open-store.ts';
import { makeRecord, makeSource } from './records.ts';

const REJECTED: Decision = { decision: 'rejected', by: 'editor', at: '2026-01-10T13:00:00.000Z' };
const PAGE = {
  headline: 'Khoury: talks go on',
  paragraphs: ['Maya Khoury said they will go further. "Never," Omar Haddad said. "Not once."'],
  entities: [{ name: 'Maya Khoury', roles: ['Foreign Minister'] }, { name: 'Omar Haddad' }],
  quotes: [
    { words: 'Not once.', speaker: 'Omar Haddad' },
    { words: 'talks go on', speaker: 'Maya Khoury', kind: 'indirect' as const },
    { words: 'they will go further', speaker: 'Maya Khoury', kind: 'indirect' as const },
    { words: 'Never,', speaker: 'Omar Haddad' },
  ],
};

export function listsContract(open: OpenStore): void {
  describe('listArticles', () => {
    test('shows the newest first: by the date of the page, else by when it came', async () => {
      const desk = await openDesk(open);
      for (const [headline, publishedAt] of [
        ['noon', '2026-01-09T12:00:00Z'],
        ['undated', null],
        ['evening there, morning here', '2026-01-09T13:00:00+03:00'],
        ['day', '2026-01-09'],
        ['long ago', '0001-01-01'],
        ['far away', '9999-12-31'],
        ['the same day, later import', '2026-01-09'],
      ] as const) {
        await desk.importDraft({ headline, publishedAt });
      }
      const { items, next } = await desk.store.listArticles({});
      expect(items.map((item) => item.headline)).toEqual([
        'far away',
        'undated',
        'noon',
        'evening there, morning here',
        'the same day, later import',
        'day',
        'long ago',
      ]);
      expect(next).toBeNull();
    });

    test('can show the oldest first, page by page, of one entity and of some days too', async () => {
      const desk = await openDesk(open);
      for (const day of ['2026-01-07', '2026-01-05', '2026-01-06', '2026-01-09'])
        await desk.importDraft({ ...PAGE, headline: `${day}: talks go on`, publishedAt: day });
      const [entity] = await desk.store.findEntities('Maya Khoury', 1);
      for (const filter of [{}, { entityId: entity?.id ?? '' }]) {
        const request = { ...filter, sort: 'oldest', before: '2026-01-09' } as const;
        const all = await readAll((cursor) => desk.store.listArticles({ ...request, cursor, limit: 1 }));
        expect(all.map(({ headline }) => headline?.slice(0, 10))).toEqual(['2026-01-05', '2026-01-06', '2026-01-07']);
        const { next } = await desk.store.listArticles({ ...request, limit: 1 });
        const other = { ...filter, cursor: next };
        expect((await refusal(desk.store.listArticles(other))).code).toBe('cursor-invalid');
      }
    });

    test('shows what a list needs of an article', async () => {
      const desk = await openDesk(open);
      const article = await desk.publishNew({ ...PAGE, publisher: 'The Tower', publishedAt: '2014-11-26' });
      expect((await desk.store.listArticles({})).items).toEqual([
        {
          id: article.id,
          slug: 'khoury-talks-go-on',
          state: 'published',
          version: 2,
          headline: 'Khoury: talks go on',
          standfirst: null,
          publisher: 'The Tower',
          language: 'en',
          direction: 'ltr',
          publishedAt: '2014-11-26',
          receivedAt: article.source.receivedAt,
          releasedAt: article.releasedAt,
          updatedAt: article.updatedAt,
          dueAt: null,
          quoteCount: 3,
        },
      ]);
    });

    test('filters by state and by an entity named', async () => {
      const desk = await openDesk(open);
      const draft = await desk.importDraft({ headline: 'a', entities: [{ name: 'Maya Khoury' }] });
      const shown = await desk.publishNew({ headline: 'b', entities: [{ name: 'Maya Khoury' }] });
      await desk.publishNew({ headline: 'c' });
      const entityId = draft.record.entities[0]?.id ?? '';
      const headlines = async (request: Parameters<typeof desk.store.listArticles>[0]) =>
        (await desk.store.listArticles(request)).items.map((item) => item.headline);
      expect(await headlines({ state: 'draft' })).toEqual(['a']);
      expect(await headlines({ state: 'published' })).toEqual(['c', 'b']);
      expect(await headlines({ entityId })).toEqual(['b', 'a']);
      expect(await headlines({ entityId, state: 'published' })).toEqual(['b']);
      expect(await headlines({ entityId: 'unknown' })).toEqual([]);
      expect(shown.record.entities[0]?.id).toBe(entityId);
    });

    test('pages without losing or doubling while newer and older articles are added', async () => {
      const desk = await openDesk(open);
      for (let day = 1; day <= 9; day += 1)
        await desk.importDraft({ headline: `day ${day}`, publishedAt: `2026-01-0${day}` });
      const first = await desk.store.listArticles({ limit: 4 });
      await desk.importDraft({ headline: 'newer', publishedAt: '2026-02-01' });
      await desk.importDraft({ headline: 'between', publishedAt: '2026-01-03' });
      const rest = await readAll((cursor) => desk.store.listArticles({ limit: 2, cursor: cursor ?? first.next }));
      expect(first.items.map((item) => item.headline)).toEqual(['day 9', 'day 8', 'day 7', 'day 6']);
      expect(rest.map((item) => item.headline)).toEqual(['day 5', 'day 4', 'between', 'day 3', 'day 2', 'day 1']);
    });

    test('moves an article whose date is corrected', async () => {
      const desk = await openDesk(open);
      const article = await desk.publishNew({ ...PAGE, publishedAt: '2026-01-01' });
      await desk.publishNew({ headline: 'b', publishedAt: '2026-01-02' });
      const record = { ...article.record, article: { ...article.record.article, publishedAt: '2026-01-03' } };
      await desk.store.saveArticle(article.id, { record, decisions: {} }, asEditor(article));
      expect((await desk.store.listArticles({})).items.map((item) => item.id)[0]).toBe(article.id);
      expect((await desk.store.search({ query: 'khoury' })).articles.items[0]?.article.publishedAt).toBe('2026-01-03');
      expect((await desk.store.search({ query: 'further' })).quotes.items).toHaveLength(1);
    });

    test('keeps the page size within 1 to 100', async () => {
      const desk = await openDesk(open);
      for (let count = 0; count < 3; count += 1) await desk.importDraft();
      for (const limit of [0, -5, 0.5, 1]) expect((await desk.store.listArticles({ limit })).items).toHaveLength(1);
      for (const limit of [Number.NaN, 1e9, Number.POSITIVE_INFINITY]) {
        expect((await desk.store.listArticles({ limit })).items).toHaveLength(3);
      }
    });
  });

  describe('a cursor', () => {
    const GARBAGE = [
      '',
      'x',
      '%%%',
      'e30',
      'bnVsbA',
      Buffer.from('{"list":"articles","place":1e400,"position":0}').toString('base64url'),
    ];
    test.each(GARBAGE)('that is garbage is refused: %j', async (cursor) => {
      const { store } = await openDesk(open);
      const acts = [
        () => store.listArticles({ cursor }),
        () => store.listQuotes({ cursor }),
        () => store.search({ query: 'a', cursor }),
      ];
      for (const act of acts) expect((await refusal(act())).code).toBe('cursor-invalid');
    });

    test('of another list is refused', async () => {
      const desk = await openDesk(open);
      await desk.importDraft();
      await desk.importDraft();
      const { next } = await desk.store.listArticles({ limit: 1 });
      expect(next).not.toBeNull();
      expect((await refusal(desk.store.listQuotes({ cursor: next }))).code).toBe('cursor-invalid');
    });
  });

  describe('listQuotes and loadQuote', () => {
    test('show published quotes, newest article first, in the order of its text', async () => {
      const desk = await openDesk(open);
      await desk.publishNew({ ...PAGE, publishedAt: '2026-01-02' });
      await desk.publishNew({
        paragraphs: ['"Old," he said.'],
        quotes: [{ words: 'Old,' }],
        publishedAt: '2026-01-01',
      });
      await desk.importDraft({ ...PAGE, publishedAt: '2026-01-03' });
      const all = await readAll((cursor) => desk.store.listQuotes({ limit: 2, cursor }));
      expect(all.map((item) => item.words)).toEqual([
        'talks go on',
        'they will go further',
        'Never,',
        'Not once.',
        'Old,',
      ]);
    });

    test('say who, as what, where, and whether it is the headline', async () => {
      const desk = await openDesk(open);
      const article = await desk.publishNew(PAGE);
      const [summary] = (await desk.store.listArticles({})).items;
      const quote = article.record.quotes[1];
      expect(await desk.store.loadQuote(quote?.id ?? '')).toEqual({
        quote,
        words: 'talks go on',
        decision: null,
        speaker: { id: article.record.entities[0]?.id, slug: 'maya-khoury', type: 'person', name: 'Maya Khoury' },
        speakerRole: 'Foreign Minister',
        article: summary,
        inHeadline: true,
      });
    });

    test('say what office was held on the day of the article, or that it was over', async () => {
      const desk = await openDesk(open);
      const record = makeRecord({ ...PAGE, publishedAt: '2026-01-02' });
      const [khoury, ...others] = record.entities;
      if (khoury === undefined) throw new Error('The page names Maya Khoury.');
      const over: Role = { title: 'Mayor', of: null, span: null, from: null, until: '2025' };
      const roleWith = async (roles: readonly Role[]) => {
        const entities = [{ ...khoury, roles: [...roles] }, ...others];
        const kept = await desk.store.importArticle(
          makeSource(`page ${roles.length}`),
          { ...record, entities },
          'desk',
        );
        await desk.store.publishArticle(kept.id, asEditor(kept));
        return (await desk.store.loadQuote(kept.record.quotes[1]?.id ?? ''))?.speakerRole;
      };
      expect(await roleWith([over, ...khoury.roles])).toBe('Foreign Minister');
      expect(await roleWith([over])).toBe('former Mayor');
    });

    test('filter by speaker, kind and headline', async () => {
      const desk = await openDesk(open);
      const article = await desk.publishNew(PAGE);
      const speakerId = article.record.entities[0]?.id ?? '';
      const words = async (request: Parameters<typeof desk.store.listQuotes>[0]) =>
        (await desk.store.listQuotes(request)).items.map((item) => item.words);
      expect(await words({ speakerId })).toEqual(['talks go on', 'they will go further']);
      expect(await words({ speakerId, withoutHeadlines: true })).toEqual(['they will go further']);
      expect(await words({ kind: 'direct' })).toEqual(['Never,', 'Not once.']);
      expect(await words({ kind: 'mixed' })).toEqual([]);
    });

    test('leave out drafts and rejected quotes, and show a decision', async () => {
      const desk = await openDesk(open);
      const draft = await desk.importDraft(PAGE);
      const [first, second] = draft.record.quotes.map((quote) => quote.id);
      expect(await desk.store.loadQuote(first ?? '')).toBeNull();
      expect(await desk.store.findQuoteArticle(first ?? '')).toBe(draft.id);
      expect(await desk.store.findQuoteArticle('unknown')).toBeNull();
      const published = await desk.store.publishArticle(draft.id, asEditor(draft));
      const confirmed: Decision = { ...REJECTED, decision: 'confirmed' };
      const decisions = { [first ?? '']: REJECTED, [second ?? '']: confirmed };
      await desk.store.saveArticle(draft.id, { record: published.record, decisions }, asEditor(published));
      expect(await desk.store.loadQuote(first ?? '')).toBeNull();
      expect((await desk.store.loadQuote(second ?? ''))?.decision).toEqual(confirmed);
      expect((await desk.store.listQuotes({})).items).toHaveLength(3);
      expect((await desk.store.listArticles({})).items[0]?.quoteCount).toBe(2);
    });
  });
}
