import type { ImportJob } from '@onrecord/store';
import { EXAMPLE_IDS as IDS } from '../schemas/example-ids.ts';

const AT = '2031-04-12T09:30:00.000Z';

export const NDJSON_EXAMPLE = `{"text":"Ferry to return\\n\\n“It will run in spring,” harbour master Mara Velin said."}
{"html":"<article><h1>Bridge to close</h1><p>The bridge closes in May.</p></article>","origin":{"publisher":"Senna Courier"}}
`;

export const JOB_EXAMPLE: ImportJob = {
  id: IDS.job,
  state: 'running',
  by: 'Night desk',
  createdAt: AT,
  updatedAt: AT,
  rows: 120,
  counts: { waiting: 38, imported: 80, known: 1, refused: 1, 'left-out': 0, undone: 0, kept: 0 },
};

export const JOB_ROW_EXAMPLE = {
  number: 17,
  state: 'imported',
  articleId: IDS.article,
  reason: null,
  lookAlike: null,
};
