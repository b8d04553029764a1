import { findReportingVerb, type ReportingVerb } from '../text/reporting-verbs.ts';
import { isA, SURELY_FINITE } from '../text/word-classes.ts';
import { lowerAt, type Scene } from './scene.ts';

/** Nouns of speaking, each with the verb it is made from; they report with *that*: "his claim that …". */
const VERB_OF: Readonly<Record<string, string>> = {
  claim: 'claim',
  assertion: 'assert',
  statement: 'state',
  allegation: 'allege',
  warning: 'warn',
  promise: 'promise',
  pledge: 'pledge',
  vow: 'vow',
  argument: 'argue',
  contention: 'contend',
  announcement: 'announce',
  admission: 'admit',
  insistence: 'insist',
  prediction: 'predict',
  declaration: 'declare',
  complaint: 'complain',
  suggestion: 'suggest',
  acknowledgement: 'acknowledge',
  acknowledgment: 'acknowledge',
  revelation: 'reveal',
  confirmation: 'confirm',
  denial: 'deny',
  remark: 'remark',
  comment: 'comment',
  observation: 'observe',
  assurance: 'assure',
  explanation: 'explain',
};

/** True for a noun of speaking, of one or of several: all that `nounCueAt` may find. */
export function isSpeechNoun(word: string): boolean {
  return word === 'words' || Object.hasOwn(VERB_OF, word) || Object.hasOwn(VERB_OF, word.replace(/s$/, ''));
}

export interface NounCue {
  readonly verb: ReportingVerb;
  /** One past the last token of the phrase before the noun: the owner ends there. */
  readonly groupFrom: number;
}

/** "Doru's claim that", "her repeated warnings that": a noun of speaking with its speaker before it; null for any other word. */
export function nounCueAt(scene: Scene, at: number): NounCue | null {
  if (lowerAt(scene, at) === 'words' && lowerAt(scene, at + 1) === ',' && scene.tokens[at + 2]?.kind === 'mark')
    return ownWords(scene, at);
  // "his statements that angered them": a verb right behind *that* makes it a relative clause.
  if (lowerAt(scene, at + 1) !== 'that' || isA(scene.tokens[at + 2], SURELY_FINITE)) return null;
  const word = lowerAt(scene, at);
  const lemma = VERB_OF[word] ?? VERB_OF[word.replace(/s$/, '')];
  const match = lemma === undefined ? null : findReportingVerb(lemma);
  if (match === null) return null;
  for (let before = at - 1; before >= Math.max(0, at - 3); before -= 1) {
    const token = scene.tokens[before];
    if (token === undefined) return null;
    if (token.kind === 'possessive') return { verb: asClause(match.verb), groupFrom: before + 1 };
    if (/^(?:his|her|their|its)$/.test(token.lower)) return { verb: asClause(match.verb), groupFrom: before + 1 };
    if (token.kind !== 'word') return null;
  }
  return null;
}

/** `in her words, "…"`, `in Doru's words, "…"`. */
function ownWords(scene: Scene, at: number): NounCue | null {
  const owned = /^(?:his|her|their|its)$/.test(lowerAt(scene, at - 1)) || scene.tokens[at - 1]?.kind === 'possessive';
  const said = findReportingVerb('said');
  for (let before = at - 2; owned && said !== null && before >= Math.max(0, at - 8); before -= 1)
    if (lowerAt(scene, before) === 'in') return { verb: asClause(said.verb), groupFrom: at };
  return null;
}

const asClause = (verb: ReportingVerb): ReportingVerb => ({ ...verb, frames: new Set(['clause'] as const) });
