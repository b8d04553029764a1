import type { Paragraph } from '../text/paragraphs.ts';
import type { Token } from '../text/tokens.ts';
import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  isA,
  MONTH,
  PARTICLE,
  PREPOSITION,
  PRONOUN,
  STARTER,
  WEEKDAY,
} from '../text/word-classes.ts';
import { acronymBeside } from './acronym.ts';
import { findExpansions } from './acronym-expansions.ts';
import type { Words } from './document-lexicon.ts';
import { PLACE_NAMES } from './lexicon/places.ts';
import { isAnyListed, isListed } from './listed-name.ts';
import type { NameCandidate } from './name-candidate.ts';
import { numberedUnit } from './numbered-unit.ts';
import { cutOfficeComplement } from './office-complement.ts';
import { isDemonymWord, isPeoplesAdjective } from './peoples-adjective.ts';
import { reportsFirst } from './reports-first.ts';
import type { Run } from './run.ts';
import { isHonorific, isTitleAt, isTitleHead, readTitlesBefore } from './titles.ts';
import {
  ACRONYM,
  GIVEN_NAME,
  isListedAs,
  OF_HEAD,
  ORGANISATION_HEAD,
  PEOPLE_ENDING,
  PLACE_NAME,
  TITLE_MODIFIER,
} from './word-lists.ts';
import { wordsIn, writtenForm } from './written-form.ts';

const LEADING_PARTICLES = new Set('de van von bin al el der di da del abu ould'.split(' '));
const STATE_BODIES = new Set('ministry parliament government embassy cabinet presidency police'.split(' '));
/** Most tokens of a name. What goes on for longer is a line in capitals; it is read in pieces. */
const LONGEST_NAME = 60;
/** Finds every run of words in one paragraph that may be a name, left to right, without titles, demonyms and sentence starters. */
export function findCandidates(words: Words, paragraph: number): NameCandidate[] {
  const { tokens, starts } = words;
  const found: NameCandidate[] = [];
  const expansions = findExpansions(tokens);
  let i = 0;
  while (i < tokens.length) {
    const token = tokens[i];
    // Nearly no other token begins a name.
    if (expansions === null && token?.capital === false && token.kind !== 'number' && !isA(token, PARTICLE)) {
      i += 1;
      continue;
    }
    const expansion = expansions?.get(i);
    if (expansion !== undefined) {
      const run = { from: i, to: expansion.to };
      found.push(candidate(words, paragraph, { run, expansion: expansion.acronym }));
      i = Math.max(run.to, i + 1);
      continue;
    }
    const run = untilExpansion(readRun(tokens, i), expansions);
    if (run === null) {
      i += 1;
      continue;
    }
    for (const cut of cutRun(words, run, starts))
      for (const piece of cutPiece(words, cut))
        found.push(candidate(words, paragraph, { run: piece, expansion: null }));
    i = Math.max(run.to, i + 1);
  }
  return found;
}

/** "The Nahar Monitor for Rights (NMR)": a run ends before the words that an acronym in brackets is short for. */
function untilExpansion(run: Run | null, expansions: ReadonlyMap<number, unknown> | null): Run | null {
  if (run === null || expansions === null) return run;
  for (let at = run.from + 1; at < run.to; at += 1) if (expansions.has(at)) return { from: run.from, to: at };
  return run;
}

/** The words with which sentences begin. */
export function sentenceStarts({ tokens, sentences }: Paragraph): Set<number> {
  return new Set(sentences.map((sentence) => firstWord(tokens, sentence)));
}

/** What an office is held of and who holds it, each without a demonym in front. */
export function cutPiece(words: Words, piece: Run): Run[] {
  const pieces = cutOfficeComplement(words, piece, isTitleHead);
  return pieces.length < 2 ? pieces : pieces.filter((each) => !isNoName(words, each));
}

function firstWord(tokens: readonly Token[], sentence: Run): number {
  let at = sentence.from;
  while (at < sentence.to && tokens[at]?.kind !== 'word') at += 1; // No further: a text may have no words.
  return at;
}

