import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import { version } from '../../package.json';
import { isBatch, readArguments, type Source, sourcesOf, UsageError, type WorkCommand } from './arguments.ts';
import { batchesOf } from './batches.ts';
import { readDocuments } from './documents.ts';
import { ExitCode } from './exit-code.ts';
import { expandPaths } from './expand-paths.ts';
import { helpOf, USAGE } from './help.ts';
import { createProgress, type Progress, showsProgress } from './progress.ts';
import { readEntries } from './read-entries.ts';
import { createSink, type Sink } from './sink.ts';
import type { Work } from './task.ts';
import { tame, wantsColour } from './terminal-words.ts';
import { workInOrder } from './work-in-order.ts';

const DEFAULT_WIDTH = 80;
const MAX_WIDTH = 100;

/** What the program needs from the process around it. */
export interface Surroundings {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Takes what to do when the process is told to stop: it finishes the output and returns a sentence saying how far it came. */
  readonly atStop?: (finish: () => string) => void;
}

/** Runs `onrecord` with its arguments and returns the exit code. */
export async function runCli(argv: readonly string[], around: Surroundings): Promise<number> {
  const command = readArguments(argv);
  switch (command.kind) {
    case 'help':
      await print(around.stdout, helpOf(command.of));
      return ExitCode.ok;
    case 'version':
      await print(around.stdout, `${version}\n`);
      return ExitCode.ok;
    case 'usage-error':
      return refuse(command.message, around);
    case 'work':
      try {
        return await runWork(command, around);
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        return refuse(error.message, around);
      }
  }
}

async function refuse(message: string, { stderr }: Surroundings): Promise<number> {
  await print(stderr, `onrecord: ${tame(message)}\n${USAGE}\nRun “onrecord --help” for more.\n`);
  return ExitCode.usage;
}

interface Tally {
  parsed: number;
  failed: number;
}

/** What a run prints to, and what it has counted. */
interface Run {
  readonly sink: Sink;
  readonly progress: Progress;
  readonly tally: Tally;
}

async function runWork(command: WorkCommand, around: Surroundings): Promise<number> {
  const sources = sourcesOf(command, await expandPaths(command.paths));
  const batch = isBatch(sources);
  const work = await readWork(command, batch, around);
  const run: Run = {
    sink: createSink(work),
    progress: createProgress({ ...around, totalBytes: batch && showsProgress(around) ? await bytesOf(sources) : null }),
    tally: { parsed: 0, failed: 0 },
  };
  around.atStop?.(() => {
    run.progress.clear();
    if (work.task.kind !== 'check') around.stdout.write(run.sink.end());
    return `stopped; ${describeTally(run.tally)}.`;
  });
  await hintAtTerminal(sources, around);
  await print(around.stdout, run.sink.begin);
  await workOnAll({ sources, command, work, around }, run);
  run.progress.clear();
  await print(around.stdout, run.sink.end());
  if (batch && run.tally.failed > 0) await print(around.stderr, `onrecord: ${describeTally(run.tally)}.\n`);
  return exitCode(run);
}

async function readWork(command: WorkCommand, batch: boolean, { stdout, env }: Surroundings): Promise<Work> {
  const { task, as, lexicon } = command;
  return {
    // NDJSON input is a batch, however few lines it turns out to have.
    task: task.kind === 'parse' && task.format === null ? { kind: 'parse', format: batch ? 'ndjson' : 'json' } : task,
    as,
    lexicon: lexicon === null ? undefined : await readEntries(lexicon),
    batch,
    colour: wantsColour(stdout, env),
    width: Math.min(stdout.columns ?? DEFAULT_WIDTH, MAX_WIDTH),
  };
}

/** The size of all input; null where some of it has none, such as a pipe. */
async function bytesOf(sources: readonly Source[]): Promise<number | null> {
  if (sources.some(({ path }) => path === '-')) return null;
  const sizes = await Promise.all(
    sources.map(({ path }) =>
      stat(path).then(
        (file) => (file.isFile() ? file.size : 0),
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

interface Input {
  readonly sources: readonly Source[];
  readonly command: WorkCommand;
  readonly work: Work;
  readonly around: Surroundings;
}

async function workOnAll({ sources, command, work, around }: Input, { sink, progress, tally }: Run): Promise<void> {
  const say = async (sentence: string): Promise<void> => {
    progress.clear();
    await print(around.stderr, sentence);
  };
  const documents = readDocuments(sources, {
    stdin: around.stdin,
    encoding: command.encoding,
    onBytes: progress.read,
    onGuess: (place, sentence) => void say(describe(place, sentence)),
  });
  const threads = work.batch ? (command.threads ?? availableParallelism()) : 1;
  for await (const outcome of workInOrder(batchesOf(documents), work, threads)) {
    const { file, place } = outcome;
    if (file !== undefined) progress.read(file.bytes);
    if (file?.guess != null) await say(describe(place, file.guess));
    if (outcome.kind === 'failure') {
      tally.failed += 1;
      await say(describe(place, outcome.message));
    } else {
      await print(around.stdout, sink.take(outcome.words));
      tally.parsed += 1;
    }
    progress.show(tally);
  }
}

function exitCode({ sink, tally }: Run): number {
  if (tally.failed > 0) return ExitCode.inputFailed;
  const answer = sink.answer();
  return answer === null || answer === 'exact' || answer === 'part-of' ? ExitCode.ok : ExitCode.notSaid;
}

/** Somebody who starts the program without a file sees nothing happen, and should know why. */
async function hintAtTerminal(sources: readonly Source[], { stdin, stderr }: Surroundings): Promise<void> {
  if (stdin.isTTY !== true || !sources.some((source) => source.path === '-')) return;
  await print(stderr, 'onrecord: reading from the terminal; end with Ctrl-D, or see “onrecord --help”.\n');
}

function describe(place: string, sentence: string): string {
  return `onrecord: ${tame(place)}: ${tame(sentence)}.\n`;
}

function describeTally({ parsed, failed }: Tally): string {
  return `${parsed} parsed, ${failed} failed`;
}

/** Waits for a slow reader, so that a long batch is never held in memory. */
async function print(stream: Writable, words: string): Promise<void> {
  if (words !== '' && !stream.write(words)) await once(stream, 'drain');
}
