import type { ParsedRecord } from '@onrecord/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoredArticle } from '../port.ts';
import { asEditor, type OpenStore, openDesk, readAll } from './open-store.ts';
import { type GivenArticle, makeRecord } from './records.ts';

const name = fc.constantFrom('Maya Khoury', 'Omar Haddad', 'الأمير', 'A', 'U.N.', '__proto__', 'constructor');
const article: fc.Arbitrary<GivenArticle> = fc
  .record({
    headline: fc.option(fc.string({ unit: 'binary', minLength: 1 })),
    paragraphs: fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 4 }),
    names: fc.uniqueArray(name, { maxLength: 4 }),
    group: fc.option(fc.constantFrom('g1', 'q1', 'e1')),
    publishedAt: fc.option(fc.date({ noInvalidDate: true, min: new Date('0001-01-01'), max: new Date('9999-12-31') })),
  })
  .map(({ headline, paragraphs, names, group, publishedAt }) => ({
    headline,
    paragraphs,
    publishedAt: publishedAt?.toISOString() ?? null,
    entities: names.map((known) => ({ name: known })),
    quotes: paragraphs.map((words, index) => ({
      words,
      ...(names[index] === undefined ? {} : { speaker: names[index] }),
      ...(group === null ? {} : { group }),
      ...(index === 0 ? {} : { nestedIn: 'q1' }),
    })),
  }));

/** The record with every id replaced by where it stands, so that two records can be compared apart from ids. */
function withoutIds(record: ParsedRecord): unknown {
  const entities = new Map(record.entities.map(({ id }, index) => [id, `entity ${index}`]));
  const quotes = new Map(record.quotes.map(({ id }, index) => [id, `quote ${index}`]));
  const entity = (id: string | null) => (id === null ? null : entities.get(id));
  return {
    ...record,
    entities: record.entities.map(({ id, ...rest }) => ({ ...rest, id: entity(id) })),
    mentions: record.mentions.map((mention) => ({ ...mention, entityId: entity(mention.entityId) })),
    quotes: record.quotes.map((quote) => ({
      ...quote,
      id: quotes.get(quote.id),
      nestedIn: quote.nestedIn === null ? null : quotes.get(quote.nestedIn),
      group: quote.group === null ? null : 'a group',
      speaker: quote.speaker === null ? null : { ...quote.speaker, entityId: entity(quote.speaker.entityId) },
      evidence: {
        ...quote.evidence,
        candidates: quote.evidence.candidates.map((candidate) => ({
          ...candidate,
          entityId: entity(candidate.entityId),
        })),
      },
    })),
  };
}

export function wholeContract(open: OpenStore): void {
  describe('any archive', () => {
    test('gives every record back but for its ids, lists every article once and every quote once', async () => {
      const desk = await openDesk(open);
      const kept: StoredArticle[] = [];
      await fc.assert(
        fc.asyncProperty(article, async (given) => {
          const draft = await desk.importDraft(given);
          expect(withoutIds(draft.record)).toEqual(withoutIds(makeRecord(given)));
          const unchanged = { record: draft.record, decisions: {} };
          const saved = await desk.store.saveArticle(draft.id, unchanged, asEditor(draft));
          expect(saved.record).toEqual(draft.record);
          kept.push(await desk.store.publishArticle(draft.id, asEditor(saved)));
        }),
        { numRuns: 40, seed: 11 },
      );
      const articles = await readAll((cursor) => desk.store.listArticles({ limit: 7, cursor }));
      expect(articles.map(({ id }) => id).toSorted()).toEqual(kept.map(({ id }) => id).toSorted());
      const quotes = await readAll((cursor) => desk.store.listQuotes({ limit: 3, cursor }));
      const keptQuotes = kept.flatMap(({ record }) => record.quotes.map(({ id }) => id));
      expect(quotes.map(({ quote }) => quote.id).toSorted()).toEqual(keptQuotes.toSorted());
    }, 30_000);
  });
}
