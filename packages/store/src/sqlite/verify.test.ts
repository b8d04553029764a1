import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { makeRecord, makeSource } from '../contract/records.ts';
import { openSqliteStore } from './open-sqlite-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-verify-'));
const whole = join(folder, 'whole.sqlite');
let spoilt = 0;

/** An archive with something of everything: corrected, withdrawn, killed, merged, renamed, told apart. */
beforeAll(async () => {
  const store = await openSqliteStore({ file: whole });
  const articles = [];
  for (const [index, name] of ['Rosa Lindt', 'Theodora Vance', 'Birgit Oslak'].entries()) {
    const record = makeRecord({
      headline: `Page ${index}`,
      paragraphs: [`"Words of ${name}," she said.`],
      entities: [{ name, aliases: ['The Mayor'], roles: ['Mayor'] }],
      quotes: [{ words: `Words of ${name},`, speaker: name }],
    });
    const draft = await store.importArticle(makeSource(name), record, 'desk');
    articles.push(await store.publishArticle(draft.id, { by: 'desk', version: 1 }));
  }
  const [first, second, third] = articles;
  if (first === undefined || second === undefined || third === undefined)
    throw new Error('three articles were imported');
  const [lindt = '', vance = '', oslak = ''] = articles.map(({ record }) => record.entities[0]?.id ?? '');
  const decisions = {
    [first.record.quotes[0]?.id ?? '']: { decision: 'rejected', by: 'e', at: '2026-01-10T13:00:00Z' },
  } as const;
  await store.saveArticle(
    first.id,
    { record: first.record, decisions },
    { by: 'editor', version: 2, note: 'Not hers.' },
  );
  await store.changeState(second.id, { to: 'withdrawn' }, { by: 'editor', version: 2, note: 'Gone.' });
  await store.killArticle((await store.importArticle(makeSource('x'), makeRecord(), 'desk')).id, {
    by: 'editor',
    version: 1,
  });
  await store.changeEntity(vance, { act: 'merge', into: lindt }, { by: 'editor', version: 0 });
  const role = { title: 'Mayor', of: null, from: '2020', until: null };
  await store.changeEntity(lindt, { act: 'give-role', role }, { by: 'editor', version: 1 });
  await store.changeEntity(lindt, { act: 'rename', name: 'R. Lindt' }, { by: 'editor', version: 2 });
  await store.changeEntity(lindt, { act: 'tell-apart', from: oslak }, { by: 'editor', version: 3 });
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function verifySpoilt(statements: string) {
  spoilt += 1;
  const file = join(folder, `${spoilt}.sqlite`);
  const original = new Database(whole);
  original.exec(`vacuum into '${file}'`);
  original.close();
  const database = new Database(file);
  database.unsafeMode();
  database.pragma('foreign_keys = off');
  const triggers = database.prepare<[], string>("select name from sqlite_schema where type = 'trigger'").pluck().all();
  for (const trigger of triggers) database.exec(`drop trigger ${trigger}`);
  database.exec(statements);
  database.close();
  const store = await openSqliteStore({ file, readOnly: true });
  onTestFinished(() => store.close());
  return store.verify();
}

/** What somebody with the file in their hands might change, and where it shows first. */
const SPOILT: readonly (readonly [what: string, statements: string, place: RegExp])[] = [
  [
    'an index that leads elsewhere',
    `pragma writable_schema = on; update sqlite_schema set sql = 'create index articles_by_state on articles (place, state)' where name = 'articles_by_state'`,
    /^the database file$/,
  ],
  ['a row that points nowhere', `delete from articles where state = 'withdrawn'`, /^the database file$/],
  ['who made an event', `update events set by = 'nobody' where number = 2`, /article .*, event 2, hash/],
  [
    'a reason',
    `update event_payloads set payload = replace(payload, 'null', '"x"') where number = 1`,
    /event 1, digest of the payload/,
  ],
  ['an event is gone', `delete from events where number = 1 and action = 'imported'`, /event 2$/],
  ['the last event is gone', `delete from events where action = 'edited'`, /article .*, version 3|ledger/],
  ['a reason is gone', `delete from event_payloads where number = 1`, /event 1, payload/],
  ['an article is gone', `pragma foreign_keys = on; delete from articles where state = 'withdrawn'`, /article [^,]*$/],
  [
    'a killed article is back',
    `insert into articles select 1, (select subject_id from events where action = 'killed'), 'x', version, headline, standfirst, publisher, language, direction, published_at, received_at, released_at, created_at, updated_at, quote_count, due_at, corrected_at, withdrawn_note, state from articles limit 1`,
    /article [^,]*$/,
  ],
  [
    'a line of the ledger',
    `update ledger set kind = 'praised' where number = 1`,
    /line of the ledger|ledger, line 1, hash/,
  ],
  ['a line of the ledger is gone', `delete from ledger where number = 2`, /line of the ledger/],
  ['a note', `update ledger_notes set note = 'other' where number = 1`, /ledger, line 1, note/],
  ['the head of the ledger', `update ledger_head set number = 9`, /ledger, its head/],
  ['a record', `update revisions set record = replace(record, 'Words', 'Lies') where version = 1`, /version 1, record/],
  [
    'a decision',
    `update revisions set decisions = '{}' where version = 3 and action = 'edited'`,
    /version 3, decisions/,
  ],
  ['a revision is gone', `delete from revisions where version = 1`, /article .*, revisions/],
  ['a state', `update articles set state = 'published' where state = 'withdrawn'`, /as its last event says, state/],
  ['an address', `update articles set slug = 'elsewhere' where state = 'withdrawn'`, /as its last event says, slug/],
  ['a headline in lists', `update articles set headline = 'Other' where state = 'withdrawn'`, /list entry, headline/],
  ["a quote's words", `update quotes set words = 'Other' where shown = 1`, /quotes, row 1, words/],
  ["a quote's speaker", `update quotes set speaker_id = named_id`, /quotes, row 1, speaker_id/],
  ['a quote is gone', `delete from quotes where shown = 1`, /quotes, row 1/],
  ['a quote is shown that was rejected', `update quotes set shown = 1`, /quotes, row 1, shown/],
  ['a mention', `update mentions set roles = null`, /entities, row 1, roles/],
  ['a name in an article', `delete from article_names where is_full = 0`, /names of entities, row/],
  ['a text that is searched', `update search_texts set text = 'other'`, /search/],
  [
    'who is named in a quote',
    `insert into quote_names select 99, number from quotes where shown = 1`,
    /article .*, search, names/,
  ],
  ['the name of an entity', `update entities set name = 'Other' where given_name is not null`, /entity .*, name/],
  [
    'a merge',
    `update entities set merged_into = null`,
    /entities, row 1, entity_id|quotes, row 1, speaker_id|merged_into/,
  ],
  ['a type', `update entities set type = 'place' where given_name is not null`, /entity .*, type/],
  ['how many articles there are', `update article_count set articles = 9`, /the number of articles/],
  ['a count', `update entities set quote_count = 7`, /entity .*, quote_count/],
  ['a given role', `delete from entity_roles`, /given roles, row 1/],
  ['who was told apart', `delete from entity_distinctions`, /told apart from/],
  ['the uses of a name', `update entity_names set uses = uses + 1`, /entity .*, names, row 1, uses/],
  ['how a name sounds', `update entity_names set sound = 'x'`, /entity .*, names, row 1, sound/],
  ['a row of the text index', `delete from quote_index`, /index of quotes, row|to be found/],
  [
    'a row too many in the text index',
    `insert into entity_index (rowid, words) values (99, 'x')`,
    /index of entities, row/,
  ],
];

describe('verify', () => {
  test('finds nothing in an archive that is whole', async () => {
    const { checked, firstDifference } = await verifySpoilt('');
    expect(firstDifference).toBeNull();
    expect(checked).toEqual({ events: 16, ledgerLines: 2, articles: 3, entities: 3, indexRows: 5 });
  });

  test.each(SPOILT)('names the first difference: %s', async (_what, statements, place) => {
    const { firstDifference } = await verifySpoilt(statements);
    expect(firstDifference?.place).toMatch(place);
    expect(firstDifference?.expected).not.toBe(firstDifference?.found);
  });
});
