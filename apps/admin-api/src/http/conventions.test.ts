import { describe, expect, it } from 'vitest';
import { OPERATIONS } from '../routes/operations.ts';
import { isCreation } from './idempotency.ts';

/** Operations that change nothing anybody could have seen before, or that cannot undo anybody's work, with the reason. */
const WITHOUT_VERSION: Readonly<Record<string, string>> = {
  parsePage: 'stores nothing',
  cancelImport: 'an import goes one way only, and cancelling it twice is the same',
  undoImport: 'takes back only what nobody has touched since',
  revokeToken: 'a token has one way to change, and only once',
  declineReport: 'a report is answered once: the second answer is refused',
};

describe('every operation', () => {
  it('that changes something demands the version it was seen at; one that makes something takes an idempotency key', () => {
    const loose = OPERATIONS.filter(({ method }) => method !== 'get')
      .filter((operation) => !operation.needsVersion && !isCreation(operation))
      .map(({ id }) => id);
    expect(loose.filter((id) => WITHOUT_VERSION[id] === undefined)).toEqual([]);
  });

  it('that lists what may be long does it by cursors, and none by offsets', () => {
    for (const { id, query } of OPERATIONS) {
      const names = Object.keys(query.shape);
      expect(
        names.filter((name) => /^(offset|page|skip|start)$/.test(name)),
        id,
      ).toEqual([]);
      if (names.includes('cursor')) expect(names, id).toContain('limit');
    }
  });

  it('that only reads is a GET that any method of caching could repeat: it has no body and demands no version', () => {
    for (const { id, method, body, needsVersion } of OPERATIONS) {
      if (method === 'get') expect({ body, needsVersion }, id).toEqual({ body: null, needsVersion: false });
    }
  });
});
