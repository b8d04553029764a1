import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openStore, sqliteFileOf } from '../open-store.ts';
import { copyFile, placeFile } from '../sqlite/copy-file.ts';
import { isWhole, moveInto } from './backup.ts';
import { type Command, exactly, type Given } from './command.ts';
import { sayVerified } from './verify.ts';

export const restore: Command = {
  args: 'FILE ARCHIVE, or --verify FILE',
  says: 'fills the new ARCHIVE, on either engine, from a backup and verifies it; with --verify only tries whether that works',
  options: { verify: { type: 'boolean' } },
  run: async ({ values, positionals, ...given }) => {
    if (values.verify === true) {
      const [file] = exactly(positionals, ['FILE']);
      const isGood = await inCopy(file, (copy) => isWhole(copy, given));
      if (isGood) given.say(`${file} can be restored.`);
      return isGood ? 0 : 1;
    }
    const [file, address] = exactly(positionals, ['FILE', 'ARCHIVE']);
    const to = sqliteFileOf(address);
    const isDone = to === null ? await restoreInto(address, file, given) : await restoreFile(to, file, given);
    if (isDone) given.say('Restored.');
    return isDone ? 0 : 1;
  },
};

function restoreFile(to: string, file: string, given: Pick<Given, 'say' | 'note'>): Promise<boolean> {
  return placeFile(to, async (part) => {
    copyFile(file, part);
    return isWhole(part, given);
  });
}

async function restoreInto(address: string, file: string, given: Pick<Given, 'say' | 'note'>): Promise<boolean> {
  await inCopy(file, async (copy) => {
    // Opening brings an older backup to the shape of the archive that it is to fill.
    await (await openStore(copy)).close();
    await moveInto(copy, address);
  });
  const store = await openStore(address);
  try {
    return await sayVerified(store, given);
  } finally {
    await store.close();
  }
}

/** Works on a copy, so that the backup itself is never written to, not even to bring it up to date. */
async function inCopy<T>(file: string, work: (copy: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-restore-'));
  try {
    const copy = join(folder, 'archive.sqlite');
    copyFile(resolve(file), copy);
    return await work(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
