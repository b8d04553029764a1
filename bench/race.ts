// Programs that read the same articles in turns, each in a process of its own: as they are used, without the others' heap and code.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export interface Race {
  /** What `speed-runner.ts` calls the programs. */
  readonly names: readonly string[];
  readonly articles: readonly string[];
  readonly rounds: number;
  /** Rounds before those that count. */
  readonly warmUp: number;
}

/** Articles a second of every program, once a round. Each has a turn in every round, so that a machine that is busy slows them all. */
export async function race({ names, articles, rounds, warmUp }: Race): Promise<ReadonlyMap<string, readonly number[]>> {
  const speeds = new Map<string, number[]>(names.map((name) => [name, []]));
  const runners = new Map(names.map((name) => [name, fork(path.join(import.meta.dirname, 'speed-runner.ts'), [name])]));
  try {
    for (const runner of runners.values()) await answer(runner, articles);
    for (let round = 0; round < warmUp + rounds; round += 1) {
      for (const [name, runner] of round % 2 === 0 ? runners : [...runners].toReversed()) {
        const speed = Number(await answer(runner, 'turn'));
        if (round >= warmUp) speeds.get(name)?.push(speed);
      }
    }
  } finally {
    for (const runner of runners.values()) runner.kill();
  }
  return speeds;
}

/** What a program says to a message; an error when it ends instead. */
async function answer(runner: ChildProcess, message: string | readonly string[]): Promise<unknown> {
  const ended = new AbortController();
  const onExit = (code: number | null) => ended.abort(new Error(`A program ended with ${code}.`));
  runner.once('exit', onExit);
  try {
    runner.send(message);
    const [said] = await once(runner, 'message', { signal: ended.signal });
    return said;
  } catch (error) {
    throw ended.signal.aborted ? ended.signal.reason : error;
  } finally {
    runner.off('exit', onExit);
  }
}

/** The middle of the numbers, with the least and the most. */
export function spread(numbers: readonly number[]): {
  readonly min: number;
  readonly median: number;
  readonly max: number;
} {
  const sorted = numbers.toSorted((a, b) => a - b);
  return { min: sorted[0] ?? 0, median: sorted[sorted.length >> 1] ?? 0, max: sorted.at(-1) ?? 0 };
}
