import type { StateChange, StoredArticle } from '@onrecord/store';
import { editArticle } from '../desk/edit-article.ts';
import { type Desk, operation } from '../http/operation.ts';
import { ApiProblem } from '../http/problem.ts';
import { invalidBody } from '../http/validate.ts';
import { ARTICLE_EXAMPLE, PUBLISHED_EXAMPLE } from '../openapi/examples.ts';
import * as examples from '../openapi/state-examples.ts';
import { ArticleParams, NoQuery } from '../schemas/requests.ts';
import { ArticleResource } from '../schemas/responses.ts';
import {
  CorrectArticleRequest,
  Killed,
  KillRequest,
  MoveRequest,
  UntilRequest,
  WithdrawRequest,
} from '../schemas/states.ts';
import { answerArticle, loadForChange, toChange } from './article-access.ts';
import { demandOpenGate, demandStaysOpen } from './open-gate.ts';

/** What every verb that moves an article has in common. */
const VERB = {
  method: 'post',
  level: 'editor',
  scope: 'articles:publish',
  tag: 'States',
  params: ArticleParams,
  query: NoQuery,
  needsVersion: true,
  problems: ['not-found', 'state-wrong'],
} as const;

const answers = (example: unknown, description = 'The article as it is now.') =>
  ({ status: 200, description, schema: ArticleResource, example, etag: true }) as const;

const submit = operation({
  ...VERB,
  id: 'submitArticle',
  path: '/v1/articles/{id}/submit',
  level: 'reporter',
  scope: 'articles:write',
  summary: 'Hand a draft in for review',
  description: 'An editor looks at it next. The body may be left out.',
  body: MoveRequest,
  bodyExample: { why: 'Both sides have answered.' },
  success: answers(examples.IN_REVIEW_EXAMPLE),
  async run(desk, { params, body, ...caller }) {
    const article = await loadForChange(desk, params.id, caller);
    if (article.state !== 'draft') throw stateWrong(article, 'Only a draft can be handed in');
    return move(desk, article, { to: { to: 'in-review' }, change: toChange(caller, body) });
  },
});

const giveBack = operation({
  ...VERB,
  id: 'returnArticle',
  path: '/v1/articles/{id}/return',
  summary: 'Take an article back to the desk',
  description:
    'From review, from its schedule, or from under its embargo, which ends with this. It is a draft again. The body may be left out.',
  body: MoveRequest,
  bodyExample: { why: 'Who is the second source?' },
  success: answers(ARTICLE_EXAMPLE),
  async run(desk, { params, body, ...caller }) {
    const article = await loadForChange(desk, params.id, caller);
    return move(desk, article, { to: { to: 'draft' }, change: toChange(caller, body) });
  },
});

const schedule = operation({
  ...VERB,
  id: 'scheduleArticle',
  path: '/v1/articles/{id}/schedule',
  summary: 'Publish an article at a time to come',
  description:
    'It publishes itself then, also when the API was down at that time: at its next start. The gate must be open now; if it is not when the time has come, the article goes back to review with the reason. A schedule may not end an embargo early.',
  body: UntilRequest,
  bodyExample: examples.UNTIL_EXAMPLE,
  success: answers(examples.SCHEDULED_EXAMPLE),
  problems: ['not-found', 'state-wrong', 'gate-closed'],
  async run(desk, { params, body, ...caller }) {
    const article = await loadForChange(desk, params.id, caller);
    demandFuture(desk, body.until);
    await demandOpenGate(desk, article);
    return move(desk, article, { to: { to: 'scheduled', until: body.until }, change: toChange(caller, body) });
  },
});

const embargo = operation({
  ...VERB,
  id: 'embargoArticle',
  path: '/v1/articles/{id}/embargo',
  summary: 'Put an article under embargo',
  description:
    'Until then nobody may publish it, and no schedule. It does not publish itself: when the time has come, an editor does. Setting another time changes the embargo; taking the article back to the desk ends it.',
  body: UntilRequest,
  bodyExample: examples.UNTIL_EXAMPLE,
  success: answers(examples.EMBARGOED_EXAMPLE),
  async run(desk, { params, body, ...caller }) {
    const article = await loadForChange(desk, params.id, caller);
    demandFuture(desk, body.until);
    return move(desk, article, { to: { to: 'embargoed', until: body.until }, change: toChange(caller, body) });
  },
});