/** A candidate from a run of tokens, with the titles before it. */
export function candidate(
  words: Words,
  paragraph: number,
  found: { readonly run: Run; readonly expansion: string | null },
): NameCandidate {
  const { run } = found;
  const { tokens } = words;
  const before = readTitlesBefore(words, run);
  const known = writtenForm(tokens, run);
  return {
    paragraph,
    from: run.from,
    to: run.to,
    span: { start: tokens[run.from]?.start ?? 0, end: tokens[run.to - 1]?.end ?? 0 },
    form: known.text,
    known,
    words: wordsIn(tokens, run),
    titles: before.titles,
    honorific: before.honorific,
    phraseFrom: before.phraseFrom,
    expansionOf: found.expansion,
    acronymBeside: acronymBeside(words.tokens, run),
    startsSentence: words.starts.has(run.from),
    evidence: [],
  };
}

/** The longest run of name words from `from`: capitals, particles between them, *of* and *and* inside an organisation's name. */
function readRun(tokens: readonly Token[], from: number): Run | null {
  const first = tokens[from];
  if (first?.kind === 'number') return numberedUnit(tokens, from);
  if (first === undefined || !isNameWord(first))
    return startsWithParticle(tokens, from) ? { from, to: runEnd(tokens, from + 1) } : null;
  return { from, to: runEnd(tokens, from) };
}

function startsWithParticle(tokens: readonly Token[], from: number): boolean {
  const first = tokens[from];
  return (
    first !== undefined &&
    isA(first, PARTICLE) &&
    !first.capital &&
    LEADING_PARTICLES.has(first.lower) &&
    nextCapital(tokens, from + 1) &&
    tokens[from - 1]?.capital !== true
  );
}

// Only a word is ever said to have a capital.
function isNameWord(token: Token): boolean {
  return token.capital;
}

function runEnd(tokens: readonly Token[], from: number): number {
  let to = from + 1;
  while (to < tokens.length && to - from < LONGEST_NAME) {
    const step = stepOver(tokens, from, to);
    if (step === 0) break;
    to += step;
  }
  return to;
}

/** How many tokens the run may grow by at `to`: 0 ends it. */
function stepOver(tokens: readonly Token[], from: number, to: number): number {
  const current = tokens[to];
  const next = tokens[to + 1];
  if (current === undefined) return 0;
  if (current.kind === 'word' && isNameWord(current)) return isJoined(tokens, to) ? 1 : 0;
  if (current.kind === 'number' && /^\d{1,4}$/.test(current.text) && tokens[to - 1]?.lower === 'channel') return 1;
  if (current.kind === 'possessive' || current.text === '’' || current.text === "'")
    return joinsPossessive(tokens, to) ? 2 : 0;
  if (current.text === '&' && next?.capital === true) return 2;
  if (current.kind !== 'word' || next === undefined) return 0;
  if (isA(current, PARTICLE) && current.lower.length > 1 && nextCapital(tokens, to + 1)) return 1;
  return connects(tokens, from, to);
}

function isJoined(tokens: readonly Token[], to: number): boolean {
  const current = tokens[to];
  const before = tokens[to - 1];
  return current !== undefined && before !== undefined && !isA(current, MONTH | WEEKDAY);
}

function nextCapital(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return next?.capital === true || (isA(next, PARTICLE) && tokens[at + 1]?.capital === true);
}

/** "Harbour Workers' Union", "People's Council": a plural or common noun, then the head of an organisation. */
function joinsPossessive(tokens: readonly Token[], at: number): boolean {
  const owner = tokens[at - 1];
  const next = tokens[at + 1];
  if (owner === undefined || next?.capital !== true || isListedAs(owner, PLACE_NAME)) return false;
  return (
    /(?:people|men|children|ers|ents)$/.test(owner.lower) ||
    (/s$/.test(owner.lower) && isListedAs(next, ORGANISATION_HEAD))
  );
}

/** *of the*, *of*, *for*, *and* inside the name of an organisation or of a place like "Gulf of Aden". */
function connects(tokens: readonly Token[], from: number, to: number): number {
  const current = tokens[to];
  const head = tokens[to - 1];
  if (current === undefined || head === undefined) return 0;
  const skip = tokens[to + 1]?.lower === 'the' ? 2 : 1;
  const next = tokens[to + skip];
  if (next?.capital !== true || !isJoined(tokens, to + skip)) return 0;
  const named = isAnyListed(tokens, { from, to }, OF_HEAD);
  if (current.lower === 'of') return named ? skip + 1 : 0;
  if (current.lower === 'for' || current.lower === 'on')
    return isListedAs(head, OF_HEAD) && !isTitleHead(head) ? skip + 1 : 0;
  if (current.lower !== 'and' || skip === 2) return 0;
  return joinsAnd(tokens, from, to) ? 2 : 0;
}

