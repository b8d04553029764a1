// Processor time of this process and its threads, in milliseconds: a busy machine does not stretch it much.
import process from 'node:process';

export function cpuNow(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export function cpuOf(work: () => void): number {
  const since = cpuNow();
  work();
  return cpuNow() - since;
}

export async function cpuOfAsync(work: () => Promise<void>): Promise<number> {
  const since = cpuNow();
  await work();
  return cpuNow() - since;
}
