import { Block, Direction, Span } from '@onrecord/core/schemas';
import * as z from 'zod';
import {
  demandOnePage,
  demandWords,
  LanguageTag,
  Line,
  ONE_OF_TEXT_AND_HTML,
  PageFields,
  REASONS,
  WebAddress,
} from './requests.ts';

const { text, html } = PageFields;

export const OriginalRequest = z
  .strictObject({
    ...{ text, html },
    language: LanguageTag.optional().meta({ description: 'Where the text does not tell.' }),
    publisher: Line.optional(),
    url: WebAddress.optional(),
    why: REASONS.why,
  })
  .check(demandOnePage, demandWords)
  .meta({ override: ONE_OF_TEXT_AND_HTML });

const GivenPair = z.strictObject({
  span: Span.nullable().meta({ description: "Of the article's text; null: nothing in it says this." }),
  originalSpan: Span.nullable().meta({ description: "Of the original's text; null: nothing in it says this." }),
});

export const PairsRequest = z.strictObject({
  pairs: z
    .array(GivenPair)
    .max(5000)
    .meta({ description: 'All that you know; the other paragraphs are paired around them.' }),
  why: REASONS.why,
});

export const OriginalText = z.strictObject({
  articleId: z.string(),
  articleVersion: z.int().min(1),
  source: z.strictObject({
    sha256: z.string().regex(/^[\da-f]{64}$/),
    mediaType: z.enum(['text/plain', 'text/html']),
    receivedAt: z.iso.datetime(),
  }),
  language: z.string().nullable(),
  direction: Direction,
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  text: z.string(),
  blocks: z.array(Block),
  pairs: z
    .array(
      z.strictObject({
        span: Span.nullable(),
        originalSpan: Span.nullable(),
        by: z.enum(['editor', 'lengths']).meta({
          description: '`editor`: somebody said so; `lengths`: by lengths, numbers and names in both.',
        }),
      }),
    )
    .meta({ description: 'In the order of the article; every paragraph of both texts is in one.' }),
});
