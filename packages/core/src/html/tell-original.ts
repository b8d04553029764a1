import { findOriginal } from '../article/original.ts';
import { isSameLanguage, languageNamed } from '../page/language-names.ts';
import type { Found } from '../page/page.ts';
import type { Block, Original } from '../schemas/article.ts';
import { isElement, type PageDocument, type PageElement, walk } from './dom.ts';
import { type Alternate, type MarkupFields, webAddress } from './metadata.ts';
import { MARK, type Segment } from './render.ts';

interface Told {
  readonly document: PageDocument;
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly blocks: readonly Block[];
  readonly base: string | null;
}

/**
 * What the page says of its original in JSON-LD or in a line, with the address that the line links to, or that the head
 * gives for that language. Another language of the page alone says nothing: it may be the translation.
 */
export function tellOriginal(markup: MarkupFields, told: Told): Found<Original> | undefined {
  const shown = findOriginal(told.text, told.blocks);
  const found: Found<Original> | undefined =
    markup.original ?? (shown === null ? undefined : { value: shown, source: 'visible' });
  if (found === undefined) return undefined;
  const { value, source } = found;
  const language = value.language ?? languageAt(markup.alternates, value.url) ?? shown?.language ?? null;
  const url = value.url ?? shown?.url ?? linkBeside(shown, told) ?? addressIn(markup.alternates, language);
  const publisher = value.publisher ?? shown?.publisher ?? null;
  return { value: { language, url, publisher, span: shown?.span ?? null }, source };
}

function languageAt(alternates: readonly Alternate[], url: string | null): string | null {
  return alternates.find((alternate) => alternate.url === url)?.language ?? null;
}

function addressIn(alternates: readonly Alternate[], language: string | null): string | null {
  return alternates.find((alternate) => isSameLanguage(alternate.language, language))?.url ?? null;
}

/** The link in the line that says so: of its language's name, of the word "original", or of its publisher's page. */
function linkBeside(shown: Original | null, { document, segments, base }: Told): string | null {
  const span = shown?.span ?? null;
  const segment =
    span === null ? undefined : segments.find((each) => each.span.start <= span.start && span.start < each.span.end);
  if (shown === null || segment === undefined || segment.linked === 0) return null;
  for (const link of linksIn(document, segment)) {
    const url = webAddress(link.getAttribute('href') ?? '', base);
    if (url !== null && isOriginals(link, url, shown)) return url;
  }
  return null;
}

/** The links of one block of the page, found by the block's mark. */
function linksIn(document: PageDocument, segment: Segment): readonly PageElement[] {
  const links: PageElement[] = [];
  let inside = 0;
  const isBlock = (node: unknown): boolean =>
    isElement(node as PageElement) && (node as PageElement).getAttribute(MARK) === String(segment.mark);
  if (document.documentElement === null) return [];
  walk(document.documentElement, {
    enter: (node) => {
      if (isBlock(node)) inside += 1;
      if (inside > 0 && isElement(node) && node.localName === 'a') links.push(node);
      return true;
    },
    leave: (node) => {
      if (isBlock(node)) inside -= 1;
    },
  });
  return links;
}

function isOriginals(link: PageElement, url: string, { language, publisher }: Original): boolean {
  if (isSameLanguage(link.getAttribute('hreflang'), language)) return true;
  const words = (link.textContent ?? '').slice(0, 200);
  if (/\boriginal|الأصلي/iu.test(words)) return true;
  if (words.split(/\s+/u).some((word) => isSameLanguage(languageNamed(word), language))) return true;
  return publisher !== null && words.includes(publisher) && new URL(url).pathname !== '/';
}
