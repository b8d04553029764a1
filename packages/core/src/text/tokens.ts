import type { Span } from '../schemas/span.ts';
import { isPlainDigit, isPlainLetter, LAST_ASCII, unitAt } from './characters.ts';
import { COUNTRY_NAMES, DEMONYMS } from './countries.ts';
import { addLetter, NO_LETTERS, type TokenKind, type Word, wordAt, wordOf } from './words.ts';

export type { TokenKind } from './words.ts';

/**
 * One word or sign. `start` and `end` are UTF-16 offsets into the source text. Made by a constructor: V8 takes a literal of which all
 * objects of the first text were alive when it collected garbage for one whose objects live long, and then never finds them young.
 */
export class Token implements Span {
  readonly kind: TokenKind;
  readonly text: string;
  /** In lower case, with apostrophes made straight. */
  readonly lower: string;
  /** Starts with a capital letter, also after a lower-case particle with hyphen ("al-Muallem"). */
  readonly capital: boolean;
  readonly start: number;
  readonly end: number;
  /** What is known of the word whatever text it stands in. */
  readonly word: Word;

  constructor(word: Word, start: number) {
    this.kind = word.kind;
    this.text = word.text;
    this.lower = word.lower;
    this.capital = word.capital;
    this.start = start;
    this.end = start + word.length;
    this.word = word;
  }
}

const ABBREVIATIONS = new Set(
  `mr mrs ms dr prof eng gen col lt sgt capt cmdr adm maj brig sen rep gov pres hon rev st jr sr vs etc no inc ltd corp co
  jan feb mar apr jun jul aug sep sept oct nov dec fr messrs mt ft engr barr`.split(/\s+/),
);

