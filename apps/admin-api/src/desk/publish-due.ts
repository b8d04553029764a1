import type { Store } from '@onrecord/store';
import { findBlocks } from './publish-gate.ts';

/** Who publishes by the clock, as the revisions name it. */
export const CLOCK = 'the clock';

/**
 * Publishes every scheduled article whose time has come, also those whose time passed while nothing ran; answers their ids. One that the
 * gate holds back goes to review with the reason: nobody is there to decide.
 */
export function publishDue(archive: Store): Promise<readonly string[]> {
  return archive.publishDue(CLOCK, async (article) => {
    const [first, ...more] = await findBlocks(archive, article);
    if (first === undefined) return null;
    const others = more.length === 0 ? '' : ` And ${more.length} more.`;
    return `Its time had come, but it cannot be published yet. ${first.detail}${others}`;
  });
}
