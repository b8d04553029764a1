import { EXAMPLE_IDS as IDS } from '../schemas/example-ids.ts';
import { ARTICLE_EXAMPLE, QUOTE_EXAMPLE, RECORD_EXAMPLE } from './examples.ts';

const { words, quote } = QUOTE_EXAMPLE;
const TIME = '2031-04-14T16:20:00.000Z';
const ANSWER = 'You are right: her deputy said it. Thank you.';

export const DOUBT_EXAMPLE = {
  id: IDS.quote,
  reason: 'uncertain',
  quoteId: IDS.quote,
  article: {
    id: IDS.article,
    slug: ARTICLE_EXAMPLE.slug,
    state: 'draft',
    version: 1,
    headline: 'Harbour bridge to close',
  },
  quote: { ...quote, confidence: 0.55 },
  words,
  paragraph: {
    span: RECORD_EXAMPLE.article.blocks[2]?.span,
    text: '“The cables must be replaced,” harbour master Mara Velin said.',
  },
  decision: null,
  review: null,
  report: null,
};

export const REVIEW_EXAMPLE = {
  id: IDS.review,
  articleId: IDS.article,
  version: 3,
  at: TIME,
  state: 'touched',
  reason: 'Words of the quote were changed.',
  quote,
  words,
  decision: null,
  nowWords: 'The cables have to be replaced,',
};

export const REPORT_EXAMPLE = {
  id: IDS.report,
  articleId: IDS.article,
  quoteId: IDS.quote,
  quote,
  words,
  reason: 'Her deputy said this, not she.',
  receivedAt: TIME,
  state: 'open',
  answer: null,
  answeredBy: null,
  answeredAt: null,
};

const ANSWERED = { ...REPORT_EXAMPLE, answer: ANSWER, answeredBy: 'Night desk', answeredAt: TIME };
export const ACCEPTED_EXAMPLE = { report: { ...ANSWERED, state: 'accepted' }, quote: QUOTE_EXAMPLE };
export const DECLINED_EXAMPLE = { ...ANSWERED, state: 'declined', answer: 'We have heard the recording: it was she.' };
export const ACCEPT_EXAMPLE = {
  speaker: { name: 'Tomas Hald', type: 'person' },
  answer: ANSWER,
  note: 'It was her deputy.',
};
export const NEW_REPORT_EXAMPLE = { report: REPORT_EXAMPLE, key: 'example'.repeat(6) };
export const REVIEWED_EXAMPLE = { done: QUOTE_EXAMPLE, next: DOUBT_EXAMPLE };
