import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

const BLOCKS = 'p,div,li,h1,h2,h3,h4,h5,h6,blockquote,pre,td,th,dt,dd,figcaption,section,article,tr,ul,ol,table,br';

/** What readability and linkedom alone take for the article, as they come out of the box. */
export function readAlone(html: string): { readonly content: string } {
  const { document } = parseHTML(html);
  try {
    return { content: new Readability(document as never).parse()?.content ?? '' };
  } catch {
    return { content: '' };
  }
}

/** Its text, with an end of line behind each block: the fairer way to count its words. */
export function textOf(content: string): string {
  const { document } = parseHTML(`<html><body>${content}</body></html>`);
  for (const block of document.querySelectorAll(BLOCKS)) block.append('\n');
  return document.body?.textContent ?? '';
}
