import { AUXILIARIES } from '../text/function-words.ts';
import {
  findReportingVerb,
  isReportingVerb,
  type ReportingVerb,
  reportingVerbAt,
  type VerbForm,
} from '../text/reporting-verbs.ts';
import { isStop, LONGEST_SENTENCE } from '../text/sentences.ts';
import { isMarked, reserveMark, type Word } from '../text/words.ts';
import { closesQuotation, inMarks, isAnnounced, isPlural, isSpokenOut, NOUNS_TOO, sharesSubject } from './base-form.ts';
import { isSpeechNoun, nounCueAt } from './noun-cues.ts';
import { isPluralNoun } from './plural-noun.ts';
import { lowerAt, mentionStartingAt, type Range, type Scene, stretchAt, stretchOpeningAt } from './scene.ts';
import { ATTRIBUTIVE, groupStart, MODAL } from './verb-group.ts';

/** A reporting verb (or "according to") found in a paragraph. */
export interface FoundCue extends Range {
  readonly paragraph: number;
  readonly verb: ReportingVerb;
  readonly form: VerbForm | 'according' | 'noun';
  /** The stretch in quotation marks it stands in, -1 outside. */
  readonly stretch: number;
  /** The tokens among which its subject and its content must lie. */
  readonly container: Range;
  /** Left edge of the verb group, auxiliaries and adverbs included: the subject ends there. */
  readonly groupFrom: number;
}

const ACCORDING: ReportingVerb = {
  lemma: 'according to',
  stance: 'neutral',
  frames: new Set(['clause']),
  particle: null,
};
/** "in the words of Doru, …" names its source as "according to Doru" does. */
const WORDS_OF = ['the', 'words', 'of'];
const WORDS: ReportingVerb = { ...ACCORDING, lemma: 'in the words of' };
const CLEAR: ReportingVerb = { lemma: 'make clear', stance: 'affirm', frames: new Set(['clause']), particle: null };
const BEGINS_CUE = new Set(['according', 'in', 'quoted', 'cited']);
const MAKES = new Set(['made', 'makes', 'making']);
const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being']);
/** Finds every word of a paragraph that reports speech, left to right. */
export function findCues(scene: Scene): FoundCue[] {
  const cues: FoundCue[] = [];
  for (const sentence of scene.paragraph.sentences) {
    for (let i = sentence.from; i < sentence.to; i += 1) {
      const token = scene.tokens[i];
      if (token === undefined || !isMarked(token, MAY_REPORT)) continue;
      const cue = readCue(scene, sentence, i);
      if (cue === null) continue;
      cues.push(cue);
      i = cue.to - 1;
    }
  }
  return cues;
}

/** Words with which a cue may begin; nearly no word of a text is one, and the others need not be looked at again. */
const MAY_REPORT = reserveMark(mayReport);

function mayReport(word: Word): boolean {
  const { kind, lower } = word;
  return kind === 'word' && (BEGINS_CUE.has(lower) || isSpeechNoun(lower) || MAKES.has(lower) || isReportingVerb(word));
}

function readCue(scene: Scene, sentence: Range, at: number): FoundCue | null {
  const token = scene.tokens[at];
  if (token === undefined || token.kind !== 'word') return null;
  if (token.lower === 'according' && lowerAt(scene, at + 1) === 'to') {
    return place(scene, sentence, { verb: ACCORDING, form: 'according', from: at, to: at + 2, groupFrom: at });
  }
  if (token.lower === 'in' && isFollowedBy(scene, at, WORDS_OF))
    return place(scene, sentence, { verb: WORDS, form: 'according', from: at, to: at + 4, groupFrom: at });
  const noun = nounCueAt(scene, at);
  if (noun !== null) return place(scene, sentence, { ...noun, form: 'noun', from: at, to: at + 1 });
  if (token.capital && !scene.titleCase && !beginsSentence(scene, sentence, at)) return null;
  return readClear(scene, sentence, at) ?? readQuotedAs(scene, sentence, at) ?? readVerb(scene, sentence, at);
}

function isFollowedBy(scene: Scene, at: number, words: readonly string[]): boolean {
  return words.every((word, i) => lowerAt(scene, at + 1 + i) === word);
}

