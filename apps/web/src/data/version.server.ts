import { archive } from './archive.server.ts';

/**
 * Another text whenever readers may see something else: when the archive changed, and with each day, by which lists may go (UTC).
 * Costs microseconds; throws when the archive cannot be read.
 */
export async function readVersion(): Promise<string> {
  const changes = await (await archive()).countPublicChanges();
  return `${new Date().toISOString().slice(0, 10)} ${changes}`;
}
