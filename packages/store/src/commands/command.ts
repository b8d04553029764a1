import type { ParseArgsConfig } from 'node:util';

/** What a command is given and where it speaks: results go to stdout, progress and troubles to stderr. */
export interface Given {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
  readonly say: (line: string) => void;
  readonly note: (line: string) => void;
}

/** One command of `archive`. It answers the exit code: 0 done, 1 done in part or refused. */
export interface Command {
  /** Its arguments and one line of what it does, as the usage shows them. */
  readonly args: string;
  readonly says: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  readonly run: (given: Given) => Promise<number>;
}

/** A command that was not called rightly; the usage is shown and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The arguments that must be there, no more and no fewer. */
export function exactly<const Names extends readonly string[]>(
  positionals: readonly string[],
  names: Names,
): { readonly [Index in keyof Names]: string } {
  if (positionals.length !== names.length) throw new UsageError(`Expected ${names.join(' and ')}.`);
  return positionals as unknown as { readonly [Index in keyof Names]: string };
}

/** An option that is a whole number from 1; undefined when it is not given. */
export function positive(name: string, value: Given['values'][string]): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new UsageError(`--${name} must be a whole number from 1.`);
}

/** Refuses an archive that has no queue. */
export function requirePostgres(url: string): void {
  if (!/^postgres(ql)?:/i.test(url)) {
    throw new UsageError(
      'Only a PostgreSQL archive has a queue; into a SQLite file one process imports: archive import.',
    );
  }
}
