import type { SpeakerRule } from '../quotes/speaker-rule.ts';

/** The words of the text that a sentence about a rule speaks of, as they are to be shown. */
export interface RuleWords {
  readonly speaker: string;
  readonly cue: string;
}

/** What decided who speaks, by the first part of the evidence's rule. */
const SENTENCES: Readonly<Record<SpeakerRule, (words: RuleWords) => string>> = {
  'subject-before-verb': ({ speaker, cue }) => `${speaker} is the subject of ${cue}.`,
  'subject-after-verb': ({ speaker, cue }) => `${speaker} follows ${cue} as its subject.`,
  'subject-with-apposition': ({ speaker, cue }) =>
    `${speaker} is the subject of ${cue}; a description stands between the two.`,
  'subject-with-office': ({ speaker, cue }) =>
    `${speaker} is the subject of ${cue}; an office or description is named with the name.`,
  'content-before': ({ speaker }) => `The sentence before the colon is already ${speaker}’s; the words go on from it.`,
  'sentence-before': ({ speaker }) => `The sentence right before the words speaks of ${speaker} and introduces them.`,
  'owner-of-noun': ({ speaker, cue }) => `${cue} belongs to ${speaker}.`,
  'relative-clause': ({ speaker, cue }) => `${cue} belongs to the clause that describes ${speaker}.`,
  'coordinated-verb': ({ speaker, cue }) => `${cue} shares its subject, ${speaker}, with a verb before it.`,
  'participle-of-main-clause': ({ speaker, cue }) => `${cue} goes back to ${speaker}, the subject of the sentence.`,
  'noun-with-participle': ({ speaker, cue }) => `${cue} describes ${speaker}.`,
  'according-to': ({ speaker, cue }) => `The words are given with ${cue} ${speaker}.`,
  'headline-colon': ({ speaker }) => `The headline puts ${speaker} before the words, with a colon.`,
  label: ({ speaker }) => `${speaker} stands before the words, with a colon.`,
  'subject-of-colon': ({ speaker }) => `${speaker} acts in the sentence whose colon introduces the words.`,
  'rest-of-utterance': ({ speaker }) => `The quotation goes on after its attribution to ${speaker}.`,
  'runs-over-paragraphs': ({ speaker }) =>
    `The quotation runs over several paragraphs and is attributed once, to ${speaker}.`,
  'continues-last-speaker': ({ speaker }) =>
    `Nobody is named beside these words; they follow those of ${speaker}, who is taken to go on speaking.`,
};

/** The rule by which a quote got its speaker, as a sentence; null for one that this parser does not know. */
export function sayRule(rule: string, words: RuleWords): string | null {
  const [name = ''] = rule.split('/');
  return isRule(name) ? SENTENCES[name](words) : null;
}

/** Records made by an older or newer parser may name other rules. */
function isRule(name: string): name is SpeakerRule {
  return Object.hasOwn(SENTENCES, name);
}
