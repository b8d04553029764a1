import { findWords, type QueryTerm, type SearchQuery } from '@onrecord/core/search';
import { chunks } from '../chunks.ts';
import { firstNumberFrom, wantedPlace } from '../display-order.ts';
import type { Db, Tx } from '../engine.ts';
import { numbersOf, standingFor } from '../merged-entities.ts';
import { type FrequentWords, frequentWords } from './frequent-words.ts';
import type { IndexClause, IndexQuery, IndexTerm } from './index-query.ts';
import { isWords, tag, tagToken, tokenTerm } from './index-query.ts';

/** A query in the words of the index. */
export interface CompiledQuery {
  readonly articles: IndexQuery;
  readonly quotes: IndexQuery;
  /** The words looked for with their other spellings: what is marked in snippets, and what names must hold. */
  readonly words: readonly IndexClause[];
  readonly notices: readonly { readonly code: string; readonly message: string }[];
  /** False for a query that asks for nothing. */
  readonly asks: boolean;
}

/** A name in a query may mean so many entities, the most quoted; and so many other spellings of a word are looked for. */
const MOST_MEANT = 50;
const MOST_SPELLINGS = 12;

/** Looks up what the query's names and spellings mean in this archive. */
export async function compileQuery(tx: Tx, query: SearchQuery, speakerId?: string): Promise<CompiledQuery> {
  const known = { spellings: await otherSpellings(tx.db, query.terms), frequent: await frequentFor(tx, query.terms) };
  const notices: { code: string; message: string }[] = [...query.notices];
  const all: IndexClause[] = [];
  const none: IndexTerm[] = [];
  for (const term of query.terms) {
    const clause = isWords(term) ? wordsClause(term, known) : await fieldClause(tx, term, notices);
    if (term.not) none.push(...clause);
    else all.push(clause);
  }
  if (speakerId !== undefined) all.push(await speakerClause(tx.db, speakerId));
  const asks = all.length + none.length > 0 || query.from !== null || query.until !== null;
  const words = query.terms.filter(isWords).filter((term) => !term.not);
  return {
    articles: { all, none, from: placeOf(query.from), below: placeOf(query.until) },
    quotes: { all, none, from: numberOf(query.from), below: numberOf(query.until) },
    // Names are looked for by these too, and their index knows no pairs.
    words: words.map((term) => wordsClause(term, { ...known, frequent: null })),
    notices,
    asks,
  };
}

function placeOf(day: string | null): bigint | null {
  return day === null ? null : BigInt(wantedPlace(day, day));
}

function numberOf(day: string | null): bigint | null {
  return day === null ? null : firstNumberFrom(wantedPlace(day, day));
}

type Spellings = ReadonlyMap<string, readonly string[]>;

/** What the archive knows of a query's words. */
interface Known {
  readonly spellings: Spellings;
  readonly frequent: FrequentWords | null;
}

function frequentFor(tx: Tx, terms: readonly QueryTerm[]): Promise<FrequentWords | null> | null {
  return terms.some((term) => isWords(term) && term.words.length > 1) ? frequentWords(tx) : null;
}

function wordsClause(term: Extract<QueryTerm, { type: 'words' }>, { spellings, frequent }: Known): IndexClause {
  const { words, isBeginning } = term;
  if (words.length > 1) return [frequent?.narrow({ words, isBeginning }) ?? { words, isBeginning }];
  const [only = ''] = words;
  const others = isBeginning ? [] : (spellings.get(only) ?? []);
  return [{ words, isBeginning }, ...others.map((word): IndexTerm => ({ words: [word], isBeginning: false }))];
}

async function otherSpellings(db: Db, terms: readonly QueryTerm[]): Promise<Spellings> {
  const words = new Set(
    terms.flatMap((term) => (isWords(term) && term.words.length === 1 && !term.isBeginning ? term.words : [])),
  );
  const found = new Map<string, string[]>();
  if (words.size === 0) return found;
  const rows = await db
    .selectFrom('spellings')
    .select(['word', 'other'])
    .distinct()
    .where('word', 'in', [...words])
    .orderBy('word')
    .orderBy('other')
    .execute();
  for (const { word, other } of rows) {
    const others = found.get(word);
    if (others === undefined) found.set(word, [other]);
    else if (others.length < MOST_SPELLINGS) others.push(other);
  }
  return found;
}

async function speakerClause(db: Db, id: string): Promise<IndexClause> {
  const standing = (await standingFor(db, [id])).get(id) ?? id;
  return namedClause('speaker', await numbersOf(db, [standing]));
}

function namedClause(field: 'speaker' | 'place', numbers: readonly number[]): IndexClause {
  return numbers.map((number) => tokenTerm(tagToken(tag(field, number))));
}

type FieldTerm = Extract<QueryTerm, { type: 'field' }>;

async function fieldClause(
  tx: Tx,
  term: FieldTerm,
  notices: { code: string; message: string }[],
): Promise<IndexClause> {
  const { field, value } = term;
  if (field === 'speaker' || field === 'place') {
    const ids = await entitiesMeant(tx, field, value);
    if (ids.length === 0) {
      notices.push({ code: `${field}-unknown`, message: `The archive knows no ${field} called “${value}”.` });
    }
    if (ids.length > MOST_MEANT) {
      notices.push({
        code: `${field}-ambiguous`,
        message: `“${value}” may mean more than ${MOST_MEANT} names; the ${MOST_MEANT} most quoted were searched.`,
      });
    }
    return namedClause(field, await numbersOf(tx.db, ids.slice(0, MOST_MEANT)));
  }
  const key = field === 'keyword' ? foldedWords(value).join(' ') : value.toLowerCase();
  return [tokenTerm(tagToken(tag(field, key)))];
}

function foldedWords(text: string): readonly string[] {
  return Array.from(findWords(text), (word) => word.folded);
}

/** An address names one; otherwise whoever has all the words in their names. One more than may be meant tells that there are more. */
async function entitiesMeant(tx: Tx, field: 'speaker' | 'place', value: string): Promise<readonly string[]> {
  const { db } = tx;
  const exact = db.selectFrom('entities').select('id').where('slug', '=', value).where('article_count', '>', 0);
  const addressed = await (field === 'place' ? exact.where('type', '=', 'place') : exact).execute();
  if (addressed.length > 0) return addressed.map((row) => row.id);
  const all = foldedWords(value).map((word): IndexClause => [{ words: [word], isBeginning: false }]);
  const found = await tx.engine.index.find(db, 'entities', {
    all,
    none: [],
    from: null,
    below: null,
    limit: LOOKED_AT,
  });
  const rows: { id: string; seq: number; quote_count: number }[] = [];
  for (const part of chunks(found)) {
    const query = db.selectFrom('entities').select(['id', 'seq', 'quote_count']).where('seq', 'in', part.map(Number));
    rows.push(...(await (field === 'place' ? query.where('type', '=', 'place') : query).execute()));
  }
  const ordered = rows.toSorted((a, b) => b.quote_count - a.quote_count || a.seq - b.seq);
  return ordered.slice(0, MOST_MEANT + 1).map((row) => row.id);
}

/** So many names that fit are compared by how much they are quoted. */
const LOOKED_AT = 1_000;
