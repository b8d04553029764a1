import { CONJUNCTIONS, PERSONAL_PRONOUNS } from '../text/function-words.ts';
import { findReportingVerb, type ReportingVerb } from '../text/reporting-verbs.ts';
import { isStop } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';
import { isA, PREPOSITION } from '../text/word-classes.ts';
import { lowerAt, type Range, type Scene, stretchAt } from './scene.ts';
import { ATTRIBUTIVE, MODAL } from './verb-group.ts';

/** "but say the roof held", "and claim she left": a plural verb that goes on with an earlier one, no infinitive ("to come and say"). */
export function sharesSubject(
  scene: Scene,
  sentence: Range,
  { at, verb }: { readonly at: number; readonly verb: ReportingVerb },
): boolean {
  const joint = lowerAt(scene, at - 1);
  if (joint === 'but') return verb.lemma === 'say';
  if (joint !== 'and' || !/^(?:claim|say|insist|argue|warn)$/.test(verb.lemma)) return false;
  const next = lowerAt(scene, at + 1);
  if (next !== 'that' && !PERSONAL_PRONOUNS.has(next) && next !== 'there') return false;
  const from = Math.max(sentence.from, at - LONGEST_SHARED);
  const stop = scene.tokens.slice(from, at).findLastIndex(isStop);
  const before = scene.tokens.slice(from + stop + 1, at);
  return !before.some(({ lower }) => MODAL.has(lower)) && before.some(({ lower }) => isFiniteCue(lower));
}

/** Farthest that the earlier verb stands, in tokens. */
const LONGEST_SHARED = 24;

function isFiniteCue(word: string): boolean {
  const match = findReportingVerb(word);
  return match !== null && match.form !== 'participle' && match.verb.frames.has('clause');
}

/** Longest speaker between a closing mark and a verb that may also be a noun, in tokens. */
const NEAR = 8;

/** `"…," the port authorities state`: between a closing mark and here stands nothing but a noun phrase. */
export function closesQuotation(scene: Scene, end: number): boolean {
  for (let at = end - 1; at >= Math.max(0, end - NEAR); at -= 1) {
    const token = scene.tokens[at];
    if (token === undefined || token.kind === 'punct') return false;
    if (token.kind === 'mark')
      return stretchAt(scene, at) >= 0 && at < end - 1 && /^[,?!]$/.test(lowerAt(scene, at - 1));
    if (isA(token, PREPOSITION) && token.lower !== 'of' && token.lower !== 'in' && token.lower !== 'for') return false;
  }
  return false;
}

/** What is wanted or planned has not been said yet. */
const NOT_YET =
  /^(?:wants?|wanted|going|expected|expects?|likely|used|plans?|planned|needs?|needed|ready|refused|declined|able|free|ought|ha[sd]|have|reluctant|about|is|are|was|were|be|tr(?:y|ied|ying)|easy|hard|obliged)$/;

/** `interrupted her to say, "…"`, `called back to add: "…"`: an infinitive with marks right behind it. */
export function isSpokenOut(
  scene: Scene,
  { at, to, groupFrom }: { readonly at: number; readonly to: number; readonly groupFrom: number },
): boolean {
  const opens = /^[,:]$/.test(lowerAt(scene, to)) && scene.tokens[to + 1]?.kind === 'mark';
  return opens && stretchAt(scene, at) < 0 && groupFrom >= at - 2 && !NOT_YET.test(lowerAt(scene, groupFrom - 1));
}

/** `"We go," the president will say`: words given out beforehand are quoted; "he will say that" and "he did not say" report nothing. */
export function isAnnounced(scene: Scene, groupFrom: number, group: readonly string[]): boolean {
  return (
    group.every((word) => /^(?:will|would|is|was|to|expected|later|also)$/.test(word)) &&
    closesQuotation(scene, groupFrom)
  );
}

export const inMarks = (verb: ReportingVerb): ReportingVerb => ({ ...verb, frames: new Set(['marks'] as const) });

/** Base forms that are as often nouns: "the polls report" needs its *that*. */
export const NOUNS_TOO = new Set(
  'point report comment request demand answer state note stress promise signal estimate cry claim'.split(' '),
);

/** The word at `at` can end a plural subject: "villagers", "Doru and Merrin", "42%", "one in five", "who". */
export function isPlural(scene: Scene, at: number, verb: ReportingVerb): boolean {
  const token = scene.tokens[at];
  if (token === undefined) return false;
  if (verb.lemma === 'say') return canEndSubject(scene, at);
  if (token.kind !== 'word') return token.kind === 'number' || token.text === ')';
  return PLURAL_SUBJECTS.has(token.lower) || (/[^s']s$/.test(token.lower) && token.lower.length > 4);
}

const PLURAL_SUBJECTS = new Set('they we i who people men women police both many some few most others'.split(' '));

/** *say* is hardly anything but a plural verb: "critics like Doru say". */
function canEndSubject(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  if (token === undefined) return false;
  if (token.kind === 'punct') return token.text === ')' || token.text === '%' || isComma(token.text);
  if (token.kind !== 'word') return token.kind === 'number';
  return !isA(token, PREPOSITION) && !ATTRIBUTIVE.has(token.lower) && !isConnective(token);
}

const isComma = (text: string): boolean => text === ',' || text === '—' || text === '–';

function isConnective({ lower, text }: Token): boolean {
  return CONJUNCTIONS.has(lower) && text !== 'WHO';
}
