import type { Store } from '../port.ts';
import { createStore } from './create-store.ts';
import type { Engine } from './engine.ts';
import { bringIndexForward, type IndexProgress, requireIndex } from './search/rebuild-index.ts';

/** The archive on an engine, its index as new as this program: it is made anew where that is older, or refused where nothing may change. */
export async function storeOf(engine: Engine, onIndexing?: (progress: IndexProgress) => void): Promise<Store> {
  await (engine.readOnly ? requireIndex(engine) : bringIndexForward(engine, onIndexing));
  return createStore(engine);
}
