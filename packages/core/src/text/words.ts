import { isPlainCapital, unitAt } from './characters.ts';
import { notebook } from './notebook.ts';
import { ownCopy } from './remembered.ts';
import { classesOf } from './word-classes.ts';

/**
 * `word` also covers initialisms (U.S.) and abbreviations with their stop (Mr.); `possessive` is a split-off 's;
 * `mark` is a quotation mark or a lone apostrophe; everything else that is not white space is `punct`.
 */
export type TokenKind = 'word' | 'number' | 'possessive' | 'mark' | 'punct';

/** A word or sign in whatever text it stands. The same word is mostly, but not always, the same object: compare `text`. */
export interface Word {
  readonly kind: TokenKind;
  readonly text: string;
  /** Of the text; V8 has a dozen kinds of strings, and asks which one this is before it knows its length. */
  readonly length: number;
  /** In lower case, with apostrophes made straight. */
  readonly lower: string;
  /** Starts with a capital letter, also after a lower-case particle with hyphen ("al-Muallem"). */
  readonly capital: boolean;
  /** Holds a hyphen. */
  readonly isTied: boolean;
  /** The lists of small words that hold it, as bits; see word-classes.ts. */
  readonly classes: number;
  /** The walk through a text that has met it last; see `beginVisit`. */
  visit: number;
  /** Where the name model keeps its numbers of it, if they are still there. */
  row: number;
  /** What stages want to see of it at a glance; see `reserveMarks`. */
  marks: number;
  /** What stages have found out about it; see `wordNote`. */
  readonly notes: unknown[];
}

/** A word stands in the slot of its hash or in one of the next ones. */
const HOMES = 2 ** 15;
const PROBES = 6;
/**
 * The words read last. A few thousand words make up most of all texts, so that nearly every token is one of these: it needs
 * no string of its own, and what was found out about the word before need not be found out again. What stands in a slot is
 * replaced when others come, so that memory and time stay bounded whatever is read.
 */
const slots = new Uint16Array(HOMES + PROBES);
/**
 * The words by the numbers that stand in their slots, with their hashes, and rows of their lengths and first letters: another word is
 * told by them without a look at it. Numbers are given in turn, so that the words of a text lie close together in a processor's cache.
 */
const words: (Word | undefined)[] = [undefined];
const hashes = new Int32Array(slots.length + 1);
const ROW = 16;
const rows = new Uint16Array((slots.length + 1) * ROW);
/** What is longer is hardly a word that comes again. */
const LONGEST = 40;
const LONGEST_NUMBER = 4;
const PRIME = 0x01000193;
/** Where the hash of a word begins. */
export const NO_LETTERS = 0x811c9dc5;

/** The hash of a word that goes on with a letter. */
export function addLetter(hash: number, code: number): number {
  return Math.imul(hash ^ code, PRIME);
}

/** A text with its letters as numbers: to take them from a string, which may be a window into another, takes longer. */
export interface LetteredText {
  readonly text: string;
  readonly letters: Uint16Array;
}

/** The word between two places of a text, of which `hash` holds all letters. */
export function wordAt(
  { text, letters }: LetteredText,
  { from, to, hash }: { readonly from: number; readonly to: number; readonly hash: number },
  kind: TokenKind,
): Word {
  const length = to - from;
  // Most numbers come once.
  if (length > LONGEST || (kind === 'number' && length > LONGEST_NUMBER)) return newWord(text.slice(from, to), kind);
  const home = (hash ^ (hash >>> 15)) & (HOMES - 1);
  for (let slot = home; slot < home + PROBES; slot += 1) {
    const number = slots[slot] ?? 0;
    if (number === 0) return keep(slot, hash, newWord(text.slice(from, to), kind));
    if (hashes[number] !== hash || rows[number * ROW] !== length || !stands(number, letters, from)) continue;
    const known = words[number];
    if (known !== undefined && known.kind === kind) return known;
  }
  return keep(home, hash, newWord(text.slice(from, to), kind));
}

