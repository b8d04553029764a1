import { describe, expect, it } from 'vitest';
import { readHtml } from './read-html.ts';
import { STEPS, type Step } from './steps.ts';

const HEADLINE = 'Ferry to Osk Sails Again After the Storm';
const LONG_A =
  'The ferry to Osk sailed on Monday morning for the first time since the storm, with two hundred people on board, the harbour office said.';
const LONG_B =
  'Captain Ivo Brandt said the quay had been mended in nine days, and that the last of the broken piles would be drawn next week.';
const LONG_C =
  'The island’s council has asked for a second boat, which would sail at night and carry the milk, the post and the newspapers.';
const LONG_D =
  'Nobody was hurt when the storm broke the quay, although three lorries fell into the water and have not been found since.';
const TEASER =
  'Farmers in the lower valley say the reservoir has not been so low since the dry summer of their grandparents’ stories.';

function page(inside: string, head = ''): string {
  return `<html><head><title>${HEADLINE}</title>${head}</head><body>${inside}</body></html>`;
}

/** The body's words, block by block. */
function body(html: string, ...without: Step[]): readonly string[] {
  const { text, page: read } = readHtml(html, { without: new Set(without) });
  const kinds = ['paragraph', 'heading', 'listItem', 'blockquote'];
  return read.blocks.filter(({ kind }) => kinds.includes(kind)).map(({ span }) => text.slice(span.start, span.end));
}

const p = (...words: string[]): string => words.map((each) => `<p>${each}</p>`).join('');
const box = (name: string, inside: string): string => `<div class="${name}">${inside}</div>`;

describe('what readability missed', () => {
  const WITH_ADS = page(`<h1>${HEADLINE}</h1>${box('page with ads', box('share-layout', p(LONG_A, LONG_B, LONG_C)))}`);
  const PARTS = page(
    `<h1>${HEADLINE}</h1><div><section>${box('footnote-1', p(LONG_A, LONG_B, LONG_D, LONG_C))}</section>` +
      `<section>${box('x', p(...Array.from({ length: 9 }, (_, i) => `${i} ${LONG_C}`)))}</section></div>`,
  );

  it('takes an element that holds the article for no advertisement, whatever its class says', () => {
    expect(body(WITH_ADS)).toEqual([LONG_A, LONG_B, LONG_C]);
  });

  it('takes the whole article where readability picked the longer half', () => {
    expect(body(PARTS).slice(0, 4)).toEqual([LONG_A, LONG_B, LONG_D, LONG_C]);
  });

  it('does not take comments below the article', () => {
    const html = page(
      `<h1>${HEADLINE}</h1>${box('story', p(LONG_A, LONG_B, LONG_C))}${box('comments', p(TEASER, LONG_D))}`,
    );
    expect(body(html)).toEqual([LONG_A, LONG_B, LONG_C]);
  });

  it('does not take the first words of other articles under their linked headlines', () => {
    const other = `<h3><a href="/low-water">Reservoir Lowest in Sixty Years</a></h3><p>${TEASER}</p>`;
    const html = page(
      `<h1>${HEADLINE}</h1><main>${box('story', p(LONG_A, LONG_B, LONG_C))}${box('more', other)}</main>`,
    );
    expect(body(html)).not.toContain(TEASER);
  });
});

describe('what is no part of the body', () => {
  const story = (inside: string): string => page(`<article>${inside}</article>`);

  it('is above the headline', () => {
    const html = story(`<p>Home of the island’s daily news since 1903</p><h1>${HEADLINE}</h1>${p(LONG_A, LONG_B)}`);
    expect(body(html)).toEqual([LONG_A, LONG_B]);
    expect(body(html, 'above-headline')).toHaveLength(3);
  });

  it('is a paragraph that is nothing but a link', () => {
    const link = '<p><a href="/toll">Harbour toll: what lorries pay from January</a></p>';
    expect(body(story(`<h1>${HEADLINE}</h1>${p(LONG_A)}${link}${p(LONG_B)}`))).toEqual([LONG_A, LONG_B]);
  });

  it('is a list of links below the last paragraph, but not one above it', () => {
    const list = '<ul><li><a href="/a">Tides of the week</a></li><li><a href="/b">Boats of the year</a></li></ul>';
    const html = story(`<h1>${HEADLINE}</h1>${p(LONG_A, LONG_B)}${list}`);
    expect(body(html)).toEqual([LONG_A, LONG_B]);
    expect(body(story(`<h1>${HEADLINE}</h1>${p(LONG_A)}${list}${p(LONG_B)}`))).toHaveLength(4);
  });

  it('is not a link into the page itself', () => {
    const contents = '<p><a href="#quay">How the quay was mended</a></p>';
    expect(body(story(`<h1>${HEADLINE}</h1>${p(LONG_A)}${contents}${p(LONG_B)}`))).toHaveLength(3);
  });

  it('is what stands under “You may also like”', () => {
    const others = '<p>You may also like</p><p>Ten quays and their cats</p><p>The bread of Osk</p>';
    expect(body(story(`<h1>${HEADLINE}</h1>${p(LONG_A)}${others}${p(LONG_B)}`))).toEqual([LONG_A, LONG_B]);
  });

  it('is the author’s life at the foot, and a heading of nothing', () => {
    const head = '<meta name="author" content="Mira Sol">';
    const about =
      '<h3>Mira Sol</h3><p>Mira Sol has written about boats and the people on them since she could hold a pen.</p>';
    const inside = `<h1>${HEADLINE}</h1>${p(LONG_A, LONG_B, LONG_C)}${about}`;
    expect(body(page(`<article>${inside}</article>`, head))).toEqual([LONG_A, LONG_B, LONG_C]);
    expect(body(story(`<h1>${HEADLINE}</h1>${p(LONG_A, LONG_B)}<h3>Tell us what you think</h3>`))).toEqual([
      LONG_A,
      LONG_B,
    ]);
  });

  it('can be measured step by step: each step can be left out', () => {
    for (const step of STEPS) expect(body(story(`<h1>${HEADLINE}</h1>${p(LONG_A, LONG_B)}`), step)).toContain(LONG_A);
  });
});
