import { readArticle } from '../article/read-article.ts';
import type { Article } from '../schemas/article.ts';
import { type ReadHtmlOptions, readHtml } from './read-html.ts';

/** The article of a page, and the text its spans are into. */
export interface HtmlArticle {
  readonly text: string;
  readonly article: Article;
}

/** Reads the article of a page and nothing of its quotes and names; `without` leaves steps out, to measure what they give. */
export function readHtmlArticle(html: string, options: ReadHtmlOptions = {}): HtmlArticle {
  const { text, page } = readHtml(html, options);
  return { text, article: readArticle(text, page, options.origin).article };
}
