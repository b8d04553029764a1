import type { ParsedRecord } from '@onrecord/core';

/** What search engines show of a description, in UTF-16 units. */
const LONGEST = 155;

/** An article in a sentence or two: its standfirst, or how its first paragraph begins; null where it has neither. */
export function describeArticle({ article, text }: ParsedRecord): string | null {
  if (article.standfirst !== null) return article.standfirst.text;
  const first = article.blocks.find(({ kind }) => kind === 'paragraph');
  if (first === undefined) return null;
  const words = text.slice(first.span.start, first.span.end).replace(/\s+/gu, ' ').trim();
  if (words.length <= LONGEST) return words;
  const cut = words.lastIndexOf(' ', LONGEST);
  return `${words.slice(0, cut > 0 ? cut : LONGEST).toWellFormed()} …`;
}
