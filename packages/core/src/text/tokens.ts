import type { Span } from '../schemas/span.ts';

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

const PATTERN =
  /(?<initialism>(?:\p{Lu}-)?(?:\p{Lu}\.){2,})|(?<number>\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th|%)?)|(?<word>[\p{L}\p{M}\p{N}]+(?:['’ʼ‘-][\p{L}\p{M}\p{N}]+)*)|(?<mark>(?<=[^\s([—–-])'(?=''(?!'))|''|``|["“”„‟«»'‘’‚‹›`])|(?<ellipsis>\.\.\.+|…)|(?<other>\S)/gu;

const CAPITAL = /^(?:\p{Ll}{1,3}['’-])?\p{Lu}/u;

/** Splits a range of the text into tokens, left to right. */
export function readTokens(text: string, range: Span): Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(PATTERN);
  const slice = text.slice(range.start, range.end);
  for (const match of slice.matchAll(pattern)) {
    const start = range.start + match.index;
    const groups = match.groups ?? {};
    if (groups.word !== undefined) pushWord(tokens, text, { start, end: start + match[0].length });
    else if (groups.initialism !== undefined)
      tokens.push(token('word', text, { start: start, end: start + match[0].length }));
    else if (groups.number !== undefined)
      tokens.push(token('number', text, { start: start, end: start + match[0].length }));
    else
      tokens.push(token(groups.mark === undefined ? 'punct' : 'mark', text, { start, end: start + match[0].length }));
  }
  return joinStops(tokens, text);
}

function token(kind: TokenKind, text: string, { start, end }: Span): Token {
  const words = text.slice(start, end);
  return { kind, text: words, lower: plainLower(words), capital: kind === 'word' && CAPITAL.test(words), start, end };
}

/** Lower case with a straight apostrophe, so that word lists need each form once. */
function plainLower(words: string): string {
  return words.toLowerCase().replace(/[’ʼ‘]/g, "'");
}

function pushWord(tokens: Token[], text: string, span: Span): void {
  const words = text.slice(span.start, span.end);
  const possessive = /['’ʼ][sS]$/.exec(words);
  if (possessive === null || possessive.index === 0) {
    tokens.push(token('word', text, { start: span.start, end: span.end }));
    return;
  }
  const cut = span.start + possessive.index;
  tokens.push(
    token('word', text, { start: span.start, end: cut }),
    token('possessive', text, { start: cut, end: span.end }),
  );
}

/** Gives abbreviations (Mr.) and initials (J.) their stop, so that it does not end a sentence. */
function joinStops(tokens: readonly Token[], text: string): Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const current = tokens[i];
    const next = tokens[i + 1];
    if (current === undefined) continue;
    if (next?.text === '.' && next.start === current.end && takesStop(current, tokens[i + 2])) {
      joined.push(token('word', text, { start: current.start, end: next.end }));
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
