import { putInOrder } from '../text/lists.ts';
import type { Token } from '../text/tokens.ts';
import { isA, PREPOSITION, WEEKDAY } from '../text/word-classes.ts';
import type { Words } from './document-lexicon.ts';
import { candidate, cutPiece, cutRun, findCandidates, isDemonymBeforeName } from './find-candidates.ts';
import { mayBeGivenName } from './lexicon/given-names.ts';
import { OF_HEADS, ORGANISATION_HEADS } from './lexicon/organisations.ts';
import { PLACE_NAMES } from './lexicon/places.ts';
import { wordHash } from './lexicon/word-hash.ts';
import type { ModelName } from './model/read-document.ts';
import { isCommonWord } from './model/word-facts.ts';
import { type NameCandidate, type TypeEvidence, withEvidence } from './name-candidate.ts';
import { isNoMention } from './no-mention.ts';
import { isPeoplesAdjective } from './peoples-adjective.ts';
import type { Run } from './run.ts';
import { isHonorific, isTitleHead } from './titles.ts';
import {
  GIVEN_NAME,
  isListedAs,
  ORGANISATION_HEAD,
  ORGANISATION_NAME,
  PLACE_HEAD,
  PLACE_NAME,
  TITLE_MODIFIER,
} from './word-lists.ts';

/** How much a name that the model is sure of speaks for its type. */
const SURE = 7;
/** A reading less probable than this is not worth saying. */
const FAINT = 0.1;

/** The candidates of one paragraph, by who found them. */
export interface FoundCandidates {
  readonly names: readonly NameCandidate[];
  /** What only the rules take for a name. */
  readonly unread: readonly NameCandidate[];
  /** What only the rules take for a name of these kinds, and the model for one of another. */
  readonly others: readonly NameCandidate[];
}

const NOTHING: FoundCandidates = { names: [], unread: [], others: [] };

/**
 * The candidates of a paragraph as the model cuts them, without the titles and demonyms that the rules know; a name spelt
 * out before its acronym and the title of a work are cut by the rules, and so is what the model reads as no name.
 */
export function candidatesOf(words: Words, paragraph: number, read: readonly ModelName[]): FoundCandidates {
  const { starts } = words;
  const ruled = findCandidates(words, paragraph).filter((run) => !isNoMention(words.tokens, run));
  if (ruled.length + read.length === 0) return NOTHING;
  const names = ruled.filter(
    (each) =>
      each.expansionOf !== null ||
      isLongerBody(each, read) ||
      isLongerPlace(each, read) ||
      isCut(each, read) ||
      isBodyOfMany(words.tokens, each) ||
      words.tokens[each.from]?.kind === 'number' ||
      isLongerPerson(each, read),
  );
  const taken = new TakenTokens(words.tokens.length);
  for (const each of names) taken.take(each);
  for (const name of read) {
    if (name.label === 'other' || name.label === 'none' || !taken.isFree(name)) continue;
    const runs = trimmed(words, name, starts);
    // What it says of the whole says nothing of the parts, but for a person's title and name.
    const evidence = runs.length > 1 && name.label !== 'person' ? [] : evidenceOf(name);
    for (const run of runs) {
      if (isNoMention(words.tokens, run)) continue;
      taken.take(run);
      const same = lastFrom(ruled, run.from);
      const found =
        same?.from === run.from && same.to === run.to && same.expansionOf === null
          ? same
          : candidate(words, paragraph, { run, expansion: null });
      names.push(withEvidence(found, evidence));
    }
  }
  const unread = ruled.filter((each) => taken.isFree(each));
  putInOrder(names, (a, b) => a.from - b.from);
  if (unread.length === 0) return { names, unread, others: unread };
  const hesitant = unread.map((each) => {
    const name = coverAt(read, each.from);
    return name?.label === 'none' && each.words.length === 1 ? withEvidence(each, evidenceOf(name)) : each;
  });
  const isOther = ({ from, to }: Run): boolean => {
    for (let at = from; at < to; at += 1) if (coverAt(read, at)?.label === 'other') return true;
    return false;
  };
  return {
    names,
    unread: hesitant.filter((each) => !isOther(each)),
    others: unread.filter(isOther),
  };
}

