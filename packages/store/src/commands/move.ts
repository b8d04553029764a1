import { moveArchive } from '../move/move-archive.ts';
import { openEngine } from '../open-store.ts';
import { type Command, exactly } from './command.ts';
import { pace } from './pace.ts';

const STEPS = { copy: 'rows copied', index: 'articles and entities indexed', verify: 'rows compared' } as const;

/** Moves an archive from one file or database to another, whatever engine each is on. */
export const move: Command = {
  args: 'FROM TO',
  says: 'fills the empty archive TO with all of FROM and compares; goes on where it was cut short',
  options: {},
  run: async ({ positionals, say, note }) => {
    const [fromUrl, toUrl] = exactly(positionals, ['FROM', 'TO']);
    const from = await openEngine(fromUrl);
    const to = await openEngine(toUrl).catch(async (error: unknown) => {
      await from.close();
      throw error;
    });
    const progress = pace(note);
    try {
      const moved = await moveArchive(from, to, (step, done) => progress(STEPS[step], done));
      for (const { table, rows, sha256 } of moved)
        say(`${table.padEnd(16)} ${String(rows).padStart(10)} rows  ${sha256}`);
      say('Moved: every table has the same rows in both.');
      return 0;
    } finally {
      await Promise.all([from.close(), to.close()]);
    }
  },
};
