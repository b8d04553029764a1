// The rows of the archive's full-text index, as a fill hands them over, and how the archive puts them in.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { openSqliteEngine } from '@onrecord/store/sqlite';
import { type Engine, type SearchIndex, writing } from '../../packages/store/src/sql/engine.ts';
import { cpuOfAsync } from './cpu.ts';
import { fill } from './fill.ts';
import { Generator } from './generate.ts';

export const SEED = 7;
export const BATCH = 200;
export type Row = readonly [number: bigint, words: string];

export interface IndexRows {
  readonly articles: readonly Row[];
  readonly quotes: readonly Row[];
}

/** The rows that a fill of the archive hands to its index. */
export async function rowsOfArchive(folder: string, articles: number): Promise<IndexRows> {
  const kept = { articles: new Map<bigint, string>(), quotes: new Map<bigint, string>() };
  const engine = await openSqliteEngine({ file: newFile(folder, 'index-build.sqlite') });
  const index: SearchIndex = {
    ...engine.index,
    put: async (_, name, put) => {
      // What was put in before the frequent words were chosen is put in once more, with their pairs.
      if (name !== 'entities') for (const { number, words } of put) kept[name].set(number, words);
    },
  };
  const target: Engine = { ...engine, index };
  await fill({ engine: target, folder, generator: new Generator(SEED), articles, wholeEvery: 1 });
  await engine.close();
  const inOrder = (of: ReadonlyMap<bigint, string>): Row[] => [...of].sort(([a], [b]) => (a < b ? -1 : 1));
  return { articles: inOrder(kept.articles), quotes: inOrder(kept.quotes) };
}

export function newFile(folder: string, name: string): string {
  const file = path.join(folder, name);
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  return file;
}

/** As the archive does it: the rows of a batch are handed to the index of a new archive. Answers the processor time. */
export async function putRows(folder: string, rows: IndexRows): Promise<number> {
  const engine = await openSqliteEngine({ file: newFile(folder, 'ours-build.sqlite') });
  const quotesEach = rows.quotes.length / rows.articles.length;
  const indexed = (part: readonly Row[]) => part.map(([number, words]) => ({ number, words }));
  const spent = await cpuOfAsync(async () => {
    for (let start = 0; start < rows.articles.length; start += BATCH) {
      await writing(engine, async ({ db }) => {
        await engine.index.put(db, 'articles', indexed(rows.articles.slice(start, start + BATCH)));
        await engine.index.put(
          db,
          'quotes',
          indexed(rows.quotes.slice(start * quotesEach, (start + BATCH) * quotesEach)),
        );
      });
    }
  });
  await engine.close();
  return spent;
}
