import { CONJUNCTION, DETERMINER, FINITE, isA, PREPOSITION, PRONOUN } from '../text/word-classes.ts';
import { contentEnd, dropTail } from './content-end.ts';
import type { FoundCue } from './find-cues.ts';
import type { FoundContent, Start } from './found-content.ts';
import type { FoundSubject } from './found-subject.ts';
import { holdsVerb } from './holds-verb.ts';
import { isPlausible } from './is-plausible.ts';
import { isReduced } from './long-subject.ts';
import { nameBehind } from './name-in-marks.ts';
import { countsSomething } from './noun-phrase.ts';
import { readLead } from './read-lead.ts';
import { lowerAt, opensStretch, type Scene, stretchAt } from './scene.ts';

/** The content that follows a cue, or null where nothing is reported behind it. */
export function contentAfter(scene: Scene, cue: FoundCue, subject: FoundSubject): FoundContent | null {
  if (cue.verb.frames.has('naming')) return nameBehind(scene, cue);
  const start = cue.form === 'according' || subject.place === 'after' ? subject.end : cue.to;
  const lead = readLead(scene, cue, start);
  const begins = [readStart(scene, cue, lead.at), laterThat(scene, cue, lead.at), laterThat(scene, cue, start)];
  for (const found of begins) {
    if (found === null || (found.frame === 'nominal' && pointsBack(scene, found.at))) continue;
    const end = contentEnd(scene, cue, found);
    const to = cue.form === 'noun' ? Math.min(end, endOfAside(scene, cue, found.at)) : end;
    if (to <= found.at || !isPlausible(scene, cue, { ...found, to })) continue;
    const { at: from, frame } = found;
    return { from, to, frame, addressee: lead.addressee, between: { from: start, to: lead.at } };
  }
  return null;
}

/** "Commenting on Doru's remark that it rained, Merrin said": up to the comma. */
function endOfAside(scene: Scene, cue: FoundCue, from: number): number {
  for (let at = from; at < cue.container.to; at += 1)
    if (lowerAt(scene, at) === ',' && stretchAt(scene, at) === cue.stretch) return dropTail(scene, from, at);
  return dropTail(scene, from, cue.container.to);
}

/** "announced this when she met reporters": what was announced stands before. */
function pointsBack(scene: Scene, at: number): boolean {
  const next = scene.tokens[at + 1];
  return (
    /^(?:this|so|it|these)$/.test(lowerAt(scene, at)) &&
    (next?.kind !== 'word' || isA(next, PREPOSITION) || /^(?:when|while|as|and|but)$/.test(next.lower))
  );
}

/** Farthest that *that* is believed to stand behind words of time and place, in tokens. */
const FARTHEST_THAT = 24;

/** "said in an interview taped before the flood that …", "told an invited crowd at the club that …". */
function laterThat(scene: Scene, cue: FoundCue, from: number): Start | null {
  if (
    !/^(?:say|state|tell|announce|declare|report|write|explain|argue|claim|warn|add|note|affirm|stress)$/.test(
      cue.verb.lemma,
    )
  )
    return null;
  if (!isA(scene.tokens[from], PREPOSITION) && !cue.verb.frames.has('person')) return null;
  for (let at = from; at < Math.min(cue.container.to - 1, from + FARTHEST_THAT); at += 1) {
    const token = scene.tokens[at];
    if (token === undefined || (token.kind === 'punct' && !isInName(scene, at))) return null;
    if (stretchAt(scene, at) !== cue.stretch || /^(?:who|which|if|whether|when|as)$/.test(token.lower)) return null;
    if (token.lower === 'that') return { at: at + 1, frame: 'that' };
    // "in a report published today that", "in a telephone call that": neither is the verb of a clause.
    const describes =
      isA(scene.tokens[at - 1], DETERMINER) ||
      isReduced(scene, at) ||
      /ed$|^call$/.test(token.lower) ||
      lowerAt(scene, at + 1) === 'that';
    if (!token.capital && isA(token, FINITE) && !describes) return null;
  }
  return null;
}