/** The shapes of tokens, tried in this order where one begins. */
const SHAPES: readonly { readonly kind: TokenKind; readonly shape: RegExp }[] = [
  { kind: 'word', shape: /(?:\p{Lu}-)?(?:\p{Lu}\.){2,}/uy },
  { kind: 'number', shape: /\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th|%)?/uy },
  { kind: 'word', shape: /[\p{L}\p{M}\p{N}]+(?:['’ʼ‘-][\p{L}\p{M}\p{N}]+)*/uy },
  { kind: 'mark', shape: /(?<=[^\s([—–-])'(?=''(?!'))|''|``|["“”„‟«»'‘’‚‹›`]/uy },
  { kind: 'punct', shape: /\.\.\.+|\S/uy },
];
const POSSESSIVE = /['’ʼ][sS]$/;
/** What may be tied to a name by a hyphen: "Kesh-based" is Kesh, a hyphen and a word. */
const TIED =
  /(?<=^\p{Lu}[\p{L}\p{M}\p{N}'’-]*)-(?:based|born|bred|led|held|backed|owned|run|made|built|funded|financed|sponsored|controlled|occupied|administered|ruled|governed|dominated|linked|aligned|allied|affiliated|related|friendly|bound|trained|educated|supported|brokered|mediated|listed|flagged|registered|appointed|ordered|imposed|designated|inspired|approved|supplied|style|like|wide|sized|era|origin|parent|focused|specific)$/u;
const SPACE = 32;
const APOSTROPHE = 39;
const HYPHEN = 45;
const STOP = 46;

/** Signs that are a token each, whatever stands beside them. */
const SIGNS = new Map(
  [
    ...Array.from('.,;:!?()[]{}<>/\\%$&*+=@#_|~^–—', (sign) => wordOf(sign, 'punct')),
    ...Array.from('"“”„‟«»‘’‚‹›', (sign) => wordOf(sign, 'mark')),
  ].map((sign) => [sign.text.charCodeAt(0), sign]),
);

/** Splits a range of the text into tokens, left to right. */
export function readTokens(text: string, range: Span): Token[] {
  // A slice, for no shape may look beyond the range.
  return joinStops(new TokenReader(text.slice(range.start, range.end), range.start).read(), text);
}

/** The letters of the paragraph that is read; kept, since to make such a list takes longer than to fill it. */
const kept = new Uint16Array(8192);

function lettersOf(text: string): Uint16Array {
  const { length } = text;
  // What lies behind the last letter is looked at.
  const letters = length + 2 < kept.length ? kept : new Uint16Array(length + 2);
  for (let at = 0; at < length; at += 1) letters[at] = unitAt(text, at);
  letters[length] = 0;
  letters[length + 1] = 0;
  return letters;
}

class TokenReader {
  readonly text: string;
  readonly letters: Uint16Array;
  private readonly offset: number;
  private readonly tokens: Token[] = [];

  constructor(text: string, offset: number) {
    this.text = text;
    this.letters = lettersOf(text);
    this.offset = offset;
  }

  read(): Token[] {
    const { letters } = this;
    const { length } = this.text;
    for (let at = 0; at < length; ) {
      const code = letters[at] ?? 0;
      if (code === SPACE) at += 1;
      else if (isPlainLetter(code)) at = this.readWord(at);
      else at = this.readSign(at, code);
    }
    return this.tokens;
  }

  /** Most tokens are words of nothing but ASCII letters and digits, and this takes a third of the time of the patterns. */
  private readWord(at: number): number {
    const { letters } = this;
    let code = letters[at] ?? 0;
    let end = at;
    let hash = NO_LETTERS;
    do {
      hash = addLetter(hash, code);
      end += 1;
      code = letters[end] ?? 0;
    } while (isPlainLetter(code) || isPlainDigit(code));
    // A letter of another alphabet, an apostrophe or a hyphen may go on with the word, a stop with an initialism.
    if (code > LAST_ASCII || code === APOSTROPHE || code === HYPHEN || (code === STOP && end === at + 1))
      return this.readShape(at);
    this.push(wordAt(this, { from: at, to: end, hash }, 'word'), at);
    return end;
  }

  private readSign(at: number, code: number): number {
    // "..." is one sign.
    const sign = code === STOP && this.letters[at + 1] === STOP ? undefined : SIGNS.get(code);
    if (sign === undefined) return this.readShape(at);
    this.push(sign, at);
    return at + 1;
  }

  private readShape(at: number): number {
    const { text } = this;
    for (const { kind, shape } of SHAPES) {
      shape.lastIndex = at;
      if (!shape.test(text)) continue;
      this.pushCut(kind, text.slice(at, shape.lastIndex), at);
      return shape.lastIndex;
    }
    return at + 1;
  }

  private pushCut(kind: TokenKind, words: string, at: number): void {
    const cut = kind === 'word' ? words.search(POSSESSIVE) : -1;
    if (cut > 0) {
      this.pushCut(kind, words.slice(0, cut), at);
      this.push(wordOf(words.slice(cut), 'possessive'), at + cut);
      return;
    }
    const tied = kind === 'word' && words.includes('-') ? tieIn(words) : -1;
    if (tied <= 0) {
      this.push(wordOf(words, kind), at);
      return;
    }
    this.push(wordOf(words.slice(0, tied), 'word'), at);
    this.push(wordOf('-', 'punct'), at + tied);
    this.pushCut('word', words.slice(tied + 1), at + tied + 1);
  }

  private push(word: Word, at: number): void {
    this.tokens.push(new Token(word, this.offset + at));
  }
}

/** What is longer names no countries side by side. */
const LONGEST_PAIR = 60;

/** Where a word with a hyphen is two: "Kesh-based", "US-China"; not above 0 where it is one. */
function tieIn(words: string): number {
  const tied = words.search(TIED);
  const at = words.indexOf('-');
  if (tied > 0 || words.length > LONGEST_PAIR || COUNTRY_NAMES.has(words)) return tied;
  return mayBePaired(words.slice(0, at)) &&
    words
      .slice(at + 1)
      .split('-')
      .every(mayBePaired)
    ? at
    : tied;
}

/** Who has relations, a border or a war with whom. */
const mayBePaired = (word: string): boolean =>
  COUNTRY_NAMES.has(word) ||
  DEMONYMS.has(word) ||
  /^(?:U[SKN]|EU|UAE|NATO|Africa|Europe|Asia|America|Korea|Gaza|Hamas)$/.test(word);

/** Gives abbreviations (Mr.) and initials (J.) their stop, so that it does not end a sentence. */
function joinStops(tokens: readonly Token[], text: string): Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const current = tokens[i];
    const next = tokens[i + 1];
    if (current === undefined) continue;
    if (next?.text === '.' && next.start === current.end && takesStop(current, tokens[i + 2])) {
      joined.push(new Token(wordOf(text.slice(current.start, next.end), 'word'), current.start));
      i += 1;
    } else joined.push(current);
  }
  return joined;
}

/** An abbreviation with a capital, or an initial. */
function takesStop({ capital, text, lower }: Token, following: Token | undefined): boolean {
  if (text.length === 1) return capital && following?.capital === true;
  return capital && ABBREVIATIONS.has(lower) && following !== undefined;
}
