import { CONJUNCTIONS, isSurelyFinite, PREPOSITIONS } from '../text/function-words.ts';
import { sentenceAt } from '../text/sentences.ts';
import { isA, SURELY_FINITE } from '../text/word-classes.ts';
import { apposition } from './apposition.ts';
import { isDash } from './content-end.ts';
import type { FoundSubject } from './found-subject.ts';
import { phraseEndingAt, phraseStartingAt } from './noun-phrase.ts';
import { draft, type QuoteDraft } from './quote-draft.ts';
import { lowerAt, type Scene, stretchAt } from './scene.ts';
import { isSpeakerNoun } from './speaker-nouns.ts';

/** Longest introduction that is read for its speaker, in tokens. */
const LONGEST = 60;

/** Fewest words of what a colon introduces. */
const FEWEST_WORDS = 3;

/**
 * `Ilan Doru, the harbour chief: "…"` and `Doru answered with a smile: "…"`: who stands before the colon speaks. `cued` are the
 * quotes that cues of the paragraph report; one that ends at the colon lends its cue: `Doru said she would return: "…"`.
 */
export function attributeColons(scene: Scene, cued: readonly QuoteDraft[]): QuoteDraft[] {
  if (scene.titleCase) return [];
  const used = new Set(cued.flatMap((found) => found.stretches));
  const ending = new Map(cued.map((found) => [found.span.end, found]));
  return scene.paragraph.stretches.flatMap((stretch, index) => {
    const colon = stretch.openToken - 1;
    if (stretch.depth > 0 || used.has(index) || lowerAt(scene, colon) !== ':') return [];
    const words = scene.tokens.slice(stretch.openToken, stretch.closeToken).filter((token) => token.kind === 'word');
    if (words.length < FEWEST_WORDS || words[0]?.capital !== true) return [];
    const range = { from: stretch.openToken, to: Math.min(stretch.closeToken + 1, scene.tokens.length) };
    const before = ending.get(scene.tokens[colon - 1]?.end ?? -1);
    if (before?.cue && before.subject)
      return [draft(scene, range, { cue: before.cue, subject: before.subject, rule: 'content-before/colon' })];
    const subject = speakerBefore(scene, colon);
    if (subject === null) return [];
    return [draft(scene, range, { cue: null, subject, rule: `${subject.rule}/colon` })];
  });
}

/** Who speaks before a colon: a name alone (`Doru: "…"`) or the subject of the clause. */
export function speakerBefore(scene: Scene, colon: number): FoundSubject | null {
  const from = behindLeadIn(scene, clauseStart(scene, colon), colon);
  const lead = phraseStartingAt(scene, from, colon);
  if (lead === null || lead.to <= lead.from) return null;
  const closes = apposition(scene, lead.to, colon) >= colon;
  const base = { place: 'before' as const, end: colon, paragraph: scene.paragraph.index };
  if (closes || !hasVerb(scene, from, colon)) {
    const label = lead.mention === null ? phraseEndingAt(scene, colon, from) : lead;
    return label?.mention == null || /^(?:on|in|at|of|for|with|about)$/.test(lowerAt(scene, label.from - 1))
      ? null
      : { ...base, phrase: label, rule: 'label' };
  }
  const behind = behindAside(scene, lead.to, colon);
  const verb = behind > lead.to && lowerAt(scene, behind) === ',' ? behind + 1 : behind;
  const acts = lead.mention !== null && lead.mention.kind !== 'acronym' && isSurelyFinite(nextWord(scene, verb));
  const writes = lead.mention === null && isSpeakerNoun(lead.head) && isSurelyFinite(nextWord(scene, verb));
  return acts || writes || isPerson(lead.head) ? { ...base, phrase: lead, rule: 'subject-of-colon' } : null;
}

/** Longest aside without a verb between a subject and its verb, in tokens. */
const LONGEST_ASIDE = 12;

/** The comma behind an apposition, or behind a short aside: "Ilan Doru, R-Ostrava, answered", "The campaign, in a note, said". */
function behindAside(scene: Scene, at: number, colon: number): number {
  const apposed = apposition(scene, at, colon);
  if (apposed > at || lowerAt(scene, at) !== ',') return apposed;
  for (let i = at + 1; i < Math.min(colon, at + LONGEST_ASIDE); i += 1) {
    if (lowerAt(scene, i) === ',') return i;
    if (isA(scene.tokens[i], SURELY_FINITE)) return at;
  }
  return at;
}

const isPerson = (head: string): boolean => /^(?:he|she|they|we|i)$/.test(head);

/** "Then she added a warning:", "In a note on the deal, Doru was plainer:": the subject stands behind the first word or comma. */
function behindLeadIn(scene: Scene, from: number, colon: number): number {
  const word = lowerAt(scene, from);
  if (/^(?:then|and|but|later|so|yet|or)$/.test(word))
    return behindLeadIn(scene, lowerAt(scene, from + 1) === ',' ? from + 2 : from + 1, colon);
  if (!PREPOSITIONS.has(word) && !CONJUNCTIONS.has(word) && word !== 'back') return from;
  for (let at = from; at < colon; at += 1) if (lowerAt(scene, at) === ',') return at + 1;
  return from;
}

function nextWord(scene: Scene, at: number): string {
  let next = at;
  while (/ly$/.test(lowerAt(scene, next)) || /^(?:then|also|later)$/.test(lowerAt(scene, next))) next += 1;
  return lowerAt(scene, next);
}

function hasVerb(scene: Scene, from: number, to: number): boolean {
  return scene.tokens.slice(from, to).some((token) => !token.capital && isA(token, SURELY_FINITE));
}

/** Behind the nearest stop left of the colon, or the nearest marks that end a sentence or clause. */
function clauseStart(scene: Scene, colon: number): number {
  const { sentences } = scene.paragraph;
  const floor = Math.max(sentences[sentenceAt(sentences, colon)]?.from ?? 0, colon - LONGEST);
  let from = colon;
  while (from > floor && lowerAt(scene, from - 1) !== ';' && !isDash(scene, from - 1) && !closesSpeech(scene, from - 1))
    from -= 1;
  return from;
}

/** Marks around some words ("a “first look”") belong to the clause; marks around a sentence stand before it. */
function closesSpeech(scene: Scene, at: number): boolean {
  return stretchAt(scene, at) >= 0 && /^[,.?!…]$/.test(lowerAt(scene, at - 1)) && scene.tokens[at]?.kind === 'mark';
}
