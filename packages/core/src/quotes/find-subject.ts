import type { FoundMention } from '../entities/found-mention.ts';
import { AUXILIARIES, CONJUNCTIONS, looksFinite, PREPOSITIONS } from '../text/function-words.ts';
import { findReportingVerb } from '../text/reporting-verbs.ts';
import { isSelfNamed } from '../text/self-named.ts';
import { apposition } from './apposition.ts';
import { besideMarks } from './beside-marks.ts';
import { isSpeakerNoun } from './can-speak.ts';
import type { EarlierSpeech } from './earlier-speech.ts';
import { type FoundCue, isAdverb } from './find-cues.ts';
import type { FoundSubject } from './found-subject.ts';
import { longSubject, ownerBefore } from './long-subject.ts';
import { type NounPhrase, phraseEndingAt, phraseStartingAt } from './noun-phrase.ts';
import { ownerOfNoun } from './owner-of-noun.ts';
import {
  lowerAt,
  mentionEndingAt,
  mentionStartingAt,
  mentionsWithin,
  opensStretch,
  type Scene,
  stretchAt,
} from './scene.ts';
import { sourceBehind } from './source-phrase.ts';

/** Finds the subject of a cue. `earlier` is what the cues before it in the same sentence lend. */
export function findSubject(scene: Scene, cue: FoundCue, earlier: EarlierSpeech): FoundSubject | null {
  if (cue.form === 'according') return accordingTo(scene, cue);
  if (cue.form === 'noun') return ownerOfNoun(scene, cue.groupFrom, cue.container.from);
  if (cue.form === 'participle' && !hasAuxiliary(scene, cue)) return participle(scene, cue, earlier);
  const titled = behindOffice(scene, cue);
  if (titled !== null) return titled;
  const beside = besideMarks(scene, cue);
  if (beside !== null) return beside;
  const apposed = /^[,—–]$/.test(lowerAt(scene, cue.groupFrom - 1)) ? behindApposition(scene, cue) : null;
  if (apposed !== null) return apposed;
  const stopped = behindStrayComma(scene, cue);
  if (stopped !== null) return stopped;
  const turned = inverted(scene, cue);
  if (turned !== null && turned.phrase.mention !== null && !startsContent(scene, turned.phrase.to)) return turned;
  return (
    before(scene, cue) ??
    relative(scene, cue) ??
    headlineVerb(scene, cue) ??
    inverted(scene, cue) ??
    coordinated(scene, cue, earlier)
  );
}

/** "Doru, the minister, said Lavrov would come": a verb behind the name makes it the subject of what is reported. */
function startsContent(scene: Scene, at: number): boolean {
  let next = at;
  while (isAdverb(lowerAt(scene, next))) next += 1;
  const token = scene.tokens[next];
  return token !== undefined && token.kind === 'word' && looksFinite(token.lower);
}

function hasAuxiliary(scene: Scene, cue: FoundCue): boolean {
  return scene.tokens.slice(cue.groupFrom, cue.from).some((t) => /^(?:is|are|was|were|been|be|am)$/.test(t.lower));
}

function accordingTo(scene: Scene, cue: FoundCue): FoundSubject | null {
  const source = sourceBehind(scene, cue);
  return source === null
    ? null
    : {
        phrase: source.phrase,
        place: 'after',
        rule: 'according-to',
        end: source.end,
        paragraph: scene.paragraph.index,
      };
}

/** ", announcing that …": the subject of the main clause; "a statement saying that …": the noun before it. */
function participle(scene: Scene, cue: FoundCue, earlier: EarlierSpeech): FoundSubject | null {
  const previous = scene.tokens[cue.groupFrom - 1];
  if (
    previous?.kind === 'word' &&
    !/^(?:and|or|while|but|as|when|then)$/.test(previous.lower) &&
    !PREPOSITIONS.has(previous.lower) &&
    stretchAt(scene, cue.groupFrom - 1) === cue.stretch
  ) {
    const phrase = phraseEndingAt(scene, cue.groupFrom, behindWith(scene, cue));
    // "spoke out this month alleging that": time and manner say nothing.
    if (phrase !== null && (phrase.mention !== null || isSpeakerNoun(phrase.head) || beforeMarks(scene, cue)))
      return { phrase, place: 'before', rule: 'noun-with-participle', end: cue.to, paragraph: scene.paragraph.index };
  }
  if (earlier.forParticiple !== null)
    return { ...earlier.forParticiple, place: 'shared', rule: 'participle-of-main-clause' };
  const phrase = mainSubject(scene, cue);
  return phrase === null
    ? null
    : { phrase, place: 'shared', rule: 'participle-of-main-clause', end: cue.to, paragraph: scene.paragraph.index };
}

