import { reportingVerbAt } from './reporting-verbs.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';
import { ADVERB, CONJUNCTION, isA, PREPOSITION, SURELY_FINITE, WEEKDAY } from './word-classes.ts';

/** Longest attribution that is believed to follow a quotation's own stop. */
const LONGEST = 24;

/**
 * `"Will it open?" Doru asked.` is one sentence although the quotation ends with a stop and a capital follows: what stands
 * behind the closing mark is an attribution without words of its own to report.
 */
export function joinAttributions(tokens: readonly Token[], sentences: readonly Sentence[]): Sentence[] {
  const joined: Sentence[] = [];
  for (const sentence of sentences) {
    const last = joined.at(-1);
    if (last !== undefined && endsInMarks(tokens, sentence.from) && isAttribution(tokens, sentence))
      joined[joined.length - 1] = { from: last.from, to: sentence.to };
    else joined.push(sentence);
  }
  return joined;
}

/** Most marks that close together; a line of nothing else must not be walked again for each of its sentences. */
const MOST_MARKS = 8;

function endsInMarks(tokens: readonly Token[], at: number): boolean {
  let last = at - 1;
  while (tokens[last]?.kind === 'mark' && at - last <= MOST_MARKS) last -= 1;
  return last < at - 1 && /^(?:[?!…—–-]|\.\.\.+)$/.test(tokens[last]?.text ?? '');
}

/** A noun phrase and a reporting verb (or the other way round) with nothing reported behind it. */
function isAttribution(tokens: readonly Token[], { from, to }: Sentence): boolean {
  for (let at = from; at < Math.min(to, from + LONGEST); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark') return false;
    const match = token.capital ? null : reportingVerbAt(token, tokens[at + 1]?.lower);
    const finite = match !== null && (match.form === 'past' || match.form === 'present');
    if (finite && at > from)
      return match.verb.frames.has('person') ? !reportsThat(tokens, at + 1, to) : reportsNothing(tokens, at + 1, to);
    if (isA(token, SURELY_FINITE) && !hasComma(tokens, from, at)) return false;
  }
  return false;
}

function hasComma(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (tokens[at]?.text === ',') return true;
  return false;
}

/** Farthest that *that* stands from a verb with an addressee, in tokens. */
const FARTHEST = 8;

/** `told reporters that …`, `asked, "…"`: an addressee alone is no report, nor is what follows a comma (`asked, pointing to …`). */
function reportsThat(tokens: readonly Token[], at: number, end: number): boolean {
  for (let i = at; i < Math.min(end, at + FARTHEST); i += 1) {
    const token = tokens[i];
    if (token === undefined) return false;
    if (token.text === ',') return tokens[i + 1]?.kind === 'mark';
    if (token.kind === 'mark' || token.text === ':' || token.lower === 'that' || token.lower === 'to') return true;
  }
  return false;
}

function reportsNothing(tokens: readonly Token[], at: number, end: number): boolean {
  const next = tokens[at];
  if (next === undefined || at >= end) return true;
  if (next.kind === 'punct') return next.text === '.' || (next.text !== ':' && tokens[at + 1]?.kind !== 'mark');
  if (next.lower === 'that') return false;
  const time = isA(next, ADVERB) || /ly$/.test(next.lower) || isA(next, WEEKDAY);
  return time || isA(next, PREPOSITION | CONJUNCTION);
}