const beginsSentence = (scene: Scene, sentence: Range, at: number): boolean =>
  isSaidFirst(scene, sentence, at) || isAddedFirst(scene, sentence, at) || leadsSentence(scene, sentence, at);

/** `Said Doru, "…"`, `Adds Merrin: "…"`: the verb begins the sentence, a name stands behind it. */
function isSaidFirst(scene: Scene, sentence: Range, at: number): boolean {
  const match = at === sentence.from ? reportingVerbAt(scene.tokens[at]) : null;
  if (match === null || (match.form !== 'past' && match.form !== 'present') || !match.verb.frames.has('clause'))
    return false;
  const mention = mentionStartingAt(scene, at + 1);
  // `Continued Stone: “…”`, whom the page names nowhere else.
  if (mention === null && scene.tokens[at + 1]?.capital === true) return opensMarks(scene, at + 2);
  if (mention === null || mention.kind === 'pronoun') return false;
  return SAYS_FIRST.test(match.verb.lemma) || /^[,:]$/.test(lowerAt(scene, mention.to));
}

const opensMarks = (scene: Scene, at: number): boolean =>
  /^[,:]$/.test(lowerAt(scene, at)) && scene.tokens[at + 1]?.kind === 'mark';

/** `Adding, "…"`, `Noting: "…"`: a sentence that goes on with the one before it. */
export function isAddedFirst(scene: Scene, sentence: Range, at: number): boolean {
  if (
    at !== sentence.from ||
    at === 0 ||
    !/^[,:]$/.test(lowerAt(scene, at + 1)) ||
    scene.tokens[at + 2]?.kind !== 'mark'
  )
    return false;
  return reportingVerbAt(scene.tokens[at])?.form === 'participle';
}

/** "Noting that the year was dry, Doru said …": a participle with its clause begins the sentence. */
export function leadsSentence(scene: Scene, sentence: Range, at: number): boolean {
  return (
    at === sentence.from &&
    lowerAt(scene, at + 1) === 'that' &&
    reportingVerbAt(scene.tokens[at])?.form === 'participle'
  );
}

const SAYS_FIRST = /^(?:say|add|ask|write)$/;

/** "made it clear that", "has made clear that". */
function readClear(scene: Scene, sentence: Range, at: number): FoundCue | null {
  if (!MAKES.has(lowerAt(scene, at))) return null;
  const clear = lowerAt(scene, at + 1) === 'it' ? at + 2 : at + 1;
  if (lowerAt(scene, clear) !== 'clear' || !['that', ',', ':'].includes(lowerAt(scene, clear + 1))) return null;
  const form = lowerAt(scene, at) === 'making' ? 'participle' : 'past';
  return place(scene, sentence, {
    verb: CLEAR,
    form,
    from: at,
    to: clear + 1,
    groupFrom: groupStart(scene, at, sentence.from),
  });
}

/** "was quoted as saying". */
function readQuotedAs(scene: Scene, sentence: Range, at: number): FoundCue | null {
  if (
    lowerAt(scene, at + 1) !== 'as' ||
    lowerAt(scene, at + 2) !== 'saying' ||
    !/^(?:quoted|cited)$/.test(lowerAt(scene, at))
  )
    return null;
  const said = findReportingVerb('saying');
  const groupFrom = groupStart(scene, at, sentence.from);
  if (said === null || groupFrom === at) return null;
  return place(scene, sentence, { verb: said.verb, form: 'past', from: at, to: at + 3, groupFrom });
}

function readVerb(scene: Scene, sentence: Range, at: number): FoundCue | null {
  const match = reportingVerbAt(scene.tokens[at], lowerAt(scene, at + 1));
  if (match === null) return null;
  const to = match.verb.particle === null ? at + 1 : at + 2;
  if (match.form === 'present' && !scene.titleCase && isPluralNoun(scene, at)) return null;
  if (match.form === 'base') return readBase(scene, sentence, { at, to, verb: match.verb });
  const groupFrom = groupStart(scene, at, sentence.from);
  const group = scene.tokens.slice(groupFrom, at).map((t) => t.lower);
  const passive = group.some((w) => BE.has(w)) && match.form === 'past';
  if (passive || (match.form === 'past' && group.some((w) => MODAL.has(w)))) return null;
  // "the reported deal", "a ruling that", "the meaning": an adjective or a noun.
  if (ATTRIBUTIVE.has(lowerAt(scene, at - 1)) && match.form !== 'present' && !introducesMarks(scene, at)) return null;
  return place(scene, sentence, { verb: match.verb, form: match.form, from: at, to, groupFrom });
}

