import type * as z from 'zod';
import { ApiProblem, type FieldError } from './problem.ts';

const PLACES = { body: 'body', query: 'query', path: 'address' } as const;

/** The value as its schema wants it. Throws `request-invalid` with one entry for each wrong, missing or unknown field. */
export function validate<S extends z.ZodType>(schema: S, value: unknown, place: keyof typeof PLACES): z.output<S> {
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  const errors = checked.error.issues.flatMap((issue) => toFieldErrors(given(value, issue, place), place));
  throw invalid(errors, PLACES[place]);
}

/** `request-invalid` for what a schema cannot know, such as whether a span lies in the text. */
export function invalidBody(errors: readonly Omit<FieldError, 'in'>[]): ApiProblem {
  return invalid(
    errors.map((error) => ({ in: 'body', ...error })),
    PLACES.body,
  );
}

const ONCE = 'Expected one value; it is given more than once.';

/** A parameter that stands twice in an address comes as a list of both. */
function given(value: unknown, issue: z.core.$ZodIssue, place: keyof typeof PLACES): z.core.$ZodIssue {
  const [name] = issue.path;
  const sent = (value as Readonly<Record<PropertyKey, unknown>> | undefined)?.[name ?? ''];
  return place === 'query' && Array.isArray(sent) ? { ...issue, message: ONCE } : issue;
}

/** So many are listed. */
const MOST_ERRORS = 50;

function invalid(errors: readonly FieldError[], where: string): ApiProblem {
  const [first] = errors;
  const field = first?.field ? ` \`${first.field}\`` : '';
  const listed = errors.length > MOST_ERRORS ? `; ${errors.length - MOST_ERRORS} of them are not listed` : '';
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more${listed})` : '';
  return new ApiProblem('request-invalid', `The ${where}${field} is not as expected${more}: ${first?.message}`, {
    errors: errors.slice(0, MOST_ERRORS),
  });
}

function toFieldErrors(issue: z.core.$ZodIssue, place: FieldError['in']): FieldError[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      in: place,
      field: fieldPath([...issue.path, key]),
      message: 'This field is not known here.',
    }));
  }
  return [{ in: place, field: fieldPath(issue.path), message: asSentence(issue.message) }];
}

function fieldPath(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

function asSentence(message: string): string {
  const words = message
    .replace(/^Invalid input: /, '')
    .replace(/^(expected .*), received undefined$/, 'it is missing; $1');
  const sentence = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
