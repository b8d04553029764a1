import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isEncoding } from './decode.ts';
import { type InputKind, inputKindOf } from './input-kind.ts';
import { CHECK_FORMATS, EXPORTS, LIST_FORMATS, PARSE_FORMATS, TABLES, type Task } from './task.ts';

const AS = ['page', 'body'] as const;
const INPUTS = ['text', 'html', 'ndjson'] as const;
export const COMMANDS = ['parse', 'quotes', 'entities', 'export', 'check'] as const;
export type CommandName = (typeof COMMANDS)[number];
const MOST_THREADS = 256;

/** One thing to read: a path as given, or `-` for stdin. */
export interface Source {
  readonly path: string;
  readonly input: InputKind;
}

/** A task whose format may hang on how many documents there are. */
export type AskedTask = Task | { readonly kind: 'parse'; readonly format: null };

/** A command that reads documents, as it was given: patterns among the paths are not yet looked up. */
export interface WorkCommand {
  readonly kind: 'work';
  readonly task: AskedTask;
  readonly as: (typeof AS)[number];
  readonly paths: readonly string[];
  readonly input: InputKind | null;
  readonly encoding: string | null;
  /** The path of a lexicon. */
  readonly lexicon: string | null;
  /** Null for as many as the machine has cores. */
  readonly threads: number | null;
}

export type Command =
  | WorkCommand
  | { readonly kind: 'help'; readonly of: CommandName | null }
  | { readonly kind: 'version' }
  | { readonly kind: 'usage-error'; readonly message: string };

const STRING = { type: 'string' } as const;
const OPTIONS = {
  as: STRING,
  input: STRING,
  format: STRING,
  encoding: STRING,
  lexicon: STRING,
  threads: STRING,
  to: STRING,
  table: STRING,
  speaker: STRING,
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;
type Values = ReturnType<typeof splitArguments>['values'];

/** The options that only some commands know. */
const ONLY_OF: Readonly<Record<string, readonly CommandName[]>> = {
  format: ['parse', 'quotes', 'entities', 'check'],
  to: ['export'],
  table: ['export'],
  speaker: ['check'],
};

/** Reads the words after `onrecord`. A wrong word is a `usage-error` with a sentence, never an exception. */
export function readArguments(argv: readonly string[]): Command {
  try {
    return readCommand(argv);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { kind: 'usage-error', message: error.message };
  }
}

/** What is wrong with the command line, as a sentence. */
export class UsageError extends Error {}

function readCommand(argv: readonly string[]): Command {
  const { values, positionals } = splitArguments(argv);
  const [first, ...rest] = positionals;
  const isHelp = first === 'help';
  const name = isHelp ? rest[0] : first;
  if (values.help === true || isHelp) return { kind: 'help', of: COMMANDS.find((command) => command === name) ?? null };
  if (values.version === true) return { kind: 'version' };
  if (first === undefined) throw new UsageError(`A command is missing; expected ${COMMANDS.join(', ')}.`);
  const command = COMMANDS.find((each) => each === first);
  if (command === undefined) throw new UsageError(`There is no command “${first}”; expected ${COMMANDS.join(', ')}.`);
  refuseOthersOptions(command, values);
  const claimed = command === 'check' ? rest[0] : undefined;
  if (claimed !== undefined && rest.length === 1) refuseFileAsWords(claimed);
  const work: WorkCommand = {
    kind: 'work',
    task: readTask(command, values, claimed),
    as: oneOf('as', values.as, AS) ?? 'page',
    paths: readPaths(command === 'check' ? rest.slice(1) : rest),
    input: oneOf('input', values.input, INPUTS) ?? null,
    encoding: readEncoding(values.encoding),
    lexicon: values.lexicon ?? null,
    threads: readThreads(values.threads),
  };
  if (work.as === 'body') refuseHtml(sourcesOf(work, work.paths));
  return work;
}

function splitArguments(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const unknown = /^Unknown option '(.+?)'/.exec(message)?.[1];
    if (unknown === undefined) throw new UsageError(message);
    throw new UsageError(`There is no option “${unknown}”; words that begin with “-” go behind “--”.`);
  }
}

/** Where the words were forgotten, the first file stands in their place; what stdin holds would be searched for its name. */
function refuseFileAsWords(words: string): void {
  if (existsSync(words) && statSync(words).isFile())
    throw new UsageError(`“${words}” is a file; the words come before it: onrecord check "WORDS" FILES….`);
}

function refuseOthersOptions(command: CommandName, values: Values): void {
  for (const [option, commands] of Object.entries(ONLY_OF))
    if (option in values && !commands.includes(command))
      throw new UsageError(`--${option} is not for “onrecord ${command}”; it is for ${commands.join(', ')}.`);
}

function readTask(command: CommandName, values: Values, claimed: string | undefined): AskedTask {
  switch (command) {
    case 'parse':
      return { kind: command, format: oneOf('format', values.format, PARSE_FORMATS) ?? null };
    case 'quotes':
    case 'entities':
      return { kind: command, format: oneOf('format', values.format, LIST_FORMATS) ?? 'text' };
    case 'export': {
      const to = oneOf('to', values.to, EXPORTS);
      if (to === undefined) throw new UsageError(`--to is missing; expected ${EXPORTS.join(', ')}.`);
      return { kind: command, to, table: oneOf('table', values.table, TABLES) ?? 'quotes' };
    }
    case 'check': {
      if (claimed === undefined || claimed.trim() === '')
        throw new UsageError('The claimed words are missing; expected onrecord check "WORDS" FILES….');
      const claim = values.speaker === undefined ? { words: claimed } : { words: claimed, speaker: values.speaker };
      return { kind: command, format: oneOf('format', values.format, CHECK_FORMATS) ?? 'text', claim };
    }
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

function readPaths(paths: readonly string[]): readonly string[] {
  if (paths.filter((path) => path === '-').length > 1)
    throw new UsageError('“-” (stdin) is given twice; it can be read once.');
  return paths.length === 0 ? ['-'] : paths;
}

function readEncoding(label: string | undefined): string | null {
  if (label === undefined) return null;
  if (!isEncoding(label))
    throw new UsageError(`--encoding is “${label}”, which is not known; expected a name such as windows-1256.`);
  return label;
}

function readThreads(value: string | undefined): number | null {
  if (value === undefined) return null;
  const threads = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (threads < 1 || threads > MOST_THREADS)
    throw new UsageError(`--threads is “${value}”; expected a number from 1 to ${MOST_THREADS}.`);
  return threads;
}

/** The sources of a command, each with what it holds. */
export function sourcesOf({ input }: Pick<WorkCommand, 'input'>, paths: readonly string[]): readonly Source[] {
  return paths.map((path) => ({ path, input: input ?? inputKindOf(path) }));
}

function refuseHtml(sources: readonly Source[]): void {
  const html = sources.find((source) => source.input === 'html');
  if (html === undefined) return;
  throw new UsageError(
    `--as body takes text, and ${html.path} is read as HTML; leave out --as body, or add --input text.`,
  );
}

/** Whether the sources may hold more than one document. */
export function isBatch(sources: readonly Source[]): boolean {
  return sources.length > 1 || sources.some((source) => source.input === 'ndjson');
}
