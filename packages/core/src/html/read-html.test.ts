import { describe, expect, it } from 'vitest';
import { readArticle } from '../article/read-article.ts';
import { isSpace } from '../text/lines.ts';
import { readHtml } from './read-html.ts';

const PAGE = `<!doctype html><html lang="en-GB"><head>
<title>Bridge Reopens in Harbour City | Harbour Post</title>
<meta property="og:site_name" content="Harbour Post"><meta name="description" content="A second crossing is promised.">
<link rel="canonical" href="/news/bridge">
<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle",
"headline":"Bridge Reopens in Harbour City","datePublished":"2024-03-12T10:05:00+0200","articleSection":"Region",
"author":{"@id":"#ann"},"keywords":"bridge, river"},{"@type":"Person","@id":"#ann","name":"Ann Lee"}]}</script>
<style>p { color: red }</style></head><body><script>alert("hello")</script><noscript>Turn scripts on</noscript>
<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<article><h1>Bridge Reopens in Harbour City</h1><h2>Governor promises a second crossing next year</h2>
<p class="byline">By <a href="/ann">Ann Lee</a></p><time datetime="2024-03-12T10:05:00+02:00">12 March 2024</time>
<p>HARBOUR CITY &mdash; The old bridge over the river reopened on Monday, after eleven months of work, said Governor Bo Chen.</p>
<p>“We kept our word,” <b>Chen</b> said, “and the bridge will stand for another hundred years, if the river lets it.”</p>
<p hidden>Hidden words, which no reader sees, and which are long enough to be a paragraph.</p>
<div class="share">Share on Facebook</div><h3>Second crossing</h3>
<p>He added that the city, the region and the railway would build a second crossing<br>next year, with money from the harbour.</p>
<blockquote>We have waited for this, all of us, for a very long time.</blockquote>
<ul><li>Length: 240 metres, width: 12 metres, with two lanes</li></ul>
<p>Translated by Mira Sol</p></article>
<aside><h2>Related</h2><a href="/x">Ferry fares rise again</a></aside>
<footer>© 2024 Harbour Post. All rights reserved.</footer></body></html>`;

function pieces(html: string): readonly string[] {
  const { text, page } = readHtml(html);
  const kept = page.blocks.map(({ kind, span }) => ({ name: kind as string, span }));
  const gone = page.removed.map(({ reason, span }) => ({ name: `(${reason})`, span }));
  return [...kept, ...gone]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ name, span }) => `${name}: ${text.slice(span.start, Math.min(span.end, span.start + 24))}`);
}

describe('readHtml', () => {
  it('keeps the article and gives a reason for everything else', () => {
    expect(pieces(PAGE)).toEqual([
      '(navigation): Home',
      '(navigation): World',
      'headline: Bridge Reopens in Harbou',
      'standfirst: Governor promises a seco',
      'byline: By Ann Lee',
      'dateline: 12 March 2024',
      'paragraph: HARBOUR CITY — The old b',
      'paragraph: “We kept our word,” Chen',
      '(share): Share on Facebook',
      'heading: Second crossing',
      'paragraph: He added that the city, ',
      'blockquote: We have waited for this,',
      'listItem: Length: 240 metres, widt',
      'credit: Translated by Mira Sol',
      '(related-links): Related',
      '(related-links): Ferry fares rise again',
      '(copyright): © 2024 Harbour Post. All',
    ]);
  });

  it('never shows scripts, styles, noscript or hidden elements', () => {
    expect(readHtml(PAGE).text).not.toMatch(/alert|color|Turn scripts|Hidden words|@graph/);
  });

  it('fills the article from the markup, and says from which', () => {
    const { text, page } = readHtml(PAGE, { origin: { url: 'https://harbour.example/news/' } });
    const { article } = readArticle(text, page);
    expect(article).toMatchObject({
      publishedAt: '2024-03-12T10:05:00+02:00',
      section: 'Region',
      keywords: ['bridge', 'river'],
      publisher: 'Harbour Post',
      canonicalUrl: 'https://harbour.example/news/bridge',
      language: 'en-GB',
      dateline: { place: 'HARBOUR CITY' },
      sources: {
        headline: 'visible',
        bylines: 'json-ld',
        publishedAt: 'json-ld',
        publisher: 'opengraph',
        canonicalUrl: 'meta',
      },
    });
    expect(article.bylines.map(({ span }) => text.slice(span?.start, span?.end))).toEqual(['Ann Lee']);
  });

  it('refuses addresses that run code', () => {
    const { page } = readHtml(
      '<link rel="canonical" href="javascript:alert(1)"><meta property="og:image" content="data:text/html,x"><p>It rained.',
    );
    expect([page.metadata?.canonicalUrl, page.metadata?.image]).toEqual([undefined, undefined]);
  });

  it('passes over broken JSON-LD and takes the next best source', () => {
    const html = PAGE.replace('{"@graph"', '{{"@graph"').replace(
      '<meta name',
      '<meta property="article:published_time" content="2024-03-12"><meta name',
    );
    expect(readHtml(html).page.metadata?.publishedAt).toEqual({ value: '2024-03-12', source: 'opengraph' });
  });

  it('gives the same record every time', () => {
    expect(readHtml(PAGE)).toEqual(readHtml(PAGE));
  });
});

