import * as z from 'zod';
import { Span, SpannedText } from './span.ts';

export const BlockKind = z.enum([
  'headline',
  'standfirst',
  'byline',
  'dateline',
  'paragraph',
  'heading',
  'listItem',
  'blockquote',
  'caption',
  'credit',
  'keywords',
]);
export type BlockKind = z.infer<typeof BlockKind>;

/** A piece of the page that was kept. The body is the paragraph-like blocks (`paragraph`, `heading`, `listItem`, `blockquote`), in order. */
export const Block = z.strictObject({ kind: BlockKind, span: Span });
export type Block = z.infer<typeof Block>;

export const RemovalReason = z.enum([
  'navigation',
  'repeated-headline',
  'blank',
  'advertisement',
  'related-links',
  'share',
  'newsletter',
  'cookie',
  'copyright',
  'byline',
  'other',
]);
export type RemovalReason = z.infer<typeof RemovalReason>;

/** A piece of the page that is not the article. It yields no quotes and no mentions. */
export const Removed = z.strictObject({ span: Span, reason: RemovalReason });
export type Removed = z.infer<typeof Removed>;

export const Credit = z.strictObject({
  role: z.enum(['translated', 'edited', 'written', 'source']),
  name: z.string(),
  /** Of the name, not of the whole credit line. */
  span: Span.nullable(),
});
export type Credit = z.infer<typeof Credit>;

export const Dateline = z.strictObject({ place: z.string(), date: z.string().nullable(), span: Span });
export type Dateline = z.infer<typeof Dateline>;

export const Image = z.strictObject({
  url: z.string(),
  caption: z.string().nullable(),
  credit: z.string().nullable(),
});
export type Image = z.infer<typeof Image>;

/** The text that the article is a translation of. */
export const Original = z.strictObject({
  /** BCP 47; null where the page says that it is a translation and not from what. */
  language: z.string().nullable(),
  /** Where it can be read, an `http` or `https` address. */
  url: z.string().nullable(),
  publisher: z.string().nullable(),
  /** The words that say so ("Translated from Arabic"); null where only the markup does. */
  span: Span.nullable(),
});
export type Original = z.infer<typeof Original>;

/** Where the value of an article's field came from. */
export const FieldSource = z.enum(['json-ld', 'opengraph', 'meta', 'time', 'visible', 'importer', 'editor']);
export type FieldSource = z.infer<typeof FieldSource>;

export const Direction = z.enum(['ltr', 'rtl']);
export type Direction = z.infer<typeof Direction>;

/** An ISO 8601 instant with zone, or a bare date when the page gives no time of day. */
export const DateOrTime = z.union([z.iso.datetime({ offset: true }), z.iso.date()], {
  error: 'Expected a date such as 2024-03-12, or a time with its zone such as 2024-03-12T09:30:00Z.',
});

export const Article = z.strictObject({
  headline: SpannedText.nullable(),
  standfirst: SpannedText.nullable(),
  bylines: z.array(SpannedText),
  dateline: Dateline.nullable(),
  /** Null unless the page or the importer says it; never guessed. */
  publishedAt: DateOrTime.nullable(),
  modifiedAt: DateOrTime.nullable(),
  blocks: z.array(Block),
  removed: z.array(Removed),
  /** BCP 47, for example `en`; null when unknown. */
  language: z.string().nullable(),
  direction: Direction,
  credits: z.array(Credit),
  keywords: z.array(z.string()),
  section: z.string().nullable(),
  publisher: z.string().nullable(),
  canonicalUrl: z.string().nullable(),
  image: Image.nullable(),
  /** Null unless the page says it is a translation: another language of the same page may be the translation. */
  original: Original.nullable().default(null),
  sources: z.record(z.string(), FieldSource),
});
export type Article = z.infer<typeof Article>;
