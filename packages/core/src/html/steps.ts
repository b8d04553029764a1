/**
 * The steps by which the article is found on a page, in their order; each can be switched off, to measure what it gives.
 * Readability itself, and what the headline is, come between `false-zones` and `main-element`.
 */
export const STEPS = [
  /** Without scripts, styles and unused attributes a page is parsed in half the time. */
  'prune-markup',
  /** Classes that speak of advertisements, on elements that hold the article. */
  'false-zones',
  /** Menus and page feet are taken away before readability looks. */
  'furniture',
  /** The article's element, where readability picked too little of it. */
  'main-element',
  /** Paragraphs beside kept paragraphs. */
  'siblings',
  /** The headline once more, perhaps with the site's name. */
  'repeated-headline',
  /** Byline and date between headline and body. */
  'head-lines',
  /** Lines that are noise by their words: share bars, newsletter boxes, cookie lines … */
  'line-rules',
  /** Menus and straplines above the headline. */
  'above-headline',
  /** What stands in elements whose class or id names noise: comments, a newsletter box. */
  'zones',
  /** Links under "Related stories". */
  'under-related',
  /** Lines that are nothing but a link. */
  'link-lines',
  /** Who the author is, told at the foot. */
  'author-box',
  /** Headings under which nothing is left. */
  'bare-headings',
] as const;

export type Step = (typeof STEPS)[number];

/** The steps that are left out. */
export type Without = ReadonlySet<Step>;
