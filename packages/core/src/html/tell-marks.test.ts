import { describe, expect, it } from 'vitest';
import { readArticle } from '../article/read-article.ts';
import { readHtml } from './read-html.ts';

const P1 =
  '<p>The lighthouse at Cape Ember was lit again on Sunday, four years after its lamp went dark in a winter storm.</p>';
const P2 =
  '<p>The keeper’s daughter turned the key, and two hundred people on the rocks below applauded, the council said.</p>';

function article(above: string, { head = '', below = '' } = {}) {
  const html =
    `<html><head><title>Lamp Lit Again at Cape Ember</title>${head}</head><body><div class="page">` +
    `<h1>Lamp Lit Again at Cape Ember</h1>${above}${P1}${P2}${below}</div></body></html>`;
  const { text, page } = readHtml(html);
  return readArticle(text, page).article;
}

const names = (above: string, more = {}): readonly string[] => article(above, more).bylines.map(({ text }) => text);

describe('who wrote it', () => {
  it.each([
    [
      'a class for the name',
      '<div class="post-author"><span class="author-name">Ann Lee</span> <i>Region</i></div>',
      ['Ann Lee'],
    ],
    ['rel=author', '<p>Posted in News by <a rel="author" href="/x">Bo Chen</a> 3 days ago</p>', ['Bo Chen']],
    ['a link to an author’s page', '<div><a href="/authors/mira-sol/">Mira Sol</a> | Coast</div>', ['Mira Sol']],
    ['a link behind “By”', '<p>By <a href="/p/12">Mira Sol</a> March 3</p>', ['Mira Sol']],
    ['a label in a block of its own', '<div>Written by</div><div>Ivo Brandt</div>', ['Ivo Brandt']],
    ['a microdata author', '<span itemprop="author">by Ann Lee and Bo Chen</span>', ['Ann Lee', 'Bo Chen']],
    ['a title behind the name', '<div class="byline">By Ann Lee, Senior Reporter</div>', ['Ann Lee']],
    ['letters behind the name', '<div class="author">Ann Lee, PhD</div>', ['Ann Lee, PhD']],
  ])('is found by %s', (_, above, expected) => {
    expect(names(above)).toEqual(expected);
  });

  it('is the one at the headline, not one of another article or a comment', () => {
    const below =
      '<aside><span class="author-name">Ola Nord</span></aside><div class="comments"><span class="author-name">troll</span></div>';
    expect(names('<p class="byline">By Ann Lee</p>', { below })).toEqual(['Ann Lee']);
    expect(names('', { below })).toEqual([]);
  });

  it('is rather the one shown than the one a meta tag gives, and the source says so', () => {
    const shown = article('<span class="author-name">Ann Lee</span>', {
      head: '<meta name="author" content="The Ember Post">',
    });
    expect([shown.bylines[0]?.text, shown.sources.bylines]).toEqual(['Ann Lee', 'visible']);
    const meta = article('', {
      head: '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Bo Chen">',
    });
    expect([meta.bylines[0]?.text, meta.sources.bylines]).toEqual(['Bo Chen', 'meta']);
  });

  it('is no user name, address or template', () => {
    for (const content of ['bo.chen', 'https://ember.example/bo', 'page.author_name', '20260101'])
      expect(names('', { head: `<meta name="author" content="${content}">` })).toEqual([]);
  });
});

describe('when it was published', () => {
  const day = (above: string, more = {}) => {
    const { publishedAt, sources } = article(above, more);
    return [publishedAt, sources.publishedAt];
  };

  it('is the time at the headline, not one of another article', () => {
    const below = '<div class="comments"><time datetime="2025-06-01">June</time></div>';
    expect(day('<time datetime="2024-02-11T08:00:00Z">today</time>', { below })).toEqual([
      '2024-02-11T08:00:00Z',
      'time',
    ]);
  });

  it('is not the time of the last change', () => {
    expect(day('<time class="updated" datetime="2024-02-11">today</time>')).toEqual([null, undefined]);
    expect(day('<p>Updated: 11 February 2024</p>')).toEqual([null, undefined]);
  });

  it('is read from a short line at the headline, whatever else it says', () => {
    expect(day('<p>Essay - Published: 2024.02.11 | coast | lighthouses | sea</p>')).toEqual(['2024-02-11', 'visible']);
    expect(day('<p>Redacción Cabo Ascua, 11-feb-2024, 8 min</p>')).toEqual(['2024-02-11', 'visible']);
  });
});

describe('the lead picture', () => {
  const head = '<meta property="og:image" content="https://ember.example/lamp.jpg">';

  it('has the caption that stands between headline and body', () => {
    const figure = '<figure><img src="/lamp.jpg"><figcaption>The new lamp, seen from the rocks</figcaption></figure>';
    expect(article(figure, { head }).image).toEqual({
      url: 'https://ember.example/lamp.jpg',
      caption: 'The new lamp, seen from the rocks',
      credit: null,
    });
    expect(article('', { head, below: figure }).image?.caption).toBeNull();
  });
});

describe('the headline', () => {
  const headline = (head: string, h1: string) => {
    const { text, page } = readHtml(
      `<html><head>${head}</head><body><h1>${h1}</h1><div>${P1}${P2}</div></body></html>`,
    );
    const { article: read } = readArticle(text, page);
    return [read.headline?.text, read.sources.headline];
  };

  it('is not a heading that has nothing in common with the page’s title', () => {
    expect(headline('<title>Lamp Lit Again at Cape Ember | Ola Nord</title>', 'Ola Nord')).toEqual([
      'Lamp Lit Again at Cape Ember',
      'meta',
    ]);
  });

  it('is the heading when the title says much the same', () => {
    expect(headline('<title>Cape Ember’s lamp is lit</title>', 'Lamp Lit Again at Cape Ember')).toEqual([
      'Lamp Lit Again at Cape Ember',
      'visible',
    ]);
  });
});
