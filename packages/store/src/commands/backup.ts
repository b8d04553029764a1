import { moveArchive } from '../move/move-archive.ts';
import { openEngine, openStore, sqliteFileOf } from '../open-store.ts';
import { copyFile, placeFile } from '../sqlite/copy-file.ts';
import { type Command, exactly, type Given } from './command.ts';
import { sayVerified } from './verify.ts';

export const backup: Command = {
  args: 'ARCHIVE FILE',
  says: 'writes all of an archive, also while it is in use, into one new SQLite file, and verifies it',
  options: {},
  run: async ({ positionals, ...given }) => {
    const [address, file] = exactly(positionals, ['ARCHIVE', 'FILE']);
    const from = sqliteFileOf(address);
    const isDone = await placeFile(file, async (part) => {
      if (from === null) await moveInto(address, part);
      else copyFile(from, part);
      return isWhole(part, given);
    });
    if (!isDone) return 1;
    given.say(`Backed up: ${file}`);
    return 0;
  },
};

/** Verifies a file, bringing it to the newest shape first. */
export async function isWhole(file: string, given: Pick<Given, 'say' | 'note'>): Promise<boolean> {
  const store = await openStore(file);
  try {
    return await sayVerified(store, given);
  } finally {
    await store.close();
  }
}

/** Fills an empty archive with all of another. */
export async function moveInto(fromAddress: string, toAddress: string): Promise<void> {
  const from = await openEngine(fromAddress);
  try {
    const to = await openEngine(toAddress);
    try {
      await moveArchive(from, to, () => undefined);
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
}
