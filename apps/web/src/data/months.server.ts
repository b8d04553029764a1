import type { ArchiveMonth } from '@onrecord/store';
import { archive } from './archive.server.ts';

/** The years that have articles, newest first. */
export async function readYears(): Promise<readonly number[]> {
  return (await archive()).listYears();
}

/** The months of a year that have articles. */
export async function readMonths(year: number): Promise<readonly ArchiveMonth[]> {
  return (await archive()).listMonths(year);
}