/** "a hall in Ostrava, North Sahrun that": a comma between two names. */
function isInName(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  if (token?.text === ',') return scene.tokens[at - 1]?.capital === true && scene.tokens[at + 1]?.capital === true;
  return /^['’&-]$/.test(token?.text ?? '');
}

/** `told the men who had come to the hall, "…"`: marks behind the clause about those addressed. */
function laterMarks(scene: Scene, cue: FoundCue, from: number): Start | null {
  for (let at = from; at < Math.min(cue.container.to - 1, from + FARTHEST_THAT); at += 1)
    if (/^[,:]$/.test(lowerAt(scene, at)) && opensStretch(scene, at + 1, cue.stretch))
      return { at: at + 1, frame: 'marks' };
  return null;
}

const ASKS = /^(?:ask|wonder|inquire|query)$/;

function readStart(scene: Scene, cue: FoundCue, at: number): Start | null {
  const token = scene.tokens[at];
  if (token === undefined || at >= cue.container.to) return null;
  if (cue.form === 'according') return behindSource(scene, cue, at);
  // "wrote this: “…”"
  if (/^(?:this|these|following)$/.test(token.lower) && lowerAt(scene, at + 1) === ':')
    return { at: at + 2, frame: 'colon' };
  if (
    token.text === ':' &&
    at + 1 < cue.container.to &&
    (!cue.verb.frames.has('marks') || opensStretch(scene, at + 1, cue.stretch))
  )
    return { at: at + 1, frame: 'colon' };
  // "fired back that": what a verb with a particle reports in marks it also reports behind *that*.
  const takesClause = !cue.verb.frames.has('marks') || cue.verb.particle !== null;
  if (takesClause && token.lower === 'that' && !isDemonstrative(scene, at)) return behindThat(scene, at);
  if (takesClause && token.text === ',' && lowerAt(scene, at + 1) === 'that') return { at: at + 2, frame: 'that' };
  if (token.text === ',' && opensStretch(scene, at + 1, cue.stretch)) return { at: at + 1, frame: 'marks' };
  if (token.text === ',' && isConditioned(scene, cue, at)) return { at: at + 1, frame: 'bare' };
  if (opensStretch(scene, at, cue.stretch)) return { at, frame: 'marks' };
  if (token.text === ',' && lowerAt(scene, cue.container.from) === 'as' && isAside(scene, cue))
    return { at: at + 1, frame: 'bare' };
  if (token.kind !== 'word' && token.kind !== 'number') return null;
  if (/^(?:whether|if|how|why|what|where|when|who|whom|which)$/.test(token.lower) && ASKS.test(cue.verb.lemma))
    return { at, frame: 'question' };
  if (/^(?:who|which|whose)$/.test(token.lower)) return laterMarks(scene, cue, at);
  // "denied what has been said of the arrest"
  if (token.lower === 'what' && cue.verb.stance === 'deny' && cue.verb.frames.has('nominal'))
    return { at, frame: 'nominal' };
  if (QUESTIONS.has(token.lower) && !(token.lower === 'what' && cue.verb.lemma === 'say'))
    return answersQuestion(cue) ? { at, frame: 'question' } : null;
  if (/^(?:if|when|where|whether|what)$/.test(token.lower))
    return token.lower === 'if' && cue.verb.lemma === 'say' ? { at, frame: 'bare' } : null;
  if (token.lower === 'to' || (token.lower === 'not' && lowerAt(scene, at + 1) === 'to'))
    return cue.verb.frames.has('infinitive') ? { at, frame: 'infinitive' } : null;
  if (isA(token, PREPOSITION) && !/^(?:like|near|about|over|under)$/.test(token.lower) && !countsSomething(scene, at))
    return null;
  if (isA(token, CONJUNCTION) && !/^(?:if|while|although|once|unless|when|because)$/.test(token.lower)) return null;
  if (cue.verb.frames.has('nominal')) return behindPointer(scene, cue, at) ?? { at, frame: 'nominal' };
  // A headline leaves *that* out.
  return cue.verb.frames.has('clause') && (scene.headline || !cue.verb.frames.has('that'))
    ? { at, frame: 'bare' }
    : null;
}

const QUESTIONS = new Set('how why what'.split(' '));

/** "explained how the bridge fell", "have not said why": verbs that report a clause without an addressee before it. */
const answersQuestion = ({ verb, form }: FoundCue): boolean =>
  verb.frames.has('clause') &&
  !verb.frames.has('that') &&
  verb.stance !== 'deny' &&
  (form === 'past' || form === 'present' || (form === 'participle' && EXPLAINS.has(verb.lemma)));
const EXPLAINS = new Set('explain recall clarify'.split(' '));

/** "She said, if elected, she would stay"; not "The bridge is shut, she said, although …". */
function isConditioned(scene: Scene, cue: FoundCue, comma: number): boolean {
  if (cue.verb.lemma !== 'say' || cue.to !== comma || !IF_CLAUSE.has(lowerAt(scene, comma + 1))) return false;
  for (let at = cue.container.from; at < cue.from; at += 1)
    if (lowerAt(scene, at) === ',' && holdsVerb(scene, { from: cue.container.from, to: at })) return false;
  return true;
}

const IF_CLAUSE = new Set('if when while because unless once although though despite'.split(' '));

/** `denied these claims: "…"`: what is said stands behind the colon. */
function behindPointer(scene: Scene, cue: FoundCue, at: number): Start | null {
  if (!/^(?:this|these|those|such)$/.test(lowerAt(scene, at))) return null;
  for (let colon = at + 1; colon < Math.min(cue.container.to - 1, at + 5); colon += 1)
    if (lowerAt(scene, colon) === ':') return { at: colon + 1, frame: 'colon' };
  return null;
}

/** "said that, in her view, the bridge …": the comma belongs to nothing. */
function behindThat(scene: Scene, that: number): Start {
  return {
    at: lowerAt(scene, that + 1) === ',' && scene.tokens[that + 2]?.kind === 'word' ? that + 2 : that + 1,
    frame: 'that',
  };
}

/** "As the council reported last night, the bridge …": no comma and no other verb stands between *as* and the cue. */
function isAside(scene: Scene, cue: FoundCue): boolean {
  const before = { from: cue.container.from, to: cue.groupFrom };
  if (cue.form === 'participle' || !cue.verb.frames.has('clause') || isA(scene.tokens[before.to - 1], PRONOUN))
    return false;
  return !scene.tokens.slice(before.from, before.to).some(({ text }) => text === ',') && !holdsVerb(scene, before);
}

/** Behind the comma, or without one where "According to Doru the bridge is closed" begins its sentence. */
function behindSource(scene: Scene, cue: FoundCue, at: number): Start | null {
  const comma = lowerAt(scene, at) === ',';
  if (opensStretch(scene, at, cue.stretch)) return { at, frame: 'marks' };
  if (comma && opensStretch(scene, at + 1, cue.stretch)) return { at: at + 1, frame: 'marks' };
  // "…; according to Doru, the bridge", "a policy which, according to Doru, both have criticised"
  const opens =
    lowerAt(scene, cue.from - 1) === ';' ||
    (lowerAt(scene, cue.from - 1) === ',' && /^(?:which|who)$/.test(lowerAt(scene, cue.from - 2)));
  const begin = opens ? cue.from : cue.container.from;
  if (holdsVerb(scene, { from: begin, to: cue.from })) return null;
  if (comma) return at + 1 < cue.container.to ? { at: at + 1, frame: 'bare' } : null;
  const begins =
    cue.from === cue.container.from ||
    (cue.from === cue.container.from + 1 && isA(scene.tokens[cue.from - 1], CONJUNCTION));
  return begins && startsPhrase(scene, at) ? { at, frame: 'bare' } : null;
}

function startsPhrase(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  return token !== undefined && token.kind === 'word' && (token.capital || isA(token, DETERMINER | PRONOUN));
}

/** "said that bridge was closed" is rare; "said that would be wrong" is not: a verb right behind makes *that* a pronoun. */
function isDemonstrative(scene: Scene, at: number): boolean {
  const next = lowerAt(scene, at + 1);
  return /^(?:is|was|would|will|could|should|might|may|can|has|had|does|did|means|meant)$/.test(next);
}