/** Of one paragraph at a time; kept, since to make such a list takes longer than to clear it. */
const keptMarks = new Uint8Array(2048);

/** The tokens of the paragraph that is read that belong to a name. */
class TakenTokens {
  private readonly taken: Uint8Array;

  constructor(size: number) {
    this.taken = size <= keptMarks.length ? keptMarks.fill(0, 0, size) : new Uint8Array(size);
  }

  take({ from, to }: Run): void {
    for (let at = from; at < to; at += 1) this.taken[at] = 1;
  }

  isFree({ from, to }: Run): boolean {
    for (let at = from; at < to; at += 1) if (this.taken[at] === 1) return false;
    return true;
  }
}

/** Of runs in text order the last one that begins at a token or before it. */
function lastFrom<R extends Run>(runs: readonly R[], at: number): R | undefined {
  let from = 0;
  let to = runs.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((runs[middle]?.from ?? 0) > at) to = middle;
    else from = middle + 1;
  }
  return from === 0 ? undefined : runs[from - 1];
}

/** The model's name at a token. */
function coverAt(read: readonly ModelName[], at: number): ModelName | undefined {
  const name = lastFrom(read, at);
  return name !== undefined && name.to > at ? name : undefined;
}

/** "Army of the Covenant", "Central Bank of Brazil", where the model has seen the covenant, or Brazil, only. */
function isLongerBody({ from, to, form }: NameCandidate, read: readonly ModelName[]): boolean {
  if (!form.includes(' of ')) return false;
  const head = /^(.+ )?(\S+) of (?:the )?\p{Lu}/u.exec(form);
  const kind = head?.[2]?.toLowerCase() ?? '';
  if (!OF_HEADS.has(kind) || !ORGANISATION_HEADS.has(kind)) return false;
  const isDescribed = head?.[1] !== undefined;
  for (let at = from; at < to; at += 1) {
    const name = coverAt(read, at);
    if (name === undefined || name.label === 'none') continue;
    if (name.from < from || name.to > to || name.label === 'person') return false;
    if (!isDescribed && (name.from === from || name.to !== to || name.label !== 'organisation')) return false;
  }
  return true;
}

/** "Bay of Merra", "Republic of Kirando", "Trinidad and Tobago", where the model has seen a part only. */
function isLongerPlace({ from, to, form }: NameCandidate, read: readonly ModelName[]): boolean {
  if (to - from < 3) return false;
  if (
    !PLACE_NAMES.has(form) &&
    !/^(?:Bay|Gulf|Straits?|Sea|Cape|Isle|Horn|Lake|Mount|Valley|Hill|Republic|Kingdom) of (?:the )?\p{Lu}\p{L}+$/u.test(
      form,
    )
  )
    return false;
  return coverAt(read, to - 1)?.from !== from;
}

/** "Porto Novo", "CNT News", "FK Almira", where the model has cut the first word from the second. */
const isCut = ({ from, to, form }: NameCandidate, read: readonly ModelName[]): boolean =>
  to - from === 2 &&
  coverAt(read, from)?.to === to - 1 &&
  /^(?:(?:San|Santa|Porto|Puerto|Port|Fort|Lake|Mount|Cape|Tell?|Wadi|Ain|Ras|Deir|Bab) |[FNS]K |FC |\p{Lu}{2,5} (?:News|TV|Television|Radio)$)/u.test(
    form,
  );

