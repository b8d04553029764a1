import type { ParsedRecord } from '@onrecord/core';
import type { ImportOutcome, PageToImport } from '../import-types.ts';
import type { Store } from '../port.ts';
import type { ParsePool } from './parse-pool.ts';
import { parts } from './parts.ts';
import type { BadRow, Row } from './row.ts';

/** What became of a row. */
export type RowOutcome = { readonly place: string } & ImportOutcome;

export interface ImportRows {
  readonly store: Store;
  readonly pool: ParsePool;
  readonly by: string;
  /** Hears of every row once it is kept, or known not to be. */
  readonly onOutcome: (outcome: RowOutcome) => void;
}

/** Rows looked up at once, before they are parsed. */
const LOOKED_UP = 200;
/**
 * Articles in one transaction. It writes each page of an index once, however many of them are in it: a hundred write a fifth less than
 * twice fifty. Whoever else wants to write waits meanwhile, about a fifth of a second.
 */
const COMMITTED = 100;

/**
 * Imports rows: those whose bytes the archive has are passed over before anything is parsed, so that an import that was cut short is
 * simply started again; the others are parsed in threads and kept some at a time. While some are kept, the next are read and parsed.
 * Memory is bounded by the rows looked up at once.
 */
export async function importRows(
  rows: AsyncIterable<Row | BadRow> | Iterable<Row | BadRow>,
  to: ImportRows,
): Promise<void> {
  const keeper = new Keeper(to);
  let keeping: Promise<void> = Promise.resolve();
  for await (const part of parts(rows, LOOKED_UP)) {
    const prepared = await preparePart(part, to);
    await keeping;
    keeping = keepPart(prepared, { keeper, to });
    heardLater(keeping);
  }
  await keeping;
  await keeper.settled();
}

/** It is awaited soon; until then its failure is nobody's fault. */
function heardLater(promise: Promise<unknown>): void {
  promise.catch(() => undefined);
}

/** Begins to parse a part; nobody waits for it here. */
async function preparePart(part: readonly (Row | BadRow)[], to: ImportRows): Promise<readonly Promise<Prepared>[]> {
  const known = await to.store.findKnownBytes(part.flatMap((row) => ('sha256' in row ? row.sha256 : [])));
  return part.map((row) => prepare(row, { known, to }));
}

async function keepPart(
  parsing: readonly Promise<Prepared>[],
  { keeper, to }: { readonly keeper: Keeper; readonly to: ImportRows },
): Promise<void> {
  let batch: ToKeep[] = [];
  for (const prepared of parsing) {
    const row = await prepared;
    if ('outcome' in row) {
      to.onOutcome(row);
      continue;
    }
    batch.push(row);
    if (batch.length < COMMITTED) continue;
    await keeper.keep(batch);
    batch = [];
  }
  if (batch.length > 0) await keeper.keep(batch);
}

/** Keeps the articles of one transaction while those of the one before are on their way to the disk; of each it is told once they are there. */
class Keeper {
  readonly #to: ImportRows;

  #before: Promise<void> = Promise.resolve();

  constructor(to: ImportRows) {
    this.#to = to;
  }

  async keep(batch: readonly ToKeep[]): Promise<void> {
    const before = this.#before;
    this.#before = keep(batch, this.#to);
    heardLater(this.#before);
    await before;
  }

  settled(): Promise<void> {
    return this.#before;
  }
}

interface ToKeep {
  readonly place: string;
  readonly page: PageToImport;
}

type Prepared = RowOutcome | ToKeep;

async function prepare(
  row: Row | BadRow,
  { known, to }: { readonly known: ReadonlyMap<string, string>; readonly to: ImportRows },
): Promise<Prepared> {
  const { place } = row;
  if ('reason' in row) return { place, outcome: 'refused', reason: row.reason };
  const articleId = known.get(row.sha256);
  if (articleId !== undefined) return { place, outcome: 'known', articleId };
  if (row.record !== null) return { place, page: { source: row.source, record: row.record } };
  const parsed = await to.pool.parse(row.source);
  return 'reason' in parsed
    ? { place, outcome: 'refused', reason: parsed.reason }
    : { place, page: new PageOfJson(row.source, parsed.record) };
}

/** A page whose record is read from JSON when it is kept, and let go of after. */
class PageOfJson implements PageToImport {
  readonly source: PageToImport['source'];

  readonly #json: string;

  constructor(source: PageToImport['source'], json: string) {
    this.source = source;
    this.#json = json;
  }

  get record(): ParsedRecord {
    return JSON.parse(this.#json) as ParsedRecord;
  }
}

async function keep(batch: readonly ToKeep[], { store, by, onOutcome }: ImportRows): Promise<void> {
  const outcomes = await store.importArticles(
    batch.map(({ page }) => page),
    by,
  );
  for (const [index, outcome] of outcomes.entries()) onOutcome({ place: batch[index]?.place ?? '', ...outcome });
}
