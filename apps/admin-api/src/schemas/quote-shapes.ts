import { QuoteKind, Span } from '@onrecord/core/schemas';
import * as z from 'zod';
import { EXAMPLE_IDS } from './example-ids.ts';
import { QuoteFields, REASONS } from './requests.ts';
import { QuoteResource } from './responses.ts';

const QuoteId = z.string().min(1).max(100);

export const AddQuoteRequest = z.strictObject({ ...QuoteFields, kind: QuoteKind, span: Span, ...REASONS });

export const SplitRequest = z.strictObject({
  spans: z.array(Span).min(2).max(20).meta({ description: 'The pieces, in the order of the text.' }),
  asOneUtterance: z.boolean().default(false).meta({ description: 'Whether they are pieces of one utterance.' }),
  ...REASONS,
});

export const JoinRequest = z.strictObject({
  with: z
    .array(QuoteId)
    .min(1)
    .max(20)
    .meta({ description: 'Other quotes of the article.', example: [EXAMPLE_IDS.quote] }),
  as: z.enum(['utterance', 'span']).meta({
    description:
      '`utterance`: they stay where they stand, and belong together. `span`: they are one quote from the first word to the last; the others are rejected.',
  }),
  ...REASONS,
});

export const ConfirmManyRequest = z
  .strictObject({
    quoteIds: z.array(QuoteId).min(1).max(1000).optional().meta({ description: 'These.' }),
    atLeast: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .meta({ description: 'All undecided ones of at least this confidence.' }),
    ...REASONS,
  })
  .refine(
    ({ quoteIds, atLeast }) => (quoteIds === undefined) !== (atLeast === undefined),
    'Expected either `quoteIds` or `atLeast`.',
  )
  .meta({ override: { oneOf: [{ required: ['quoteIds'] }, { required: ['atLeast'] }] } });

export const ConfirmedMany = z.strictObject({
  articleId: z.string(),
  articleVersion: z.int().min(1),
  confirmed: z
    .array(z.string())
    .meta({ description: 'The ids of the quotes that are confirmed now, and were not before.' }),
});

export const QuoteList = z.strictObject({
  articleId: z.string(),
  articleVersion: z.int().min(1),
  items: z.array(QuoteResource),
});
