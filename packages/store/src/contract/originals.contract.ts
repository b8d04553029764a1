import { describe, expect, test } from 'vitest';
import type { NewOriginal, StoredOriginal } from '../port.ts';
import { asEditor, type OpenStore, openDesk, refusal } from './open-store.ts';
import { makeRecord, spanOf } from './records.ts';

const PARAGRAPHS = [
  'The dam will grow by 2 metres.',
  'Nobody has to leave the valley, the mayor said.',
  'Work begins in May.',
];
const PAGE = { headline: 'The dam', paragraphs: PARAGRAPHS };
/** Invented for this test. */
const LINES = [
  'Der Damm',
  'Der Damm wird um 2 Meter erhöht.',
  'Niemand muss das Tal verlassen, sagte der Bürgermeister.',
  'Die Arbeit beginnt im Mai.',
];

function original(lines: readonly string[] = LINES): NewOriginal {
  const [headline = '', ...paragraphs] = lines;
  const { text, article } = makeRecord({ headline, paragraphs });
  return {
    source: { received: new TextEncoder().encode(text), mediaType: 'text/plain' },
    ...{ text, blocks: article.blocks, language: 'de', direction: 'ltr', publisher: 'Bote', url: null },
  };
}

function shown(found: StoredOriginal | null, text: string) {
  const cut = (from: string, span: { start: number; end: number } | null) => span && from.slice(span.start, span.end);
  return found?.pairs.map((pair) => [cut(text, pair.span), cut(found.text, pair.originalSpan), pair.by]);
}

export function originalsContract(open: OpenStore): void {
  describe('the original of a translation', () => {
    test('stands beside its article by paragraphs, and is a version of it', async () => {
      const desk = await openDesk(open);
      const { store } = desk;
      const draft = await desk.importDraft(PAGE);
      expect(await store.loadOriginal(draft.id)).toBeNull();
      expect(await store.hasOriginal(draft.id)).toBe(false);
      const { article, original: kept } = await store.putOriginal(draft.id, original(), asEditor(draft));
      expect(article).toEqual({ ...draft, version: 2, updatedAt: article.updatedAt });
      expect(kept).toMatchObject({ articleId: draft.id, language: 'de', publisher: 'Bote', text: LINES.join('\n\n') });
      expect(shown(kept, draft.record.text)).toEqual(
        ['The dam', ...PARAGRAPHS].map((paragraph, i) => [paragraph, LINES[i], 'lengths']),
      );
      expect(await store.loadOriginal(draft.id)).toEqual(kept);
      expect(await store.hasOriginal(draft.id)).toBe(true);
      expect((await store.listRevisions(draft.id)).at(-1)).toMatchObject({ why: 'the original was attached' });
      expect((await refusal(store.putOriginal(draft.id, original(), asEditor(draft)))).code).toBe('version-stale');
    });

    test('is paired as an editor says, until an edit touches the place', async () => {
      const desk = await openDesk(open);
      const { store } = desk;
      const draft = await desk.importDraft(PAGE);
      const { text } = draft.record;
      const { article, original: kept } = await store.putOriginal(draft.id, original(), asEditor(draft));
      const given = [
        { span: spanOf(text, PARAGRAPHS[2] ?? ''), originalSpan: spanOf(kept?.text ?? '', LINES[1] ?? '') },
        { span: spanOf(text, PARAGRAPHS[0] ?? ''), originalSpan: null },
      ];
      const paired = await store.pairOriginal(draft.id, given, asEditor(article));
      expect(shown(paired.original, text)).toContainEqual([PARAGRAPHS[2], LINES[1], 'editor']);
      expect(shown(paired.original, text)).toContainEqual([PARAGRAPHS[0], null, 'editor']);
      const edited = makeRecord({
        ...PAGE,
        paragraphs: ['All new here, and longer than before.', ...PARAGRAPHS.slice(1)],
      });
      await store.editBody(draft.id, edited, asEditor(paired.article));
      const now = shown(await store.loadOriginal(draft.id), edited.text);
      expect(now).toContainEqual([PARAGRAPHS[2], LINES[1], 'editor']);
      expect(now?.filter(([, , by]) => by === 'editor')).toHaveLength(1);
    });

    test('refuses pairs that are not of whole paragraphs, or share one', async () => {
      const desk = await openDesk(open);
      const { store } = desk;
      const draft = await desk.importDraft(PAGE);
      const { article, original: kept } = await store.putOriginal(draft.id, original(), asEditor(draft));
      const span = spanOf(draft.record.text, PARAGRAPHS[1] ?? '');
      const originalSpan = spanOf(kept?.text ?? '', LINES[2] ?? '');
      const refused = [
        [[{ span: { ...span, end: span.end - 1 }, originalSpan }], 'pairs[0].span'],
        [[{ span, originalSpan: { start: 0, end: 99_999 } }], 'pairs[0].originalSpan'],
        [[{ span: null, originalSpan: null }], 'pairs[0]'],
        [
          [
            { span, originalSpan },
            { span, originalSpan: null },
          ],
          'pairs[1].span',
        ],
      ] as const;
      for (const [pairs, path] of refused) {
        const { code, error } = await refusal(store.pairOriginal(draft.id, pairs, asEditor(article)));
        expect([code, error.details.path]).toEqual(['record-invalid', path]);
      }
      expect((await store.loadArticle(draft.id))?.version).toBe(article.version);
    });

    test('is replaced, taken away, and erased with its article', async () => {
      const desk = await openDesk(open);
      const { store } = desk;
      const draft = await desk.importDraft(PAGE);
      expect((await refusal(store.removeOriginal(draft.id, asEditor(draft)))).code).toBe('not-found');
      expect((await refusal(store.pairOriginal(draft.id, [], asEditor(draft)))).code).toBe('not-found');
      const one = await store.putOriginal(draft.id, original(), asEditor(draft));
      const two = await store.putOriginal(draft.id, original(LINES.slice(0, 2)), asEditor(one.article));
      expect(two.original?.text).toBe(LINES.slice(0, 2).join('\n\n'));
      const gone = await store.removeOriginal(draft.id, asEditor(two.article));
      expect([gone.original, await store.loadOriginal(draft.id)]).toEqual([null, null]);
      const again = await store.putOriginal(draft.id, original(), asEditor(gone.article));
      await store.killArticle(draft.id, asEditor(again.article));
      expect(await store.loadOriginal(draft.id)).toBeNull();
    });

    test('of a public article tells readers nothing was corrected', async () => {
      const desk = await openDesk(open);
      const published = await desk.publishNew(PAGE);
      const { article } = await desk.store.putOriginal(published.id, original(), asEditor(published));
      expect(article).toMatchObject({ state: 'published', correctedAt: null });
      expect((await desk.store.listLedger({})).items).toEqual([]);
    });
  });
}
