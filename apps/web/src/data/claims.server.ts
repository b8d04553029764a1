import type { ClaimResult, StoredEntity } from '@onrecord/store';
import { archive } from './archive.server.ts';

/** What the archive says of a sentence, and whom it took the asked name for: null for anybody, or for nobody of that name. */
export interface ClaimAnswer {
  readonly result: ClaimResult;
  readonly speaker: StoredEntity | null;
}

/** Whether a sentence was said, by anybody or by the one whose name is nearest to `by`. */
export async function askWhetherSaid(words: string, by: string): Promise<ClaimAnswer> {
  const store = await archive();
  const [speaker = null] = by === '' ? [] : await store.findEntities(by, 1);
  const result = await store.didTheySay(speaker === null ? { words } : { words, speakerId: speaker.id });
  return { result, speaker };
}
