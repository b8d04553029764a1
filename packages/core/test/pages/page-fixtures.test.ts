import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { readHtml } from '../../src/html/read-html.ts';
import { readPage } from '../../src/page/read-page.ts';
import type { Original } from '../../src/schemas/article.ts';
import { readSourceText } from '../../src/text/source-text.ts';
import { listFixtures, type PageFixture, readFixture } from './page-fixture.ts';

const BODY: ReadonlySet<string> = new Set(['paragraph', 'heading', 'listItem', 'blockquote']);

function originalOf({ language, url, publisher }: Original) {
  return { language, url, publisher };
}

/** Everything an expectation may speak of. */
function readFacts({ mediaType, source }: PageFixture) {
  const pasted = readSourceText(source).text;
  const { text, page } = mediaType === 'html' ? readHtml(source) : { text: pasted, page: readPage(pasted) };
  const { article } = readArticle(text, page);
  const blocks = article.blocks.filter(({ kind }) => BODY.has(kind));
  return {
    ...article,
    headline: article.headline?.text ?? null,
    standfirst: article.standfirst?.text ?? null,
    bylines: article.bylines.map((byline) => byline.text),
    dateline: article.dateline === null ? null : { place: article.dateline.place, date: article.dateline.date },
    credits: article.credits.map(({ role, name }) => ({ role, name })),
    original: article.original === null ? null : originalOf(article.original),
    body: blocks.map(({ span }) => text.slice(span.start, span.end)),
    reasons: article.removed.map(({ reason }) => reason as string),
  };
}

describe('the article on the page fixtures', () => {
  test.each(listFixtures())('%s is read as its hand-written expectation says', (slug) => {
    const fixture = readFixture(slug);
    const { sources = {}, removed = [], ...expected } = fixture.expected;
    const facts = readFacts(fixture);
    const compared = Object.fromEntries(Object.keys(expected).map((key) => [key, facts[key as keyof typeof facts]]));
    expect(compared).toEqual(expected);
    expect(Object.fromEntries(Object.keys(sources).map((field) => [field, facts.sources[field] ?? null]))).toEqual(
      sources,
    );
    expect(facts.reasons).toEqual(expect.arrayContaining([...removed]));
  });

  test('more than twenty of them are Arabic', () => {
    expect(listFixtures().filter((slug) => slug.startsWith('ar-')).length).toBeGreaterThan(20);
  });
});
