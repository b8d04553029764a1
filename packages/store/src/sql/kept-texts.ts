import { CompiledQuery, type DialectAdapter, type Kysely, type QueryResult } from 'kysely';
import { chunks } from './chunks.ts';
import type { Tables } from './tables.ts';

/** By the database, then by what they do. Lists come in few lengths, so that they are few: see chunks.ts. */
const built = new WeakMap<DialectAdapter, Map<string, string>>();

/** An engine that answers within the process, without being waited for. */
export interface AnswersAtOnce {
  /** Runs a statement; its rows, or none where it gives none back. */
  readonly runAtOnce: <R>(statement: string, values: readonly unknown[]) => R[];
}

function answersAtOnce(adapter: object): adapter is AnswersAtOnce {
  return 'runAtOnce' in adapter;
}

interface Kept<R> {
  /** What it does, and with how many values. */
  readonly key: string;
  readonly build: () => { readonly compile: () => CompiledQuery<R> };
  /** In the order in which the built statement has them. */
  readonly values: readonly unknown[];
}

/** Runs a statement that is asked often: Kysely writes its text once for each key. */
export async function executeKept<R>(db: Kysely<Tables>, { key, build, values }: Kept<R>): Promise<QueryResult<R>> {
  const engine = withinReach(db);
  if (engine !== null) return { rows: engine.runAtOnce<R>(keptText(db, key, build), values) };
  // What a database cannot keep is changed where Kysely writes the statement: see postgres/connect.ts.
  if (values.some(holdsNul)) return db.executeQuery(build().compile());
  return db.executeQuery<R>(CompiledQuery.raw(keptText(db, key, build), [...values]));
}

interface KeptRows<T> {
  /** What it does; with as many rows as there are. */
  readonly key: string;
  readonly build: (rows: readonly T[]) => { readonly compile: () => CompiledQuery };
  readonly rows: readonly T[];
  /** Of one row, in the order in which the built statement has them. */
  readonly values: (row: T) => readonly unknown[];
}

/**
 * Puts rows in by a statement that is run often: as few statements as can be where each must be sent. Within the process they go in one by
 * one, for SQLite keeps a copy of every page that a statement of several rows changes, in case that it must be taken back alone.
 */
export async function executeKeptRows<T>(db: Kysely<Tables>, { key, build, rows, values }: KeptRows<T>): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const engine = withinReach(db);
  if (engine === null) {
    for (const part of chunks(rows))
      await executeKept(db, { key: `${key} ${part.length}`, build: () => build(part), values: part.flatMap(values) });
    return;
  }
  const text = keptText(db, `${key} 1`, () => build([first]));
  for (const row of rows) engine.runAtOnce(text, values(row));
}

function keptText(db: Kysely<Tables>, key: string, build: Kept<unknown>['build']): string {
  const { adapter } = db.getExecutor();
  const texts = built.get(adapter) ?? new Map<string, string>();
  built.set(adapter, texts);
  const text = texts.get(key) ?? build().compile().sql;
  texts.set(key, text);
  return text;
}

/**
 * The engine, where it may be asked past Kysely, whose own way takes as long as most of these statements take. Outside a transaction a
 * statement waits there for others to end.
 */
function withinReach(db: Kysely<Tables>): AnswersAtOnce | null {
  const { adapter } = db.getExecutor();
  return db.isTransaction && answersAtOnce(adapter) ? adapter : null;
}

function holdsNul(value: unknown): boolean {
  return typeof value === 'string' && value.includes('\0');
}
