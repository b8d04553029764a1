import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../http/rate-limit.ts';
import type { Reply } from '../testing/client.ts';
import { ENGINES, startApi, type TestApi } from '../testing/start-api.ts';

const EDITORS = 4;
const ACTS = ['keyword', 'byline', 'paragraph', 'quote', 'confirm'] as const;
type Act = (typeof ACTS)[number];

const PAGE = `Ferry returns

“The ferry will sail again before the summer ends,” captain Ilse Marn told reporters on Monday.

Mayor Piet Sund said the toll would stay as it was for another year. The harbour was full of people.
`;

interface Seen {
  readonly version: number;
  readonly record: {
    readonly text: string;
    readonly article: { readonly keywords: readonly string[]; readonly bylines: readonly { readonly text: string }[] };
    readonly quotes: readonly {
      readonly id: string;
      readonly span: { readonly start: number; readonly end: number };
    }[];
  };
  readonly decisions: Readonly<Record<string, { readonly decision: string }>>;
}

/** Editors who read, change what they read, and begin anew when somebody was faster: whatever they were told is done must be there in the end. */
describe.each(ENGINES)('on %s, parallel editors', (engine) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ engine, limits: { ...DEFAULT_LIMITS, requestsPerMinute: 1_000_000 } });
  });
  afterAll(() => api.close());

  let pages = 0;

  async function act(path: string, what: Act, name: string): Promise<Reply> {
    const seen: Seen = (await api.as('editor').get(path)).body;
    const { version } = seen;
    const { keywords, bylines } = seen.record.article;
    if (what === 'keyword') return api.as('editor').patch(path, { json: { keywords: [...keywords, name] }, version });
    if (what === 'byline') {
      const json = { bylines: [...bylines.map(({ text }) => text), name] };
      return api.as('editor').patch(path, { json, version });
    }
    if (what === 'quote') {
      const start = seen.record.text.indexOf('The harbour was full');
      const taken = new Set(seen.record.quotes.map(({ span }) => span.end));
      const end = [...'The harbour was full of people']
        .map((_, i) => start + 4 + i)
        .find((at) => isWordEnd(seen, at) && !taken.has(at));
      const json = { kind: 'indirect', span: { start, end: end ?? start }, speaker: { name, type: 'person' } };
      return api.as('editor').post(`${path}/quotes`, { json, version });
    }
    if (what === 'confirm') return api.as('editor').post(`${path}/confirm-quotes`, { json: { atLeast: 0 }, version });
    const { blocks } = (await api.as('editor').get(`${path}/body`)).body;
    const json = { blocks: [...blocks, { kind: 'paragraph', text: `Paragraph of ${name}.` }] };
    return api.as('editor').put(`${path}/body`, { json, version });
  }

  async function insist(path: string, what: Act, name: string): Promise<Reply> {
    for (;;) {
      const reply = await act(path, what, name);
      if (reply.status !== 412) return reply;
      expect(reply.body.currentVersion).toBeGreaterThan(0);
    }
  }

  it('lose nothing of what they were told is done', async () => {
    const plans = fc.array(fc.array(fc.constantFrom(...ACTS), { minLength: 3, maxLength: 5 }), {
      minLength: EDITORS,
      maxLength: EDITORS,
    });
    await fc.assert(
      fc.asyncProperty(plans, async (editors) => {
        pages += 1;
        const draft = await api.as('editor').post('/v1/articles', { json: { text: `${PAGE}\nPage ${pages}.` } });
        const path = `/v1/articles/${draft.body.id}`;
        const done: { what: Act; name: string; quoteId: string | undefined }[] = [];
        await Promise.all(
          editors.map(async (plan, editor) => {
            for (const [i, what] of plan.entries()) {
              const name = `Editor ${editor} act ${i}`;
              const reply = await insist(path, what, name);
              if (reply.status >= 400) expect(reply.status, reply.text).toBe(400);
              else done.push({ what, name, quoteId: reply.body.quote?.id });
            }
          }),
        );
        const end: Seen = (await api.as('editor').get(path)).body;
        const named = (what: Act) =>
          done
            .filter((each) => each.what === what)
            .map(({ name }) => name)
            .toSorted();
        expect(end.record.article.keywords.filter((word) => word.startsWith('Editor')).toSorted()).toEqual(
          named('keyword'),
        );
        const bylines = end.record.article.bylines.map(({ text }) => text).filter((text) => text.startsWith('Editor'));
        expect(bylines.toSorted()).toEqual(named('byline'));
        for (const name of named('paragraph')) expect(end.record.text).toContain(`Paragraph of ${name}.`);
        // A quote beside words that were edited later is asked about, with what had been decided: it is not lost either.
        const queue = (await api.as('editor').get(`/v1/reviews?article=${draft.body.id}&limit=100`)).body.items;
        const asked = queue.map(({ quoteId }: { quoteId: string }) => quoteId);
        const kept = new Set([...Object.keys(end.decisions), ...asked]);
        expect(done.flatMap(({ quoteId }) => quoteId ?? []).filter((id) => !kept.has(id))).toEqual([]);
        const { items } = (await api.as('reader').get(`${path}/revisions`)).body;
        expect(items.map(({ version }: { version: number }) => version)).toEqual(
          items.map((_: unknown, i: number) => i + 1),
        );
        expect(end.version).toBe(items.length);
      }),
      { numRuns: engine === 'sqlite' ? 5 : 3, seed: 41, endOnFailure: true },
    );
    expect((await api.store.verify()).firstDifference).toBeNull();
  }, 120_000);
});

function isWordEnd({ record }: Seen, at: number): boolean {
  return /\S/.test(record.text.charAt(at - 1)) && /\s/.test(record.text.charAt(at));
}