/** "a banner that said “…”" */
function introducesMarks(scene: Scene, at: number): boolean {
  const next = /^[,:]$/.test(lowerAt(scene, at + 1)) ? at + 2 : at + 1;
  return lowerAt(scene, at - 1) === 'that' && scene.tokens[next]?.kind === 'mark';
}

/** The noun in "figures to be published [show]". */
const behindToBe = (scene: Scene, at: number): number =>
  lowerAt(scene, at - 1) === 'be' && lowerAt(scene, at - 2) === 'to' ? at - 3 : at;

/** A base form counts after "went on to" and, as a plural present, after its subject ("villagers say"). */
function readBase(
  scene: Scene,
  sentence: Range,
  found: { readonly at: number; readonly to: number; readonly verb: ReportingVerb },
): FoundCue | null {
  const { at, to, verb } = found;
  if (
    lowerAt(scene, at - 1) === 'to' &&
    lowerAt(scene, at - 2) === 'on' &&
    /^(?:went|goes|going|gone)$/.test(lowerAt(scene, at - 3))
  ) {
    return place(scene, sentence, {
      verb,
      form: 'past',
      from: at - 3,
      to,
      groupFrom: groupStart(scene, at - 3, sentence.from),
    });
  }
  const groupFrom = groupStart(scene, at, sentence.from);
  const group = scene.tokens.slice(groupFrom, at).map((t) => t.lower);
  // `broke in to say, "…"`
  if (group.at(-1) === 'to' && isSpokenOut(scene, { at, to, groupFrom }))
    return place(scene, sentence, { verb: inMarks(verb), form: 'past', from: at, to, groupFrom });
  if (group.some((w) => MODAL.has(w) || AUXILIARIES.has(w)))
    return isAnnounced(scene, groupFrom, group)
      ? place(scene, sentence, { verb: inMarks(verb), form: 'past', from: at, to, groupFrom })
      : null;
  // "They admit that it rained, but say the roof held": the plural subject stands further left.
  const shares = sharesSubject(scene, sentence, { at, verb });
  if (!verb.frames.has('clause') || !(shares || isPlural(scene, behindToBe(scene, groupFrom - 1), verb))) return null;
  if (!shares && NOUNS_TOO.has(verb.lemma) && lowerAt(scene, to) !== 'that' && !closesQuotation(scene, groupFrom))
    return null;
  return place(scene, sentence, { verb, form: 'present', from: at, to, groupFrom });
}

function place(scene: Scene, sentence: Range, cue: Omit<FoundCue, 'stretch' | 'container' | 'paragraph'>): FoundCue {
  const stretch = stretchAt(scene, cue.from);
  return {
    ...cue,
    paragraph: scene.paragraph.index,
    stretch,
    container: stretch < 0 ? sentence : containerInside(scene, stretch, cue.from),
  };
}

/** Inside quotation marks a cue sees only its own sentence of the quotation. */
function containerInside(scene: Scene, stretch: number, at: number): Range {
  const found = scene.paragraph.stretches[stretch];
  const limits = {
    from: (found?.openToken ?? 0) + 1,
    to: Math.min(found?.closeToken ?? scene.tokens.length, scene.tokens.length),
  };
  const from = Math.max(limits.from, scene.paragraph.clauseStarts[at] ?? 0);
  let to = at;
  while (to < limits.to && to - from < LONGEST_SENTENCE && !isStop(scene.tokens[to])) {
    const nested = stretchOpeningAt(scene, to);
    to = nested === undefined ? to + 1 : Math.min(nested.closeToken + 1, limits.to);
  }
  return { from, to };
}
