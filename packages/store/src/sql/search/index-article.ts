import type { ParsedRecord } from '@onrecord/core';
import { findWords, foldForSearch } from '@onrecord/core/search';
import { chunks } from '../chunks.ts';
import { type DerivedRows, deriveRows, quoteSearchText } from '../derived-rows.ts';
import type { Db, IndexedWords, Tx } from '../engine.ts';
import { insertRows } from '../insert-rows.ts';
import { loadContent } from '../load-article.ts';
import type { Content } from '../permanent-ids.ts';
import type { ArticleRow, QuoteRow } from '../tables.ts';
import { chooseFrequentWords, type FrequentWords, frequentWords } from './frequent-words.ts';
import { EVERY_ARTICLE, headToken, mainToken, ownTags, tag, tagToken } from './index-query.ts';
import { rememberWords } from './known-words.ts';
import { searchedWords } from './searched-words.ts';

/** A published article with what is derived from it. */
export interface IndexedArticle {
  readonly article: Pick<ArticleRow, 'id' | 'place'>;
  readonly content: Content;
  readonly quotes: readonly QuoteRow[];
}

/** What an index holds of a row. */
interface IndexRow {
  readonly tags: string;
  readonly words: readonly string[];
}

interface QuoteNames {
  /** The numbers of the entities that are named in the words of a quote. */
  readonly named: readonly number[];
}

export interface IndexRows {
  readonly text: string;
  /** The words that it says more than once, with spaces between. */
  readonly repeated: string;
  readonly article: IndexRow;
  readonly quotes: readonly (IndexRow & Pick<IndexedWords, 'number'> & QuoteNames)[];
}

/**
 * Works out the rows of a published article and its shown quotes. A tag names the entity that the record names, for good; which one
 * stands for it now is looked up when the tag is read, so that a merge has nothing to change here.
 */
export async function indexRows(db: Db, given: IndexedArticle): Promise<IndexRows> {
  return rowsOf(given, await entityNumbers(db, [given]));
}

function rowsOf({ content, quotes }: IndexedArticle, numbers: ReadonlyMap<string, number>): IndexRows {
  const { record } = content;
  const { text, words } = searchedWords(record);
  const counts = countEach(words);
  const about = tagsOfSubjects(record, numbers);
  const cues = new Map(record.quotes.map((quote) => [quote.id, quote.cue]));
  const named = namedIn(record, numbers);
  const rows = quotes.flatMap((row) => {
    if (row.shown === 0) return [];
    const speaker = row.named_id === null ? undefined : numbers.get(row.named_id);
    return [{ row, own: ownTags({ kind: row.kind, cue: cues.get(row.id) ?? null }, speaker) }];
  });
  const all = [...new Set([...rows.flatMap(({ own }) => own), ...about])];
  return {
    text,
    repeated: repeatedIn(counts),
    article: {
      tags: all.join(' '),
      words: [...words, ...subjectTokens(record, counts), EVERY_ARTICLE, ...all.map(tagToken)],
    },
    quotes: rows.map(({ row, own }) => {
      const tags = [...own, ...about];
      const words = [...foldedWords(quoteSearchText(record, row)), ...tags.map(tagToken)];
      return { number: row.number, tags: tags.join(' '), words, named: named(row) };
    }),
  };
}

/** Who is named in the words of a quote. Headlines are cut from the text they stand above. */
function namedIn(
  { mentions, quotes }: ParsedRecord,
  numbers: ReadonlyMap<string, number>,
): (row: QuoteRow) => readonly number[] {
  const names = mentions.filter(({ kind }) => kind === 'name' || kind === 'acronym');
  const spans = new Map(quotes.map(({ id, span }) => [id, span]));
  return ({ id, in_headline }) => {
    const words = in_headline === 1 ? undefined : spans.get(id);
    if (words === undefined) return [];
    const inside = names.filter(({ span }) => span.start >= words.start && span.end <= words.end);
    return [...new Set(inside.flatMap(({ entityId }) => numbers.get(entityId ?? '') ?? []))];
  };
}

/**
 * Puts published articles and their shown quotes into the index, with their tags. The full-text rows of all go in last: FTS5 writes
 * down what it has gathered whenever another statement of many rows begins, and many small pieces cost more to merge than to make.
 */
export async function indexArticles(
  tx: Tx,
  given: readonly IndexedArticle[],
  numbers: ReadonlyMap<string, number>,
): Promise<void> {
  const { db } = tx;
  const row = await rowsAsIndexed(tx);
  const rows = given.map((each) => rowsOf(each, numbers));
  const texts = given.map(({ article }, index) => ({ article_id: article.id, text: rows[index]?.text ?? '' }));
  const facets = given.map(({ article }, index) => ({ place: article.place, tags: rows[index]?.article.tags ?? '' }));
  const quotes = rows.flatMap((row) => row.quotes);
  await insertRows(db, 'search_texts', texts);
  await insertRows(db, 'article_facets', facets);
  const tags = quotes.map(({ number, tags }) => ({ number, tags }));
  await insertRows(db, 'quote_facets', tags);
  const names = quotes.flatMap(({ number, named }) => named.map((each) => ({ named: each, number })));
  await insertRows(db, 'quote_names', names);
  await rememberKeywords(
    db,
    given.flatMap(({ content }) => content.record.article.keywords),
  );
  await rememberWords(
    db,
    given.flatMap(({ content }, index) => [...titlesOf(content.record), rows[index]?.repeated ?? '']),
  );
  const words = given.map(({ article }, index) => ({
    number: BigInt(article.place),
    words: row(rows[index]?.article.words ?? []),
  }));
  const ofQuotes = quotes.map(({ number, words }) => ({ number, words: row(words) }));
  await tx.engine.index.put(db, 'articles', words);
  await tx.engine.index.put(db, 'quotes', ofQuotes);
}

