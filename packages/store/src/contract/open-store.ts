import type { ParsedRecord } from '@onrecord/core';
import { expect, onTestFinished } from 'vitest';
import type { Change, Page, Store, StoredArticle } from '../port.ts';
import { StoreError, type StoreErrorCode } from '../store-error.ts';
import { type GivenArticle, makeRecord, makeSource } from './records.ts';

/** Opens a new, empty archive of the engine under test, with this clock. `reach`: see the stores' options. */
export type OpenStore = (options: { readonly now: () => Date; readonly reach?: number }) => Promise<Store>;

/** An empty archive for one test, with a clock the test moves, and the usual steps in one word. */
export interface Desk {
  readonly store: Store;
  readonly clock: { now: Date };
  /** Imports a record as a draft; the bytes are new each time. */
  readonly importRecord: (record: ParsedRecord) => Promise<StoredArticle>;
  readonly importDraft: (given?: GivenArticle) => Promise<StoredArticle>;
  readonly publishNew: (given?: GivenArticle) => Promise<StoredArticle>;
}

/** The start of the test clock. */
export const START = '2026-01-10T12:00:00.000Z';

export async function openDesk(open: OpenStore, options: { readonly reach?: number } = {}): Promise<Desk> {
  const clock = { now: new Date(START) };
  const store = await open({ now: () => clock.now, ...options });
  // Whatever a test did, what is derived must follow from what happened.
  onTestFinished(async () => {
    const { firstDifference } = await store.verify();
    await store.close();
    expect(firstDifference).toBeNull();
  });
  let imported = 0;
  const importRecord = (record: ParsedRecord) => {
    imported += 1;
    clock.now = new Date(clock.now.getTime() + 1000);
    return store.importArticle(makeSource(`page ${imported}`), record, 'test');
  };
  const importDraft = (given: GivenArticle = {}) => importRecord(makeRecord(given));
  const publishNew = async (given: GivenArticle = {}) => {
    const draft = await importDraft(given);
    return store.publishArticle(draft.id, asEditor(draft));
  };
  return { store, clock, importRecord, importDraft, publishNew };
}

/** A change to the article as it was seen. */
export function asEditor(article: Pick<StoredArticle, 'version'>): Change {
  return { by: 'editor', version: article.version };
}

/** The archive's error of a refused act; fails the test when it is allowed or fails otherwise. */
export async function refusal(
  act: Promise<unknown>,
): Promise<{ readonly code: StoreErrorCode; readonly error: StoreError }> {
  const error = await act.then(
    () => new Error('expected a refusal, but it was done'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof StoreError)) throw error;
  return { code: error.code, error };
}

/** Reads a list to its end, page by page. */
export async function readAll<T>(list: (cursor: string | null) => Promise<Page<T>>): Promise<readonly T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<T> = await list(cursor);
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return items;
}
