import { setTimeout as wait } from 'node:timers/promises';
import type { Store } from '@onrecord/store';
import type { Logger } from 'pino';
import { publishDue } from '../desk/publish-due.ts';

/** A scheduled article is on the site this long after its time, at most. */
const EVERY_MS = 1_000;

export interface Clockwork {
  readonly logger: Logger;
  /** Stops it; what it is doing is done first. */
  readonly signal: AbortSignal;
}

/**
 * Publishes what is due, at once and from then on each second, until stopped. Any number of processes may do so on one archive. A failure
 * is logged once, not each second that it lasts, and the next round tries again: what is due stays due.
 */
export async function runClockwork(archive: Store, { logger, signal }: Clockwork): Promise<void> {
  let isFailing = false;
  while (!signal.aborted) {
    try {
      const published = await publishDue(archive);
      isFailing = false;
      if (published.length > 0) logger.info({ articles: published }, 'published what was due');
    } catch (err) {
      if (!isFailing) logger.error({ err }, 'what is due could not be published');
      isFailing = true;
    }
    await wait(EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
  }
}
