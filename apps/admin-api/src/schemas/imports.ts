import * as z from 'zod';
import { EXAMPLE_IDS } from './example-ids.ts';
import { Cursor, demandOnePage, demandWords, idOf, Limit, PageFields } from './requests.ts';
import { ArticleResource, Id, Instant } from './responses.ts';

const ROW_STATES = ['waiting', 'imported', 'known', 'refused', 'left-out', 'undone', 'kept'] as const;
const Count = z.int().min(0);

/** One line of an upload. */
export const ImportLine = z.strictObject(PageFields).check(demandOnePage, demandWords);

export const ImportParams = z.strictObject({ id: idOf('the import', EXAMPLE_IDS.job) });
export const ImportRowsQuery = z.strictObject({
  state: z.enum(ROW_STATES).optional().meta({ description: 'Only these.', example: 'refused' }),
  limit: Limit,
  cursor: Cursor,
});

export const ImportJob = z
  .strictObject({
    id: Id,
    state: z.enum(['receiving', 'waiting', 'running', 'done', 'cancelled', 'undoing', 'undone']),
    by: z.string(),
    createdAt: Instant,
    updatedAt: Instant,
    rows: Count,
    counts: z.strictObject({
      waiting: Count,
      imported: Count,
      known: Count.meta({ description: 'The archive had these very bytes.' }),
      refused: Count,
      'left-out': Count.meta({ description: 'Not imported, because the import was cancelled.' }),
      undone: Count,
      kept: Count.meta({ description: 'Not undone, because somebody had worked on them.' }),
    }),
  })
  .meta({ description: 'An import of many pages, with its progress.' });
export const ImportJobPage = z.strictObject({ items: z.array(ImportJob), next: z.string().nullable() });

const LookAlike = z
  .strictObject({ articleId: Id, similarity: z.number().min(0).max(1) })
  .nullable()
  .meta({ description: 'Another article that has nearly the same words.' });

/** One page that was imported by itself. */
export const ImportedArticle = ArticleResource.extend({ lookAlike: LookAlike });

export const ImportRow = z.strictObject({
  number: z.int().min(1).meta({ description: 'The line of the upload, or its file, from 1.' }),
  state: z.enum(ROW_STATES),
  articleId: Id.nullable().meta({ description: 'The article that was made of it, or that has its bytes.' }),
  reason: z.string().nullable().meta({ description: 'Why it was refused or kept.' }),
  lookAlike: LookAlike,
});
export const ImportRowPage = z.strictObject({ items: z.array(ImportRow), next: z.string().nullable() });
