import { compareNames } from '@onrecord/core';

/** What the scorer of spelling variants asks: may these be two spellings of one person's name? */
export default function isSameName(a: string, b: string): boolean {
  return compareNames(a, b).verdict !== 'different';
}
