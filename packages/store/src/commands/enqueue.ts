import { parts } from '../bulk/parts.ts';
import { readRows } from '../bulk/read-rows.ts';
import type { Row } from '../bulk/row.ts';
import { openImportQueue } from '../queue/import-queue.ts';
import { type Command, exactly, requirePostgres } from './command.ts';
import { pace } from './pace.ts';

const ROWS_A_JOB = 10;

/** Puts the pages of a file or folder into the queue of a PostgreSQL archive. */
export const enqueue: Command = {
  args: 'PATH ARCHIVE',
  says: 'puts the same into the queue of a PostgreSQL archive, for `work` to import',
  options: {},
  run: async ({ positionals, say, note }) => {
    const [path, url] = exactly(positionals, ['PATH', 'ARCHIVE']);
    requirePostgres(url);
    const queue = await openImportQueue({ url, onError: (error) => note(error.message) });
    const progress = pace(note);
    let [added, refused] = [0, 0];
    try {
      for await (const part of parts(readRows(path), ROWS_A_JOB)) {
        const rows = part.filter((row): row is Row => 'sha256' in row);
        for (const row of part) if ('reason' in row) note(`${row.place}: refused: ${row.reason}`);
        if (rows.length > 0) await queue.add(rows);
        [added, refused] = [added + rows.length, refused + part.length - rows.length];
        progress('rows', part.length);
      }
    } finally {
      await queue.close();
    }
    say(`${added} rows are in the queue, ${refused} refused`);
    return refused === 0 ? 0 : 1;
  },
};
