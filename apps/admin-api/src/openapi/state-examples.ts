import { EXAMPLE_IDS as IDS } from '../schemas/example-ids.ts';
import { ARTICLE_EXAMPLE, PUBLISHED_EXAMPLE } from './examples.ts';

const TIME = '2031-04-13T06:00:00.000Z';
const NOTE = 'The bridge closes in June, not in May.';

export const IN_REVIEW_EXAMPLE = { ...ARTICLE_EXAMPLE, state: 'in-review', version: 2 };
export const SCHEDULED_EXAMPLE = { ...ARTICLE_EXAMPLE, state: 'scheduled', version: 3, dueAt: TIME };
export const EMBARGOED_EXAMPLE = { ...ARTICLE_EXAMPLE, state: 'embargoed', version: 3, dueAt: TIME };
export const WITHDRAWN_EXAMPLE = { ...PUBLISHED_EXAMPLE, state: 'withdrawn', version: 4, siteUrl: null };
export const CORRECTED_EXAMPLE = { ...PUBLISHED_EXAMPLE, version: 3, correctedAt: TIME };
export const UNTIL_EXAMPLE = { until: TIME, why: 'The council votes at six.' };
export const WITHDRAW_EXAMPLE = { note: 'The bridge does not close.', why: 'The source was mistaken.' };
export const KILL_EXAMPLE = { why: 'Ordered by the court.', note: 'This article was removed by order of a court.' };
export const CORRECT_EXAMPLE = { headline: 'Harbour bridge to close in June', note: NOTE };
export const KILLED_EXAMPLE = { articleId: IDS.article, scrubbed: true };

export const GATE_EXAMPLE = {
  articleId: IDS.article,
  articleVersion: 1,
  open: false,
  blocks: [
    {
      code: 'speaker-unknown',
      quoteId: IDS.quote,
      doubtId: IDS.quote,
      detail: 'Nobody knows who said “We shut it”: name the speaker, or confirm that nobody can say.',
    },
  ],
};

export const LEDGER_EXAMPLE = {
  items: [
    {
      number: 1,
      kind: 'corrected',
      articleId: IDS.article,
      at: TIME,
      event: 'c0ffee00'.repeat(8),
      noteHash: '0ddba115'.repeat(8),
      previous: '0'.repeat(64),
      hash: 'facade00'.repeat(8),
      note: NOTE,
    },
  ],
  next: null,
};
