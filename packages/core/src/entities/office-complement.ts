import type { Token } from '../text/tokens.ts';
import { demonymAt } from './demonym-at.ts';
import type { Words } from './document-lexicon.ts';
import { ORGANISATION_NAMES } from './lexicon/organisations.ts';
import { PLACE_NAMES } from './lexicon/places.ts';
import { TITLE_HEADS, TITLE_MODIFIERS } from './lexicon/titles.ts';
import type { Run } from './run.ts';
import {
  COMPLEMENT_LINK,
  GIVEN_NAME,
  isListedAs,
  ORGANISATION_HEAD,
  PLACE_NAME,
  TITLE_MODIFIER,
} from './word-lists.ts';

/** Offices whose *of* leads to what they care for, not to who has them: "Minister of Presidential Affairs". */
const PORTFOLIO_HEADS = /^(?:minister|secretary|undersecretary|ministers)$/;
/** Most words between an office's preposition and the name of who holds it. */
const LONGEST = 11;
/** Most tokens of a run that is cut: what is longer is a line in capitals. */
const LONGEST_RUN = 12;

/**
 * Cuts "Speaker of the [National Assembly] [Pavel Moravec]", "Ambassador to [Marovia] [Adnan Masri]" and "Minister of
 * Presidential Affairs [Suhail Barakat]", where no sign stands between what an office is held of and who holds it. The
 * run comes back whole where it is no such pair.
 */
export function cutOfficeComplement(words: Words, run: Run, isHead: (token: Token | undefined) => boolean): Run[] {
  const { tokens } = words;
  const preposition = prepositionBefore(words, run.from);
  if (run.to - run.from > LONGEST_RUN || preposition === null || !isHead(tokens[stateOffice(tokens, preposition) - 1]))
    return [run];
  // "Minister of State for [Foreign Affairs]"
  const portfolio = isPortfolio(tokens, stateOffice(tokens, preposition)) ? portfolioEnd(tokens, run) : run.from;
  if (portfolio > run.from) return portfolio < run.to ? [{ from: portfolio, to: run.to }] : [];
  const at = holderAt(words, run);
  return at === null
    ? [run]
    : [
        { from: run.from, to: at },
        { from: at, to: run.to },
      ];
}

/** "Minister of State for": the *of* right behind the office, where *for* stands behind that. */
function stateOffice(tokens: readonly Token[], preposition: number): number {
  const isState = tokens[preposition]?.lower === 'for' && tokens[preposition - 1]?.lower === 'state';
  return isState && tokens[preposition - 2]?.lower === 'of' ? preposition - 2 : preposition;
}

/** The *of*, *to* or *for* in front of a run, before its article, its demonym or its owner ("of Marovia's"). */
function prepositionBefore({ tokens, lexicon }: Words, from: number): number | null {
  for (let i = from - 1; i >= Math.max(0, from - 4); i -= 1) {
    const token = tokens[i];
    if (token === undefined) return null;
    if (isListedAs(token, COMPLEMENT_LINK)) return i;
    if (token.lower === 'in') return officeChain(tokens, i);
    const skips = token.lower === 'the' || token.kind === 'possessive' || demonymAt(lexicon, token) !== undefined;
    if (!skips && tokens[i + 1]?.kind !== 'possessive') return null;
  }
  return null;
}

/**
 * "Resident Coordinator [of] the League in [Harlan] …": the preposition behind the office, left of where it is held; *in* itself
 * where the office stands right before it ("Ambassador [in] Harlan …").
 */
function officeChain(tokens: readonly Token[], from: number): number | null {
  if (TITLE_HEADS.has(tokens[from - 1]?.lower ?? '')) return from;
  for (let i = from - 1; i > Math.max(0, from - LONGEST); i -= 1) {
    const token = tokens[i];
    if (token?.kind !== 'word') return null;
    if (/^(?:of|for)$/.test(token.lower) && TITLE_HEADS.has(tokens[i - 1]?.lower ?? '')) return i;
    if (!isInside(token)) return null;
  }
  return null;
}