/** ", with one of her friends asking": the phrase begins behind *with*. */
function behindWith(scene: Scene, cue: FoundCue): number {
  for (let at = cue.groupFrom - 1; at > Math.max(cue.container.from, cue.groupFrom - 10); at -= 1) {
    if (scene.tokens[at]?.kind === 'punct') break;
    if (lowerAt(scene, at) === 'with' && lowerAt(scene, at - 1) === ',') return at + 1;
  }
  return cue.container.from;
}

/** The first noun phrase of the sentence that acts: not behind a preposition, not in "As the crowd left, …", followed by a verb. */
function mainSubject(scene: Scene, cue: FoundCue): NounPhrase | null {
  const from = behindLeadIn(scene, cue);
  const acting = mentionsWithin(scene, { from, to: cue.from }).find(
    (m) => m.subject && stretchAt(scene, m.from) === cue.stretch,
  );
  if (acting !== undefined) return phraseEndingAt(scene, acting.to, from);
  const phrase = phraseStartingAt(scene, from, cue.from);
  return phrase !== null && phrase.to < cue.from ? phrase : null;
}

function behindLeadIn(scene: Scene, cue: FoundCue): number {
  const { from } = cue.container;
  const opens = lowerAt(scene, from);
  if (!PREPOSITIONS.has(opens) && !isAdverb(opens) && !CONJUNCTIONS.has(opens)) return from;
  for (let at = from; at < cue.from; at += 1) if (lowerAt(scene, at) === ',') return at + 1 < cue.from ? at + 1 : from;
  return from;
}

function before(scene: Scene, cue: FoundCue): FoundSubject | null {
  const previous = scene.tokens[cue.groupFrom - 1];
  if (
    previous === undefined ||
    cue.groupFrom - 1 < cue.container.from ||
    stretchAt(scene, cue.groupFrom - 1) !== cue.stretch
  )
    return null;
  if (previous.text === ')') return behindBracket(scene, cue);
  if (previous.kind !== 'word' && previous.kind !== 'number' && previous.text !== '%') return null;
  if (NO_SUBJECT.has(previous.lower) && previous.text !== 'WHO') return null;
  const described = longSubject(scene, cue) ?? plainSubject(scene, cue);
  const phrase = described === null ? null : describedName(scene, described, cue.container.from);
  return phrase === null
    ? null
    : { phrase, place: 'before', rule: 'subject-before-verb', end: cue.to, paragraph: scene.paragraph.index };
}

const NO_SUBJECT = new Set('who which and but that or then as while'.split(' '));

function plainSubject(scene: Scene, cue: FoundCue): NounPhrase | null {
  if (PREPOSITIONS.has(lowerAt(scene, cue.groupFrom - 1))) return null;
  const phrase = phraseEndingAt(scene, cue.groupFrom, cue.container.from);
  return phrase === null ? null : ownerBefore(scene, phrase, cue.container.from);
}

/** "the Harbour Council (HC) said". */
function behindBracket(scene: Scene, cue: FoundCue): FoundSubject | null {
  const phrase = phraseBeforeBrackets(scene, cue.groupFrom, cue.container.from);
  return phrase === null
    ? null
    : { phrase, place: 'before', rule: 'subject-before-verb', end: cue.to, paragraph: scene.paragraph.index };
}

