import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import { callerOf, demandCaller, demandLevel, findCaller } from './authenticate.ts';
import { readIfMatch, toEtag } from './if-match.ts';
import type { Answer, Desk, Operation } from './operation.ts';
import { ApiProblem } from './problem.ts';
import { type Limits, limitFailedSignIns, limitRequests } from './rate-limit.ts';
import { readJson } from './read-json.ts';

/** Serves the operations: who, how often, allowed, what; then the operation itself. */
export function serveOperations(operations: readonly Operation[], desk: Desk, limits: Limits): Router {
  const router = express.Router({ caseSensitive: true, strict: true });
  router.use(
    '/v1',
    forbidCaching,
    findCaller(desk.archive),
    limitFailedSignIns(limits),
    demandCaller,
    limitRequests(limits),
  );
  for (const [path, group] of groupByPath(operations)) {
    const route = router.route(path.replaceAll(/\{(\w+)\}/g, ':$1'));
    for (const operation of group)
      route[operation.method](allow(operation), readBody(operation), serve(operation, desk));
    route.all(refuseMethod(group));
  }
  return router;
}

function groupByPath(operations: readonly Operation[]): Map<string, Operation[]> {
  return Map.groupBy(operations, (operation) => operation.path);
}

const forbidCaching: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};

function allow(operation: Operation): RequestHandler {
  return (_request, response, next) => {
    demandLevel(callerOf(response), operation.level);
    next();
  };
}

function readBody(operation: Operation): RequestHandler {
  return operation.body === null ? (_request, _response, next) => next() : readJson;
}

function serve(operation: Operation, desk: Desk): RequestHandler {
  return async (request, response) => {
    const version = operation.needsVersion ? readIfMatch(request.get('if-match')) : 0;
    const { params, query, body = {} } = request;
    const call = operation.check({ params, query, body });
    send(response, operation, await call.run(desk, { version, caller: callerOf(response) }));
  };
}

function send(response: Response, operation: Operation, answer: Answer): void {
  response.status(operation.success.status);
  if (answer.version !== undefined) response.set('ETag', toEtag(answer.version));
  if (answer.location !== undefined) response.location(answer.location);
  if (answer.file !== undefined) {
    response.attachment(answer.file.name).type('text/plain; charset=utf-8').send(Buffer.from(answer.file.bytes));
  } else if (answer.body === undefined) response.end();
  else response.json(answer.body);
}

function refuseMethod(group: readonly Operation[]): RequestHandler {
  const known = group.map((operation) => operation.method.toUpperCase());
  const allowed = (known.includes('GET') ? [...known, 'HEAD'] : known).join(', ');
  return (request: Request, response: Response) => {
    response.set('Allow', allowed);
    throw new ApiProblem('method-not-allowed', `${request.method} is not possible here. Possible: ${allowed}.`);
  };
}
