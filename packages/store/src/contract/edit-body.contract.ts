import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoredArticle } from '../port.ts';
import { asEditor, type OpenStore, openDesk, readAll, refusal } from './open-store.ts';
import { type GivenArticle, makeRecord } from './records.ts';

const STAY = 'We will not sell the pier to anybody this year';
const COST = 'The cost of the bridge has doubled since March';
const FERRY = 'The ferry will sail again before the summer ends';

const BEFORE: GivenArticle = {
  headline: 'Board meets',
  paragraphs: [`“${STAY},” Nadia Ferro said.`, `“${COST},” said Tomas Bek.`, `“${FERRY},” Ferro added.`],
  entities: [{ name: 'Nadia Ferro', aliases: ['Ferro'] }, { name: 'Tomas Bek' }],
  quotes: [
    { words: STAY, speaker: 'Nadia Ferro' },
    { words: COST, speaker: 'Tomas Bek' },
    { words: FERRY, speaker: 'Nadia Ferro' },
  ],
};
const CHANGED = 'The cost of the new bridge has doubled since March';
const AFTER: GivenArticle = {
  ...BEFORE,
  paragraphs: ['A first paragraph.', `“${STAY},” Nadia Ferro said.`, `“${CHANGED},” said Tomas Bek.`],
  quotes: [
    { words: STAY, speaker: 'Nadia Ferro' },
    { words: CHANGED, speaker: 'Tomas Bek' },
  ],
};
const AT = '2026-01-10T13:00:00Z';

function wordsOf({ record }: StoredArticle): readonly string[] {
  return record.quotes.map(({ span }) => record.text.slice(span.start, span.end));
}