/** "The results published this week, revealed that …": a comma that should not be there. */
function behindStrayComma(scene: Scene, cue: FoundCue): FoundSubject | null {
  if (lowerAt(scene, cue.groupFrom - 1) !== ',') return null;
  const phrase =
    longSubject(scene, cue, cue.groupFrom - 1) ?? phraseEndingAt(scene, cue.groupFrom - 1, cue.container.from);
  const whole = phrase === null ? null : ownerBefore(scene, phrase, cue.container.from);
  const fills = whole?.from === cue.container.from && (whole.mention !== null || isSpeakerNoun(whole.head));
  return whole === null || !(fills || lowerAt(scene, cue.to) === 'that')
    ? null
    : { phrase: whole, place: 'before', rule: 'subject-before-verb', end: cue.to, paragraph: scene.paragraph.index };
}

/** Longest remark in brackets behind a name, in tokens. */
const LONGEST_REMARK = 24;

/** The noun phrase that ends at `end`, brackets behind it left out. */
function phraseBeforeBrackets(scene: Scene, end: number, floor: number): NounPhrase | null {
  if (lowerAt(scene, end - 1) !== ')') return phraseEndingAt(scene, end, floor);
  for (let i = end - 2; i > Math.max(floor, end - LONGEST_REMARK); i -= 1)
    if (scene.tokens[i]?.text === '(') return phraseEndingAt(scene, i, floor);
  return null;
}

/** "The League's envoy for Sahrun, Joost de Vrooy, said": the office before the first comma belongs to the name. */
function behindOffice(scene: Scene, cue: FoundCue): FoundSubject | null {
  if (lowerAt(scene, cue.groupFrom - 1) !== ',') return null;
  const named = mentionEndingAt(scene, cue.groupFrom - 1);
  // "Hana Doru, director of exhibits at the university, Harlan, said": the last name is a place.
  if (named?.kind !== 'name' || scene.entities[named.entity ?? -1]?.type !== 'person') return null;
  if (!scene.tokens.slice(named.phraseFrom, named.from).some(({ text }) => text === ',')) return null;
  const phrase = phraseEndingAt(scene, cue.groupFrom - 1, cue.container.from);
  return phrase === null
    ? null
    : { phrase, place: 'before', rule: 'subject-with-office', end: cue.to, paragraph: scene.paragraph.index };
}

/** Longest apposition between a subject and its verb, in tokens. */
const LONGEST_APPOSITION = 50;

/** What begins a remark about speakers without a name: "economists, like their rivals, say". */
const OPENS_REMARK = new Set('like unlike including along among who whose which though however too'.split(' '));

/** "Hana Doru, the minister of health, said": the noun phrase before the first of the two commas. */
function behindApposition(scene: Scene, cue: FoundCue): FoundSubject | null {
  const named = mentionEndingAt(scene, cue.groupFrom - 1);
  const sign = lowerAt(scene, cue.groupFrom - 1);
  for (let i = cue.groupFrom - 2; i > Math.max(cue.container.from, cue.groupFrom - LONGEST_APPOSITION); i -= 1) {
    if (scene.tokens[i]?.text !== sign || stretchAt(scene, i) !== cue.stretch) continue;
    const phrase = phraseBeforeBrackets(scene, i, cue.container.from);
    const next = scene.tokens[i + 1];
    if (phrase === null || next === undefined) continue;
    const between = phrase.mention === null ? nameBetween(scene, i + 1, cue) : null;
    if (
      phrase.mention === null &&
      between === null &&
      !(sign !== ',' && phrase.from === cue.container.from) &&
      !(isSpeakerNoun(phrase.head) && (sign !== ',' || OPENS_REMARK.has(next.lower))) &&
      !/^(?:a|an|the|one|another|two|some|his|her|its|their|my|our)$/.test(lowerAt(scene, phrase.from)) &&
      !isPronoun(phrase.head)
    )
      continue;
    if (PREPOSITIONS.has(lowerAt(scene, phrase.from - 1)) || verbBehindComma(scene, i, cue)) continue;
    if (isLeadIn(i, cue)) return null;
    const mention = named !== null && isSelfNamed(scene.tokens, named.from) ? named : phrase.mention;
    if (phrase.mention?.kind !== 'name' && isFurtherApposition(scene, phrase)) continue;
    const called = { ...phrase, mention: between ?? mention };
    return {
      phrase: called,
      place: 'before',
      rule: 'subject-with-apposition',
      end: cue.to,
      paragraph: scene.paragraph.index,
    };
  }
  return null;
}

