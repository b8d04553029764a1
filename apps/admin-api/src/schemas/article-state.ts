import * as z from 'zod';

/** The states of an article; see `ArticleState` of the store. */
export const ArticleState = z.enum(['draft', 'in-review', 'scheduled', 'embargoed', 'published', 'withdrawn']);
