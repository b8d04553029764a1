import express, { type Response, type Router } from 'express';
import { ApiProblem } from '../http/problem.ts';
import { PROBLEMS, type ProblemCode } from '../http/problem-kinds.ts';
import { htmlPage, PAGE_POLICY, toHtml } from './html-page.ts';

/** A page for each kind of problem, at the address its `type` names. */
export function serveProblemPages(): Router {
  const router = express.Router();
  router.get('/problems', (_request, response) => {
    const items = Object.entries(PROBLEMS).map(
      ([code, { status, title }]) =>
        `<dt><a href="/problems/${code}"><code>${code}</code></a> · ${status}</dt><dd>${toHtml(title)}</dd>`,
    );
    sendPage(response, 'What can go wrong', `<dl>${items.join('\n')}</dl>`);
  });
  router.get('/problems/:code', (request, response) => {
    const { code } = request.params;
    if (!isProblemCode(code))
      throw new ApiProblem('address-unknown', 'There is no problem of this name; /problems lists them all.');
    const { status, title, meaning, remedy } = PROBLEMS[code];
    const body = `<p class="kind"><code>${code}</code> · HTTP status ${status}</p>
<h2>What it means</h2><p>${toHtml(meaning)}</p>
<h2>What to do</h2><p>${toHtml(remedy)}</p>`;
    sendPage(response, title, body);
  });
  return router;
}

function isProblemCode(word: string): word is ProblemCode {
  return Object.hasOwn(PROBLEMS, word);
}

function sendPage(response: Response, title: string, body: string): void {
  response.set('Content-Security-Policy', PAGE_POLICY).type('html').send(htmlPage({ title, body }));
}
