import { didTheySay as compareWithQuotes, type SaidWords } from '@onrecord/core/match';
import { findWords } from '@onrecord/core/search';
import type { ClaimRequest, ClaimResult } from '../../port.ts';
import { chunks } from '../chunks.ts';
import { type Engine, reading, type Tx } from '../engine.ts';
import { shownQuotes } from '../quotes.ts';
import type { IndexClause } from './index-query.ts';

/**
 * How quotes are chosen for comparison. A sentence has some words that few quotes hold: each of them up to FEW times names
 * candidates, and the quotes that are named most are compared. Words of a sentence that stand in more quotes than that are looked
 * for in pairs and threes of the rarest, which a quote must hold together. So the work does not grow with what is common.
 */
const FEW = 200;
const WORDS = 40;
const COMMON = 5;
const COMPARED = 60;
const LONGEST = 5_000;

/** See `Store.didTheySay`. */
export function didTheySay(engine: Engine, claim: ClaimRequest): Promise<ClaimResult> {
  return reading(engine, async (tx) => {
    const words = claim.words.slice(0, LONGEST);
    const numbers = await candidates(tx, words);
    const quotes = await saidWords(tx, numbers);
    const { verdict, matches, isCut } = compareWithQuotes({ words, speakerId: claim.speakerId }, quotes);
    const items = await shownQuotes(
      tx.db,
      matches.map(({ said }) => said.id),
    );
    return {
      verdict,
      isCut: isCut || claim.words.length > LONGEST,
      matches: matches.flatMap(({ said, kind, score, span, diff, reason }) => {
        const found = items.get(said.id);
        return found === undefined ? [] : [{ kind, score, item: found.item, span, diff, reason }];
      }),
    };
  });
}

interface Word {
  readonly word: string;
  /** The quotes that hold it, newest first, one more than FEW at most. */
  readonly numbers: readonly bigint[];
}

async function candidates(tx: Tx, claim: string): Promise<readonly bigint[]> {
  const words = await lookUp(tx, claim);
  const votes = new Map<bigint, number>();
  const vote = (numbers: readonly bigint[]) => {
    for (const number of numbers) votes.set(number, (votes.get(number) ?? 0) + 1 / (numbers.length + 10));
  };
  for (const { numbers } of words) if (numbers.length <= FEW) vote(numbers);
  for (const together of combinations(words.filter(({ numbers }) => numbers.length > FEW))) {
    vote(await holding(tx, together));
  }
  const named = [...votes].sort(([a, x], [b, y]) => y - x || (a < b ? 1 : -1));
  return named.slice(0, COMPARED).map(([number]) => number);
}

async function lookUp(tx: Tx, claim: string): Promise<readonly Word[]> {
  const sought = new Set<string>();
  for (const { folded } of findWords(claim)) {
    sought.add(folded);
    if (sought.size === WORDS) break;
  }
  const words: Word[] = [];
  for (const word of sought) {
    const numbers = await holding(tx, [word], FEW + 1);
    if (numbers.length > 0) words.push({ word, numbers });
  }
  return words;
}

function holding(tx: Tx, words: readonly string[], limit: number = FEW): Promise<readonly bigint[]> {
  const all = words.map((word): IndexClause => [{ words: [word], isBeginning: false }]);
  return tx.engine.index.find(tx.db, 'quotes', { all, none: [], from: null, below: null, limit });
}

/** The rarest of the common words are those whose newest quotes reach furthest back. All of them, then all but one, then all but two. */
function combinations(common: readonly Word[]): readonly (readonly string[])[] {
  const oldest = ({ numbers }: Word): bigint => numbers.at(-1) ?? 0n;
  const rarest = common.toSorted((a, b) => (oldest(a) < oldest(b) ? -1 : 1)).slice(0, COMMON);
  const words = rarest.map(({ word }) => word);
  const sets = [words];
  for (const out of words) {
    const rest = words.filter((word) => word !== out);
    if (rest.length > 0) sets.push(rest);
  }
  return words.length === 0 ? [] : sets;
}

async function saidWords(tx: Tx, numbers: readonly bigint[]): Promise<readonly SaidWords[]> {
  const said: SaidWords[] = [];
  for (const part of chunks(numbers)) {
    const rows = await tx.db
      .selectFrom('quotes')
      .select(['id', 'words', 'speaker_id'])
      .where('number', 'in', part)
      .orderBy('number', 'desc')
      .execute();
    said.push(...rows.map((row) => ({ id: row.id, words: row.words, speakerId: row.speaker_id })));
  }
  return said;
}
