import { hashSecret, newKey } from '../access/token-secret.ts';
import { type Desk, operation } from '../http/operation.ts';
import { ApiProblem } from '../http/problem.ts';
import * as examples from '../openapi/review-examples.ts';
import { EXAMPLE_IDS } from '../schemas/example-ids.ts';
import { NoParams, NoQuery } from '../schemas/requests.ts';
import {
  AcceptedReport,
  DeclineRequest,
  NewReport,
  NewReportRequest,
  Report,
  ReportPage,
  ReportParams,
  ReportsQuery,
  ReviewCorrectionRequest,
} from '../schemas/reviews.ts';
import { loadForChange } from './article-access.ts';
import { correctedArticle, quoteOf, saveVerdict, toQuoteResource } from './quote-access.ts';

const listReports = operation({
  id: 'listReports',
  method: 'get',
  path: '/v1/reports',
  level: 'reader',
  scope: 'reports:read',
  tag: 'Reports',
  summary: 'What readers report',
  description: 'Oldest first. Open ones stand in the review queue too.',
  params: NoParams,
  query: ReportsQuery,
  body: null,
  needsVersion: false,
  success: {
    status: 200,
    description: 'One page of the list.',
    schema: ReportPage,
    example: { items: [examples.REPORT_EXAMPLE], next: null },
  },
  problems: ['cursor-invalid'],
  async run({ archive }, { query: { article, state, limit, cursor = null } }) {
    const filter = { ...(article !== undefined && { articleId: article }), ...(state !== undefined && { state }) };
    return { body: await archive.listReports({ ...filter, limit, cursor }) };
  },
});

const readReport = operation({
  id: 'readReport',
  method: 'get',
  path: '/v1/reports/{id}',
  level: 'reader',
  scope: 'reports:read',
  tag: 'Reports',
  summary: 'Read one report',
  description: 'With the quote as the reader saw it, and what was answered.',
  params: ReportParams,
  query: NoQuery,
  body: null,
  needsVersion: false,
  success: { status: 200, description: 'The report.', schema: Report, example: examples.REPORT_EXAMPLE },
  problems: ['not-found'],
  run: async (desk, { params }) => ({ body: await loadReport(desk, params.id) }),
});

const fileReport = operation({
  id: 'fileReport',
  method: 'post',
  path: '/v1/reports',
  level: 'reporter',
  scope: 'reports:write',
  tag: 'Reports',
  summary: 'File a report for a reader',
  description:
    'For what readers say by letter or telephone; the site files its own. The answer holds the key of a private link, this one time: whoever has it can read what was answered.',
  params: NoParams,
  query: NoQuery,
  body: NewReportRequest,
  bodyExample: { quoteId: EXAMPLE_IDS.quote, reason: 'Her deputy said this, not she.' },
  needsVersion: false,
  success: {
    status: 201,
    description: 'The report and its key.',
    schema: NewReport,
    example: examples.NEW_REPORT_EXAMPLE,
  },
  problems: ['not-found', 'state-wrong'],
  async run({ archive }, { body }) {
    const key = newKey();
    const report = await archive.fileReport({ ...body, keyHash: hashSecret(key) });
    return { body: { report, key }, location: `/v1/reports/${report.id}`, articleId: report.articleId };
  },
});

const acceptReport = operation({
  id: 'acceptReport',
  method: 'post',
  path: '/v1/reports/{id}/accept',
  level: 'editor',
  scope: 'reports:write',
  tag: 'Reports',
  summary: 'The reader is right: correct the quote',
  description:
    "Corrects the quote as the body says and answers the reader, in one step. If-Match is the version of the quote's article.",
  params: ReportParams,
  query: NoQuery,
  body: ReviewCorrectionRequest,
  bodyExample: examples.ACCEPT_EXAMPLE,
  needsVersion: true,
  success: {
    status: 200,
    description: 'The report and the quote as they are now.',
    schema: AcceptedReport,
    example: examples.ACCEPTED_EXAMPLE,
    etag: true,
  },
  problems: ['not-found', 'state-wrong'],
  async run(desk, { params, body: { why, note, answer, ...correction }, version, caller }) {
    const report = await loadReport(desk, params.id);
    demandOpen(report.state);
    const article = await loadForChange(desk, report.articleId, { version, caller });
    const quote = quoteOf(article, report.quoteId);
    const corrected = await correctedArticle(desk, article, { quote, correction });
    const settles = [{ id: report.id, ...(answer !== undefined && { answer }) }];
    const verdict = { quoteIds: [quote.id], decision: 'corrected', why, note, caller, settles } as const;
    const saved = await saveVerdict(desk, corrected, verdict);
    const body = { report: await loadReport(desk, params.id), quote: toQuoteResource(saved, quote.id) };
    return { body, version: saved.version };
  },
});

const declineReport = operation({
  id: 'declineReport',
  method: 'post',
  path: '/v1/reports/{id}/decline',
  level: 'editor',
  scope: 'reports:write',
  tag: 'Reports',
  summary: 'The quote is right: answer the reader',
  description:
    'Changes nothing of the quote. A report is answered once. Who looked stands in the history of the article, as its next version.',
  params: ReportParams,
  query: NoQuery,
  body: DeclineRequest,
  bodyExample: { answer: 'We have heard the recording: it was she.' },
  needsVersion: false,
  success: { status: 200, description: 'The answered report.', schema: Report, example: examples.DECLINED_EXAMPLE },
  problems: ['not-found', 'state-wrong'],
  run: async ({ archive }, { params, body, caller }) => ({
    body: await archive.declineReport(params.id, { answer: body.answer, by: caller.name }),
  }),
});

export const REPORT_OPERATIONS = [listReports, readReport, fileReport, acceptReport, declineReport];

async function loadReport({ archive }: Desk, id: string) {
  const report = await archive.loadReport(id);
  if (report !== null) return report;
  throw new ApiProblem('not-found', `There is no report with the id ${JSON.stringify(id)}.`);
}

function demandOpen(state: string): void {
  if (state !== 'open') throw new ApiProblem('state-wrong', `The report was answered before: it is ${state}.`);
}
