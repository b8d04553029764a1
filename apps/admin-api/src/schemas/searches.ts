import * as z from 'zod';
import { Limit } from './requests.ts';

export const ListFailedSearchesQuery = z.strictObject({ limit: Limit });

export const FailedSearch = z.strictObject({
  words: z.string().meta({ description: 'What was looked for, folded and without filters.' }),
  days: z.int().min(2).meta({ description: 'On so many days.' }),
  lastDay: z.iso.date().meta({ description: 'The last of them (UTC).' }),
});
export const FailedSearchList = z.strictObject({ items: z.array(FailedSearch) });
