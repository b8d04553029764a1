// node bench/admin-api/serve-bare.ts ARCHIVE: Express 5 and better-sqlite3 on the rows of the same archive, and nothing else.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import Database from 'better-sqlite3';
import express from 'express';
import { openSameRows } from './same-rows.ts';

const [archive = ''] = process.argv.slice(2);
const rows = new Database(archive, { readonly: true });
const written = new Database(`${archive}.bare`);
written.pragma('journal_mode = wal');
written.pragma('synchronous = full');
written.exec('create table if not exists pages (id integer primary key, text text not null)');

const COLUMNS = 'a.id, a.slug, a.state, a.version, a.created_at, a.updated_at, a.released_at, r.record, r.decisions';
const JOINED = 'articles a join revisions r on r.article_id = a.id and r.version = a.version';
const one = rows.prepare(`select ${COLUMNS} from ${JOINED} where a.id = ?`);
const list = rows.prepare(`select ${COLUMNS} from ${JOINED} order by a.place desc limit ?`);
const insert = written.prepare('insert into pages (text) values (?)');

interface Row {
  readonly record: string;
  readonly decisions: string;
}
const read = ({ record, decisions, ...row }: Row) => ({
  ...row,
  record: JSON.parse(record),
  decisions: JSON.parse(decisions),
});

const app = express();
app.get('/v1/articles', (_request, response) => {
  response.json({ items: (list.all(20) as Row[]).map(read) });
});
app.get('/v1/articles/:id', (request, response) => {
  response.json(read(one.get(request.params.id) as Row));
});
app.post('/v1/articles', express.json({ limit: '2mb' }), (request, response) => {
  const { lastInsertRowid } = insert.run(request.body.text);
  response.status(201).json({ id: Number(lastInsertRowid) });
});
const putRows = openSameRows(archive, `${archive}.rows`);
app.post('/v1/rows', express.json({ limit: '2mb' }), (request, response) => {
  putRows(Buffer.from(request.body.text));
  response.status(201).json({});
});
const server = createServer(app);
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on('message', () => process.send?.({ rss: process.memoryUsage().rss, cpu: process.cpuUsage() }));
process.once('SIGTERM', () => process.exit(0));