/** True where *of* at this place follows the head of a ministry's office. */
export function isPortfolio(tokens: readonly Token[], preposition: number): boolean {
  return tokens[preposition]?.lower !== 'to' && PORTFOLIO_HEADS.test(tokens[preposition - 1]?.lower ?? '');
}

/** One past the last word that names a field of government: "[Foreign Affairs and Expatriates] Walid …". */
export function portfolioEnd(tokens: readonly Token[], { from, to }: Run): number {
  let end = from;
  for (let at = from; at < to; at += 1) {
    const word = tokens[at]?.lower ?? '';
    if (TITLE_MODIFIERS.has(word)) end = at + 1;
    else if (word !== 'and' && word !== 'the' && word !== 'for') break;
  }
  return end;
}

/** Where the name of the holder begins inside a run that first names what the office is held of. */
function holderAt(words: Words, { from, to }: Run): number | null {
  const { tokens } = words;
  for (let at = to - 2; at > from; at -= 1) if (isOffice(words, from, at)) return at;
  for (let at = from + 1; at < to - 1; at += 1) if (isListedAs(tokens[at], GIVEN_NAME)) return at;
  // "in Kharzan Yannick Duforge": whatever the place is, the last two words are the name.
  if (to - from > 2 && /^(?:to|in)$/.test(tokens[from - 1]?.lower ?? '') && isName(tokens[to - 2])) return to - 2;
  const isPlace = to - from > 1 && isListedAs(tokens[from], PLACE_NAME);
  return isPlace && isName(tokens[from + 1]) ? from + 1 : null;
}

/** The words up to `at` name a body or a place, and no further such word follows them. */
function isOffice({ text, tokens }: Words, from: number, at: number): boolean {
  const [first, last] = [tokens[from], tokens[at - 1]];
  if (first === undefined || last === undefined || !isName(tokens[at])) return false;
  const name = text.slice(first.start, last.end);
  // "of the Premiership Hatem Qasir": one word, but with its article.
  const isBody = at - from > 1 || tokens[from - 1]?.lower === 'the';
  const headed = isBody && isListedAs(last, ORGANISATION_HEAD) && !isListedAs(tokens[at], ORGANISATION_HEAD);
  return headed || PLACE_NAMES.has(name) || ORGANISATION_NAMES.has(name) || isPairOfLetters(first, at - from);
}

const isPairOfLetters = (token: Token, words: number): boolean => words === 1 && /^\p{Lu}{2,}$/u.test(token.text);

const isName = (token: Token | undefined): boolean => token?.capital === true && !isListedAs(token, ORGANISATION_HEAD);

/**
 * The head of the office whose complement ends right before a name that no comma separates from it, or null:
 * "[Speaker] of the National Assembly Pavel Moravec", "[member] of the Coalition's political committee Hind Qassar".
 */
export function headOfComplement(
  tokens: readonly Token[],
  nameFrom: number,
  isHead: (token: Token | undefined) => boolean,
): number | null {
  const last = tokens[nameFrom - 1];
  if (last?.kind !== 'word' || !endsComplement(last)) return null;
  for (let i = nameFrom - 2; i > Math.max(0, nameFrom - LONGEST); i -= 1) {
    const token = tokens[i];
    if (token === undefined || (token.kind !== 'word' && token.kind !== 'possessive')) return null;
    if ((isListedAs(token, COMPLEMENT_LINK) || token.lower === 'in') && isHead(tokens[i - 1])) return i - 1;
    if (token.kind === 'word' && !isInside(token)) return null;
  }
  return null;
}

const endsComplement = (token: Token): boolean =>
  token.capital || isListedAs(token, ORGANISATION_HEAD | TITLE_MODIFIER);

const isInside = (token: Token): boolean =>
  token.capital ||
  /^(?:the|of|and|for|in)$/.test(token.lower) ||
  isListedAs(token, ORGANISATION_HEAD | TITLE_MODIFIER) ||
  /(?:al|ive|ic)$/.test(token.lower);
