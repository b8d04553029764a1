import { writeSync } from 'node:fs';
import { openStore } from '../open-store.ts';
import type { Store, StoredArticle } from '../port.ts';
import { StoreError } from '../store-error.ts';
import { makeRecord, makeSource } from './records.ts';

/**
 * The process that kill.contract.ts kills: page by page it imports, publishes, corrects, withdraws, merges, takes merges back and kills
 * articles, and tells each act once the archive has answered it, as `<act> <page> <article id>`. Started again on a
 * page it did not hear about, it goes on from what it finds.
 */
const [address = '', from = '0'] = process.argv.slice(2);

function asEditor({ version }: StoredArticle) {
  return { by: 'writer', version };
}

function record(page: number) {
  const [speaker, other] = [`Editor Person ${letters(page)}`, 'Rosa Lindt'];
  return makeRecord({
    headline: `Page ${page}`,
    paragraphs: [`"So it is on page ${page}," ${speaker} said.`, `"It is not, page ${page}," ${other} said.`],
    entities: [{ name: speaker, aliases: ['The Mayor'] }, { name: other }],
    quotes: [
      { words: `So it is on page ${page},`, speaker },
      { words: `It is not, page ${page},`, speaker: other },
    ],
  });
}

/** Names that do not sound alike from page to page. */
function letters(page: number): string {
  const consonants = 'bklmnrt';
  return Array.from(page.toString(7).padStart(3, '0'), (digit) => `${consonants[Number(digit)]}a`).join('');
}

async function importOrLoad(store: Store, page: number): Promise<StoredArticle> {
  try {
    return await store.importArticle(makeSource(`page ${page}`), record(page), 'writer');
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'duplicate') throw error;
    const held = await store.loadArticle(String(error.details.articleId));
    if (held === null) throw error;
    return held;
  }
}

async function carryThrough(store: Store, page: number): Promise<void> {
  const tell = (act: string, { id }: StoredArticle) => writeSync(1, `${act} ${page} ${id}\n`);
  let article = await importOrLoad(store, page);
  tell('imported', article);
  if (article.state === 'draft') article = await store.publishArticle(article.id, asEditor(article));
  tell('published', article);
  const [mine = '', lindt = ''] = article.record.entities.map((entity) => entity.id);
  const file = await store.loadEntityFile(mine);
  if (file !== null && file.mergedInto === null)
    await store.changeEntity(mine, { act: 'merge', into: lindt }, { by: 'writer', version: file.version });
  tell('merged', article);
  const edited = { record: { ...article.record, quotes: article.record.quotes.slice(0, 1) }, decisions: {} };
  if (article.correctedAt === null)
    article = await store.saveArticle(article.id, edited, { ...asEditor(article), note: `Corrected page ${page}.` });
  tell('corrected', article);
  if (page % 3 === 0) {
    const { version = 0 } = (await store.loadEntityFile(mine)) ?? {};
    await store.changeEntity(mine, { act: 'unmerge' }, { by: 'writer', version });
    tell('unmerged', article);
  }
  if (page % 4 === 1) {
    await store.changeState(article.id, { to: 'withdrawn' }, asEditor(article));
    tell('withdrawn', article);
  }
  if (page % 4 === 2) {
    await store.killArticle(article.id, asEditor(article));
    tell('killed', article);
  }
}

const store = await openStore(address);
for (let page = Number(from); ; page += 1) await carryThrough(store, page);
