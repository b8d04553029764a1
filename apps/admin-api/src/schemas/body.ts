import { BlockKind } from '@onrecord/core/schemas';
import * as z from 'zod';
import { REASONS } from './requests.ts';
import { ArticleResource } from './responses.ts';
import { Review } from './reviews.ts';

/** Characters of all blocks together; what an import may bring. */
const MOST_TEXT = 1_000_000;

/** Words of a block: whole characters, no controls but line breaks and tabs, and no blank line, which would end the block. */
const BlockText = z
  .string()
  .min(1)
  .max(MOST_TEXT)
  .refine((text) => /\S/.test(text), 'Expected words.')
  .refine((text) => text === text.trim(), 'It must neither begin nor end with a space.')
  .refine((text) => !/\n[^\S\n]*\n/.test(text), 'It holds a blank line: that begins another block.')
  .refine(
    (text) => text.isWellFormed() && !/\p{Cc}/u.test(text.replaceAll(/[\n\t]/g, '')),
    'Expected text without control characters and half characters.',
  );

export const WrittenBlock = z.strictObject({ kind: BlockKind, text: BlockText });

export const BodyRequest = z
  .strictObject({
    blocks: z.array(WrittenBlock).min(1).max(5000).meta({ description: 'The whole text, in order.' }),
    ...REASONS,
  })
  .refine(
    ({ blocks }) => blocks.reduce((sum, { text }) => sum + text.length, 0) <= MOST_TEXT,
    `Expected at most ${MOST_TEXT} characters in all blocks together.`,
  );

export const Body = z.strictObject({
  articleId: z.string(),
  articleVersion: z.int().min(1),
  blocks: z.array(z.strictObject({ kind: BlockKind, text: z.string() })),
});

export const EditedBody = z.strictObject({
  article: ArticleResource,
  reviews: z.array(Review).meta({
    description: 'The quotes that could not be carried over as they were, and why. They stand in the review queue.',
  }),
});
