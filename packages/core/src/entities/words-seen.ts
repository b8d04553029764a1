import type { Paragraph } from '../text/paragraphs.ts';
import { beginVisit, type Word } from '../text/words.ts';
import type { Words } from './document-lexicon.ts';

/** The words of the running text. */
export interface Seen {
  /** Those with a capital, and those with one inside a sentence. */
  readonly capitals: ReadonlyMap<string, Word>;
  readonly inside: ReadonlySet<string>;
  /** Those in small letters that stand with a capital somewhere: nobody asks for others. */
  readonly small: ReadonlySet<string>;
}

/** Reads them from the running text of a document; `all` are its paragraphs with those that are no running text. */
export function wordsSeen(running: readonly Paragraph[], all: readonly Paragraph[], words: readonly Words[]): Seen {
  const capitals = new Map<string, Word>();
  const inside = new Set<string>();
  const asked = new Set<string>();
  // Most words stand in a text more than once.
  const met = beginVisit();
  const ask = (lower: string): void => {
    asked.add(lower);
    if (lower.endsWith('s')) asked.add(lower.slice(0, -1));
  };
  for (const { tokens, index } of running) {
    const starts = words[index]?.starts;
    for (let i = 0; i < tokens.length; i += 1) {
      const token = tokens[i];
      if (token?.capital !== true || token.word.visit === met) continue;
      const { word } = token;
      capitals.set(word.text, word);
      ask(word.lower);
      // At the beginning of a sentence it is looked at again where it comes again.
      if (starts?.has(i) !== false) continue;
      inside.add(word.text);
      word.visit = met;
    }
  }
  if (running.length < all.length)
    for (const { tokens } of all) for (const token of tokens) if (token.capital) ask(token.lower);
  const small = new Set<string>();
  for (const { tokens } of running) {
    for (const { word } of tokens) {
      if (word.visit === met || word.capital || word.kind !== 'word') continue;
      word.visit = met;
      if (asked.has(word.lower)) small.add(word.lower);
    }
  }
  return { capitals, inside, small };
}