/** "Salma Doru, [the general's niece], who teaches, said": behind the comma after a name. */
function isFurtherApposition(scene: Scene, phrase: NounPhrase): boolean {
  return lowerAt(scene, phrase.from - 1) === ',' && mentionEndingAt(scene, phrase.from - 1)?.kind === 'name';
}

/** "Sahrun's chief lawyer, Hana Doru, said": a name alone between the commas is who the phrase before them means. */
function nameBetween(scene: Scene, from: number, cue: FoundCue): FoundMention | null {
  const mention = mentionStartingAt(scene, from);
  const fills = mention !== null && mention.to === cue.groupFrom - 1 && mention.entity !== null;
  return fills && scene.entities[mention.entity ?? -1]?.type === 'person' ? mention : null;
}

/** "Veldria, which sent ships, would leave, said …": a verb behind a further comma makes it a clause, not an apposition. */
function verbBehindComma(scene: Scene, from: number, cue: FoundCue): boolean {
  for (let i = from + 1; i < cue.groupFrom - 1; i += 1) {
    if (scene.tokens[i]?.text === ',' && looksFinite(lowerAt(scene, i + 1))) return true;
  }
  const opens = lowerAt(scene, from + 1);
  if (
    /^(?:who|which|whose|where|a|an|the|one|another|former|himself|herself)$/.test(opens) ||
    scene.tokens[from + 1]?.kind === 'number'
  )
    return false;
  return scene.tokens.slice(from + 1, cue.groupFrom - 1).some((t) => AUXILIARIES.has(t.lower));
}

/** Between the commas there is a subject of its own: ", Doru, of the council, said" is apposition, ", he said" is not. */
function isLeadIn(comma: number, cue: FoundCue): boolean {
  return cue.groupFrom - 1 - comma < 2;
}

function isPronoun(word: string): boolean {
  return /^(?:he|she|they|we|i|it|you)$/.test(word);
}

/** "…, who said that …": the noun phrase before *who*. */
function relative(scene: Scene, cue: FoundCue): FoundSubject | null {
  if (!isRelativeBefore(scene, cue)) return null;
  let end = cue.groupFrom - 1;
  if (lowerAt(scene, end - 1) === ',') end -= 1;
  const phrase = phraseEndingAt(scene, end, cue.container.from);
  return phrase === null
    ? null
    : {
        phrase: describedName(
          scene,
          lowerAt(scene, cue.groupFrom - 1) === 'who' ? innermost(scene, phrase) : phrase,
          cue.container.from,
        ),
        place: 'before',
        rule: 'relative-clause',
        end: cue.to,
        paragraph: scene.paragraph.index,
      };
}

/** "[Esteban Moreno], border chief at the board explained": an office behind a name that no second comma closes. */
function describedName(scene: Scene, phrase: NounPhrase, floor: number): NounPhrase {
  if (phrase.mention?.kind === 'name' || lowerAt(scene, phrase.from - 1) !== ',') return phrase;
  const named = phraseEndingAt(scene, phrase.from - 1, floor);
  if (named?.mention?.kind !== 'name' || !isSpeakerNoun(phrase.head)) return phrase;
  const isPerson = scene.entities[named.mention.entity ?? -1]?.type === 'person';
  const before = scene.tokens[named.from - 1];
  const opens = named.from === floor || before?.kind === 'mark' || before?.text === ',';
  const said = findReportingVerb(before?.lower ?? '') !== null;
  return isPerson && (opens || said) ? named : phrase;
}

/** "accounts by [villagers] who said": *who* goes back to people, not to what is theirs. */
function innermost(scene: Scene, phrase: NounPhrase): NounPhrase {
  if (phrase.mention !== null || isSpeakerNoun(phrase.head)) return phrase;
  for (let at = phrase.to - 2; at > phrase.from; at -= 1)
    if (PREPOSITIONS.has(lowerAt(scene, at))) return phraseEndingAt(scene, phrase.to, at + 1) ?? phrase;
  return phrase;
}