/** How the words of a row are written into the index. */
async function rowsAsIndexed(tx: Tx): Promise<(words: readonly string[]) => string> {
  const frequent = await wordsToIndexBy(tx);
  return (words) => (frequent === null ? words.join(' ') : frequent.row(words, tx.engine.index.holdsSigns));
}

/** Frequent words are chosen when there are articles enough: before more are put in, since what is there then has all its rows. */
async function wordsToIndexBy(tx: Tx): Promise<FrequentWords | null> {
  const known = await frequentWords(tx);
  if (known !== null || !(await chooseFrequentWords(tx))) return known;
  await indexAgain(tx);
  return frequentWords(tx);
}

/** What was indexed before the frequent words were chosen: few articles, as these are chosen when there are just enough. */
async function indexAgain(tx: Tx): Promise<void> {
  const articles = await tx.db
    .selectFrom('articles')
    .selectAll()
    .where('place', 'in', (eb) => eb.selectFrom('article_facets').select('place'))
    .execute();
  const given = await Promise.all(articles.map((article) => derivedArticle(tx.db, article)));
  for (const { article } of given) await dropFromIndex(tx, article.id);
  await indexArticles(tx, given, await entityNumbers(tx.db, given));
}

/** An article with its rows as the index takes them: who stands for whom is left out, since tags and names are those of the record. */
export async function derivedArticle(db: Db, article: ArticleRow): Promise<IndexedArticle & DerivedRows> {
  const content = await loadContent(db, article);
  return { article, content, ...deriveRows(article, content, new Map()) };
}

/** What an article adds to the words that are known: headline, keywords, and what it says twice. Names are added where they are indexed. */
export function rememberedTexts(record: ParsedRecord): readonly string[] {
  return [...titlesOf(record), repeatedIn(countEach(searchedWords(record).words))];
}

function titlesOf({ article }: ParsedRecord): readonly string[] {
  return [article.headline?.text ?? '', ...article.keywords];
}

function repeatedIn(counts: ReadonlyMap<string, number>): string {
  return [...counts].flatMap(([word, count]) => (count > 1 ? [word] : [])).join(' ');
}

function countEach(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function foldedWords(text: string): readonly string[] {
  return Array.from(findWords(text), (word) => word.folded);
}

/** Takes an article's rows out of everything this file puts in; call it while its other rows are still there. */
export async function dropFromIndex(tx: Tx, articleId: string): Promise<void> {
  const { db } = tx;
  await tx.engine.index.dropArticle(db, articleId);
  await db
    .deleteFrom('article_facets')
    .where('place', 'in', (eb) => eb.selectFrom('articles').select('place').where('id', '=', articleId))
    .execute();
  await db
    .deleteFrom('quote_facets')
    .where('number', 'in', (eb) => eb.selectFrom('quotes').select('number').where('article_id', '=', articleId))
    .execute();
  await db
    .deleteFrom('quote_names')
    .where('number', 'in', (eb) => eb.selectFrom('quotes').select('number').where('article_id', '=', articleId))
    .execute();
  await db.deleteFrom('search_texts').where('article_id', '=', articleId).execute();
}

/** The places an article names and its keywords, as tags. */
function tagsOfSubjects({ entities, article }: ParsedRecord, numbers: ReadonlyMap<string, number>): readonly string[] {
  const places = entities.flatMap(({ id, type }) => {
    const number = numbers.get(id);
    return type === 'place' && number !== undefined ? [tag('place', number)] : [];
  });
  const keywords = article.keywords.map(foldForSearch).filter((key) => key !== '');
  return [...places, ...Array.from(new Set(keywords), (key) => tag('keyword', key))];
}

async function rememberKeywords(db: Db, names: readonly string[]): Promise<void> {
  const keywords = new Map(names.map((name) => [foldForSearch(name), name]));
  keywords.delete('');
  for (const part of chunks([...keywords])) {
    await db
      .insertInto('keywords')
      .values(part.map(([key, name]) => ({ key, name })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** The numbers of the entities that these name, by which tags call them. */
export async function entityNumbers(db: Db, given: readonly IndexedArticle[]): Promise<ReadonlyMap<string, number>> {
  const ids = new Set(given.flatMap(({ content }) => content.record.entities.map((entity) => entity.id)));
  const numbers = new Map<string, number>();
  for (const part of chunks([...ids])) {
    const rows = await db.selectFrom('entities').select(['id', 'seq']).where('id', 'in', part).execute();
    for (const row of rows) numbers.set(row.id, row.seq);
  }
  return numbers;
}

/** A word this often in an article is what it is about. */
const OFTEN = 4;

/** What an article is about, in two steps: the words of its headline, and those of its standfirst and keywords or often in its text. */
function subjectTokens({ article }: ParsedRecord, counts: ReadonlyMap<string, number>): readonly string[] {
  const head = new Set(foldedWords(article.headline?.text ?? ''));
  const main = new Set([article.standfirst?.text ?? '', ...article.keywords].flatMap(foldedWords));
  for (const [word, count] of counts) if (count >= OFTEN) main.add(word);
  for (const word of head) main.delete(word);
  return [...Array.from(head, headToken), ...Array.from(main, mainToken)];
}
