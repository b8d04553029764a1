import { describe, expect, it } from 'vitest';
import { readHtmlArticle } from './read-html-article.ts';

const BODY = `<h1>Wells of Dar Hamza run clear again</h1>
<p>The wells of Dar Hamza run clear again after seven years, the town's engineer said on Sunday beside the pump house.</p>
<p>“We changed the sand, and then we waited,” Rima Osman said, and she let the children drink the first cup of it.</p>
<p>The town will clean its northern wells in the autumn, when the gardens need less water than they do now.</p>`;
const ALTERNATES = `<link rel="alternate" hreflang="ar-SY" href="/ar/wells"><link rel="alternate" hreflang="tr" href="/tr/wells">`;

function originalOf({ head = '', foot = '' }: { readonly head?: string; readonly foot?: string }) {
  const html = `<html lang="en"><head><title>Wells of Dar Hamza run clear again</title>${head}</head><body><article>${BODY}${foot}</article></body></html>`;
  const { article } = readHtmlArticle(html, { origin: { url: 'https://wells.example/en/wells' } });
  const { original } = article;
  return original === null ? null : { ...original, span: original.span !== null, source: article.sources.original };
}

const ld = (fields: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', inLanguage: 'en', ...fields })}</script>`;

describe('the original of a translated page', () => {
  it('is not told by the other languages of the page alone', () => {
    expect(originalOf({ head: ALTERNATES })).toBeNull();
  });

  it('is the page in the language that a line names', () => {
    expect(originalOf({ head: ALTERNATES, foot: '<p>Translated from Arabic by Ann Lee</p>' })).toEqual({
      language: 'ar',
      url: 'https://wells.example/ar/wells',
      publisher: null,
      span: true,
      source: 'visible',
    });
  });

  it('is where that line links to, but not at its translator’s page', () => {
    const foot = (words: string): string => `<p>${words}, <a href="/people/ann-lee">translated by Ann Lee</a></p>`;
    const linked = foot('This article was originally published in <a href="https://other.example/w?a=1">Turkish</a>');
    expect(originalOf({ head: ALTERNATES, foot: linked })?.url).toBe('https://other.example/w?a=1');
    expect(originalOf({ foot: foot('This article was originally published in Turkish') })).toMatchObject({
      language: 'tr',
      url: null,
    });
    expect(
      originalOf({ foot: '<p><a href="javascript:alert(1)">Read the original in Turkish</a></p>' })?.url,
    ).toBeNull();
  });

  it('is the work that the markup says it translates', () => {
    const work = { '@type': 'NewsArticle', url: '/ar/w', inLanguage: 'ar', publisher: { name: 'Hamza Post' } };
    const expected = { language: 'ar', url: 'https://wells.example/ar/w', publisher: 'Hamza Post', source: 'json-ld' };
    expect(originalOf({ head: ld({ translationOfWork: work }) })).toEqual({ ...expected, span: false });
    expect(originalOf({ head: ld({ isBasedOn: [work] }) })).toEqual({ ...expected, span: false });
    expect(
      originalOf({ head: ALTERNATES + ld({ translationOfWork: 'https://wells.example/tr/wells' }) }),
    ).toMatchObject({
      language: 'tr',
    });
  });

  it('is not what the article is based on in the same language', () => {
    const work = { '@type': 'Report', url: '/report', inLanguage: 'en-GB' };
    expect(originalOf({ head: ld({ isBasedOn: work }) })).toBeNull();
    expect(originalOf({ head: ld({ isBasedOn: 'https://wells.example/report' }) })).toBeNull();
  });
});