/** A quotation in marks follows right behind the verb. */
function beforeMarks(scene: Scene, cue: FoundCue): boolean {
  const next = lowerAt(scene, cue.to) === ',' || lowerAt(scene, cue.to) === ':' ? cue.to + 1 : cue.to;
  return opensStretch(scene, next, cue.stretch);
}

/** "…, who said", and `a banner that said "…"` where nothing but marks can follow. */
function isRelativeBefore(scene: Scene, cue: FoundCue): boolean {
  const before = scene.tokens[cue.groupFrom - 1];
  if (before === undefined || before.text === 'WHO') return false;
  if (before.lower === 'who' || before.lower === 'which') return true;
  return before.lower === 'that' && beforeMarks(scene, cue);
}

/** Verbs that stand before their subject behind a mere comma: "The bridge is open, reports the council"; no "regular, pledged delegates". */
const INVERTS = new Set('say add report explain write note warn announce declare'.split(' '));

/** `"…," said Hana Doru, who …`: the verb stands first, behind a quotation or a comma. */
function inverted(scene: Scene, cue: FoundCue): FoundSubject | null {
  if (cue.form !== 'past' && cue.form !== 'present') return null;
  const previous = scene.tokens[cue.from - 1];
  const first = cue.from === cue.container.from;
  const afterQuote = first || (previous !== undefined && (previous.kind === 'mark' || /^[,—–-]$/.test(previous.text)));
  if (!afterQuote || cue.groupFrom !== cue.from || !cue.verb.frames.has('clause') || lowerAt(scene, cue.to) === 'that')
    return null;
  if (previous?.text === ',' && !INVERTS.has(cue.verb.lemma)) return null;
  const phrase = phraseStartingAt(scene, cue.to, cue.container.to);
  if (phrase === null || phrase.to === phrase.from || (phrase.mention === null && !looksLikeSpeaker(scene, phrase)))
    return null;
  // "Lydia Doru for the council, says they are looking": what follows is said.
  if (isPronoun(phrase.head) && previous?.kind !== 'mark' && startsContent(scene, phrase.to)) return null;
  return {
    phrase,
    place: 'after',
    rule: 'subject-after-verb',
    end: apposition(scene, phrase.to, cue.container.to),
    paragraph: scene.paragraph.index,
  };
}

function looksLikeSpeaker(scene: Scene, phrase: NounPhrase): boolean {
  const first = scene.tokens[phrase.from];
  return (
    first !== undefined &&
    first.lower !== 'that' &&
    (first.capital ||
      /^(?:a|an|the|one|another|two|three|some|many|several|his|her|their|its|both)$/.test(first.lower) ||
      isPronoun(first.lower) ||
      /s$/.test(phrase.head))
  );
}

/** "…, but said", "… and added that": the subject of the clause before. */
function coordinated(scene: Scene, cue: FoundCue, earlier: EarlierSpeech): FoundSubject | null {
  if (
    !/^(?:and|but|or|then|yet|also)$/.test(lowerAt(scene, cue.groupFrom - 1)) &&
    !/^(?:and|but|then)$/.test(lowerAt(scene, cue.groupFrom))
  )
    return null;
  if (earlier.forVerb !== null)
    return {
      ...earlier.forVerb,
      place: 'shared',
      rule: 'coordinated-verb',
      end: cue.to,
      paragraph: scene.paragraph.index,
    };
  const phrase = mainSubject(scene, cue);
  return phrase === null
    ? null
    : { phrase, place: 'shared', rule: 'coordinated-verb', end: cue.to, paragraph: scene.paragraph.index };
}

/** "Zamiri Takes Oath, Vows to …": in a headline a verb behind a comma goes on with the first subject. */
function headlineVerb(scene: Scene, cue: FoundCue): FoundSubject | null {
  if (!scene.titleCase || cue.form !== 'present' || lowerAt(scene, cue.groupFrom - 1) !== ',') return null;
  const phrase = phraseStartingAt(scene, cue.container.from, cue.from);
  return phrase === null || phrase.mention === null
    ? null
    : { phrase, place: 'shared', rule: 'coordinated-verb', end: cue.to, paragraph: scene.paragraph.index };
}
