import { firstIndex } from './lists.ts';
import type { Token } from './tokens.ts';
import { isA, STOP } from './word-classes.ts';

/** A run of tokens, half-open token indices of its paragraph. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
}

/**
 * Most tokens of a sentence, those inside quotation marks left out. The longest sentence of 56,000 in real articles has
 * 213; what goes on for longer is a list or no prose at all. It is read in pieces, so that the rules that look through a
 * whole sentence take bounded time.
 */
export const LONGEST_SENTENCE = 400;

/**
 * Cuts a paragraph at its stops. A stop inside quotation marks does not cut, unless the marks close right behind it and
 * the next word starts a new sentence: `"Go home." The crowd left.`
 */
export function findSentences(tokens: readonly Token[], quotedBy: readonly number[]): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  let length = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    if (i === 0 || !isInside(quotedBy, i) || quotedBy[i - 1] !== quotedBy[i]) length += 1;
    const tooLong = length > LONGEST_SENTENCE && !isInside(quotedBy, i);
    const end = sentenceEnd(tokens, quotedBy, i) ?? initialsEnd(tokens, quotedBy, i) ?? (tooLong ? i : null);
    if (end === null) continue;
    sentences.push({ from, to: end });
    from = end;
    i = end - 1;
    length = 0;
  }
  if (from < tokens.length) sentences.push({ from, to: tokens.length });
  return sentences;
}

/** The index of the sentence that holds a token, -1 where none does. Sentences come in order and leave no gaps. */
export function sentenceAt(sentences: readonly Sentence[], token: number): number {
  const index = firstIndex(sentences, (sentence) => sentence.to > token);
  return index < sentences.length ? index : -1;
}

/**
 * For each token of a quotation, where its sentence begins there: behind the stop before it, or at the opening mark. A
 * run without stops is cut as a sentence is.
 */
export function clauseStarts(tokens: readonly Token[], quotedBy: readonly number[]): number[] {
  const starts: number[] = [];
  let from = 0;
  if (tokens.length > 0) starts.push(0);
  for (let i = 1; i < tokens.length; i += 1) {
    const begins = isStop(tokens[i - 1]) || quotedBy[i] !== quotedBy[i - 1];
    if (begins || i - from >= LONGEST_SENTENCE) from = i;
    starts.push(from);
  }
  return starts;
}

function sentenceEnd(tokens: readonly Token[], quotedBy: readonly number[], index: number): number | null {
  const current = tokens[index];
  if (current === undefined || !isStop(current)) return null;
  let next = index + 1;
  while (next < tokens.length && isCloser(tokens, quotedBy, next)) next += 1;
  if (isInside(quotedBy, index) && isInside(quotedBy, next) && quotedBy[next - 1] === quotedBy[next]) return null;
  const following = tokens[next];
  if (following === undefined) return next;
  if (current.text === '…' || current.text === '...')
    return following.capital && !isInside(quotedBy, index) ? next : null;
  return startsSentence(following) ? next : null;
}

/** `said Mira Doru, R-S.C. "I get that."`: the stop of initials before a whole sentence in marks. */
function initialsEnd(tokens: readonly Token[], quotedBy: readonly number[], index: number): number | null {
  const current = tokens[index];
  const open = index + 1;
  if (tokens[open]?.kind !== 'mark' || isInside(quotedBy, index) || !isInside(quotedBy, open)) return null;
  if (current?.kind !== 'word' || !current.text.endsWith('.') || !current.text.slice(0, -1).includes('.')) return null;
  if (tokens[open + 1]?.capital !== true) return null;
  let close = open;
  while (quotedBy[close + 1] === quotedBy[open]) close += 1;
  return isStop(tokens[close - 1]) || tokens[close - 1]?.text === ',' ? open : null;
}

/** True for a token that may end a sentence. */
export function isStop(current: Token | undefined): boolean {
  return isA(current, STOP);
}

function isCloser(tokens: readonly Token[], quotedBy: readonly number[], index: number): boolean {
  const current = tokens[index];
  if (current === undefined) return false;
  if (current.text === ')' || current.text === ']') return true;
  if (current.kind !== 'mark') return false;
  return (
    quotedBy[index] === quotedBy[index - 1] || current.text === '’' || current.text === "'" || current.text === '”'
  );
}

function isInside(quotedBy: readonly number[], index: number): boolean {
  return (quotedBy[index] ?? -1) >= 0;
}

function startsSentence(following: Token): boolean {
  return (
    following.capital || following.kind === 'mark' || following.kind === 'number' || /[([•–—-]/.test(following.text)
  );
}