/** "Ministry of Foreign Affairs and Expatriates", "Bosnia and Herzegovina", "Department of Water and Power". */
function joinsAnd(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[to - 1];
  const after = tokens[to + 1];
  if (before === undefined || after === undefined) return false;
  if (PLACE_NAMES.has(`${before.text} and ${after.text}`)) return true;
  const words = tokens.slice(from, to);
  const ofAt = words.findIndex((t) => t.lower === 'of' || t.lower === 'for');
  if (ofAt > 0)
    return (
      !isListedAs(before, PLACE_NAME) &&
      !isListedAs(after, PLACE_NAME | GIVEN_NAME) &&
      /^(?:ministry|department|committee|commission|board|office|bureau|directorate|agency|institute|university|union|council)$/.test(
        words[ofAt - 1]?.lower ?? '',
      )
    );
  let end = to + 1;
  while (tokens[end]?.capital === true) end += 1;
  const last = tokens[end - 1];
  return (
    last !== undefined &&
    isListedAs(last, ORGANISATION_HEAD) &&
    !words.some((t) => isListedAs(t, ORGANISATION_HEAD | PLACE_NAME) || (isTitleHead(t) && t.lower !== 'justice')) &&
    !isListedAs(words[0], GIVEN_NAME)
  );
}

/** Cuts a run of capitals into names: without titles, demonyms, sentence starters, with known places split off. */
export function cutRun(words: Words, run: Run, starts: ReadonlySet<number>): Run[] {
  const { tokens } = words;
  let { from } = run;
  let { to } = run;
  while (to > from && tokens[to - 1]?.kind !== 'word') to -= 1;
  if (isListed(tokens, from, to) || isTold(words, from, to)) return [{ from, to }];
  while (from < to && dropsLeading(tokens, from, { to, starts })) from += 1;
  if (isTold(words, from, to)) return [{ from, to }];
  const head = lastTitle(words, from, to);
  const found = head === null ? [] : ownerInFront(tokens, { from, to: head });
  if (head !== null) from = head + 1;
  while (from < to && isDemonymBeforeName(words, from, to)) from += 1;
  if (from < to && !isNoName(words, { from, to })) found.push({ from, to });
  return found;
}

/** "U.N. Envoy", "NATO Secretary General": whose office it is stands in front of the title and is a name of its own. */
function ownerInFront(tokens: readonly Token[], run: Run): Run[] {
  for (let to = run.to; to > run.from; to -= 1) {
    const isHead = to - run.from > 1 ? ORGANISATION_HEAD : ACRONYM;
    if (isListed(tokens, run.from, to) || isListedAs(tokens[to - 1], isHead)) return [{ from: run.from, to }];
  }
  return [];
}

/** The newsroom has told this very name. */
function isTold({ text, tokens, lexicon }: Words, from: number, to: number): boolean {
  if (lexicon.own.isEmpty) return false;
  return lexicon.own.entryOf(text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0)) !== undefined;
}

function dropsLeading(
  tokens: readonly Token[],
  at: number,
  place: { readonly to: number; readonly starts: ReadonlySet<number> },
): boolean {
  const current = tokens[at];
  if (current === undefined) return false;
  if (isListed(tokens, at, Math.min(at + 2, place.to))) return false;
  if (current.kind !== 'word') return numberedUnit(tokens, at) === null;
  if (isA(current, PRONOUN | MONTH | WEEKDAY))
    return !(current.lower === 'may' && isListedAs(tokens[at - 1], GIVEN_NAME));
  if (current.lower === 'the' && keepsThe(tokens, at, place)) return false;
  if (isA(current, DETERMINER | AUXILIARY)) return true;
  if (isA(current, PREPOSITION | CONJUNCTION)) return true;
  // "Third-placed candidate", "Long-time ally": an adjective that begins a sentence.
  if (
    place.starts.has(at) &&
    current.text.includes('-') &&
    /^\p{Lu}\p{Ll}+-(?:\p{Ll}+ed|\p{Ll}+ing|time|term|year|old|based|wide)$/u.test(current.text)
  )
    return true;
  if (current.lower === 'i' || /^(?:former|ex|late|acting|then)$/.test(current.lower)) return true;
  if (!place.starts.has(at)) return false;
  if (reportsFirst(tokens, at, place.to)) return true;
  return isA(current, ADVERB) || (isA(current, STARTER) && !isListedAs(tokens[place.to - 1], ORGANISATION_HEAD));
}

