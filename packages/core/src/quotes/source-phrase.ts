import { FINITE, isA, PREPOSITION, PRONOUN } from '../text/word-classes.ts';
import { apposition } from './apposition.ts';
import type { FoundCue } from './find-cues.ts';
import { isReduced } from './long-subject.ts';
import { nameBehindOffice } from './name-behind-office.ts';
import { type NounPhrase, phraseStartingAt } from './noun-phrase.ts';
import { lowerAt, mentionEndingAt, opensStretch, type Scene, stretchAt, stretchOpeningAt } from './scene.ts';

/** Longest source behind "according to", in tokens. */
const LONGEST = 40;

/** Who is behind "according to", and where the words about the source end. */
export interface Source {
  readonly phrase: NounPhrase;
  readonly end: number;
}

/** "according to emails released by the council", "according to Harbour News's Ilan Doru, who …". */
export function sourceBehind(scene: Scene, cue: FoundCue): Source | null {
  const near = phraseStartingAt(scene, cue.to, cue.container.to) ?? workInMarks(scene, cue);
  const to = sourceEnd(scene, cue);
  if (to === null || (near !== null && near.to >= to)) {
    if (near === null) return null;
    const source = closed(scene, cue, near);
    // Behind the reported clause nothing but the source follows: "…, according to an interview her brother gave".
    return to === null && lowerAt(scene, cue.from - 1) === ','
      ? { ...source, end: signBehind(scene, cue, source.end) }
      : source;
  }
  const mention = mentionEndingAt(scene, to);
  const owned = mention !== null && scene.tokens[mention.phraseFrom - 1]?.kind === 'possessive';
  const head = owned ? lowerAt(scene, to - 1) : (near?.head ?? lowerAt(scene, to - 1));
  const named = owned
    ? mention
    : near !== null && lowerAt(scene, near.to) !== "'s" && scene.tokens[near.to]?.kind !== 'possessive'
      ? near.mention
      : null;
  return closed(scene, cue, { from: cue.to, to, mention: named, head });
}

function closed(scene: Scene, cue: FoundCue, near: NounPhrase): Source {
  const phrase = nameBehindOffice(scene, near, cue.container.to) ?? near;
  const end = clauseAbout(scene, cue, phrase.to) ?? apposition(scene, phrase.to, cue.container.to);
  // "According to Doru, the council “sleeps”": the words behind the comma are no description of her.
  return { phrase, end: opensStretch(scene, end, cue.stretch) ? phrase.to : end };
}

/** "According to two aides [who asked not to be named,] the bridge is closed". */
function clauseAbout(scene: Scene, cue: FoundCue, at: number): number | null {
  if (!/^(?:who|which|that|whose)$/.test(lowerAt(scene, at)) || lowerAt(scene, cue.from - 1) === ',') return null;
  for (let end = at + 1; end < Math.min(cue.container.to, at + LONGEST); end += 1)
    if (lowerAt(scene, end) === ',' && stretchAt(scene, end) === cue.stretch) return end + 1;
  return null;
}

/** `according to "The Salt Road," a book`: the work speaks. */
function workInMarks(scene: Scene, cue: FoundCue): NounPhrase | null {
  const stretch = stretchOpeningAt(scene, cue.to);
  if (stretch === undefined || !stretch.closed || !opensStretch(scene, cue.to, cue.stretch)) return null;
  return { from: cue.to, to: stretch.closeToken + 1, mention: null, head: 'book' };
}

function signBehind(scene: Scene, cue: FoundCue, from: number): number {
  for (let at = from; at < cue.container.to; at += 1)
    if (/^[,.;:—–]$/.test(lowerAt(scene, at)) && stretchAt(scene, at) === cue.stretch) return at;
  return cue.container.to;
}

/** The first sign behind the source; null where a verb comes first: "According to Doru the bridge is closed". */
function sourceEnd(scene: Scene, cue: FoundCue): number | null {
  const limit = Math.min(cue.container.to, cue.to + LONGEST);
  for (let at = cue.to; at < limit; at += 1) {
    const token = scene.tokens[at];
    if (token === undefined) return at;
    if (stretchAt(scene, at) !== cue.stretch) {
      if (at === cue.to) return null;
      at = scene.paragraph.stretches[stretchAt(scene, at)]?.closeToken ?? at;
      continue;
    }
    if (token.text === '(') {
      const close = closingBracket(scene, at, limit);
      if (scene.tokens[close + 1]?.kind !== 'word') return at;
      at = close;
    } else if (token.kind === 'punct' && !/^[&/%'’-]$/.test(token.text)) return at;
    else if (/^(?:who|which|that|whose)$/.test(token.lower)) return at;
    else if (isA(token, PRONOUN)) return null;
    else if (!token.capital && isA(token, FINITE) && !isAttributive(scene, at)) return null;
  }
  return limit === cue.container.to ? limit : null;
}

function closingBracket(scene: Scene, at: number, limit: number): number {
  for (let close = at + 1; close < limit; close += 1) if (lowerAt(scene, close) === ')') return close;
  return at;
}

/** "emails released by", "a leaked memo": a participle, not the verb of the sentence. */
function isAttributive(scene: Scene, at: number): boolean {
  if (isReduced(scene, at)) return true;
  const before = scene.tokens[at - 1];
  return (
    /ed$/.test(lowerAt(scene, at)) &&
    (before?.kind !== 'word' ||
      isA(before, PREPOSITION) ||
      /^(?:a|an|the|its|recently|newly)$/.test(before.lower) ||
      at === 0)
  );
}
