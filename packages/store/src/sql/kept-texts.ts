import { CompiledQuery, type DialectAdapter, type Kysely, type QueryResult } from 'kysely';
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
  // What a database cannot keep is changed where Kysely writes the statement: see postgres/connect.ts.
  if (values.some(holdsNul)) return db.executeQuery(build().compile());
  const { adapter } = db.getExecutor();
  const texts = built.get(adapter) ?? new Map<string, string>();
  built.set(adapter, texts);
  const text = texts.get(key) ?? build().compile().sql;
  texts.set(key, text);
  // Kysely's own way to an engine takes as long as most of these statements take. Outside a transaction it waits for others to end.
  if (db.isTransaction && answersAtOnce(adapter)) return { rows: adapter.runAtOnce<R>(text, values) };
  return db.executeQuery<R>(CompiledQuery.raw(text, [...values]));
}

function holdsNul(value: unknown): boolean {
  return typeof value === 'string' && value.includes('\0');
}
