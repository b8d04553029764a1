import { describe, expect, test } from 'vitest';
import { type OpenStore, openDesk, refusal, START } from './open-store.ts';
import { makeRecord, makeSource } from './records.ts';

const PAGE = {
  headline: 'Minister: talks go on',
  paragraphs: ['Maya Khoury said the talks go on. "We met twice," Khoury said. "Nothing is lost."'],
  entities: [
    { name: 'Maya Khoury', aliases: ['Khoury'], roles: ['Foreign Minister'] },
    { name: 'Lebanon', type: 'place' as const },
  ],
  quotes: [
    { words: 'the talks go on', speaker: 'Maya Khoury', kind: 'indirect' as const },
    { words: 'We met twice,', speaker: 'Maya Khoury', group: 'g1' },
    { words: 'Nothing is lost.', speaker: 'Maya Khoury', group: 'g1', nestedIn: 'q2' },
  ],
  publishedAt: '2014-11-26',
};
const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export function importContract(open: OpenStore): void {
  describe('importArticle', () => {
    test('gives the same article unread, for whoever passes its record on', async () => {
      const { store } = await openDesk(open);
      const { id } = await store.importArticle(makeSource('unread'), makeRecord(PAGE), 'Ada');
      const written = await store.loadWritten(id);
      const { record, decisions, ...article } = (await store.loadArticle(id)) ?? {};
      expect(written).toEqual({ ...article, record: expect.any(String), decisions: expect.any(String) });
      expect(JSON.parse(written?.record ?? '')).toEqual(record);
      expect(JSON.parse(written?.decisions ?? '')).toEqual(decisions);
      expect(await store.loadWritten('unknown')).toBeNull();
    });

    test('keeps the record, the bytes and what was known of them', async () => {
      const { store } = await openDesk(open);
      const origin = {
        publisher: 'The Tower',
        url: 'https://tower.example/1',
        language: 'en',
        title: null,
        publishedAt: null,
      };
      const received = new Uint8Array([0xef, 0xbb, 0xbf, 0x00, 0xff, 0x41]);
      const article = await store.importArticle({ received, mediaType: 'text/html', origin }, makeRecord(PAGE), 'Ada');
      expect(article).toMatchObject({
        slug: 'minister-talks-go-on',
        state: 'draft',
        version: 1,
        decisions: {},
        createdAt: START,
        updatedAt: START,
        releasedAt: null,
        source: {
          sha256: 'db98ac01b3d492b822382a3d0722e6fcc31ddc2587af608afc313913c6b4529e',
          mediaType: 'text/html',
          receivedAt: START,
          origin,
        },
      });
      const source = await store.loadSource(article.id);
      expect(source?.received).toEqual(received);
      expect(source?.info).toEqual(article.source);
      expect(await store.listRevisions(article.id)).toEqual([
        { articleId: article.id, version: 1, action: 'imported', by: 'Ada', at: START, why: null },
      ]);
    });

    test('gives permanent ids everywhere they stand, and changes nothing else', async () => {
      const desk = await openDesk(open);
      const given = makeRecord(PAGE);
      const { id, record } = await desk.importDraft(PAGE);
      const [first, second, third] = record.quotes;
      const [minister, lebanon] = record.entities;
      for (const permanent of [id, first?.id, second?.id, third?.id, second?.group, minister?.id, lebanon?.id]) {
        expect(permanent).toMatch(UUID_V7);
      }
      expect(third?.nestedIn).toBe(second?.id);
      expect(third?.group).toBe(second?.group);
      expect(first?.speaker?.entityId).toBe(minister?.id);
      expect(first?.evidence.candidates[0]?.entityId).toBe(minister?.id);
      expect(record.mentions[0]?.entityId).toBe(minister?.id);
      const names = new Map([
        ...record.quotes.map((quote, index) => [quote.id, `q${index + 1}`] as const),
        ...record.entities.map((entity, index) => [entity.id, `e${index + 1}`] as const),
        [second?.group, 'g1'] as const,
      ]);
      const back = JSON.parse(JSON.stringify(record, (_key, value) => names.get(value) ?? value));
      expect(back).toEqual(given);
    });

    test('rewrites the entity of an office', async () => {
      const desk = await openDesk(open);
      const record = makeRecord(PAGE);
      record.entities[0]?.roles.push({
        title: 'Envoy',
        of: { name: 'Lebanon', entityId: 'e2' },
        span: null,
        from: null,
        until: null,
      });
      const article = await desk.importRecord(record);
      expect(article.record.entities[0]?.roles[1]?.of?.entityId).toBe(article.record.entities[1]?.id);
    });

    test('loads the same article that it answered', async () => {
      const desk = await openDesk(open);
      const article = await desk.importDraft(PAGE);
      expect(await desk.store.loadArticle(article.id)).toEqual(article);
      expect(await desk.store.loadArticle('unknown')).toBeNull();
      expect(await desk.store.loadSource('unknown')).toBeNull();
      expect(await desk.store.listRevisions('unknown')).toEqual([]);
    });

    test('refuses the same bytes again and names the article that has them', async () => {
      const { store } = await openDesk(open);
      const first = await store.importArticle(makeSource('same'), makeRecord(), 'test');
      const again = await refusal(
        store.importArticle({ ...makeSource('same'), mediaType: 'text/html' }, makeRecord(PAGE), 'test'),
      );
      expect(again.code).toBe('duplicate');
      expect(again.error.details).toEqual({ articleId: first.id });
      expect((await store.listArticles({})).items).toHaveLength(1);
      expect(await store.findEntities('Khoury', 5)).toEqual([]);
    });

    test('gives the same headline addresses of their own, and a headline without Latin letters its id', async () => {
      const desk = await openDesk(open);
      const slugs = [];
      for (const headline of ['Énvoy: "Yes"', 'Envoy yes', 'Envoy yes 2', 'envoy YES!', 'وزير الخارجية', null]) {
        slugs.push(await desk.importDraft({ headline }));
      }
      expect(slugs.slice(0, 4).map((article) => article.slug)).toEqual([
        'envoy-yes',
        'envoy-yes-2',
        'envoy-yes-2-2',
        'envoy-yes-3',
      ]);
      for (const article of slugs.slice(4)) expect(article.slug).toBe(article.id);
    });
  });

  describe('a record that cannot be kept', () => {
    const cases: readonly (readonly [string, string, (record: ReturnType<typeof makeRecord>) => void])[] = [
      [
        'a span outside the text',
        'quotes[0].span',
        (record) => Object.assign(record.quotes[0]?.span ?? {}, { end: 9999 }),
      ],
      [
        'a span that ends before it starts',
        'mentions[0].span',
        (record) => Object.assign(record.mentions[0] ?? {}, { span: { start: 5, end: 4 } }),
      ],
      ['a field of another type', 'article.keywords[0]', (record) => Object.assign(record.article, { keywords: [7] })],
      ['an unknown field', 'record', (record) => Object.assign(record, { extra: true })],
      ['one id for two quotes', 'quotes[1].id', (record) => Object.assign(record.quotes[1] ?? {}, { id: 'q1' })],
      ['one id for two entities', 'entities[1].id', (record) => Object.assign(record.entities[1] ?? {}, { id: 'e1' })],
      [
        'a speaker nobody knows',
        'quotes[0].speaker.entityId',
        (record) => Object.assign(record.quotes[0]?.speaker ?? {}, { entityId: 'e9' }),
      ],
      [
        'a mention of nobody',
        'mentions[0].entityId',
        (record) => Object.assign(record.mentions[0] ?? {}, { entityId: '__proto__' }),
      ],
      [
        'a quote nested in itself',
        'quotes[0].nestedIn',
        (record) => Object.assign(record.quotes[0] ?? {}, { nestedIn: 'q1' }),
      ],
      [
        'a quote nested in nothing',
        'quotes[0].nestedIn',
        (record) => Object.assign(record.quotes[0] ?? {}, { nestedIn: 'q9' }),
      ],
      [
        'a date that is none',
        'article.publishedAt',
        (record) => Object.assign(record.article, { publishedAt: '2014-02-31' }),
      ],
    ];
    test.each(cases)('with %s is refused with its path, and nothing is kept', async (_name, path, spoil) => {
      const { store, importRecord } = await openDesk(open);
      const record = makeRecord(PAGE);
      spoil(record);
      const { code, error } = await refusal(importRecord(record));
      expect(code).toBe('record-invalid');
      expect(error.message).toContain(path);
      expect((await store.health()).articles).toBe(0);
      expect(await store.findEntities('Khoury', 5)).toEqual([]);
    });
  });
}
