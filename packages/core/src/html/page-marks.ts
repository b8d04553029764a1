import type { PageElement } from './dom.ts';

/** An element by which a page says who wrote the article, or when. */
export interface PageMark {
  readonly kind: 'author' | 'time';
  /** The words shown; of a `time`, the machine's form where there is one. */
  readonly text: string;
  /** How sure the element is about it: 3 = the name itself, 2 = a link to somebody's page, 1 = a line with the name in it. */
  readonly strength: 1 | 2 | 3;
  /** The index of the segment it stands in. */
  readonly at: number;
}

const LONGEST = 160;
const NAME_CLASS =
  /(?:^|[^a-z])(?:author|writer|contributor|byline)s?(?:[-_ ]+|(?=N))name(?:$|[^a-z])|(?:^|\s)fn(?:$|\s)/i;
const LINE_CLASS = /(?:^|[^a-z])(?:authors?|byline|by-line|writers?|contributors?|reporters?)(?:$|[^a-z])/i;
const AUTHOR_PAGE =
  /\/(?:authors?|contributors?|writers?|reporters?|staff|people|profiles?|journalists?|redaktion|autor(?:es)?|auteurs?)\/[^/?#]+/i;
const BY = /(?:^|\s)(?:by|par|von|por|от|بقلم|מאת)\s*:?\s*$/iu;

/** What an element says of author or time; `before` is the text of the block so far. */
export function markOf(element: PageElement, before: string, at: number): PageMark | null {
  if (element.localName === 'time') return timeMark(element, at);
  const strength = authorStrength(element, before);
  if (strength === null) return null;
  const text = wordsOf(element);
  return text === '' || text.length > LONGEST ? null : { kind: 'author', text, strength, at };
}

/** A time that says it is the last change is none of the publication. */
function timeMark(element: PageElement, at: number): PageMark | null {
  const hint = `${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('class') ?? ''}`;
  if (/modified|updated/i.test(hint) && !/publish/i.test(hint)) return null;
  const text = element.getAttribute('datetime') ?? wordsOf(element);
  const marked = element.getAttribute('pubdate') !== null || /datePublished|published/i.test(hint);
  return text.length > LONGEST ? null : { kind: 'time', text, strength: marked ? 3 : 1, at };
}

function authorStrength(element: PageElement, before: string): PageMark['strength'] | null {
  const name = element.localName;
  const itemprop = element.getAttribute('itemprop');
  const classes = element.getAttribute('class') ?? '';
  if (NAME_CLASS.test(classes)) return 3;
  if (name === 'a') {
    if (/(?:^|\s)author(?:$|\s)/i.test(element.getAttribute('rel') ?? '')) return 3;
    if (AUTHOR_PAGE.test(element.getAttribute('href') ?? '') || BY.test(before.slice(-20))) return 2;
  }
  return itemprop === 'author' || name === 'address' || LINE_CLASS.test(classes) ? 1 : null;
}

function wordsOf(element: PageElement): string {
  return (element.textContent ?? '').slice(0, 1_000).replace(/\s+/g, ' ').trim();
}
