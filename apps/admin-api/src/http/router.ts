import type { AccessToken } from '@onrecord/store';
import express, { type Request, type RequestHandler, type Router } from 'express';
import { callerOf, demandCaller, demandLevel, demandScope, findCaller } from './authenticate.ts';
import { tellConflict } from './conflict.ts';
import { isCreation, onceOnly, readKey } from './idempotency.ts';
import { readIfMatch } from './if-match.ts';
import type { Desk, Operation, Received } from './operation.ts';
import type { Slots } from './overload.ts';
import { ApiProblem } from './problem.ts';
import { type Limits, limitArriving, limitFailedSignIns, limitRequests } from './rate-limit.ts';
import { readJson } from './read-json.ts';
import { refuseMethod } from './refuse-method.ts';
import { sendAnswer, sendSent, toSent } from './send-answer.ts';
import { cutStalled } from './stalled-body.ts';

/** Where the operations are. */
const PREFIX = '/v1';

/** What keeps the API answering. */
interface Bounds {
  readonly limits: Limits;
  readonly slots: Slots;
}

/** Serves the operations, under `/v1`: who, how often, allowed, what; then the operation itself. */
export function serveOperations(operations: readonly Operation[], desk: Desk, { limits, slots }: Bounds): Router {
  const router = express.Router({ caseSensitive: true, strict: true });
  router.use(
    forbidCaching,
    findCaller(desk.archive),
    limitFailedSignIns(limits),
    demandCaller,
    limitRequests(limits),
    limitArriving(limits),
    cutStalled(limits),
  );
  for (const [path, group] of groupByPath(operations)) {
    const route = router.route(path.slice(PREFIX.length).replaceAll(/\{(\w+)\}/g, ':$1'));
    for (const operation of group) route[operation.method](...handle(operation, desk, slots));
    route.all(refuseMethod(group.map(({ method }) => method.toUpperCase())));
  }
  return router;
}

function groupByPath(operations: readonly Operation[]): Map<string, Operation[]> {
  return Map.groupBy(operations, (operation) => operation.path);
}

const forbidCaching: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

function allow(operation: Operation): RequestHandler {
  return (_request, response, next) => {
    response.locals.operation = operation.id;
    const caller = callerOf(response);
    demandLevel(caller, operation.level);
    if (operation.scope !== null) demandScope(caller, operation.scope);
    next();
  };
}

function handle(operation: Operation, desk: Desk, slots: Slots): RequestHandler[] {
  const act = serve(operation, desk);
  // An upload comes slowly, and little is done when it is here.
  if (operation.upload !== undefined) return [allow(operation), act];
  return operation.body === null ? [allow(operation), slots.take, act] : [allow(operation), readJson, slots.take, act];
}

function serve(operation: Operation, desk: Desk): RequestHandler {
  return async (request, response) => {
    const version = operation.needsVersion ? readIfMatch(request.get('if-match')) : 0;
    const { params, query, body = {} } = request;
    const call = operation.check({ params, query, body });
    const caller = callerOf(response);
    const key = isCreation(operation) ? readKey(request.get('idempotency-key')) : null;
    const upload = await receive(operation, desk, { request, caller });
    const act = () =>
      call
        .run(desk, { version, caller, uploadId: upload?.id ?? '' })
        .catch(tellConflict(desk, { path: operation.path, params, body, base: version }));
    if (key === null) {
      await sendAnswer(response, operation, await act());
      return;
    }
    const { sent, isRepeated } = await onceOnly(desk, { request, tokenId: caller.id, key, upload }, async () => {
      const answer = await act();
      return { answer, sent: toSent(operation, answer) };
    });
    if (isRepeated) response.set('Idempotency-Replayed', 'true');
    sendSent(response, sent);
  };
}

/** Takes an upload in, if the operation has one. Throws `media-type-unsupported`. */
async function receive(
  { upload }: Operation,
  desk: Desk,
  { request, caller }: { readonly request: Request; readonly caller: AccessToken },
): Promise<Received | null> {
  if (upload === undefined) return null;
  const coding = request.get('content-encoding') ?? 'identity';
  const type = request.get('content-type') ?? 'no type';
  const known = [upload.mediaType, ...(upload.takesFiles ? ['multipart/form-data'] : [])];
  if (!request.is(known) || coding !== 'identity') {
    const sentence = `The body was sent as ${type} (${coding}); ${known.join(' or ')}, not compressed, is expected.`;
    throw new ApiProblem('media-type-unsupported', sentence);
  }
  return upload.receive(desk, { stream: request, type }, caller);
}
