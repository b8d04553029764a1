import type { Span } from '../../src/schemas/index.ts';

/** One item of a record in comparable form: where it stands identifies it, its fields are compared as text. */
export interface Fact {
  readonly list: 'article' | 'blocks' | 'removed' | 'entities' | 'mentions' | 'quotes';
  /** Unique in its list. */
  readonly key: string;
  /** The words a person knows it by. */
  readonly words: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Shows words with their place: `"Muallem" (12–19)`. */
export function show(text: string, span: Span): string {
  return `${JSON.stringify(text.slice(span.start, span.end))} (${key(span)})`;
}

/** A range as text, which also identifies an item in its list. */
export function key(span: Span): string {
  return `${span.start}–${span.end}`;
}

/** A list of values as text; `none` when there are none. */
export function list(values: readonly string[]): string {
  return values.length === 0 ? 'none' : values.join(', ');
}

/** The values of an article that are compared as they are, without a place. */
export interface ArticleValues {
  readonly headline: string | null;
  readonly standfirst: string | null;
  readonly bylines: readonly string[];
  readonly dateline: { readonly place: string; readonly date: string | null } | null;
  readonly publishedAt: string | null;
  readonly language: string | null;
  readonly keywords: readonly string[];
  readonly credits: readonly { readonly role: string; readonly name: string }[];
}

/** One fact per field of an article. */
export function articleFacts(article: ArticleValues): readonly Fact[] {
  const { dateline } = article;
  return [
    articleFact('headline', article.headline),
    articleFact('standfirst', article.standfirst),
    articleFact('bylines', list(article.bylines)),
    articleFact('dateline', dateline && `${dateline.place}; ${dateline.date ?? 'no date'}`),
    articleFact('publishedAt', article.publishedAt),
    articleFact('language', article.language),
    articleFact('keywords', list(article.keywords)),
    articleFact('credits', list(article.credits.map((credit) => `${credit.role} by ${credit.name}`))),
  ];
}

/** A field of an article; null is shown as `none`. */
export function articleFact(name: string, value: string | null): Fact {
  return { list: 'article', key: name, words: name, fields: { value: value ?? 'none' } };
}

/** One fact per line of a removed stretch, so that adjacent lines may be removed together or one by one. */
export function removedFacts(text: string, span: Span, reason: string): readonly Fact[] {
  return linesOf(text, span).map((line) => ({
    list: 'removed',
    key: key(line),
    words: text.slice(line.start, line.end),
    fields: { reason },
  }));
}

function linesOf(text: string, span: Span): readonly Span[] {
  const words = text.slice(span.start, span.end);
  return [...words.matchAll(/[^\r\n]+/g)].flatMap((match) => {
    const trimmed = match[0].trim();
    const start = span.start + match.index + (trimmed === '' ? 0 : match[0].indexOf(trimmed));
    return [{ start, end: start + (trimmed === '' ? match[0].length : trimmed.length) }];
  });
}