export function editBodyContract(open: OpenStore): void {
  describe('an edit of the text', () => {
    test('keeps what nobody touched, and queues the rest with the reason', async () => {
      const desk = await openDesk(open);
      const { store } = desk;
      const draft = await desk.importDraft(BEFORE);
      const [stay, cost, ferry] = draft.record.quotes.map(({ id }) => id);
      const confirmed = { decision: 'confirmed' as const, by: 'editor', at: AT };
      const decisions = Object.fromEntries(draft.record.quotes.map(({ id }) => [id, confirmed]));
      const decided = await store.saveArticle(draft.id, { record: draft.record, decisions }, asEditor(draft));
      const { article, reviews } = await store.editBody(draft.id, makeRecord(AFTER), asEditor(decided));
      expect(article.record.text).toBe(makeRecord(AFTER).text);
      expect(wordsOf(article).toSorted()).toEqual([CHANGED, STAY].toSorted());
      expect(article.record.quotes.map(({ id }) => id).toSorted()).toEqual([stay, cost].toSorted());
      expect(article.decisions).toEqual({ [stay ?? '']: confirmed });
      expect(article.record.entities.map(({ id }) => id)).toEqual(draft.record.entities.map(({ id }) => id));
      expect(reviews).toMatchObject([
        { quote: { id: cost }, state: 'touched', words: COST, nowWords: CHANGED, decision: confirmed, version: 3 },
        { quote: { id: ferry }, state: 'gone', words: FERRY, nowWords: null, decision: confirmed },
      ]);
      expect(reviews.map(({ reason }) => reason)).toEqual([
        'Words of the quote were changed.',
        'Its words are not in the text any more.',
      ]);
      expect(await readAll((cursor) => store.listReviews({ cursor, limit: 1 }))).toEqual(reviews);
      expect((await store.listReviews({ articleId: 'other' })).items).toEqual([]);
      const settle = (id = '') => {
        const { record, decisions: kept } = article;
        return store.saveArticle(article.id, { record, decisions: kept, settles: [{ id }] }, asEditor(article));
      };
      expect((await refusal(settle('unknown'))).code).toBe('not-found');
      await settle(reviews[0]?.id);
      expect((await store.listReviews({ articleId: draft.id })).items).toEqual(reviews.slice(1));
      const last = (await store.listEvents(draft.id)).at(-1);
      expect(last).toMatchObject({ action: 'edited', by: 'editor' });
      expect(JSON.parse(last?.payload ?? '{}')).toMatchObject({ settled: [reviews[0]?.id] });
      expect((await store.verify()).firstDifference).toBeNull();
    });

    test('is searched at once, and is undone by restoring the revision before', async () => {
      const desk = await openDesk(open);
      const { store } = desk;
      const published = await desk.publishNew(BEFORE);
      const { article } = await store.editBody(published.id, makeRecord(AFTER), asEditor(published));
      expect((await store.search({ query: '"new bridge"' })).counts).toMatchObject({ articles: 1, quotes: 1 });
      expect((await store.search({ query: 'ferry' })).counts).toMatchObject({ articles: 0, quotes: 0 });
      const restored = await store.restoreRevision(published.id, published.version, asEditor(article));
      expect(restored.record).toEqual(published.record);
      expect((await store.verify()).firstDifference).toBeNull();
    });

    test('does not show again what was rejected', async () => {
      const desk = await openDesk(open);
      const { store } = desk;
      const published = await desk.publishNew(BEFORE);
      const rejected = { decision: 'rejected' as const, by: 'editor', at: AT };
      const cost = published.record.quotes[1]?.id ?? '';
      const decided = await store.saveArticle(
        published.id,
        { record: published.record, decisions: { [cost]: rejected } },
        asEditor(published),
      );
      const { article } = await store.editBody(published.id, makeRecord(AFTER), asEditor(decided));
      expect(article.decisions).toEqual({ [cost]: rejected });
      expect(await store.loadQuote(cost)).toBeNull();
    });

    test('does not ask the parser again where an editor has decided: a shorter quote, one cut in two', async () => {
      const desk = await openDesk(open);
      const { store } = desk;
      const draft = await desk.importDraft(BEFORE);
      const [stay, cost] = draft.record.quotes;
      if (stay === undefined || cost === undefined) throw new Error('The test needs two quotes.');
      const shorter = { ...stay, span: { start: stay.span.start, end: stay.span.end - ' this year'.length } };
      const middle = cost.span.start + 'The cost of the bridge'.length;
      const halves = [
        { ...cost, span: { start: cost.span.start, end: middle } },
        { ...cost, id: 'new1', span: { start: middle + 1, end: cost.span.end } },
      ];
      const record = { ...draft.record, quotes: [shorter, ...halves, ...draft.record.quotes.slice(2)] };
      const corrected = { decision: 'corrected' as const, by: 'editor', at: AT };
      const decisions = { [stay.id]: corrected, [cost.id]: corrected, new1: corrected };
      const decided = await store.saveArticle(draft.id, { record, decisions }, asEditor(draft));
      const { article, reviews } = await store.editBody(draft.id, makeRecord(BEFORE), asEditor(decided));
      expect(reviews).toEqual([]);
      expect(wordsOf(article).toSorted()).toEqual(wordsOf(decided).toSorted());
      expect(article.decisions).toEqual(decided.decisions);
    });

    test('is refused on a stale version and of an unknown article', async () => {
      const desk = await openDesk(open);
      const draft = await desk.importDraft(BEFORE);
      const stale = desk.store.editBody(draft.id, makeRecord(AFTER), { by: 'editor', version: 9 });
      expect((await refusal(stale)).code).toBe('version-stale');
      const unknown = desk.store.editBody('unknown', makeRecord(AFTER), { by: 'editor', version: 1 });
      expect((await refusal(unknown)).code).toBe('not-found');
    });

    test('tells where a quote stands so that it can be found in any copy', async () => {
      const desk = await openDesk(open);
      const draft = await desk.importDraft(BEFORE);
      const [quote] = draft.record.quotes;
      const anchor = await desk.store.loadQuoteAnchor(quote?.id ?? '');
      expect(anchor).toMatchObject({
        articleId: draft.id,
        version: 1,
        position: quote?.span,
        quote: { prefix: expect.stringMatching(/“$/), exact: STAY, suffix: expect.stringMatching(/^,” Nadia/) },
        textSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
      expect(await desk.store.loadQuoteAnchor('unknown')).toBeNull();
    });

    test('says where quotes stand as the text does, and the same when that text comes back', async () => {
      const desk = await openDesk(open);
      const word = fc.constantFrom('pier', 'ferry', 'naïve', 'мост', 'جسر', '🛶', 'open');
      const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => `${words.join(' ')}.`);
      const anchorsOf = async (article: StoredArticle) => {
        const anchors = await Promise.all(article.record.quotes.map(({ id }) => desk.store.loadQuoteAnchor(id)));
        return anchors.map((anchor) => ({ ...anchor, version: 0 }));
      };
      await fc.assert(
        fc.asyncProperty(fc.uniqueArray(sentence, { minLength: 1, maxLength: 5 }), async (paragraphs) => {
          const record = makeRecord({ paragraphs, quotes: paragraphs.map((words) => ({ words })) });
          const draft = await desk.importRecord(record);
          const anchors = await anchorsOf(draft);
          const { text } = record;
          const textSha256 = createHash('sha256').update(text).digest('hex');
          for (const [at, { position, quote, ...rest }] of anchors.entries()) {
            expect(rest).toMatchObject({ articleId: draft.id, textSha256 });
            expect([position, quote?.exact]).toEqual([draft.record.quotes[at]?.span, paragraphs[at]]);
            const around = `${quote?.prefix}${quote?.exact}${quote?.suffix}`;
            expect(text.indexOf(around, Math.max(0, (position?.start ?? 0) - 33))).toBe(
              (position?.start ?? 0) - (quote?.prefix.length ?? 0),
            );
          }
          const emptied = makeRecord({ paragraphs: ['Nothing.'] });
          const { article } = await desk.store.editBody(draft.id, emptied, asEditor(draft));
          const restored = await desk.store.restoreRevision(draft.id, 1, asEditor(article));
          expect(await anchorsOf(restored)).toEqual(anchors);
        }),
        { numRuns: 25, seed: 19 },
      );
    });

    test('never gives a kept quote other words, whatever is edited', async () => {
      const desk = await openDesk(open);
      const word = fc.constantFrom('the', 'pier', 'bridge', 'will', 'not', 'stay', 'open', 'now', 'ferry', 'sail');
      const sentence = fc.array(word, { minLength: 4, maxLength: 12 }).map((words) => `${words.join(' ')}.`);
      const text = fc.array(sentence, { minLength: 1, maxLength: 6 });
      const given = (paragraphs: readonly string[]) =>
        makeRecord({ paragraphs, quotes: [...new Set(paragraphs)].map((words) => ({ words })) });
      await fc.assert(
        fc.asyncProperty(text, text, fc.nat(6), async (old, edited, from) => {
          const mixed = [...edited.slice(0, from), ...old.slice(from % old.length)];
          const draft = await desk.importRecord(given(old));
          const was = new Map(
            draft.record.quotes.map(({ id, span }) => [id, draft.record.text.slice(span.start, span.end)]),
          );
          const { article, reviews } = await desk.store.editBody(draft.id, given(mixed), asEditor(draft));
          const queued = new Set(reviews.map(({ quote }) => quote.id));
          const { record } = article;
          for (const { id, span } of record.quotes) {
            if (was.has(id) && !queued.has(id)) expect(record.text.slice(span.start, span.end)).toBe(was.get(id));
          }
          const held = new Set(record.quotes.map(({ id }) => id));
          for (const id of was.keys()) expect(held.has(id) || queued.has(id)).toBe(true);
        }),
        { numRuns: 40, seed: 17 },
      );
    }, 30_000);
  });
}
