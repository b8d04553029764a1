import * as z from 'zod';
import { Cursor, Limit, Line } from './requests.ts';
import { AccessTokenResource, Id, Instant } from './responses.ts';

const Subject = z.enum(['article', 'entity', 'token']);
const Since = z.iso.datetime({ offset: true });

export const ListActsQuery = z.strictObject({
  by: Line.max(100).optional().meta({ description: "Only what this token's name did.", example: 'Night desk' }),
  subject: Subject.optional().meta({ description: 'Only what was done to these.', example: 'entity' }),
  since: Since.optional().meta({ description: 'From this instant on.', example: '2031-04-12T00:00:00Z' }),
  until: Since.optional().meta({ description: 'Before this instant.', example: '2031-04-13T00:00:00Z' }),
  limit: Limit,
  cursor: Cursor,
});

export const Act = z.strictObject({
  subject: Subject,
  subjectId: Id,
  number: z.int().min(1).meta({ description: 'Its number among what was done to this subject.' }),
  action: z.string(),
  by: z.string(),
  at: Instant,
  token: AccessTokenResource.pick({ name: true, level: true, scopes: true })
    .optional()
    .meta({ description: 'Of a token: what was given to whom.' }),
});
export const ActPage = z.strictObject({ items: z.array(Act), next: z.string().nullable() });
