/** A program that reads articles. */
export interface Runner {
  readonly name: string;
  readonly read: (text: string) => unknown;
}

/** Each runner reads in turns of about so many milliseconds. */
const TURN = 400;

/** Milliseconds of the processor, its collectors of garbage included: another program that is busy does not stretch them. */
function processorTime(since?: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

/** Articles a second of one processor, over a turn: as often through all articles as the turn allows. */
function speed(read: Runner['read'], articles: readonly string[]): number {
  const since = process.cpuUsage();
  let count = 0;
  do {
    for (const article of articles) read(article);
    count += articles.length;
  } while (processorTime(since) < TURN);
  return (1000 * count) / processorTime(since);
}

/**
 * Articles a second of every runner, by name, once a round. Each has a turn in every round, so that a machine that is busy
 * with other things slows them all; the first rounds warm them up and do not count.
 */
export function race(
  runners: readonly Runner[],
  articles: readonly string[],
  { rounds, warmUp }: { readonly rounds: number; readonly warmUp: number },
): ReadonlyMap<string, readonly number[]> {
  const speeds = new Map<string, number[]>(runners.map(({ name }) => [name, []]));
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const order = round % 2 === 0 ? runners : runners.toReversed();
    for (const { name, read } of order) {
      const found = speed(read, articles);
      if (round >= warmUp) speeds.get(name)?.push(found);
    }
  }
  return speeds;
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