/** "The Strait Courier" in the middle of a sentence has its article in the name; so has a title that fills its quotation marks. */
function keepsThe(
  tokens: readonly Token[],
  at: number,
  place: { readonly to: number; readonly starts: ReadonlySet<number> },
): boolean {
  if (place.starts.has(at) && tokens[at - 1]?.kind !== 'mark') return false;
  if (place.to - at < 2 || tokens[at]?.capital !== true) return false;
  return tokens[at - 1]?.kind === 'mark' ? tokens[place.to]?.kind === 'mark' : tokens[at - 1]?.kind === 'word';
}

/** The last title word with a name behind it, or null: "Prime Minister Walid …". A head that ends the run is a role, not a name. */
function lastTitle(words: Words, from: number, to: number): number | null {
  const { tokens } = words;
  for (let i = to - 1; i >= from; i -= 1) {
    const current = tokens[i];
    // "Mina Begum" has it behind the name.
    if (isHonorific(current)) return current?.lower === 'begum' && i === to - 1 && i > from ? null : i;
    if (!isTitleAt(words, i)) continue;
    if (i === to - 1) return isSurnameLike(tokens, from, i) ? null : i;
    if (tokens[i + 1]?.lower === 'of' || tokens[i + 1]?.lower === 'for') continue;
    if (isSurnameLike(tokens, from, i)) continue;
    return isListedAs(tokens[to - 1], ORGANISATION_HEAD) && !isListedAs(tokens[i + 1], GIVEN_NAME) ? null : i;
  }
  return null;
}

/** "Martin Luther King", "Katie Price": the title word stands behind a given name. */
function isSurnameLike(tokens: readonly Token[], from: number, at: number): boolean {
  return (
    at > from &&
    isListedAs(tokens[at - 1], GIVEN_NAME) &&
    /^(?:king|prince|judge|marshal|marshall|pope|dean|major|justice|chance|duke|bishop|abbot|chief)$/.test(
      tokens[at]?.lower ?? '',
    )
  );
}

/** The demonym of "the Russian envoy Doru"; "the Kharzani Ministry" has one too, whatever Kharzan is. */
export function isDemonymBeforeName(words: Words, at: number, to: number): boolean {
  const { tokens, lexicon } = words;
  const current = tokens[at];
  if (tokens[at + 1]?.lower === 'ministry' && isListedAs(current, PEOPLE_ENDING)) return true;
  if (current === undefined || !isDemonymWord(lexicon, current)) return false;
  // "Christian Doru" is somebody, "the Christian Bishop Doru" of a faith.
  if (current.text === 'Christian' && to - at > 1 && tokens[at - 1]?.lower !== 'the' && !isTitleHead(tokens[at + 1]))
    return false;
  // "Northern Veldria" is another place than Veldria.
  if (to - at > 1 && /^(?:North|South|East|West)ern$/.test(current.text)) return false;
  const last = tokens[to - 1];
  // "Syrians", "the Lebanese al-Mayadeen TV"
  if (to - at === 1 || /^al-/i.test(tokens[at + 1]?.text ?? '')) return true;
  // "the Syrian Foreign Ministry" is the Foreign Ministry; "Syrian Army" is a name.
  if (to - at > 2 && last !== undefined && STATE_BODIES.has(last.lower)) return true;
  return (
    last !== undefined &&
    !isListedAs(last, ORGANISATION_HEAD) &&
    !isAnyListed(tokens, { from: at, to }, OF_HEAD) &&
    !isListed(tokens, at, to)
  );
}

function isNoName({ tokens, lexicon }: Words, run: Run): boolean {
  const first = tokens[run.from];
  if (tokens[run.to]?.lower === 'and' && tokens.slice(run.from, run.to).every((t) => isListedAs(t, TITLE_MODIFIER)))
    return true;
  if (run.to - run.from > 1 || first === undefined) return false;
  return (
    isPeoplesAdjective(tokens, run.from) ||
    isDemonymWord(lexicon, first) ||
    (first.text.length === 1 && !/\p{Lo}/u.test(first.text)) ||
    isTitleHead(first) ||
    /^(?:opposition|government|tv|ngos?|mps)$/.test(first.lower) ||
    isA(first, WEEKDAY | MONTH)
  );
}
