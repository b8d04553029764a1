import { parseArgs } from 'node:util';
import { type InputKind, inputKindOf } from './input-kind.ts';

const AS = ['page', 'body'] as const;
const INPUTS = ['text', 'html', 'ndjson'] as const;
const FORMATS = ['json', 'ndjson', 'pretty'] as const;

export type ParseAs = (typeof AS)[number];
export type OutputFormat = (typeof FORMATS)[number];

/** One thing to read: a path as given, or `-` for stdin. */
export interface Source {
  readonly path: string;
  readonly input: InputKind;
}

/** `parse` with everything decided: each source's kind, and the format. */
export interface ParseCommand {
  readonly kind: 'parse';
  readonly as: ParseAs;
  readonly sources: readonly Source[];
  readonly format: OutputFormat;
}

export type Command =
  | ParseCommand
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'usage-error'; readonly message: string };

const OPTIONS = {
  as: { type: 'string' },
  input: { type: 'string' },
  format: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;

/** Reads the words after `onrecord`. A wrong word is a `usage-error` with a sentence, never an exception. */
export function readArguments(argv: readonly string[]): Command {
  try {
    return readCommand(argv);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { kind: 'usage-error', message: error.message };
  }
}

class UsageError extends Error {}

function readCommand(argv: readonly string[]): Command {
  const { values, positionals } = splitArguments(argv);
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  const [name, ...paths] = positionals;
  if (name === undefined) throw new UsageError('A command is missing; expected “onrecord parse”.');
  if (name === 'help') return { kind: 'help' };
  if (name !== 'parse') throw new UsageError(`There is no command “${name}”; expected “parse”.`);
  const as = oneOf('as', values.as, AS) ?? 'page';
  const input = oneOf('input', values.input, INPUTS);
  const sources = readSources(paths, input);
  if (as === 'body') refuseHtml(sources);
  return { kind: 'parse', as, sources, format: oneOf('format', values.format, FORMATS) ?? defaultFormat(sources) };
}

function splitArguments(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function oneOf<const T extends string>(
  option: string,
  value: string | undefined,
  allowed: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((word) => word === value);
  if (found === undefined) throw new UsageError(`--${option} is “${value}”; expected ${allowed.join(', ')}.`);
  return found;
}

function readSources(paths: readonly string[], input: InputKind | undefined): readonly Source[] {
  const given = paths.length === 0 ? ['-'] : paths;
  if (given.filter((path) => path === '-').length > 1)
    throw new UsageError('“-” (stdin) is given twice; it can be read once.');
  return given.map((path) => ({ path, input: input ?? inputKindOf(path) }));
}

function refuseHtml(sources: readonly Source[]): void {
  const html = sources.find((source) => source.input === 'html');
  if (html === undefined) return;
  throw new UsageError(
    `--as body takes text, and ${html.path} is read as HTML; leave out --as body, or add --input text.`,
  );
}

/** NDJSON input is a batch, however few lines it turns out to have. */
function defaultFormat(sources: readonly Source[]): OutputFormat {
  return isBatch(sources) ? 'ndjson' : 'json';
}

/** Whether the sources may hold more than one document. */
export function isBatch(sources: readonly Source[]): boolean {
  return sources.length > 1 || sources.some((source) => source.input === 'ndjson');
}
