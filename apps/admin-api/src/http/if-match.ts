import { ApiProblem } from './problem.ts';

/** The entity tag of a version: `"3"`. */
export function toEtag(version: number): string {
  return `"${version}"`;
}

/** The version a caller's change is based on. `*` is refused: it would overwrite a colleague's work unseen. */
export function readIfMatch(header: string | undefined): number {
  if (header === undefined || header.trim() === '') {
    throw new ApiProblem(
      'version-missing',
      'Send the version of what you change as If-Match, for example: If-Match: "3".',
    );
  }
  const digits = /^"(\d{1,15})"$/.exec(header.trim())?.[1];
  if (digits !== undefined) return Number(digits);
  throw new ApiProblem('request-invalid', 'The header If-Match is not a version.', {
    errors: [{ in: 'header', field: 'If-Match', message: 'Expected one version in double quotes, for example "3".' }],
  });
}
