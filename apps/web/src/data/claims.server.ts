import { foldForSearch } from '@onrecord/core/search';
import type { ClaimResult, StoredEntity } from '@onrecord/store';
import { archive } from './archive.server.ts';

/** What the archive says of a sentence, and whom it took the asked name for: null for anybody, or for nobody of that name. */
export interface ClaimAnswer {
  readonly result: ClaimResult;
  readonly speaker: Pick<StoredEntity, 'id' | 'name'> | null;
}

/** So many names that fit are looked at for one that is written as it was asked. */
const NAMES = 20;

/** Whether a sentence was said, by anybody or by the one whose name is nearest to `by` among those that readers can see. */
export async function askWhetherSaid(words: string, by: string): Promise<ClaimAnswer> {
  const store = await archive();
  const speaker = by === '' ? null : await speakerNamed(by);
  const result = await store.didTheySay(speaker === null ? { words } : { words, speakerId: speaker.id });
  return { result, speaker };
}

async function speakerNamed(by: string): Promise<ClaimAnswer['speaker']> {
  const store = await archive();
  const named = (await store.suggest(by, NAMES)).flatMap((each) => (each.type === 'entity' ? [each.entity] : []));
  const asked = foldForSearch(by);
  return named.find(({ name }) => foldForSearch(name) === asked) ?? named[0] ?? null;
}
