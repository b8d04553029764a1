import { fail } from './call-error.ts';
import type { Origin } from './record.ts';

const HOW = ['page', 'body'];
const DAY_OR_TIME = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2}))?$/;

/** What a caller may have given; types are not there in JavaScript. */
interface Call {
  /** The function's name. */
  readonly of: string;
  readonly input: unknown;
  readonly as?: unknown;
  readonly origin?: Partial<Origin> | undefined;
  readonly resolve?: unknown;
}

/** Throws a `TypeError` that names the argument: a mistake of the program that calls, not of the page. */
export function checkCall(call: Call): void {
  if (typeof call.input !== 'string')
    fail(call.of, { place: 'its first argument', expected: 'a string', actual: call.input });
  if (call.as !== undefined && !HOW.includes(String(call.as)))
    fail(call.of, { place: 'options.as', expected: '"page" or "body"', actual: call.as });
  if (call.resolve !== undefined && typeof call.resolve !== 'function')
    fail(call.of, { place: 'options.resolve', expected: 'a function', actual: call.resolve });
  for (const [field, value] of Object.entries(call.origin ?? {}))
    if (value !== null && value !== undefined && typeof value !== 'string')
      fail(call.of, { place: `options.origin.${field}`, expected: 'a string or null', actual: value });
  const { publishedAt } = call.origin ?? {};
  if (publishedAt && !(DAY_OR_TIME.test(publishedAt) && !Number.isNaN(Date.parse(publishedAt))))
    fail(call.of, {
      place: 'options.origin.publishedAt',
      expected: 'a date such as 2024-03-12 or a time with its zone',
      actual: publishedAt,
    });
}
