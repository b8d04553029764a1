import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftWithQuote } from '../testing/pages.ts';
import { startApi, type TestApi } from '../testing/start-api.ts';
import { DEFAULT_LIMITS } from './rate-limit.ts';

const RUNS = { numRuns: 60 };

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: { ...DEFAULT_LIMITS, requestsPerMinute: 100_000 } });
});
afterAll(() => api.close());

const anything = fc.jsonValue({ maxDepth: 3 });
const words = fc.string({ unit: 'binary', maxLength: 40 });
const span = fc.record({ start: fc.integer({ min: -2, max: 160 }), end: fc.integer({ min: -2, max: 160 }) });

/** Bodies that are nearly right: known fields with values that fit, nearly fit, or do not. */
function nearly(fields: Readonly<Record<string, fc.Arbitrary<unknown>>>) {
  const values = Object.entries(fields).map(
    ([name, value]) => [name, fc.oneof({ weight: 4, arbitrary: value }, anything)] as const,
  );
  return fc.record(Object.fromEntries(values), { requiredKeys: [] });
}

const page = nearly({
  text: words,
  html: words.map((text) => `<p>${text}</p>`),
  origin: nearly({ url: fc.webUrl(), title: words }),
});
const edit = nearly({
  headline: words,
  bylines: fc.array(words),
  publishedAt: fc.date({ noInvalidDate: true }).map((day) => day.toISOString()),
  language: fc.constantFrom('en', 'ar-SY'),
});
const correction = nearly({
  kind: fc.constantFrom('direct', 'mixed', 'indirect'),
  span,
  fragments: fc.array(span, { maxLength: 3 }),
  speaker: nearly({
    name: words,
    type: fc.constantFrom('person', 'place'),
    text: words,
    kind: fc.constantFrom('unnamed', 'group'),
    span,
  }),
});

describe('whatever is sent, the answer is one that the document describes, and never a failure of ours', () => {
  it('to a preview or an import', async () => {
    const attempt = async (json: unknown) => {
      expect((await api.as('reporter').post('/v1/parse', { json })).status).toBeLessThan(500);
      expect((await api.as('reporter').post('/v1/articles', { json })).status).toBeLessThan(500);
    };
    await fc.assert(fc.asyncProperty(fc.oneof(page, anything), attempt), RUNS);
  });

  it('to an edit or a correction', async () => {
    const { id, record } = await draftWithQuote(api);
    const path = `/v1/articles/${id}`;
    const attempt = async (body: unknown, other: unknown) => {
      const { version } = (await api.as('reader').get(path)).body;
      const edited = await api.as('editor').patch(path, { json: body, version });
      expect(edited.status).toBeLessThan(500);
      const now = edited.status === 200 ? version + 1 : version;
      const corrected = await api
        .as('editor')
        .patch(`${path}/quotes/${record.quotes[0]?.id}`, { json: other, version: now });
      expect(corrected.status).toBeLessThan(500);
    };
    await fc.assert(fc.asyncProperty(fc.oneof(edit, anything), fc.oneof(correction, anything), attempt), RUNS);
  });
});
