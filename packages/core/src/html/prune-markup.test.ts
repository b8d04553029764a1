import { describe, expect, it } from 'vitest';
import { pruneMarkup } from './prune-markup.ts';

describe('pruneMarkup', () => {
  it.each([
    [
      'scripts and styles',
      '<p>a</p><script>let x = "<p>no</p>";</script><style>p{}</style><p>b</p>',
      '<p>a</p><p>b</p>',
    ],
    ['comments', '<p>a<!-- no <b> --> b</p>', '<p>a b</p>'],
    [
      'comments for old browsers',
      '<!--[if IE 8]><p>no</p><![endif]--><!--[if gt IE 8]><!--><p>a</p><!--<![endif]-->',
      '<p>a</p>',
    ],
    ['drawings', '<p><svg viewBox="0 0 1 1"><path d="M0"/></svg>a</p>', '<p>a</p>'],
    [
      'attributes that nobody reads',
      '<p data-x="1" class=\'b\' onclick=go() hidden>a</p>',
      "<p class='b' hidden>a</p>",
    ],
    ['space before blocks', '<div>\n  <p>a <b>b</b> <i>c</i>\n</p>\n</div>', '<div><p>a <b>b</b> <i>c</i></p></div>'],
  ])('leaves out %s', (_, html, expected) => {
    expect(pruneMarkup(html)).toBe(expected);
  });

  it.each([
    ['JSON-LD', '<script type="application/ld+json">{"a": "<p> b"}</script>'],
    ['text with brackets', '<p>3 < 4 and <3> is no tag'],
    ['a quoted bracket', '<a href="a>b" title-less>a</a>'.replace(' title-less', '')],
    ['space in preformatted text', '<pre>a\n  <p>b</pre>'],
    ['a script that never ends', '<p>a</p><script>let x'],
    ['a comment that never ends', '<p>a</p><!-- b'],
    ['a tag that never ends', '<p>a</p><p class="b'],
  ])('keeps %s', (_, html) => {
    expect(pruneMarkup(html)).toBe(html);
  });
});