const STRANGE: Readonly<Record<string, string>> = {
  'an empty string': '',
  'plain text': 'It rained.',
  'text behind the end of the page': '<html><body><p>One.</body></html><p>Two.',
  'a page without body': '<html><head><title>T</title></head><p>It rained.</html>',
  'html in a comment': '<!-- <html><body> --><p>It rained.',
  'unclosed tags': '<div><p>It rained<b>, and <i>it snowed.<p>Then <a href="x>it stopped.',
  'a lone bracket': '< 5 < 6 and <',
  'NUL and half a surrogate pair': 'It\0 rained. \ud800 &#xD800; &#0;',
  'an unknown entity': '&nosuchthing; &amp &#99999999;',
  'a table in a paragraph': '<p>a<table><tr><td>b<td>c</table>d',
  'right-to-left text': '<html dir="rtl" lang="ar"><body><h1>الجسر</h1><p>قال المحافظ إن الجسر مفتوح.',
};

describe('readHtml on strange markup', () => {
  it.each(Object.entries(STRANGE))('covers every visible character of %s', (_, html) => {
    const { text, page } = readHtml(html);
    const cover = new Uint8Array(text.length);
    for (const { span } of [...page.blocks, ...page.removed]) cover.fill(1, span.start, span.end);
    expect([...cover].findIndex((covered, at) => covered === 0 && !isSpace(text.charCodeAt(at)))).toBe(-1);
    expect(text).not.toContain('\0');
  });

  it('keeps what stands behind the end of the page', () => {
    expect(readHtml(STRANGE['text behind the end of the page'] ?? '').text).toBe('One.\n\nTwo.');
  });

  it('reads a page with a class name of a million characters', () => {
    expect(readHtml(`<p class="${'a '.repeat(500_000)}">It rained.`).text).toBe('It rained.');
    expect(readHtml(`<p "b" class="${'a '.repeat(500_000)}">It rained.`).text).toContain('It rained.');
  });

  it.each([
    [
      'a hundred thousand nested divs',
      `${'<div>'.repeat(100_000)}It rained.${'</div>'.repeat(100_000)}`,
      'html-too-deep',
    ],
    ['a hundred thousand divs that never close', '<div>It rained.'.repeat(100_000), 'html-too-deep'],
    ['divs deeper than any page', `${'<div>'.repeat(500)}It rained.${'</div>'.repeat(500)}`, 'html-too-deep'],
    ['a million entities', '&amp;'.repeat(1_000_000), 'html-too-large'],
    ['twenty thousand ampersands in a paragraph', `<p>${'Ann & Bo '.repeat(20_000)}</p>`, 'html-too-large'],
    ['a million open brackets', '<'.repeat(1_000_000), 'html-too-large'],
    ['twenty thousand links in a row', '<a href="x">It rained</a> '.repeat(20_000), 'html-too-large'],
    ['eleven million characters', `<p>${'a '.repeat(5_500_000)}`, 'html-too-large'],
  ])(
    'reads %s like pasted text, with a notice',
    (_, html, code) => {
      const { text, page } = readHtml(html);
      expect(page.notices.map((notice) => notice.code)).toContain(code);
      expect(text.length).toBeGreaterThan(0);
    },
    60_000,
  );

  it('decodes entities in markup that is too large to be parsed', () => {
    expect(
      readHtml(`${'<br>'.repeat(200_001)}Ann &amp; Bo&nbsp;said &#8220;no&#x201D; &unknown;<script>x</script>`).text,
    ).toBe('Ann & Bo\u00a0said “no” &unknown;');
  });
});
