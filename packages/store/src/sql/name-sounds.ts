import { type EntityType, soundKeys } from '@onrecord/core';
import { remembered } from '@onrecord/core/names';

const byType = new Map<EntityType, (name: string) => readonly string[]>();

/** The keys under which spellings of a name may be kept, its own first (see sound-key of core). */
export function nameSounds(name: string, type: EntityType): readonly string[] {
  const sounds = byType.get(type) ?? remembered((each) => soundKeys(each, type));
  byType.set(type, sounds);
  return sounds(name);
}

/** The key under which a name is kept. */
export function nameSound(name: string, type: EntityType): string {
  return nameSounds(name, type)[0] ?? '';
}
