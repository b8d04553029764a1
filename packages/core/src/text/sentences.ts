import type { Token } from './tokens.ts';

/** A run of tokens, half-open token indices of its paragraph. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
}

const STOPS = new Set(['.', '!', '?', '…', '...']);

/**
 * Cuts a paragraph at its stops. A stop inside quotation marks does not cut, unless the marks close right behind it and
 * the next word starts a new sentence: `"Go home." The crowd left.`
 */
export function findSentences(tokens: readonly Token[], quotedBy: Int32Array): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    const end = sentenceEnd(tokens, quotedBy, i);
    if (end === null) continue;
    sentences.push({ from, to: end });
    from = end;
    i = end - 1;
  }
  if (from < tokens.length) sentences.push({ from, to: tokens.length });
  return sentences;
}

function sentenceEnd(tokens: readonly Token[], quotedBy: Int32Array, index: number): number | null {
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

function isStop(current: Token): boolean {
  return STOPS.has(current.text);
}

function isCloser(tokens: readonly Token[], quotedBy: Int32Array, index: number): boolean {
  const current = tokens[index];
  if (current === undefined) return false;
  if (current.text === ')' || current.text === ']') return true;
  if (current.kind !== 'mark') return false;
  return (
    quotedBy[index] === quotedBy[index - 1] || current.text === '’' || current.text === "'" || current.text === '”'
  );
}

function isInside(quotedBy: Int32Array, index: number): boolean {
  return (quotedBy[index] ?? -1) >= 0;
}

function startsSentence(following: Token): boolean {
  return (
    following.capital || following.kind === 'mark' || following.kind === 'number' || /[([•–—-]/.test(following.text)
  );
}