const publish = operation({
  ...VERB,
  id: 'publishArticle',
  path: '/v1/articles/{id}/publish',
  summary: 'Put an article on the site',
  description:
    'When this has answered, the next reader sees it. Also gives back what was withdrawn. Refused while the gate is closed, and before the end of an embargo. The body may be left out.',
  body: MoveRequest,
  bodyExample: { why: 'Checked by the foreign desk.' },
  success: answers(PUBLISHED_EXAMPLE, 'The published article.'),
  problems: ['not-found', 'state-wrong', 'gate-closed'],
  async run(desk, { params, body, ...caller }) {
    const article = await loadForChange(desk, params.id, caller);
    // What is public already is refused as such, whatever else may be wrong with it.
    if (article.state !== 'published') await demandOpenGate(desk, article);
    return answerArticle(await desk.archive.publishArticle(params.id, toChange(caller, body)), desk);
  },
});

const correct = operation({
  ...VERB,
  id: 'correctArticle',
  path: '/v1/articles/{id}/correct',
  summary: 'Correct a published article in public',
  description:
    'Sets fields, as an edit does, and tells readers what was wrong: the note becomes a line of the public ledger. Its quotes and its text are corrected by their own operations, which take a note too.',
  body: CorrectArticleRequest,
  bodyExample: examples.CORRECT_EXAMPLE,
  success: answers(examples.CORRECTED_EXAMPLE),
  problems: ['not-found', 'state-wrong', 'gate-closed'],
  async run(desk, { params, body, ...caller }) {
    const article = await loadForChange(desk, params.id, caller);
    if (article.state !== 'published') throw stateWrong(article, 'Only what readers see is corrected in public');
    const { why: _why, note: _note, ...fields } = body;
    const changed = { record: editArticle(article.record, fields), decisions: article.decisions };
    demandStaysOpen(article, changed);
    return answerArticle(await desk.archive.saveArticle(params.id, changed, toChange(caller, body)), desk);
  },
});

const withdraw = operation({
  ...VERB,
  id: 'withdrawArticle',
  path: '/v1/articles/{id}/withdraw',
  summary: 'Withdraw a published article',
  description:
    'The site answers 410 with the note from now on; feeds, search, lists and exports leave the article out. The archive keeps it, and publishing gives it back.',
  body: WithdrawRequest,
  bodyExample: examples.WITHDRAW_EXAMPLE,
  success: answers(examples.WITHDRAWN_EXAMPLE),
  async run(desk, { params, body, ...caller }) {
    const article = await loadForChange(desk, params.id, caller);
    return move(desk, article, { to: { to: 'withdrawn' }, change: toChange(caller, body) });
  },
});

const kill = operation({
  ...VERB,
  id: 'killArticle',
  path: '/v1/articles/{id}/kill',
  level: 'admin',
  summary: 'Erase an article for good',
  description:
    'From every state: its text, its source, its revisions, its quotes and what its events said. That it was there and was killed, when and by whom, stays in its chain, and in the public ledger where readers had seen it. Cannot be undone.',
  body: KillRequest,
  bodyExample: examples.KILL_EXAMPLE,
  success: { status: 200, description: 'It is gone.', schema: Killed, example: examples.KILLED_EXAMPLE },
  problems: ['not-found'],
  async run(desk, { params, body, ...caller }) {
    await loadForChange(desk, params.id, caller);
    const { scrubbed } = await desk.archive.killArticle(params.id, toChange(caller, body));
    return { body: { articleId: params.id, scrubbed } };
  },
});

export const STATE_OPERATIONS = [submit, giveBack, schedule, embargo, publish, correct, withdraw, kill];

async function move(
  desk: Desk,
  { id }: StoredArticle,
  { to, change }: { readonly to: StateChange; readonly change: ReturnType<typeof toChange> },
) {
  return answerArticle(await desk.archive.changeState(id, to, change), desk);
}

function stateWrong({ state }: StoredArticle, sentence: string): ApiProblem {
  return new ApiProblem('state-wrong', `${sentence}; this article is ${state}.`);
}

function demandFuture({ now }: Desk, until: string): void {
  if (new Date(until) > now()) return;
  throw invalidBody([{ field: 'until', message: 'It is past already: expected a time to come.' }]);
}
