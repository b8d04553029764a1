import { FINITE, isA, PREPOSITION } from '../text/word-classes.ts';
import { apposition } from './apposition.ts';
import { besideMarks } from './beside-marks.ts';
import type { EarlierSpeech } from './earlier-speech.ts';
import type { FoundCue } from './find-cues.ts';
import type { FoundSubject } from './found-subject.ts';
import { longSubject, ownerBefore } from './long-subject.ts';
import { mainSubject, subjectOfParticiple } from './main-subject.ts';
import { endsPhrase, subjectBehindOffice } from './name-behind-office.ts';
import { type NounPhrase, phraseEndingAt, phraseStartingAt } from './noun-phrase.ts';
import { ownerOfNoun } from './owner-of-noun.ts';
import { describedName, relativeSubject } from './relative-subject.ts';
import { lowerAt, mentionStartingAt, type Scene, stretchAt } from './scene.ts';
import { sourceBehind } from './source-phrase.ts';
import { isSpeakerNoun } from './speaker-nouns.ts';
import {
  behindApposition,
  behindOffice,
  behindStrayComma,
  isPronoun,
  phraseBeforeBrackets,
} from './subject-with-apposition.ts';
import { isAdverb } from './verb-group.ts';

/** Finds the subject of a cue. `earlier` is what the cues before it in the same sentence lend. */
export function findSubject(scene: Scene, cue: FoundCue, earlier: EarlierSpeech): FoundSubject | null {
  if (cue.form === 'according') return accordingTo(scene, cue);
  if (cue.form === 'noun') return ownerOfNoun(scene, cue.groupFrom, cue.container.from);
  if (cue.form === 'participle' && !hasAuxiliary(scene, cue)) return subjectOfParticiple(scene, cue, earlier);
  if (lowerAt(scene, cue.from - 1) === 'to') return ofMainClause(scene, cue, earlier);
  const titled = behindOffice(scene, cue);
  if (titled !== null) return titled;
  const beside = besideMarks(scene, cue);
  if (beside !== null) return beside;
  const turned = inverted(scene, cue);
  const isTurned = turned !== null && turned.phrase.mention !== null && !startsContent(scene, turned.phrase.to);
  const apposed = /^[,—–-]$/.test(lowerAt(scene, cue.groupFrom - 1)) ? behindApposition(scene, cue) : null;
  if (apposed !== null && !(isTurned && apposed.phrase.mention === null && endsPhrase(scene, turned.phrase.to)))
    return apposed;
  const stopped = behindStrayComma(scene, cue);
  if (stopped !== null) return stopped;
  if (isTurned) return turned;
  return (
    before(scene, cue) ??
    relativeSubject(scene, cue) ??
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
  return token !== undefined && token.kind === 'word' && isA(token, FINITE);
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
  if (isA(scene.tokens[cue.groupFrom - 1], PREPOSITION)) return null;
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
  const phrase = officeWithName(scene, cue.to, cue.container.to) ?? phraseStartingAt(scene, cue.to, cue.container.to);
  if (phrase === null || phrase.to === phrase.from || (phrase.mention === null && !looksLikeSpeaker(scene, phrase)))
    return null;
  const called = subjectBehindOffice(scene, phrase, cue.container.to);
  if (called !== null) return called;
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

/** "said lobbyist and strategist Ilan Doru": the name that ends a phrase of offices behind the verb. */
function officeWithName(scene: Scene, from: number, limit: number): NounPhrase | null {
  if (scene.tokens[from]?.capital !== false) return null;
  let office = false;
  for (let at = from; at < Math.min(limit, from + LONGEST_OFFICE); at += 1) {
    const named = at > from ? mentionStartingAt(scene, at) : null;
    if (named?.kind === 'name' && scene.entities[named.entity ?? -1]?.type === 'person')
      return office ? { from, to: named.to, mention: named, head: lowerAt(scene, named.to - 1) } : null;
    const token = scene.tokens[at];
    if (token?.kind !== 'word' || isA(token, PREPOSITION) || (!token.capital && isA(token, FINITE))) return null;
    office ||= isSpeakerNoun(token.lower);
  }
  return null;
}

/** Longest run of offices before a name, in tokens. */
const LONGEST_OFFICE = 10;

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

/** Who speaks under an earlier verb of the sentence, else who acts in it. */
function ofMainClause(scene: Scene, cue: FoundCue, earlier: EarlierSpeech): FoundSubject | null {
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

/** "…, but said", "… and added that": the subject of the clause before. */
function coordinated(scene: Scene, cue: FoundCue, earlier: EarlierSpeech): FoundSubject | null {
  const joined =
    /^(?:and|but|or|then|yet|also)$/.test(lowerAt(scene, cue.groupFrom - 1)) ||
    /^(?:and|but|then)$/.test(lowerAt(scene, cue.groupFrom)) ||
    // "said it was late, admitted that it rained, and left"
    (earlier.forVerb !== null && lowerAt(scene, cue.groupFrom - 1) === ',' && lowerAt(scene, cue.to) === 'that');
  return joined ? ofMainClause(scene, cue, earlier) : null;
}

/** "Zamiri Takes Oath, Vows to …": in a headline a verb behind a comma goes on with the first subject. */
function headlineVerb(scene: Scene, cue: FoundCue): FoundSubject | null {
  if (!scene.titleCase || cue.form !== 'present' || lowerAt(scene, cue.groupFrom - 1) !== ',') return null;
  const phrase = phraseStartingAt(scene, cue.container.from, cue.from);
  return phrase === null || phrase.mention === null
    ? null
    : { phrase, place: 'shared', rule: 'coordinated-verb', end: cue.to, paragraph: scene.paragraph.index };
}
