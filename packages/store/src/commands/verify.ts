import { openStore } from '../open-store.ts';
import type { Store, VerifyReport } from '../port.ts';
import { type Command, exactly, type Given } from './command.ts';

/** What was checked, in one line. */
export function checkedLine({ checked }: VerifyReport): string {
  const { events, ledgerLines, articles, entities, indexRows } = checked;
  return `articles ${articles}, entities ${entities}, events ${events}, ledger lines ${ledgerLines}, text index rows ${indexRows}`;
}

/** Verifies an open archive and says what came of it; answers whether all is as it must be. */
export async function sayVerified(store: Store, { say, note }: Pick<Given, 'say' | 'note'>): Promise<boolean> {
  const report = await store.verify();
  if (report.firstDifference === null) {
    say(`Verified: ${checkedLine(report)}.`);
    return true;
  }
  const { place, expected, found } = report.firstDifference;
  note(`Not as it must be: ${place}.\n  expected: ${expected}\n  found:    ${found}`);
  note(`Right until there: ${checkedLine(report)}.`);
  return false;
}

export const verify: Command = {
  args: 'ARCHIVE',
  says: 'rebuilds what follows from events and revisions, compares, and names the first difference',
  options: {},
  run: async ({ positionals, say, note }) => {
    const [address] = exactly(positionals, ['ARCHIVE']);
    const store = await openStore(address, { readOnly: true });
    try {
      return (await sayVerified(store, { say, note })) ? 0 : 1;
    } finally {
      await store.close();
    }
  },
};
