import type { Span } from '../schemas/span.ts';
import { isPlainDigit, isPlainLetter, LAST_ASCII } from './characters.ts';
import { addLetter, NO_LETTERS, type TokenKind, type Word, wordAt, wordOf } from './words.ts';

export type { TokenKind } from './words.ts';

/** One word or sign. `start` and `end` are UTF-16 offsets into the source text. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  /** In lower case, with apostrophes made straight. */
  readonly lower: string;
  /** Starts with a capital letter, also after a lower-case particle with hyphen ("al-Muallem"). */
  readonly capital: boolean;
  /** What is known of the word whatever text it stands in. */
  readonly word: Word;
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
  for (let at = 0; at < slice.length; ) at = readPlainWord(slice, at, { tokens, offset: range.start });
  return joinStops(tokens, text);
}

interface Found {
  readonly tokens: Token[];
  readonly offset: number;
}

/**
 * Reads a word of nothing but ASCII letters and digits, or else what begins here, if anything does; gives the place behind
 * it. Most tokens are such words, and this takes a third of the time of the patterns.
 */
function readPlainWord(text: string, at: number, found: Found): number {
  let code = text.charCodeAt(at);
  if (code === SPACE) return at + 1;
  if (!isPlainLetter(code)) return readShape(text, at, found);
  let end = at;
  let hash = NO_LETTERS;
  do {
    hash = addLetter(hash, code);
    end += 1;
    code = text.charCodeAt(end);
  } while (isPlainLetter(code) || isPlainDigit(code));
  // A letter of another alphabet, an apostrophe or a hyphen may go on with the word, a stop with an initialism.
  const goesOn = code > LAST_ASCII || code === APOSTROPHE || code === HYPHEN || (code === STOP && end === at + 1);
  if (goesOn) return readShape(text, at, found);
  found.tokens.push(token(wordAt(text, { from: at, to: end, hash }, 'word'), found.offset + at));
  return end;
}

function readShape(slice: string, at: number, found: Found): number {
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
    tokens.push(
      token(wordOf(words.slice(0, cut), kind), start),
      token(wordOf(words.slice(cut), 'possessive'), start + cut),
    );
    return;
  }
  const tied = kind === 'word' && words.includes('-') ? words.search(TIED) : -1;
  if (tied <= 0) {
    tokens.push(token(wordOf(words, kind), start));
    return;
  }
  tokens.push(
    token(wordOf(words.slice(0, tied), 'word'), start),
    token(wordOf('-', 'punct'), start + tied),
    token(wordOf(words.slice(tied + 1), 'word'), start + tied + 1),
  );
}

function token(word: Word, start: number): Token {
  const { kind, text, lower, capital } = word;
  return { kind, text, lower, capital, start, end: start + text.length, word };
}

/** Gives abbreviations (Mr.) and initials (J.) their stop, so that it does not end a sentence. */
function joinStops(tokens: readonly Token[], text: string): Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const current = tokens[i];
    const next = tokens[i + 1];
    if (current === undefined) continue;
    if (next?.text === '.' && next.start === current.end && takesStop(current, tokens[i + 2])) {
      joined.push(token(wordOf(text.slice(current.start, next.end), 'word'), current.start));
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
