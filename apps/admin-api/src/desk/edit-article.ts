import type { Article, ParsedRecord, SpannedText } from '@onrecord/core';

/** What an editor may set; a field that is left out stays as it is, null empties it. */
export interface ArticleEdit {
  readonly headline?: string | null | undefined;
  readonly standfirst?: string | null | undefined;
  readonly bylines?: readonly string[] | undefined;
  readonly publishedAt?: Article['publishedAt'] | undefined;
  readonly modifiedAt?: Article['modifiedAt'] | undefined;
  readonly language?: string | null | undefined;
  readonly direction?: Article['direction'] | undefined;
  readonly keywords?: readonly string[] | undefined;
  readonly section?: string | null | undefined;
  readonly publisher?: string | null | undefined;
  readonly canonicalUrl?: string | null | undefined;
}

/** The record with an editor's values in place, each marked in `article.sources` as the editor's. */
export function editArticle(record: ParsedRecord, edit: ArticleEdit): ParsedRecord {
  const { headline, standfirst, bylines, ...plain } = withoutUndefined(edit);
  const before = record.article;
  const words = withoutUndefined({
    headline: headline === undefined ? undefined : retype(before.headline, headline),
    standfirst: standfirst === undefined ? undefined : retype(before.standfirst, standfirst),
    bylines: bylines?.map((text) => before.bylines.find((line) => line.text === text) ?? { span: null, text }),
  });
  const set = { ...plain, ...words };
  const marks = Object.fromEntries(Object.keys(set).map((field) => [field, 'editor' as const]));
  return { ...record, article: { ...before, ...set, sources: { ...before.sources, ...marks } } as Article };
}

/** Words that stayed the same keep their place in the text; typed words have none. */
function retype(before: SpannedText | null, text: string | null): SpannedText | null {
  if (text === null) return null;
  return before?.text === text ? before : { span: null, text };
}

function withoutUndefined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
