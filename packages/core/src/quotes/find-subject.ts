import { AUXILIARIES, looksFinite, PREPOSITIONS } from '../text/function-words.ts';
import { apposition } from './apposition.ts';
import { besideMarks } from './beside-marks.ts';
import type { EarlierSpeech } from './earlier-speech.ts';
import { type FoundCue, isAdverb } from './find-cues.ts';
import type { FoundSubject } from './found-subject.ts';
import { type NounPhrase, phraseEndingAt, phraseStartingAt } from './noun-phrase.ts';
import { lowerAt, mentionEndingAt, mentionsWithin, type Scene, stretchAt } from './scene.ts';

/** Finds the subject of a cue. `earlier` is what the cues before it in the same sentence lend. */
export function findSubject(scene: Scene, cue: FoundCue, earlier: EarlierSpeech): FoundSubject | null {
  if (cue.form === 'according') return accordingTo(scene, cue);
  if (cue.form === 'participle' && !hasAuxiliary(scene, cue)) return participle(scene, cue, earlier);
  const beside = besideMarks(scene, cue);
  if (beside !== null) return beside;
  const apposed = lowerAt(scene, cue.groupFrom - 1) === ',' ? behindApposition(scene, cue) : null;
  if (apposed !== null) return apposed;
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
  const phrase = phraseStartingAt(scene, cue.to, cue.container.to);
  return phrase === null
    ? null
    : {
        phrase,
        place: 'after',
        rule: 'according-to',
        end: apposition(scene, phrase.to, cue.container.to),
        paragraph: scene.paragraph.index,
      };
}

/** ", announcing that …": the subject of the main clause; "a statement saying that …": the noun before it. */
function participle(scene: Scene, cue: FoundCue, earlier: EarlierSpeech): FoundSubject | null {
  const previous = scene.tokens[cue.groupFrom - 1];
  if (
    previous?.kind === 'word' &&
    !/^(?:and|or|while|by|after|before|but|without|in|as|when|then)$/.test(previous.lower) &&
    stretchAt(scene, cue.groupFrom - 1) === cue.stretch
  ) {
    const phrase = phraseEndingAt(scene, cue.groupFrom, cue.container.from);
    return phrase === null
      ? null
      : { phrase, place: 'before', rule: 'noun-with-participle', end: cue.to, paragraph: scene.paragraph.index };
  }
  if (earlier.forParticiple !== null)
    return { ...earlier.forParticiple, place: 'shared', rule: 'participle-of-main-clause' };
  const phrase = mainSubject(scene, cue);
  return phrase === null
    ? null
    : { phrase, place: 'shared', rule: 'participle-of-main-clause', end: cue.to, paragraph: scene.paragraph.index };
}

/** The first noun phrase of the sentence that acts: not behind a preposition, followed by a verb. */
function mainSubject(scene: Scene, cue: FoundCue): NounPhrase | null {
  const acting = mentionsWithin(scene, { from: cue.container.from, to: cue.from }).find(
    (m) => m.subject && stretchAt(scene, m.from) === cue.stretch,
  );
  if (acting !== undefined) return phraseEndingAt(scene, acting.to, cue.container.from);
  let at = cue.container.from;
  if (PREPOSITIONS.has(lowerAt(scene, at)) || isAdverb(lowerAt(scene, at))) {
    while (at < cue.from && lowerAt(scene, at) !== ',') at += 1;
    at += 1;
  }
  const phrase = phraseStartingAt(scene, at, cue.from);
  return phrase !== null && phrase.to < cue.from ? phrase : null;
}

function before(scene: Scene, cue: FoundCue): FoundSubject | null {
  const previous = scene.tokens[cue.groupFrom - 1];
  if (
    previous === undefined ||
    cue.groupFrom - 1 < cue.container.from ||
    stretchAt(scene, cue.groupFrom - 1) !== cue.stretch
  )
    return null;
  if (previous.kind === 'word' || previous.kind === 'number') {
    if (/^(?:who|which|and|but|that|or|then|as|while)$/.test(previous.lower)) return null;
    if (PREPOSITIONS.has(previous.lower)) return null;
    const phrase = phraseEndingAt(scene, cue.groupFrom, cue.container.from);
    return phrase === null
      ? null
      : { phrase, place: 'before', rule: 'subject-before-verb', end: cue.to, paragraph: scene.paragraph.index };
  }
  if (previous.text === ')') return behindBracket(scene, cue);
  return null;
}

