import { findWords } from '@onrecord/core/search';
import type { Tx } from '../engine.ts';
import type { IndexTerm } from './index-query.ts';

/**
 * The words that stand in very many texts, chosen once, from the archive's own. What was indexed before is indexed again then (see
 * index-article.ts), and what is found is the same.
 *
 * - Two of them side by side are a word of their own in the index, as "common grams" are in Lucene: an index that knows where
 *   each word stands must read past every row that holds both to find the few where they meet.
 * - Each has a sign, a private character. An engine whose index of beginnings is made of every word of three characters writes signs for
 *   words, and looks for a beginning among the words that are left and by the signs of the few that begin so.
 */
export const FREQUENT_WORDS = 'frequent-words';
/** Changes with the list: which one is in force costs less to ask than to read it. */
export const FREQUENT_WORDS_ID = 'frequent-words-id';

/** Chosen when there are so many articles, from the newest of them; with fewer, no phrase is slow. */
const SAMPLE = 300;
/**
 * Half of a text. Words that are less frequent meet in so few rows that these are soon looked through, in a million articles too; and of a
 * thousand, so many would begin alike that a beginning takes three times as long, for an index that costs a fiftieth less.
 */
const MOST_WORDS = 400;
/** A word that stands in fewer of the sample is not frequent. */
const LEAST_ARTICLES = 6;

/** The first sign. A pair is two of them: nothing that anybody can type, and too short for an index of beginnings. */
const FIRST_SIGN = 0xe100;

/** As it stands among the settings. */
interface WordList {
  readonly words: readonly string[];
}

/** The frequent words of an archive. */
export class FrequentWords {
  readonly #signs: ReadonlyMap<string, string>;

  readonly #inOrder: readonly string[];

  constructor(written: string) {
    const { words } = JSON.parse(written) as WordList;
    this.#signs = new Map(words.map((word, at) => [word, String.fromCharCode(FIRST_SIGN + at)]));
    this.#inOrder = words.toSorted();
  }

  /** A row of the index: its words, or their signs, and behind them its pairs, each once. */
  row(words: readonly string[], asSigns: boolean): string {
    const held: string[] = [];
    const pairs = new Set<string>();
    let before: string | undefined;
    for (const word of words) {
      const sign = this.#signs.get(word);
      held.push(asSigns ? (sign ?? word) : word);
      if (before !== undefined && sign !== undefined) pairs.add(before + sign);
      before = sign;
    }
    return [...held, ...pairs].join(' ');
  }

  /** A phrase with the pairs that each row with it must hold. */
  narrow(term: IndexTerm): IndexTerm {
    const signs = (term.isBeginning ? term.words.slice(0, -1) : term.words).map((word) => this.#signs.get(word));
    const pairs = signs.flatMap((sign, at) => {
      const before = signs[at - 1];
      return before === undefined || sign === undefined ? [] : [before + sign];
    });
    return pairs.length === 0 ? term : { ...term, pairs: [...new Set(pairs)] };
  }

  /** The sign of a word that has one, or the word. */
  sign(word: string): string {
    return this.#signs.get(word) ?? word;
  }

  /** The signs of the words that begin so. */
  signsOf(beginning: string): readonly string[] {
    const { length } = this.#inOrder;
    let [low, high] = [0, length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#inOrder[middle] ?? '') < beginning) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (this.#inOrder[end]?.startsWith(beginning) === true) end += 1;
    return this.#inOrder.slice(low, end).map((word) => this.sign(word));
  }
}

/** By the list's id: a list is never changed. */
const made = new Map<string, FrequentWords>();
const KEPT = 16;

/** The list of this id, if it was read already. */
export function madeOf(id: string): FrequentWords | undefined {
  return made.get(id);
}

/** The words of a list that was read. */
export function makeOf(id: string, written: string): FrequentWords {
  if (made.size >= KEPT) made.clear();
  const words = new FrequentWords(written);
  made.set(id, words);
  return words;
}

/** The frequent words of this archive's index; null as long as it is small. */
export async function frequentWords(tx: Tx): Promise<FrequentWords | null> {
  const id = await readSetting(tx, FREQUENT_WORDS_ID);
  return id === undefined ? null : (madeOf(id) ?? makeOf(id, (await readSetting(tx, FREQUENT_WORDS)) ?? ''));
}

async function readSetting({ db }: Tx, key: string): Promise<string | undefined> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value;
}

/** Chooses the frequent words when there are articles enough, and they are not chosen yet; tells whether it did. */
export async function chooseFrequentWords(tx: Tx): Promise<boolean> {
  const { db, engine } = tx;
  const enough = await db
    .selectFrom('article_facets')
    .select('place')
    .limit(1)
    .offset(SAMPLE - 1)
    .executeTakeFirst();
  if (enough === undefined || (await frequentWords(tx)) !== null) return false;
  const texts = await db
    .selectFrom('articles')
    .innerJoin('search_texts', 'search_texts.article_id', 'articles.id')
    .select('search_texts.text')
    .where('articles.state', '=', 'published')
    .orderBy('articles.place', 'desc')
    .limit(SAMPLE)
    .execute();
  const value = JSON.stringify(mostFrequent(texts.map(({ text }) => text)));
  await db.insertInto('settings').values({ key: FREQUENT_WORDS, value }).execute();
  await db.insertInto('settings').values({ key: FREQUENT_WORDS_ID, value: engine.newId() }).execute();
  return true;
}

function mostFrequent(texts: readonly string[]): WordList {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const words = new Set(Array.from(findWords(text), (word) => word.folded));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const words = [...counts]
    .filter(([, count]) => count >= LEAST_ARTICLES)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([word]) => word);
  return { words };
}
