import * as z from 'zod';
import { ArticleState } from './article-state.ts';

export const ArticleFormatQuery = z.strictObject({
  format: z
    .enum(['ninjs', 'json-ld', 'web-annotation'])
    .default('ninjs')
    .meta({ description: 'ninjs 3, schema.org as JSON-LD, or W3C Web Annotations of the quotes.', example: 'ninjs' }),
});
export const ExportQuery = z.strictObject({
  format: z.enum(['ndjson', 'ninjs', 'json-ld']).default('ndjson').meta({
    description: 'What each line is: the article as this API gives it, ninjs 3, or JSON-LD.',
    example: 'ndjson',
  }),
  state: ArticleState.default('published').meta({ description: 'Only articles in this state.', example: 'published' }),
});
export const TableParams = z.strictObject({
  table: z.enum(['quotes', 'entities']).meta({ description: 'Which table.', example: 'quotes' }),
});
export const TableQuery = z.strictObject({
  state: ArticleState.default('published').meta({ description: 'Only articles in this state.', example: 'published' }),
});

/** A document in a format of somebody else; see docs of that format. */
export const ForeignDocument = z.record(z.string(), z.unknown());
