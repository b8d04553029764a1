import type { RequestHandler } from 'express';
import { ApiProblem } from './problem.ts';

/** Answers every method that an address does not know with those it knows. */
export function refuseMethod(known: readonly string[]): RequestHandler {
  const allowed = (known.includes('GET') ? [...known, 'HEAD'] : known).join(', ');
  return (request, response) => {
    response.set('Allow', allowed);
    throw new ApiProblem('method-not-allowed', `${request.method} is not possible here. Possible: ${allowed}.`);
  };
}
