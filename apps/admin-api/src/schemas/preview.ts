import { EntityType, ParsedRecord, QuoteKind, Span } from '@onrecord/core/schemas';
import * as z from 'zod';
import {
  ArticleFields,
  demandOnePage,
  demandWords,
  ONE_OF_TEXT_AND_HTML,
  PageFields,
  QuoteFields,
} from './requests.ts';

export const ParseRequest = z
  .strictObject({
    ...PageFields,
    explain: z.boolean().default(false).meta({ description: 'Tell of every name why it is taken for what it is.' }),
  })
  .check(demandOnePage)
  .meta({ override: ONE_OF_TEXT_AND_HTML });

const ExplainedName = z.strictObject({
  span: Span,
  text: z.string(),
  type: EntityType,
  typeReasons: z.array(z.string()).meta({ description: 'What decided the type.' }),
  entity: z.string().meta({ description: 'The fullest form of whom it names.' }),
  rule: z.string(),
  reason: z.string().meta({ description: 'Why it names that one.' }),
  others: z.array(z.string()).meta({ description: 'Others of the page who came into question.' }),
  rejected: z
    .array(z.strictObject({ text: z.string(), type: EntityType.nullable() }))
    .meta({ description: 'Other readings of its words.' }),
});

/** The record, with the reasons behind its names where they were asked for. Those behind its quotes stand in each quote's `evidence`. */
export const Preview = ParsedRecord.extend({ names: z.array(ExplainedName).optional() });

const CorrectedQuote = z
  .strictObject({
    quoteId: z.string().min(1).max(100).meta({ description: 'Its id in the preview.', example: 'q1' }),
    decision: z.enum(['confirmed', 'rejected']).optional().meta({ description: 'Instead of a correction.' }),
    ...QuoteFields,
  })
  .refine(
    ({ quoteId: _id, decision, ...fields }) => (decision === undefined) === Object.keys(fields).length > 0,
    'Expected either a decision or at least one field to correct.',
  );

const AddedQuote = z.strictObject({ ...QuoteFields, kind: QuoteKind, span: Span });

/** What an editor has found wrong in the preview. */
export const Corrections = z.strictObject({
  fields: z.strictObject(ArticleFields).optional(),
  quotes: z.array(CorrectedQuote).max(1000).optional(),
  add: z.array(AddedQuote).max(1000).optional(),
});

export const ImportRequest = z
  .strictObject({
    ...PageFields,
    corrections: Corrections.optional().meta({
      description: 'What is wrong in the preview; ids and spans are those of the preview. Kept as the second version.',
    }),
    publish: z.boolean().default(false).meta({
      description: 'Put it on the site at once. Needs the level editor, and nothing that closes the gate.',
    }),
  })
  .check(demandOnePage, demandWords)
  .meta({ override: ONE_OF_TEXT_AND_HTML });
