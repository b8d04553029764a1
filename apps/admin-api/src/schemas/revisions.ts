import { ParsedRecord, QuoteKind } from '@onrecord/core/schemas';
import * as z from 'zod';
import { ArticleParams, Whole } from './requests.ts';
import { Decision, Revision } from './responses.ts';

const Version = Whole(1, 1e9);

export const RevisionParams = ArticleParams.extend({
  version: Version.meta({ description: 'A version of the article.', example: 2 }),
});

export const DiffQuery = z.strictObject({
  from: Version.optional().meta({
    description: 'The version to compare with; the one before unless told.',
    example: 1,
  }),
});

export const RevisionResource = z.strictObject({
  revision: Revision,
  record: ParsedRecord,
  decisions: z.record(z.string(), Decision),
});

const sides = <T extends z.ZodType>(side: T) => ({ before: side, after: side });
const AnyValue = z.unknown().meta({ description: 'null for none' });
const QuoteSide = z
  .strictObject({ words: z.string(), kind: QuoteKind, speaker: z.string().nullable(), decision: z.string().nullable() })
  .nullable();
const EntitySide = z.strictObject({ name: z.string(), type: z.string(), aliases: z.array(z.string()) }).nullable();

export const RevisionDiff = z.strictObject({
  articleId: z.string(),
  from: z.int().min(1),
  to: z.int().min(1),
  fields: z.array(z.strictObject({ field: z.string(), ...sides(AnyValue) })),
  text: z
    .array(z.strictObject({ in: z.enum(['same', 'before', 'after']), words: z.string() }))
    .meta({ description: 'The words of both texts; empty where the text is the same.' }),
  quotes: z.array(z.strictObject({ quoteId: z.string(), ...sides(QuoteSide) })),
  entities: z.array(z.strictObject({ entityId: z.string(), ...sides(EntitySide) })),
});
