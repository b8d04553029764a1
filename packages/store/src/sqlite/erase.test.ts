import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { makeRecord, makeSource } from '../contract/records.ts';
import type { Store } from '../port.ts';
import { openSqliteStore } from './open-sqlite-store.ts';

/** Words that stand nowhere else, so that a single one left anywhere is found. */
const SECRET = ['zanderquill', 'mopstrane', 'ulverdock', 'wexholm', 'brintlecove', 'gorsefaddle'] as const;
const [HEADLINE, BODY, NAME, ALIAS, REASON, NOTE] = SECRET;

function secretPage() {
  return makeRecord({
    headline: `The ${HEADLINE} affair`,
    paragraphs: [`"It was ${BODY}," Petra ${NAME} said.`, 'Much else was said on that day. '.repeat(200)],
    entities: [{ name: `Petra ${NAME}`, aliases: [`Aunt ${ALIAS}`], roles: [`Keeper of ${BODY}`] }],
    quotes: [{ words: `It was ${BODY},`, speaker: `Petra ${NAME}` }],
    keywords: [BODY],
  });
}

/** Which of the words stand anywhere in the archive's files, in whatever case, in UTF-8 or UTF-16. */
function foundIn(folder: string): readonly string[] {
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
  const holds = (word: string) =>
    files.some((bytes) => {
      const text = bytes.toString('latin1').toLowerCase();
      return text.includes(word) || text.includes(Buffer.from(word, 'utf16le').toString('latin1'));
    });
  return SECRET.filter(holds);
}

async function live(store: Store): Promise<string> {
  const record = secretPage();
  const source = { ...makeSource(record.text), origin: null };
  const draft = await store.importArticle(source, record, 'desk');
  const published = await store.publishArticle(draft.id, { by: 'desk', version: 1, why: `about ${REASON}` });
  const changed = { ...record, quotes: [], entities: [], mentions: [] };
  const saved = await store.saveArticle(
    draft.id,
    { record: { ...changed, article: { ...changed.article, section: BODY } }, decisions: {} },
    { by: 'desk', version: published.version, why: REASON, note: `Not ${NOTE}.` },
  );
  const restored = await store.restoreRevision(draft.id, 2, { by: 'desk', version: saved.version });
  const moved = await store.changeSlug(draft.id, `${HEADLINE}-again`, { by: 'desk', version: restored.version });
  const person = moved.record.entities[0]?.id ?? '';
  await store.changeEntity(person, { act: 'give-alias', name: ALIAS }, { by: 'desk', version: 0, why: REASON });
  return draft.id;
}

test("a killed article's words are in no byte of the files, and the archive still verifies", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-erase-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const store = await openSqliteStore({ file: join(folder, 'archive.sqlite') });
  onTestFinished(() => store.close());
  for (let page = 0; page < 30; page += 1) {
    const record = makeRecord({ headline: `Page ${page}`, entities: [{ name: `Person ${page}` }] });
    const { id } = await store.importArticle(makeSource(`page ${page}`), record, 'desk');
    if (page % 2 === 0) await store.publishArticle(id, { by: 'desk', version: 1 });
  }
  const id = await live(store);
  expect(foundIn(folder)).toEqual(SECRET);
  const { version = 0 } = (await store.loadArticle(id)) ?? {};
  expect(await store.killArticle(id, { by: 'editor', version, why: 'court order' })).toEqual({ scrubbed: true });
  expect(foundIn(folder)).toEqual([]);
  const { checked, firstDifference } = await store.verify();
  expect(firstDifference).toBeNull();
  expect(checked).toMatchObject({ articles: 30, ledgerLines: 3 });
  expect((await store.listEvents(id)).map(({ action }) => action)).toEqual([
    'imported',
    'published',
    'edited',
    'restored',
    'readdressed',
    'killed',
  ]);
});

test('says so when a reader holds the old pages, and erases them at the next time', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-erase-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'archive.sqlite');
  const store = await openSqliteStore({ file, patienceMs: 50 });
  onTestFinished(() => store.close());
  const id = await live(store);
  const reader = new Database(file, { readonly: true });
  reader.exec('begin; select count(*) from articles');
  reader.prepare('select count(*) from articles').get();
  const { version = 0 } = (await store.loadArticle(id)) ?? {};
  expect(await store.killArticle(id, { by: 'editor', version })).toEqual({ scrubbed: false });
  reader.exec('rollback');
  reader.close();
  expect(await store.scrub()).toBe(true);
  expect(foundIn(folder)).toEqual([]);
});
