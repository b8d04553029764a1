import * as z from 'zod';
import { Article } from './article.ts';
import { Entity, Mention } from './entity.ts';
import { Quote } from './quote.ts';
import { Span } from './span.ts';

/** Trouble found in the text: data with a place, never an exception. */
export const Notice = z.strictObject({
  /** kebab-case, for example `quote-unclosed`. */
  code: z.string(),
  span: Span,
  message: z.string(),
  actual: z.string(),
  expected: z.string(),
});
export type Notice = z.infer<typeof Notice>;

export const SCHEMA_VERSION = 1;

/** What the parser returns. Every span is into `text`. */
export const ParsedRecord = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  text: z.string(),
  article: Article,
  entities: z.array(Entity),
  mentions: z.array(Mention),
  quotes: z.array(Quote),
  notices: z.array(Notice),
});
export type ParsedRecord = z.infer<typeof ParsedRecord>;

/** What an importer knows about a page beyond its text. */
export const Origin = z.strictObject({
  publisher: z.string().nullable().default(null),
  url: z.url().nullable().default(null),
  language: z.string().nullable().default(null),
  title: z.string().nullable().default(null),
  publishedAt: Article.shape.publishedAt.default(null),
});
export type Origin = z.infer<typeof Origin>;
