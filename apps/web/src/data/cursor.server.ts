import { StoreError } from '@onrecord/store';

/**
 * Reads a page of a list. A cursor comes from an address, where anybody can write anything: with one that the list did not give
 * out, the list begins again.
 */
export async function fromCursor<T>(cursor: string | null, read: (cursor: string | null) => Promise<T>): Promise<T> {
  try {
    return await read(cursor);
  } catch (error) {
    if (cursor !== null && error instanceof StoreError && error.code === 'cursor-invalid') return read(null);
    throw error;
  }
}
