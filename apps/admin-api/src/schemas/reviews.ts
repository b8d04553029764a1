import { Quote, Span } from '@onrecord/core/schemas';
import * as z from 'zod';
import { ArticleState } from './article-state.ts';
import { EXAMPLE_IDS } from './example-ids.ts';
import { Cursor, digits, Limit, Line, QuoteFields, REASONS } from './requests.ts';
import { Decision, QuoteResource } from './responses.ts';

const Instant = z.iso.datetime();
const Id = z.string().min(1).max(100);

export const DoubtReason = z.enum(['reported', 'touched', 'gone', 'speaker-unknown', 'uncertain']).meta({
  description:
    'Why it waits: a reader reported it; an edit touched it, or took it away; nobody knows who said it; the parser is not sure.',
});

/** The part of the queue that is worked through. */
export const QUEUE_FILTERS = {
  article: Id.optional().meta({ description: 'Only quotes of this article.', example: EXAMPLE_IDS.article }),
  speaker: Id.optional().meta({ description: 'Only what this entity said.', example: EXAMPLE_IDS.person }),
  reason: DoubtReason.optional().meta({ description: 'Only these.', example: 'uncertain' }),
  upTo: digits(z.number('Expected a number, in digits.').min(0).max(1), /^\d+(?:\.\d+)?$/)
    .default(0.8)
    .meta({
      description: 'Undecided quotes up to this confidence.',
      example: 0.8,
    }),
};

export const ReviewsQuery = z.strictObject({ ...QUEUE_FILTERS, limit: Limit, cursor: Cursor });

/** For the one that comes next: the filters, and a place in the queue, for an editor who leaves some out. */
export const NextQuery = z.strictObject({
  ...QUEUE_FILTERS,
  after: Cursor.meta({ description: '`next` of a page of the queue: the next one stands behind it.' }),
});

export const ReviewParams = z.strictObject({
  id: Id.meta({ description: 'The id of an entry of the queue.', example: EXAMPLE_IDS.quote }),
});

const answer = Line.optional().meta({
  description: 'For the reader who reported it, by the private link. Needed where there is a report.',
});

export const ReviewVerdictRequest = z.strictObject({ ...REASONS, answer });

export const ReviewCorrectionRequest = z
  .strictObject({ ...QuoteFields, ...REASONS, answer })
  .refine(
    ({ why: _why, note: _note, answer: _answer, ...fields }) => Object.keys(fields).length > 0,
    'Expected at least one field to correct.',
  );

export const Report = z.strictObject({
  id: Id,
  articleId: Id,
  quoteId: Id,
  quote: Quote.meta({ description: 'As the reader saw it.' }),
  words: z.string(),
  reason: z.string().meta({ description: "In the reader's words." }),
  receivedAt: Instant,
  state: z.enum(['open', 'accepted', 'declined']),
  answer: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: Instant.nullable(),
});

export const Review = z.strictObject({
  id: Id,
  articleId: Id,
  version: z.int().min(1).meta({ description: 'The version that the edit made.' }),
  at: Instant,
  state: z.enum(['touched', 'gone']),
  reason: z.string(),
  quote: Quote.meta({ description: 'As it was; its spans are in the text of the version before.' }),
  words: z.string(),
  decision: Decision.nullable(),
  nowWords: z.string().nullable(),
});

export const Doubt = z.strictObject({
  id: Id,
  reason: DoubtReason,
  quoteId: Id,
  article: z.strictObject({
    id: Id,
    slug: z.string(),
    state: ArticleState,
    version: z.int().min(1).meta({ description: 'For If-Match.' }),
    headline: z.string().nullable(),
  }),
  quote: Quote.nullable().meta({ description: 'As it stands now; null when the article does not hold it any more.' }),
  words: z.string().nullable(),
  paragraph: z.strictObject({ span: Span, text: z.string() }).nullable(),
  decision: Decision.nullable(),
  review: Review.nullable(),
  report: Report.nullable(),
});

export const DoubtPage = z.strictObject({ items: z.array(Doubt), next: z.string().nullable() });

export const Reviewed = z.strictObject({
  done: QuoteResource.nullable().meta({ description: 'The quote as it is now; null when it is gone.' }),
  next: Doubt.nullable().meta({ description: 'What comes next in this part of the queue; null when it is empty.' }),
});

export const ReportPage = z.strictObject({ items: z.array(Report), next: z.string().nullable() });

export const ReportsQuery = z.strictObject({
  article: Id.optional().meta({ description: 'Only reports of this article.', example: EXAMPLE_IDS.article }),
  state: Report.shape.state.optional().meta({ description: 'Only these.', example: 'open' }),
  limit: Limit,
  cursor: Cursor,
});

export const ReportParams = z.strictObject({
  id: Id.meta({ description: 'The id of the report.', example: EXAMPLE_IDS.report }),
});

export const NewReportRequest = z.strictObject({
  quoteId: Id,
  reason: Line.meta({ description: 'What the reader says.' }),
});

export const NewReport = z.strictObject({
  report: Report,
  key: z.string().min(32).meta({ description: "The secret of the reader's private link. Shown this once." }),
});

export const DeclineRequest = z.strictObject({ answer: Line.meta({ description: 'What the reader is told.' }) });

export const AcceptedReport = z.strictObject({ report: Report, quote: QuoteResource });
