import { findWords } from '@onrecord/core/search';
import type { Tx } from '../engine.ts';
import type { IndexTerm } from './index-query.ts';

/**
 * Two frequent words side by side. An index that knows where each word stands must read past every row that holds both to find the few
 * where they meet; so each such pair is a word of its own in the index, as "common grams" are in Lucene. The words are chosen once, from
 * the archive's own texts, and what was indexed before is indexed again then (see index-article.ts). What is found is the same.
 */
const FREQUENT_WORDS = 'frequent-words';

/** Chosen when there are so many articles, from the newest of them; with fewer, no phrase is slow. */
const SAMPLE = 300;
/** Words that are less frequent meet in so few rows that these are soon looked through, in a million articles too. */
const MOST_WORDS = 400;
/** A word that stands in fewer of the sample is not frequent. */
const LEAST_ARTICLES = 6;

/** The first of the private characters that stand for frequent words in a pair. A pair of two is too short for an index of beginnings. */
const FIRST_CODE = 0xe100;

/** As it stands among the settings. */
interface FrequentWords {
  readonly words: readonly string[];
}

/** The pairs that an archive's index knows. */
export class FrequentPairs {
  readonly #codes: ReadonlyMap<string, string>;

  constructor({ words }: FrequentWords) {
    this.#codes = new Map(words.map((word, at) => [word, String.fromCharCode(FIRST_CODE + at)]));
  }

  /** The pairs in a text, each once, as tokens. */
  in(words: readonly string[]): readonly string[] {
    const found = new Set<string>();
    let before: string | undefined;
    for (const word of words) {
      const code = this.#codes.get(word);
      if (before !== undefined && code !== undefined) found.add(before + code);
      before = code;
    }
    return [...found];
  }

  /** A phrase with the pairs that each row with it must hold. */
  narrow(term: IndexTerm): IndexTerm {
    const pairs = this.in(term.isBeginning ? term.words.slice(0, -1) : term.words);
    return pairs.length === 0 ? term : { ...term, pairs };
  }
}

/** By the archive's list, as it is kept: a list is never changed. */
const made = new Map<string, FrequentPairs>();
const KEPT = 16;

/** The pairs of this archive's index; null as long as it is small. */
export async function frequentPairs({ db }: Tx): Promise<FrequentPairs | null> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', FREQUENT_WORDS).executeTakeFirst();
  if (row === undefined) return null;
  const known = made.get(row.value) ?? new FrequentPairs(JSON.parse(row.value) as FrequentWords);
  if (made.size >= KEPT) made.clear();
  made.set(row.value, known);
  return known;
}

/** Chooses the frequent words when there are articles enough, and they are not chosen yet; tells whether it did. */
export async function chooseFrequentWords(tx: Tx): Promise<boolean> {
  const { db } = tx;
  const enough = await db
    .selectFrom('article_facets')
    .select('place')
    .limit(1)
    .offset(SAMPLE - 1)
    .executeTakeFirst();
  if (enough === undefined || (await frequentPairs(tx)) !== null) return false;
  const texts = await db
    .selectFrom('articles')
    .innerJoin('search_texts', 'search_texts.article_id', 'articles.id')
    .select('search_texts.text')
    .where('articles.state', '=', 'published')
    .orderBy('articles.place', 'desc')
    .limit(SAMPLE)
    .execute();
  const words = mostFrequent(texts.map(({ text }) => text));
  const value = JSON.stringify({ words } satisfies FrequentWords);
  await db.insertInto('settings').values({ key: FREQUENT_WORDS, value }).execute();
  return true;
}

function mostFrequent(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const words = new Set(Array.from(findWords(text), (word) => word.folded));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= LEAST_ARTICLES)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([word]) => word);
}