function keep(slot: number, hash: number, word: Word): Word {
  const number = slots[slot] || words.length;
  slots[slot] = number;
  words[number] = word;
  hashes[number] = hash;
  rows[number * ROW] = word.length;
  for (let i = 1; i < ROW; i += 1) rows[number * ROW + i] = word.text.charCodeAt(i - 1);
  return word;
}

/** The word of a number stands among the letters from there on. */
function stands(number: number, letters: Uint16Array, from: number): boolean {
  const row = number * ROW;
  const length = rows[row] ?? 0;
  const near = Math.min(length, ROW - 1);
  for (let i = 0; i < near; i += 1) if (rows[row + 1 + i] !== letters[from + i]) return false;
  if (length < ROW) return true;
  const word = words[number]?.text ?? '';
  for (let i = near; i < length; i += 1) if (unitAt(word, i) !== letters[from + i]) return false;
  return true;
}

const single = new Uint16Array(LONGEST);

/** A word that does not stand in a text as one piece, or whose end a pattern has found. */
export function wordOf(text: string, kind: TokenKind): Word {
  let hash = NO_LETTERS;
  const { length } = text;
  for (let i = 0; i < length; i += 1) {
    const code = unitAt(text, i);
    hash = addLetter(hash, code);
    // What is too long is not compared.
    single[i] = code;
  }
  return wordAt({ text, letters: single }, { from: 0, to: length, hash }, kind);
}

/** What a word is by its letters alone. */
export type WrittenWord = Pick<Word, 'kind' | 'text' | 'lower' | 'capital'>;

const readers: { readonly read: (word: Word) => number; readonly first: number }[] = [];
let reserved = 0;

/**
 * Lets a module mark every word with so many bits, for what is asked of each word of a text: to look at them takes less
 * than a note. Gives the number of the first; `read` gives them from the lowest bit up, and is asked once for each word.
 */
export function reserveMarks(count: number, read: (word: Word) => number): number {
  const first = reserved;
  reserved += count;
  if (reserved > 31) throw new Error('A word has 31 marks.');
  readers.push({ read, first });
  for (const word of words) if (word !== undefined) word.marks |= read(word) << first;
  return first;
}

/** The same for one bit: gives that bit. */
export function reserveMark(holds: (word: Word) => boolean): number {
  return 1 << reserveMarks(1, (word) => (holds(word) ? 1 : 0));
}

/** True for a token whose word has one of the marks. */
export function isMarked(token: { readonly word: Pick<Word, 'marks'> } | undefined, marks: number): boolean {
  return token !== undefined && (token.word.marks & marks) !== 0;
}

let visits = 0;

/** The number of a walk through a text that wants to know the words it has met; the same word may be another object. */
export function beginVisit(): number {
  visits += 1;
  return visits;
}

const CAPITAL = /^(?:\p{Ll}{1,3}['’-])?\p{Lu}/u;

function newWord(cut: string, kind: TokenKind): Word {
  // What is too long to be kept need not be a string of its own.
  const text = cut.length > LONGEST ? cut : ownCopy(cut);
  const lower = text.toLowerCase().replace(/[’ʼ‘]/g, "'");
  const capital = kind === 'word' && (isPlainCapital(text.charCodeAt(0)) || CAPITAL.test(text));
  const word: Word = {
    kind,
    text,
    length: text.length,
    lower: lower === text ? text : lower,
    capital,
    isTied: text.includes('-'),
    classes: classesOf(lower),
    visit: 0,
    row: 0,
    marks: 0,
    notes: [],
  };
  mark(word);
  return word;
}

function mark(word: Word): void {
  for (const { read, first } of readers) word.marks |= read(word) << first;
}

/** The same word of which nothing has been found out yet, for somebody who knows better; `tell` is called before anybody looks at it. */
export function wordAnew(word: Word, tell: (word: Word) => void): Word {
  const anew: Word = { ...word, visit: 0, row: 0, marks: 0, notes: [] };
  tell(anew);
  mark(anew);
  return anew;
}

/** A pure function of a word that writes its answer down on the word. */
export const wordNote = notebook<Word>();
