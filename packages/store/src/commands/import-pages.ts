import { importRows } from '../bulk/import-rows.ts';
import { openParsePool } from '../bulk/parse-pool.ts';
import { readRows } from '../bulk/read-rows.ts';
import { openStore } from '../open-store.ts';
import { type Command, exactly, positive } from './command.ts';
import { tallyOutcomes } from './tally-outcomes.ts';

/** Imports the pages of a file or folder as drafts. */
export const importPages: Command = {
  args: 'PATH ARCHIVE [--threads N]',
  says: 'imports NDJSON, texts and HTML as drafts; run it again after it was cut short',
  options: { threads: { type: 'string' }, by: { type: 'string' } },
  run: async ({ positionals, values, say, note }) => {
    const [path, url] = exactly(positionals, ['PATH', 'ARCHIVE']);
    const store = await openStore(url);
    const pool = openParsePool(positive('threads', values.threads));
    const tally = tallyOutcomes(note);
    try {
      const by = typeof values.by === 'string' ? values.by : 'import';
      await importRows(readRows(path), { store, pool, by, onOutcome: tally.add });
    } finally {
      await Promise.all([pool.close(), store.close()]);
    }
    say(tally.sum());
    return tally.refused() === 0 ? 0 : 1;
  },
};
