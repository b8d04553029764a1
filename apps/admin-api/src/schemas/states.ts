import * as z from 'zod';
import { ArticleFields, Line } from './requests.ts';

const why = Line.optional().meta({ description: 'For the newsroom: kept in the revision.' });
const note = Line.meta({ description: 'For readers: shown on the site and kept with the public ledger.' });

/** A move without more to say. */
export const MoveRequest = z.strictObject({ why });

/** When an article publishes itself, or until when nobody may publish it. */
export const UntilRequest = z.strictObject({
  until: z.iso
    .datetime({ offset: true, error: 'Expected a time with its zone, such as 2031-04-12T09:30:00Z.' })
    .meta({ description: 'A time to come, with its zone.' }),
  why,
});

export const WithdrawRequest = z.strictObject({ note, why });

export const KillRequest = z.strictObject({
  why: Line.meta({ description: 'For the newsroom: it is all that stays of the article, beside who and when.' }),
  note: note.optional(),
});

export const CorrectArticleRequest = z
  .strictObject({ ...ArticleFields, note, why })
  .refine(
    ({ why: _why, note: _note, ...fields }) => Object.keys(fields).length > 0,
    'Expected at least one field to correct.',
  );

/** What still has to be settled before an article may be published. */
export const GateBlock = z.strictObject({
  code: z.enum(['headline-missing', 'body-missing', 'speaker-unknown', 'span-broken', 'review-open']),
  quoteId: z.string().nullable(),
  doubtId: z.string().nullable().meta({ description: 'The entry of the review queue that is about it.' }),
  detail: z.string(),
});

export const Gate = z.strictObject({
  articleId: z.string(),
  articleVersion: z.int().min(1),
  open: z.boolean(),
  blocks: z.array(GateBlock).meta({ description: 'At most 100 of each kind of doubt.' }),
});

export const Killed = z.strictObject({
  articleId: z.string(),
  scrubbed: z.boolean().meta({ description: 'Whether what was erased is overwritten on the disk too.' }),
});

export const LedgerLine = z.strictObject({
  number: z.int().min(1),
  kind: z.string(),
  articleId: z.string(),
  at: z.iso.datetime(),
  event: z.string(),
  noteHash: z.string().nullable(),
  previous: z.string(),
  hash: z.string(),
  note: z.string().nullable(),
});

export const LedgerPage = z.strictObject({ items: z.array(LedgerLine), next: z.string().nullable() });
