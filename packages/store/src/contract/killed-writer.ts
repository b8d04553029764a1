import { writeSync } from 'node:fs';
import { openStore } from '../open-store.ts';
import type { Store, StoredArticle } from '../port.ts';
import { StoreError } from '../store-error.ts';
import { type GivenArticle, makeRecord, makeSource } from './records.ts';

/**
 * The process that the tests kill: imports, edits and publishes every `step`th page from a number on, and tells each act once the archive
 * has answered it, as `<act> <page> <article id>`. Started again with a page it did not hear about, it carries on like any client.
 * After each page it also edits the article that all such processes edit, if there is one.
 */
const [url = '', from = '0', step = '1', shared = ''] = process.argv.slice(2);

function page(number: number): GivenArticle {
  const statements = Array.from({ length: 1 + (number % 30) }, (_, index) => `Statement ${index} of page ${number}.`);
  return {
    headline: `Page ${number % 7}`,
    paragraphs: statements,
    entities: [{ name: 'Maya Khoury', aliases: ['Khoury'] }, { name: `Person ${number % 5}` }],
    quotes: statements.map((words, index) => ({
      words,
      speaker: index % 2 === 0 ? 'Maya Khoury' : `Person ${number % 5}`,
    })),
    publishedAt: `2026-01-0${1 + (number % 9)}`,
  };
}

function tell(act: string, number: number, article: StoredArticle): void {
  writeSync(1, `${act} ${number} ${article.id}\n`);
}

async function importOrLoad(store: Store, number: number): Promise<StoredArticle> {
  try {
    return await store.importArticle(makeSource(`page ${number}`), makeRecord(page(number)), 'writer');
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'duplicate') throw error;
    const held = await store.loadArticle(String(error.details.articleId));
    if (held === null) throw error;
    return held;
  }
}

async function carryThrough(store: Store, number: number): Promise<void> {
  const imported = await importOrLoad(store, number);
  tell('imported', number, imported);
  if (imported.state === 'published') return tell('published', number, imported);
  const edited = { record: { ...imported.record, quotes: imported.record.quotes.slice(1) }, decisions: {} };
  const saved = await store.saveArticle(imported.id, edited, { by: 'writer', version: imported.version });
  tell('published', number, await store.publishArticle(saved.id, { by: 'writer', version: saved.version }));
}

/** Edits what others edit at the same moment: whoever comes second loads it again. */
async function editShared(store: Store, number: number): Promise<void> {
  for (;;) {
    const article = await store.loadArticle(shared);
    if (article === null) return;
    try {
      const { record, decisions, version } = article;
      const saved = await store.saveArticle(shared, { record, decisions }, { by: 'writer', version, why: `${number}` });
      return tell('edited', number, saved);
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'version-stale') throw error;
    }
  }
}

const store = await openStore(url);
for (let number = Number(from); ; number += Number(step)) {
  await carryThrough(store, number);
  await editShared(store, number);
}
