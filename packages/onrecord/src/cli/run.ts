import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { version } from '../../package.json';
import { isBatch, type ParseCommand, readArguments } from './arguments.ts';
import { readDocuments } from './documents.ts';
import { ExitCode } from './exit-code.ts';
import { HELP, USAGE } from './help.ts';
import type { Failure } from './outcome.ts';
import { parseDocument } from './parse-document.ts';
import { createPrinter, type Printer } from './printer.ts';
import { createStyle, tame, wantsColour } from './terminal-words.ts';

const DEFAULT_WIDTH = 80;
const MAX_WIDTH = 100;

/** What the program needs from the process around it. */
export interface Surroundings {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Takes what to do when the process is told to stop: it finishes the output and returns a sentence saying how far it came. */
  readonly atStop?: (finish: () => string) => void;
}

/** Runs `onrecord` with its arguments and returns the exit code. */
export async function runCli(argv: readonly string[], around: Surroundings): Promise<number> {
  const command = readArguments(argv);
  switch (command.kind) {
    case 'help':
      await print(around.stdout, HELP);
      return ExitCode.ok;
    case 'version':
      await print(around.stdout, `${version}\n`);
      return ExitCode.ok;
    case 'usage-error':
      await print(around.stderr, `onrecord: ${tame(command.message)}\n${USAGE}\nRun “onrecord --help” for more.\n`);
      return ExitCode.usage;
    case 'parse':
      return runParse(command, around);
  }
}

interface Tally {
  parsed: number;
  failed: number;
}

async function runParse(command: ParseCommand, around: Surroundings): Promise<number> {
  const batch = isBatch(command.sources);
  const printer = createPrinter({ format: command.format, batch, pretty: prettyOptions(around) });
  const tally: Tally = { parsed: 0, failed: 0 };
  around.atStop?.(() => {
    around.stdout.write(printer.end());
    return `stopped; ${describeTally(tally)}.`;
  });
  await hintAtTerminal(command, around);
  await parseAll(command, around, { printer, tally });
  await print(around.stdout, printer.end());
  if (batch && tally.failed > 0) await print(around.stderr, `onrecord: ${describeTally(tally)}.\n`);
  return tally.failed > 0 ? ExitCode.inputFailed : ExitCode.ok;
}

async function parseAll(
  command: ParseCommand,
  around: Surroundings,
  { printer, tally }: { readonly printer: Printer; readonly tally: Tally },
): Promise<void> {
  for await (const document of readDocuments(command.sources, around.stdin)) {
    const outcome = document.kind === 'failure' ? document : await parseDocument(document, command.as);
    if (outcome.kind === 'failure') {
      tally.failed += 1;
      await print(around.stderr, describeFailure(outcome));
    } else {
      await print(around.stdout, printer.record(outcome.record));
      tally.parsed += 1;
    }
  }
}

function prettyOptions({ stdout, env }: Surroundings) {
  const width = Math.min(stdout.columns ?? DEFAULT_WIDTH, MAX_WIDTH);
  return { style: createStyle(wantsColour(stdout, env)), width };
}

/** Somebody who starts the program without a file sees nothing happen, and should know why. */
async function hintAtTerminal({ sources }: ParseCommand, { stdin, stderr }: Surroundings): Promise<void> {
  if (stdin.isTTY !== true || !sources.some((source) => source.path === '-')) return;
  await print(stderr, 'onrecord: reading from the terminal; end with Ctrl-D, or see “onrecord --help”.\n');
}

function describeFailure({ place, message }: Failure): string {
  return `onrecord: ${tame(place)}: ${tame(message)}.\n`;
}

function describeTally({ parsed, failed }: Tally): string {
  return `${parsed} parsed, ${failed} failed`;
}

/** Waits for a slow reader, so that a long batch is never held in memory. */
async function print(stream: Writable, words: string): Promise<void> {
  if (words !== '' && !stream.write(words)) await once(stream, 'drain');
}
