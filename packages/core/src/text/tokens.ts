import type { Span } from '../schemas/span.ts';
import { isPlainCapital, isPlainDigit, isPlainLetter, LAST_ASCII } from './characters.ts';

/**
 * `word` also covers initialisms (U.S.) and abbreviations with their stop (Mr.); `possessive` is a split-off 's;
 * `mark` is a quotation mark or a lone apostrophe; everything else that is not white space is `punct`.
 */
export type TokenKind = 'word' | 'number' | 'possessive' | 'mark' | 'punct';

/** One word or sign. `start` and `end` are UTF-16 offsets into the source text. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  /** In lower case, with apostrophes made straight. */
  readonly lower: string;
  /** Starts with a capital letter, also after a lower-case particle with hyphen ("al-Muallem"). */
  readonly capital: boolean;
}

const ABBREVIATIONS = new Set(
  `mr mrs ms dr prof gen col lt sgt capt cmdr adm maj brig sen rep gov pres hon rev st jr sr vs etc no inc ltd corp co
  jan feb mar apr jun jul aug sep sept oct nov dec fr messrs mt ft`.split(/\s+/),
);

/** The shapes of tokens, tried in this order where one begins. */
const SHAPES: readonly { readonly kind: TokenKind; readonly shape: RegExp }[] = [
  { kind: 'word', shape: /(?:\p{Lu}-)?(?:\p{Lu}\.){2,}/uy },
  { kind: 'number', shape: /\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th|%)?/uy },
  { kind: 'word', shape: /[\p{L}\p{M}\p{N}]+(?:['’ʼ‘-][\p{L}\p{M}\p{N}]+)*/uy },
  { kind: 'mark', shape: /(?<=[^\s([—–-])'(?=''(?!'))|''|``|["“”„‟«»'‘’‚‹›`]/uy },
  { kind: 'punct', shape: /\.\.\.+|\S/uy },
];
const CAPITAL = /^(?:\p{Ll}{1,3}['’-])?\p{Lu}/u;
const POSSESSIVE = /['’ʼ][sS]$/;
/** What may be tied to a name by a hyphen: "Kesh-based" is Kesh, a hyphen and a word. */
const TIED =
  /(?<=^\p{Lu}[\p{L}\p{M}\p{N}'’-]*)-(?:based|born|bred|led|held|backed|owned|run|made|built|funded|financed|sponsored|controlled|occupied|administered|ruled|governed|dominated|linked|aligned|allied|affiliated|related|friendly|bound|trained|educated|supported|brokered|mediated|listed|flagged|registered|appointed|ordered|imposed|designated|inspired|approved|supplied|style|like|wide|sized|era|origin|parent|focused|specific)$/u;
const SPACE = 32;
const APOSTROPHE = 39;
const HYPHEN = 45;
const STOP = 46;

/** Splits a range of the text into tokens, left to right. */
export function readTokens(text: string, range: Span): Token[] {
  const tokens: Token[] = [];
  // A slice, for no shape may look beyond the range.
  const slice = text.slice(range.start, range.end);
  for (let at = 0; at < slice.length; ) {
    const end = plainWordEnd(slice, at);
    if (end > at) tokens.push(plainWord(slice.slice(at, end), range.start + at));
    at = end > at ? end : readShape(slice, at, { tokens, offset: range.start });
  }
  return joinStops(tokens, text);
}

/**
 * Where a word of nothing but ASCII letters and digits ends; `at` where none begins. Most tokens are such words, and this
 * takes a third of the time of the patterns.
 */
function plainWordEnd(text: string, at: number): number {
  if (!isPlainLetter(text.charCodeAt(at))) return at;
  let end = at + 1;
  while (isPlainLetter(text.charCodeAt(end)) || isPlainDigit(text.charCodeAt(end))) end += 1;
  const next = text.charCodeAt(end);
  // A letter of another alphabet, an apostrophe or a hyphen may go on with the word, a stop with an initialism.
  const goesOn = next > LAST_ASCII || next === APOSTROPHE || next === HYPHEN || (next === STOP && end === at + 1);
  return goesOn ? at : end;
}

function plainWord(words: string, start: number): Token {
  const capital = isPlainCapital(words.charCodeAt(0));
  // Most words are in small letters already, and need no second string.
  const lower = hasCapital(words) ? words.toLowerCase() : words;
  return { kind: 'word', text: words, lower, capital, start, end: start + words.length };
}

function hasCapital(words: string): boolean {
  for (let at = 0; at < words.length; at += 1) if (isPlainCapital(words.charCodeAt(at))) return true;
  return false;
}

/** Reads what begins here, if anything does; gives the place behind it. */
function readShape(slice: string, at: number, found: { readonly tokens: Token[]; readonly offset: number }): number {
  if (slice.charCodeAt(at) === SPACE) return at + 1;
  for (const { kind, shape } of SHAPES) {
    shape.lastIndex = at;
    if (!shape.test(slice)) continue;
    pushToken(found.tokens, kind, { words: slice.slice(at, shape.lastIndex), start: found.offset + at });
    return shape.lastIndex;
  }
  return at + 1;
}

function pushToken(
  tokens: Token[],
  kind: TokenKind,
  { words, start }: { readonly words: string; readonly start: number },
): void {
  const cut = kind === 'word' ? words.search(POSSESSIVE) : -1;
  if (cut > 0) {
    tokens.push(token(kind, words.slice(0, cut), start), token('possessive', words.slice(cut), start + cut));
    return;
  }
  const tied = kind === 'word' && words.includes('-') ? words.search(TIED) : -1;
  if (tied <= 0) {
    tokens.push(token(kind, words, start));
    return;
  }
  tokens.push(
    token('word', words.slice(0, tied), start),
    token('punct', '-', start + tied),
    token('word', words.slice(tied + 1), start + tied + 1),
  );
}

function token(kind: TokenKind, words: string, start: number): Token {
  const capital = kind === 'word' && CAPITAL.test(words);
  return { kind, text: words, lower: plainLower(words), capital, start, end: start + words.length };
}

/** Lower case with a straight apostrophe, so that word lists need each form once. */
export function plainLower(words: string): string {
  return words.toLowerCase().replace(/[’ʼ‘]/g, "'");
}

/** Gives abbreviations (Mr.) and initials (J.) their stop, so that it does not end a sentence. */
function joinStops(tokens: readonly Token[], text: string): Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const current = tokens[i];
    const next = tokens[i + 1];
    if (current === undefined) continue;
    if (next?.text === '.' && next.start === current.end && takesStop(current, tokens[i + 2])) {
      joined.push(token('word', text.slice(current.start, next.end), current.start));
      i += 1;
    } else joined.push(current);
  }
  return joined;
}

function takesStop(current: Token, following: Token | undefined): boolean {
  if (current.kind !== 'word') return false;
  if (ABBREVIATIONS.has(current.lower)) return current.capital && following !== undefined;
  return current.text.length === 1 && current.capital && following?.capital === true;
}
