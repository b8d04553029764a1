import { Kysely, PostgresDialect, PostgresQueryCompiler, type QueryCompiler } from 'kysely';
import pg from 'pg';
import type { Tables } from '../sql/tables.ts';

export interface ConnectionOptions {
  readonly url: string;
  /** The most connections at once. */
  readonly connections: number;
  /** How long to wait for one, in milliseconds. */
  readonly connectMs: number;
}

/** Opens no connection yet: that is done when the first is needed. */
export function connect(options: ConnectionOptions): Kysely<Tables> {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.connections,
    connectionTimeoutMillis: options.connectMs,
    application_name: 'onrecord',
    types: { getTypeParser },
  });
  // A server that goes away tells idle connections and those between two statements; whoever uses them next is told by their error.
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  return new Kysely<Tables>({ dialect: new ArchiveDialect({ pool }) });
}

function ignore(): void {}

const INT8 = 20;
const NUMERIC = 1700;

/**
 * Counts, sums and places fit a number; the driver would give text. Numbers of quotes do not fit, and are never read (see
 * display-order.ts).
 */
function getTypeParser(oid: number, format?: 'text' | 'binary') {
  return oid === INT8 || oid === NUMERIC ? Number : pg.types.getTypeParser(oid, format);
}

class ArchiveDialect extends PostgresDialect {
  override createQueryCompiler(): QueryCompiler {
    return new ArchiveCompiler();
  }
}

/** PostgreSQL's text cannot hold U+0000. JSON escapes it; in any other text it becomes U+FFFD, as in the model. */
class ArchiveCompiler extends PostgresQueryCompiler {
  protected override addParameter(parameter: unknown): void {
    super.addParameter(typeof parameter === 'string' ? parameter.replaceAll('\0', '\ufffd') : parameter);
  }
}