/** "Sahl Farmers' Union", "Qorian Workers' League": the model knows no possessive of many inside a name. */
function isBodyOfMany(tokens: readonly Token[], { from, to }: NameCandidate): boolean {
  if (
    !isListedAs(tokens[to - 1], ORGANISATION_HEAD) &&
    !/^(?:list|associations|unions|front|rights)$/.test(tokens[to - 1]?.lower ?? '')
  )
    return false;
  for (let at = from + 1; at < to - 1; at += 1)
    if (/^['’]$/.test(tokens[at]?.text ?? '') && /s$/.test(tokens[at - 1]?.lower ?? '')) return true;
  return false;
}

/** "Fermin Ostalde Brea" at the head of a sentence, whose first word the model takes for no name. */
function isLongerPerson({ from, to, words, startsSentence }: NameCandidate, read: readonly ModelName[]): boolean {
  if (!startsSentence || (coverAt(read, from)?.label ?? 'none') !== 'none') return false;
  const inner = coverAt(read, from + 1);
  if (inner?.label !== 'person') return false;
  return inner.to === to && inner.from === from + 1 && !isCommonWord(words[0] ?? '');
}

/** "Ostrelian President …", "the Kharzani counterpart": of what people somebody is. */
function isAdjective(tokens: readonly Token[], at: number): boolean {
  return (
    isPeoplesAdjective(tokens, at) ||
    (isTitleHead(tokens[at + 1]) && /(?:ian|ean|ese|ish)$/.test(tokens[at]?.text ?? '')) ||
    (!isListedAs(tokens[at], PLACE_NAME) &&
      isListedAs(tokens[at + 1], TITLE_MODIFIER) &&
      isTitleHead(tokens[at + 2]) &&
      /[a-z]{3}an$/.test(tokens[at]?.text ?? ''))
  );
}

/** "Radio Ostrava" is a station. */
const isStation = (before: Token | undefined): boolean => before?.text === 'Radio' || before?.text === 'Television';

const NEWSPAPER =
  /^(?:times|post|herald|tribune|gazette|journal|guardian|telegraph|observer|courier|chronicle|echo|mirror)$/;

/** "told The Strait Courier": a newspaper has its article in its name, where that has a capital inside a sentence. */
function keepsArticle(tokens: readonly Token[], { from, to }: Run, starts: ReadonlySet<number>): boolean {
  return tokens[from - 1]?.text === 'The' && !starts.has(from - 1) && NEWSPAPER.test(tokens[to - 1]?.lower ?? '');
}

/** "General Nadim Orsafi", "Sister Perpetua Oh": a title and a given name make a person of what the model reads as something else. */
const beginsLikePerson = (tokens: readonly Token[], { from, to }: Run): boolean =>
  isTitleHead(tokens[from])
    ? isListedAs(tokens[from + 1], GIVEN_NAME) || isInitials(tokens[from + 1])
    : isHonorific(tokens[from]) && !/^st/.test(tokens[from]?.lower ?? '') && !isListedAs(tokens[to - 1], NO_SURNAME);

/** "Lady Doru Foundation", "Lord Doru Island" are no people. */
const NO_SURNAME = ORGANISATION_HEAD | PLACE_HEAD;

/** Fewest tokens of a person and what they are of. */
const FEWEST_OF_PAIR = 4;

/** "Joana Hill of Green Tide": a given name and a surname before *of* are a person, and what the model reads as one has no *of*. */
const isGiven = (token: Token | undefined): boolean =>
  isListedAs(token, GIVEN_NAME) ||
  (token !== undefined && mayBeGivenName(wordHash(token.text)) && !isCommonWord(token.text));

const isUncommon = (token: Token | undefined): boolean => token !== undefined && !isCommonWord(token.text);

function personOf(tokens: readonly Token[], { from, to }: Run, isPerson: boolean): Run[] | null {
  if (to - from < FEWEST_OF_PAIR) return null;
  let of = from;
  while (of < to && tokens[of]?.lower !== 'of') of += 1;
  const given = tokens[from];
  const surname = tokens[of - 1];
  const mayBe = isPerson || isGiven(given) || [given, surname].every((word) => isUncommon(word));
  if (of === to || of - from < 2 || of - from > 3 || !mayBe) return null;
  if (isListedAs(given, PLACE_NAME) || isListedAs(surname, ORGANISATION_HEAD) || surname?.capital !== true) return null;
  const behind = tokens[of + 1]?.lower === 'the' ? of + 2 : of + 1;
  return [
    { from, to: of },
    { from: behind, to },
  ];
}

/** "M.A. [Quddus Doru]", "S. [Venkat Doru]", "Md [Salim Doru]": the initials are of the name; "U.S." is a country. */
const isInitials = (token: Token | undefined): boolean =>
  token?.capital === true &&
  /^(?:(?:\p{Lu}\.)+|Md\.?)$/u.test(token.text) &&
  !isListedAs(token, PLACE_NAME | ORGANISATION_NAME);

/** "Son of" and "daughter of" behind a father's name, from the Bosporus to the Tien Shan. */
const CHILD_OF = /^(?:uulu|kyzy|[ou][gğ]l[iuıy]|[qk][iı]z[iı])$/;

/** A person's name without titles; an organisation's without the office in it and the demonym before it. */
function trimmed(words: Words, name: ModelName, starts: ReadonlySet<number>): Run[] {
  let { from, to } = name;
  // "Mira Doru Tuesday said": when, not who.
  while (to - from > 1 && isA(words.tokens[to - 1], WEEKDAY)) to -= 1;
  // "Former Kestovia captain Hana Doru": how long, not of what.
  if (to - from > 1 && starts.has(from) && OF_A_TIME.test(words.tokens[from]?.lower ?? '')) from += 1;
  if (to - from === 1 && isAdjective(words.tokens, from)) return [];
  if (isStation(words.tokens[from - 1])) return [{ from: from - 1, to }];
  while (to - from > 1 && words.tokens[from]?.capital === false && isA(words.tokens[from], PREPOSITION)) from += 1;
  const person = personOf(words.tokens, { from, to }, name.label === 'person');
  if (person !== null) return person;
  if (name.label === 'person') {
    while (isInitials(words.tokens[from - 1])) from -= 1;
    // "Noura bint [Salim Hamdi]"
    if (words.tokens[from - 1]?.lower === 'bint' && words.tokens[from - 2]?.capital === true) from -= 2;
    // "Nurlan Tolon [uulu]", "Rahim Oruj [oglu Mammad]"
    if (CHILD_OF.test(words.tokens[to]?.lower ?? ''))
      do to += 1;
      while (words.tokens[to]?.capital === true);
  }
  if (name.label === 'person' || to - from === 1 || beginsLikePerson(words.tokens, { from, to }))
    return cutRun(words, { from, to }, starts).flatMap((run) => cutPiece(words, run));
  if (keepsArticle(words.tokens, name, starts)) from -= 1;
  // "The Harbour Council said": the article of a sentence's beginning is a newspaper's alone.
  if (
    to - from > 2 &&
    starts.has(from) &&
    words.tokens[from]?.lower === 'the' &&
    !NEWSPAPER.test(words.tokens[to - 1]?.lower ?? '')
  )
    from += 1;
  while (to - from > 1 && isTitleHead(words.tokens[to - 1])) to -= 1;
  while (to - from > 1 && isDemonymBeforeName(words, from, to)) from += 1;
  return cutPiece(words, { from, to });
}

const OF_A_TIME = /^(?:former|current|outgoing|incoming)$/;

/** In the order of the model's labels. */
const TYPES = ['person', 'organisation', 'place'] as const;

function evidenceOf({ chances }: ModelName): TypeEvidence[] {
  const evidence: TypeEvidence[] = [];
  for (let i = 0; i < TYPES.length; i += 1) {
    const type = TYPES[i];
    const chance = chances[i + 1] ?? 0;
    if (type !== undefined && chance > FAINT) evidence.push({ type, weight: SURE * chance, reason: `like ${type}` });
  }
  return evidence;
}
