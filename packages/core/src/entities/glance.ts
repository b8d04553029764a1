import type { Token } from '../text/tokens.ts';
import type { Words } from './document-lexicon.ts';
import type { NameCandidate } from './name-candidate.ts';
import { BODY_NOUN, isListedAs, KIN, LOCATIVE, MEDIA_NOUN } from './word-lists.ts';

// What is seen of a candidate at a glance, as bits: most clues ask for some of it first.
export const ONE_WORD = 1;
export const SEVERAL_WORDS = 2;
export const TITLED = 4;
export const BEHIND_COMMA = 8;
export const BEHIND_THE = 16;
export const BEHIND_OF = 32;
export const BEHIND_OF_OR_TO = 64;
export const BEHIND_MARK = 128;
export const BEFORE_COMMA = 256;
export const BEFORE_WORD = 512;
export const BEFORE_POSSESSIVE = 1024;
export const FIRST = 2048;
export const BEHIND_LOCATIVE = 4096;
export const HONOURED = 8192;
export const SPELT_OUT = 16384;
export const BEHIND_KIN = 32768;
export const BEHIND_BODY = 65536;
export const BEHIND_AS = 131072;

/** The bits of what stands at a name and beside it. */
export function glance(candidate: NameCandidate, words: Words): number {
  const previous = words.tokens[candidate.from - 1];
  const next = words.tokens[candidate.to];
  let seen = candidate.words.length === 1 ? ONE_WORD : candidate.words.length > 1 ? SEVERAL_WORDS : 0;
  if (candidate.titles.length > 0) seen |= TITLED;
  if (candidate.from === 0) seen |= FIRST;
  if (candidate.honorific !== null) seen |= HONOURED;
  if (candidate.expansionOf !== null) seen |= SPELT_OUT;
  if (previous?.kind === 'mark') seen |= BEHIND_MARK;
  else if (previous?.text === ',') seen |= BEHIND_COMMA;
  else if (previous?.lower === 'the') seen |= BEHIND_THE;
  else if (previous?.lower === 'of') seen |= BEHIND_OF | BEHIND_OF_OR_TO;
  else if (previous?.lower === 'to' || isFor(words.tokens, candidate.from - 1)) seen |= BEHIND_OF_OR_TO;
  else if (previous?.lower === 'as') seen |= BEHIND_AS;
  if (isListedAs(previous, LOCATIVE)) seen |= BEHIND_LOCATIVE;
  if (isListedAs(seen & BEHIND_COMMA ? words.tokens[candidate.from - 2] : previous, KIN)) seen |= BEHIND_KIN;
  if (previous?.capital === false && isListedAs(previous, BODY_NOUN | MEDIA_NOUN)) seen |= BEHIND_BODY;
  if (next?.kind === 'word') seen |= BEFORE_WORD;
  else if (next?.kind === 'possessive') seen |= BEFORE_POSSESSIVE;
  else if (next?.text === ',') seen |= BEFORE_COMMA;
  return seen;
}

/** "envoy [for] Kesh" */
const isFor = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'for' && /^(?:envoy|mediator|rapporteur)$/.test(tokens[at - 1]?.lower ?? '');
