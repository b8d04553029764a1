import { isElement, type PageElement, type PageNode, walk } from './dom.ts';

/** How large a page is, in the measures that a reader's time depends on. */
export interface PageSize {
  readonly elements: number;
  readonly depth: number;
  /** Child nodes of the element that has most. */
  readonly siblings: number;
}

/** A limit that a page goes beyond, in words. */
export interface Excess {
  readonly code: 'html-too-large' | 'html-too-deep';
  readonly actual: string;
  readonly expected: string;
}

const MOST_CHARACTERS = 10_000_000;
/** Each `<` and `&` may become a node of the parsed page. */
const MOST_SIGNS = 200_000;
/** Parsing takes time with the square of the depth. */
const DEEPEST_MARKUP = 1_000;
const MOST_ELEMENTS = 40_000;
const MOST_SIBLINGS = 10_000;
/** Readability takes time with the cube of the depth: a tenth of a second here, minutes at 2,000. */
const DEEPEST_PAGE = 200;
const MOST_ELEMENTS_BY_DEPTH = 2_000_000;

const TAG = /<(\/?)([a-z][a-z0-9]*)/gi;
const ENDS_BY_ITSELF = new Set(
  `p li dt dd tr td th thead tbody tfoot option optgroup colgroup col br hr img input meta link area base embed source track
  wbr param`.split(/\s+/),
);

/** Measures markup without parsing it: null when it can be parsed in bounded time. */
export function excessOfMarkup(html: string): Excess | null {
  if (html.length > MOST_CHARACTERS)
    return tooLarge(`${html.length} characters`, `at most ${MOST_CHARACTERS} characters`);
  const signs = html.match(/[<&]/g)?.length ?? 0;
  if (signs > MOST_SIGNS) return tooLarge(`${signs} tags and entities`, `at most ${MOST_SIGNS} tags and entities`);
  let depth = 0;
  let deepest = 0;
  for (const [, closing, name = ''] of html.matchAll(TAG)) {
    if (ENDS_BY_ITSELF.has(name.toLowerCase())) continue;
    depth = Math.max(0, depth + (closing === '/' ? -1 : 1));
    deepest = Math.max(deepest, depth);
  }
  return deepest > DEEPEST_MARKUP ? tooDeep(deepest, DEEPEST_MARKUP) : null;
}

/** Each `&` between two tags may become a node of one element: too many are known before any is made. */
export function excessOfEntities(html: string): Excess | null {
  let run = 0;
  let most = 0;
  for (const [sign] of html.matchAll(/[<&]/g)) {
    run = sign === '&' ? run + 1 : 0;
    most = Math.max(most, run);
  }
  return most > MOST_SIBLINGS ? tooLarge(`${most} entities in one piece of text`, `at most ${MOST_SIBLINGS}`) : null;
}

/** Measures a parsed page: null when readability can read it in bounded time. */
export function excessOfPage({ elements, depth, siblings }: PageSize): Excess | null {
  if (depth > DEEPEST_PAGE) return tooDeep(depth, DEEPEST_PAGE);
  if (elements > MOST_ELEMENTS) return tooLarge(`${elements} elements`, `at most ${MOST_ELEMENTS} elements`);
  if (siblings > MOST_SIBLINGS) return tooLarge(`${siblings} nodes in one element`, `at most ${MOST_SIBLINGS}`);
  if (elements * depth <= MOST_ELEMENTS_BY_DEPTH) return null;
  return tooLarge(`${elements} elements on ${depth} levels`, `at most ${MOST_ELEMENTS_BY_DEPTH} elements times levels`);
}

/** A page's size, and its elements for metadata: one look at all the nodes, for each costs as much as the parser. */
export interface PageSurvey {
  readonly size: PageSize;
  readonly titles: readonly PageElement[];
  readonly metas: readonly PageElement[];
  readonly links: readonly PageElement[];
  readonly scripts: readonly PageElement[];
}

/** Counts the nodes of a tree and collects what stands for its head, without recursion. */
export function surveyPage(root: PageNode): PageSurvey {
  const size = { elements: 0, depth: 0, siblings: 0 };
  const found = new Map<string, PageElement[]>(['title', 'meta', 'link', 'script'].map((name) => [name, []]));
  const counts: number[] = [];
  walk(root, {
    enter: (node, depth) => {
      if (isElement(node)) {
        size.elements += 1;
        found.get(node.localName)?.push(node);
      }
      size.depth = Math.max(size.depth, depth);
      counts[depth] = (counts[depth] ?? 0) + 1;
      counts[depth + 1] = 0;
      size.siblings = Math.max(size.siblings, counts[depth] ?? 0);
      return true;
    },
  });
  const named = (name: string): readonly PageElement[] => found.get(name) ?? [];
  return { size, titles: named('title'), metas: named('meta'), links: named('link'), scripts: named('script') };
}

function tooLarge(actual: string, expected: string): Excess {
  return { code: 'html-too-large', actual, expected };
}

function tooDeep(depth: number, limit: number): Excess {
  return { code: 'html-too-deep', actual: `${depth} levels`, expected: `at most ${limit} levels` };
}
