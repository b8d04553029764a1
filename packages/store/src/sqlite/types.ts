import type { Types } from '../sql/types.ts';

/** "OnRc": marks the file as an archive of ours. */
export const APPLICATION_ID = 0x4f6e5263;

/**
 * Strict tables refuse values of a wrong type. The numbers by which the full-text tables point at rows are integer primary keys, which
 * SQLite never renumbers.
 */
export const SQLITE_TYPES: Types = {
  engine: 'sqlite',
  integer: 'integer',
  text: 'text',
  bytes: 'blob',
  counted: 'integer primary key autoincrement',
  strict: ' strict',
  keyed: ' strict, without rowid',
  first: [`pragma application_id = ${APPLICATION_ID}`],
  fullText: (name) => [
    `create virtual table ${name} using fts5(words, content='', contentless_delete=1, tokenize='ascii', prefix='2 3')`,
  ],
  wordIndex: (name, beginnings) => [
    `create virtual table ${name} using fts5(words, content='', contentless_delete=1, tokenize='ascii', prefix='${beginnings}')`,
  ],
  // Pieces of the index are merged when there are eight of a size, not four: a third less to write, and a look-up still reads few.
  emptiedIndex: (name) => [
    `insert into ${name} (${name}) values ('delete-all')`,
    `insert into ${name} (${name}, rank) values ('automerge', 8)`,
  ],
  // 4 MB for 1: the rows of a large transaction are sorted once. Sixteen pieces of a size are merged, so that each row is written over
  // less often; a look-up reads one to three dozen pieces, 3 µs each.
  largerPieces: (name) => [
    `insert into ${name} (${name}, rank) values ('hashsize', ${4 * 1024 * 1024})`,
    `insert into ${name} (${name}, rank) values ('automerge', 16)`,
  ],
  // FTS5 keeps no texts here.
  inlineWords: () => [],
  neverUpdated: (table, sentence) => [
    `create trigger ${table}_are_kept before update on ${table} begin select raise(abort, '${sentence}'); end`,
  ],
};
