import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, startApi, type TestApi } from '../testing/start-api.ts';

const PAGE = `Dam to be raised

The dam above Port Senna will be raised by 2 metres in 2031, the council decided on Monday.

“Nobody will have to leave,” Mayor Piet Sund said.

The work costs 14 million crowns and begins in May, engineers said.
`;
/** Invented for this test. */
const ARABIC = `رفع السد

قرر المجلس يوم الاثنين رفع السد الواقع فوق بورت سينا بمقدار ٢ متر في عام ٢٠٣١.

«لن يضطر أحد إلى الرحيل»، قال رئيس البلدية بيت سوند.

تبلغ كلفة العمل ١٤ مليون كرونة ويبدأ في أيار، كما قال المهندسون.
`;

interface Pair {
  readonly span: { readonly start: number; readonly end: number } | null;
  readonly originalSpan: { readonly start: number; readonly end: number } | null;
  readonly by: string;
}

describe.each(ENGINES)('on %s, an original', (engine) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ engine });
  });
  afterAll(() => api.close());

  let pages = 0;
  async function newDraft() {
    pages += 1;
    const { body } = await api.as('reporter').post('/v1/articles', { json: { text: `${PAGE}\nPage ${pages}.` } });
    const path = `/v1/articles/${body.id}/original`;
    const put = (json: object, version: number) => api.as('reporter').put(path, { json, version });
    const cut = (text: string, span: Pair['span']) => span && text.slice(span.start, span.end);
    const shown = (original: { text: string; pairs: Pair[] }) =>
      original.pairs.map(({ span, originalSpan, by }) => [
        cut(body.record.text, span),
        cut(original.text, originalSpan),
        by,
      ]);
    return { id: body.id, text: body.record.text as string, path, put, shown };
  }

  it('is attached, read as a page, and paired by paragraphs', async () => {
    const { path, put, shown } = await newDraft();
    expect((await api.as('reader').get(path)).body.code).toBe('not-found');
    const reply = await put({ text: ARABIC, publisher: 'Senna Courier' }, 1);
    expect(reply.status).toBe(200);
    expect(reply.headers.get('etag')).toBe('"2"');
    expect(reply.body).toMatchObject({
      articleVersion: 2,
      language: 'ar',
      direction: 'rtl',
      publisher: 'Senna Courier',
    });
    const pairs = shown(reply.body);
    const [, dam = '', nobody = '', cost = ''] = ARABIC.trim().split('\n\n');
    expect(pairs).toContainEqual([expect.stringMatching(/^The dam above/), dam, 'lengths']);
    expect(pairs).toContainEqual([expect.stringMatching(/Nobody/), nobody, 'lengths']);
    expect(pairs).toContainEqual([expect.stringMatching(/14 million/), cost, 'lengths']);
    expect((await api.as('reader').get(path)).body).toEqual(reply.body);
  });

  it('of HTML is text, whatever the markup holds', async () => {
    const { put } = await newDraft();
    const html = `<!doctype html><html lang="ar"><body><article><h1>رفع السد</h1><script>alert(1)</script>${ARABIC.split(
      '\n\n',
    )
      .map((line) => `<p onclick="x()">${line}</p>`)
      .join('')}</article></body></html>`;
    const { body } = await put({ html }, 1);
    expect(body.source.mediaType).toBe('text/html');
    expect(body.text).toContain('لن يضطر');
    expect(JSON.stringify(body)).not.toMatch(/alert|onclick|<p/);
  });

  it('has pairs that an editor corrects', async () => {
    const { path, put, shown, text } = await newDraft();
    const original = (await put({ text: ARABIC }, 1)).body;
    const spanOf = (whole: string, start: string, end: string) => ({
      start: whole.indexOf(start),
      end: whole.indexOf(end) + end.length,
    });
    const pairs = [
      { span: spanOf(text, '“Nobody', 'Sund said.'), originalSpan: spanOf(original.text, 'تبلغ', 'المهندسون.') },
      { span: null, originalSpan: spanOf(original.text, '«لن', 'سوند.') },
    ];
    const send = (given: readonly object[], version: number) =>
      api.as('reporter').put(`${path}/pairs`, { json: { pairs: given }, version });
    const reply = await send(pairs, 2);
    expect(reply.status).toBe(200);
    expect(shown(reply.body)).toContainEqual([
      '“Nobody will have to leave,” Mayor Piet Sund said.',
      expect.stringMatching(/^تبلغ/),
      'editor',
    ]);
    expect(shown(reply.body)).toContainEqual([null, expect.stringMatching(/^«لن/), 'editor']);
    const half = await send([{ span: { start: 0, end: 3 }, originalSpan: null }], 3);
    expect(half.body).toMatchObject({
      status: 400,
      errors: [{ field: 'pairs[0].span', message: expect.stringMatching(/^Expected the span of one paragraph/) }],
    });
    const twice = await send([pairs[0] ?? {}, { ...pairs[0], originalSpan: null }], 3);
    expect(twice.body.errors[0].field).toBe('pairs[1].span');
    expect(shown((await send([], 3)).body).every(([, , by]) => by === 'lengths')).toBe(true);
  });

  it('is a version of its article, and changed like it', async () => {
    const { id, path, put } = await newDraft();
    await put({ text: ARABIC }, 1);
    expect((await put({ text: ARABIC }, 1)).body).toMatchObject({ status: 412, currentVersion: 2 });
    await api.as('editor').post(`/v1/articles/${id}/confirm-quotes`, { json: { atLeast: 0 }, version: 2 });
    await api.as('editor').post(`/v1/articles/${id}/publish`, { version: 3 });
    expect((await put({ text: ARABIC }, 4)).body.code).toBe('level-too-low');
    const gone = await api.as('editor').delete(path, { version: 4 });
    expect(gone.status).toBe(204);
    expect((await api.as('reader').get(path)).status).toBe(404);
    expect((await api.as('editor').delete(path, { version: 5 })).status).toBe(404);
    expect((await api.as('editor').put(`${path}/pairs`, { json: { pairs: [] }, version: 5 })).status).toBe(404);
  });

  it.each([
    { json: {}, field: 'text' },
    { json: { text: ' ' }, field: 'text' },
    { json: { html: '<script>x</script>' }, field: 'html' },
    { json: { text: 'x', url: 'javascript:alert(1)' }, field: 'url' },
    { json: { text: 'x', language: 'not a tag' }, field: 'language' },
    { json: { text: 'x', origin: null }, field: 'origin' },
  ])('is refused as $json', async ({ json, field }) => {
    const { put, path } = await newDraft();
    const reply = await put(json, 1);
    expect(reply.status).toBe(400);
    expect(reply.body.errors.map((error: { field: string }) => error.field)).toContain(field);
    expect((await api.as('reader').get(path)).status).toBe(404);
  });
});
