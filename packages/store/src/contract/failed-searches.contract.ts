import { describe, expect, test } from 'vitest';
import { type OpenStore, openDesk } from './open-store.ts';

const DAY_MS = 86_400_000;

export function failedSearchesContract(open: OpenStore): void {
  describe('searches that found nothing', () => {
    test('are counted once a day, and told in words from the second day on', async () => {
      const { store, clock } = await openDesk(open);
      const later = (days: number) => {
        clock.now = new Date(clock.now.getTime() + days * DAY_MS);
      };
      await store.noteFailedSearch('Harbour  Ghöst');
      await store.noteFailedSearch('harbour ghost');
      expect(await store.listFailedSearches(10)).toEqual([]);
      later(1);
      await store.noteFailedSearch('harbour ghost -sea speaker:nobody');
      await store.noteFailedSearch('other words');
      const lastDay = clock.now.toISOString().slice(0, 10);
      expect(await store.listFailedSearches(10)).toEqual([{ words: 'harbour ghost', days: 2, lastDay }]);
      later(2);
      await store.noteFailedSearch('other words');
      await store.noteFailedSearch('"harbour ghost"');
      expect((await store.listFailedSearches(10)).map(({ words, days }) => [words, days])).toEqual([
        ['harbour ghost', 3],
        ['other words', 2],
      ]);
      expect(await store.listFailedSearches(1)).toHaveLength(1);
    });

    test.each([
      ['an address', 'ada@brenn.example'],
      ['a telephone number', 'brenn 0171 555 12 34'],
      ['a long question', 'why did nobody ever tell me that'],
      ['a long word', 'x'.repeat(61)],
      ['filters alone', 'speaker:nobody kind:direct'],
      ['nothing', ' - "" '],
    ])('keep nothing of %s', async (_what, query) => {
      const { store, clock } = await openDesk(open);
      for (let day = 0; day < 3; day += 1) {
        await store.noteFailedSearch(query);
        clock.now = new Date(clock.now.getTime() + DAY_MS);
      }
      expect(await store.listFailedSearches(10)).toEqual([]);
    });

    test('are forgotten after three months, and change nothing that readers see', async () => {
      const { store, clock } = await openDesk(open);
      const changes = await store.countPublicChanges();
      for (const days of [1, 91, 0]) {
        await store.noteFailedSearch('ghost');
        clock.now = new Date(clock.now.getTime() + days * DAY_MS);
      }
      expect(await store.listFailedSearches(10)).toHaveLength(1);
      clock.now = new Date(clock.now.getTime() + 91 * DAY_MS);
      await store.noteFailedSearch('another');
      expect(await store.listFailedSearches(10)).toEqual([]);
      expect(await store.countPublicChanges()).toBe(changes);
    });
  });
}
