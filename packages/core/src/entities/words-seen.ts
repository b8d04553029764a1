import type { Paragraph } from '../text/paragraphs.ts';
import { beginVisit, WORD_KEYS, type Word, wordKey } from '../text/words.ts';
import type { Words } from './document-lexicon.ts';

/** The words of the running text. */
export interface Seen {
  /** Those with a capital, and those with one inside a sentence. */
  readonly capitals: ReadonlyMap<string, Word>;
  readonly inside: ReadonlySet<string>;
  /** Those in small letters that stand with a capital somewhere: nobody asks for others. */
  readonly small: ReadonlySet<string>;
}

/** Of one document at a time; kept, since to make such a list takes longer than to clear it. */
const keys = new Uint8Array(WORD_KEYS);

/** Words that are asked for, and a mark for the key of each: nearly every other word is told from them by its key. */
class AskedWords {
  private readonly words = new Set<string>();

  constructor() {
    keys.fill(0);
  }

  /** The word in small letters, and its singular. */
  add(lower: string): void {
    this.addOne(lower);
    if (lower.endsWith('s')) this.addOne(lower.slice(0, -1));
  }

  private addOne(word: string): void {
    this.words.add(word);
    keys[wordKey(word)] = 1;
  }

  has({ lower, key }: Word): boolean {
    return keys[key] === 1 && this.words.has(lower);
  }
}

/** Reads them from the running text of a document; `all` are its paragraphs with those that are no running text. */
export function wordsSeen(running: readonly Paragraph[], all: readonly Paragraph[], words: readonly Words[]): Seen {
  const capitals = new Map<string, Word>();
  const inside = new Set<string>();
  const asked = new AskedWords();
  const [met, metInside, metSmall] = [beginVisit(), beginVisit(), beginVisit()];
  for (const { tokens, index } of running) {
    const starts = words[index]?.starts;
    for (let i = 0; i < tokens.length; i += 1) {
      const token = tokens[i];
      // Most words stand in a text more than once.
      if (token?.capital !== true || token.word.visit === metInside) continue;
      const { word } = token;
      if (word.visit !== met) {
        capitals.set(word.text, word);
        asked.add(word.lower);
        word.visit = met;
      }
      if (starts?.has(i) !== false) continue;
      inside.add(word.text);
      word.visit = metInside;
    }
  }
  if (running.length < all.length)
    for (const { tokens } of all) for (const token of tokens) if (token.capital) asked.add(token.lower);
  const small = new Set<string>();
  for (const { tokens } of running) {
    for (let i = 0; i < tokens.length; i += 1) {
      const word = tokens[i]?.word;
      if (word === undefined || word.visit === metSmall || word.capital || word.kind !== 'word') continue;
      word.visit = metSmall;
      if (asked.has(word)) small.add(word.lower);
    }
  }
  return { capitals, inside, small };
}