/** "the Harbour Council (HC) said". */
function behindBracket(scene: Scene, cue: FoundCue): FoundSubject | null {
  for (let i = cue.groupFrom - 2; i > Math.max(cue.container.from, cue.groupFrom - 8); i -= 1) {
    if (scene.tokens[i]?.text !== '(') continue;
    const phrase = phraseEndingAt(scene, i, cue.container.from);
    return phrase === null
      ? null
      : { phrase, place: 'before', rule: 'subject-before-verb', end: cue.to, paragraph: scene.paragraph.index };
  }
  return null;
}

/** "Hana Doru, the minister of health, said": the noun phrase before the first of the two commas. */
function behindApposition(scene: Scene, cue: FoundCue): FoundSubject | null {
  const named = mentionEndingAt(scene, cue.groupFrom - 1);
  // "The League's envoy for Sahrun, Joost de Vrooy, said": the office before the first comma belongs to the name.
  if (named?.kind === 'name' && scene.tokens.slice(named.phraseFrom, named.from).some((token) => token.text === ',')) {
    const phrase = phraseEndingAt(scene, cue.groupFrom - 1, cue.container.from);
    if (phrase !== null)
      return { phrase, place: 'before', rule: 'subject-with-office', end: cue.to, paragraph: scene.paragraph.index };
  }
  for (let i = cue.groupFrom - 2; i > Math.max(cue.container.from, cue.groupFrom - 30); i -= 1) {
    if (scene.tokens[i]?.text !== ',' || stretchAt(scene, i) !== cue.stretch) continue;
    const phrase = phraseEndingAt(scene, i, cue.container.from);
    const next = scene.tokens[i + 1];
    if (phrase === null || next === undefined) continue;
    if (
      phrase.mention === null &&
      !/^(?:a|an|the|one|another|two|some)$/.test(lowerAt(scene, phrase.from)) &&
      !isPronoun(phrase.head)
    )
      continue;
    if (PREPOSITIONS.has(lowerAt(scene, phrase.from - 1)) || verbBehindComma(scene, i, cue)) continue;
    if (isLeadIn(i, cue)) return null;
    if (phrase.mention?.kind !== 'name' && isFurtherApposition(scene, phrase)) continue;
    return { phrase, place: 'before', rule: 'subject-with-apposition', end: cue.to, paragraph: scene.paragraph.index };
  }
  return null;
}

/** "Salma Doru, [the general's niece], who teaches, said": behind the comma after a name. */
function isFurtherApposition(scene: Scene, phrase: NounPhrase): boolean {
  return lowerAt(scene, phrase.from - 1) === ',' && mentionEndingAt(scene, phrase.from - 1)?.kind === 'name';
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
  if (!/^(?:who|which)$/.test(lowerAt(scene, cue.groupFrom - 1))) return null;
  let end = cue.groupFrom - 1;
  if (lowerAt(scene, end - 1) === ',') end -= 1;
  const phrase = phraseEndingAt(scene, end, cue.container.from);
  return phrase === null
    ? null
    : { phrase, place: 'before', rule: 'relative-clause', end: cue.to, paragraph: scene.paragraph.index };
}

/** `"…," said Hana Doru, who …`: the verb stands first, behind a quotation or a comma. */
function inverted(scene: Scene, cue: FoundCue): FoundSubject | null {
  if (cue.form !== 'past' && cue.form !== 'present') return null;
  const previous = scene.tokens[cue.from - 1];
  const afterQuote = previous !== undefined && (previous.kind === 'mark' || /^[,—–-]$/.test(previous.text));
  if (!afterQuote || cue.groupFrom !== cue.from || !cue.verb.frames.has('clause') || lowerAt(scene, cue.to) === 'that')
    return null;
  const phrase = phraseStartingAt(scene, cue.to, cue.container.to);
  if (phrase === null || phrase.to === phrase.from || (phrase.mention === null && !looksLikeSpeaker(scene, phrase)))
    return null;
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
