import { ApiProblem } from '../http/problem.ts';

/** The error for an upload that is more than is taken. */
export function tooLarge(sentence: string): ApiProblem {
  return new ApiProblem('body-too-large', `${sentence}. Nothing was stored.`);
}
