import type { PersonPhrase } from './found-mention.ts';
import { FEMALE_TITLES, MALE_TITLES, SHORT_TITLES, TITLE_MODIFIERS } from './lexicon/titles.ts';
import type { Gender } from './name-group.ts';
import { nameKey } from './name-key.ts';

/** An office as the page gives it. */
export interface HeldOffice {
  readonly title: string;
  readonly of: string | null;
  readonly past?: boolean;
  /** It is an office of a body, not of a place. */
  readonly ofBody?: boolean;
}

/** How many offices of one person a phrase is compared with: nobody has so many in one article. */
const MOST_OFFICES = 100;

/** What a wider word for somebody in office may stand for: "the rebel leader" of a commander, "the top diplomat" of a foreign minister. */
const WIDER: Readonly<Record<string, string>> = {
  leader: `president premier chancellor prime king emir sultan chairman chairwoman chair head chief commander general secretary-general founder patriarch imam sheikh mayor governor speaker`,
  ruler: 'president king emir sultan prince leader',
  chief: 'head director commander president chairman chairwoman secretary-general secretary leader',
  head: 'chief director president chairman chairwoman leader',
  premier: 'prime',
  legislator: 'deputy senator lawmaker parliamentarian member mp representative congressman congresswoman',
  diplomat: 'chancellor foreign ambassador envoy consul secretary representative mediator',
  envoy: 'representative mediator ambassador emissary',
  mediator: 'envoy representative',
  representative: 'envoy ambassador delegate member',
  official: `minister secretary director head chief deputy governor mayor adviser advisor commissioner coordinator undersecretary ambassador envoy spokesman spokeswoman spokesperson
    chairman chairwoman president member representative commander general colonel`,
  politician:
    'president minister senator lawmaker deputy member leader chairman chairwoman prime mayor governor candidate',
  statesman: 'president minister prime king',
  mp: 'lawmaker deputy member legislator parliamentarian',
  deputy: 'lawmaker legislator parliamentarian member mp congressman congresswoman',
  parliamentarian: 'deputy lawmaker member senator legislator mp',
  lawmaker: 'deputy member senator representative legislator congressman congresswoman mp',
  commander: 'general colonel brigadier leader captain major chief head',
  officer: 'general colonel captain major lieutenant brigadier commander sergeant',
  spokesman: 'spokesperson',
  spokeswoman: 'spokesperson',
  spokesperson: 'spokesman spokeswoman',
  chairman: 'chair chairperson head president',
  chairwoman: 'chair chairperson head president',
  cleric: 'imam sheikh mufti patriarch bishop archbishop pope cardinal rabbi preacher',
  prelate: 'patriarch bishop archbishop cardinal',
};

const WIDER_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(WIDER).map(([head, words]) => [head, new Set(words.split(/\s+/))]),
);

const SAME_OWNER: ReadonlyMap<string, string> = new Map([
  ['un', 'united nations'],
  ['us', 'united states'],
  ['usa', 'united states'],
  ['america', 'united states'],
  ['uk', 'united kingdom'],
  ['britain', 'united kingdom'],
  ['eu', 'european union'],
]);

/** A counterpart is whoever holds an office in the other place. */
export const ANY_OFFICE = /^(?:counterpart|colleague)$/;

/** "one of his deputies, Hana Doru, said … the deputy governor added" */
const isDeputy = ({ title, of }: HeldOffice, { modifiers }: PersonPhrase): boolean =>
  title === 'deputy' && of === null && modifiers.includes(title);

/** How well an office somebody holds fits a phrase without a name; 0 where it does not. */
export function matchOffice(offices: readonly HeldOffice[], phrase: PersonPhrase): number {
  let best = 0;
  for (const office of offices.slice(0, MOST_OFFICES)) best = Math.max(best, matchOne(office, phrase));
  return best;
}

function matchOne({ title, of, past, ofBody }: HeldOffice, phrase: PersonPhrase): number {
  if (past !== true && phrase.modifiers.includes('former')) return 0;
  if (past === true && !phrase.modifiers.includes('former')) return 0;
  const words = wordsOf(title);
  const wide = phrase.head === 'diplomat' && of !== null ? [...words, ...nameKey(of).split(' ')] : words;
  const isAny = ANY_OFFICE.test(phrase.head) ? phrase.owner !== null && of !== null : isDeputy({ title, of }, phrase);
  const head = isAny ? 1.5 : matchHead(wide, phrase.head);
  if (head === 0) return 0;
  const known = new Set([...words, ...(of === null ? [] : nameKey(of).split(' '))]);
  let score = head;
  for (const modifier of phrase.modifiers) {
    if (known.has(modifier) || /^(?:his|her|\d.*)$/.test(modifier)) continue;
    // "the foreign minister" is no defence minister; "the rebel leader" may be any leader.
    if (TITLE_MODIFIERS.has(modifier) && !NEUTRAL.test(modifier)) return 0;
    if (!NEUTRAL.test(modifier)) score -= 0.4;
  }
  if (phrase.owner === null) return score;
  if (of === null) return score - 0.6;
  if (sameOwner(of, phrase.owner)) return score + 1;
  // "the Marovian speaker": the speaker of a body that may well be Marovia's.
  return ofBody === true ? score - 0.8 : 0;
}

const NEUTRAL =
  /^(?:former|senior|top|chief|veteran|country|new|current|said|same|visiting|opposition|party|government|military|special)$/;

/** "Lt. Col.", "Secretary-General": the words of a title, ranks written out. */
const wordsOf = (title: string): readonly string[] =>
  [title, title.replace(/-/g, ' ')].flatMap((form) =>
    form
      .toLowerCase()
      .split(/\s+/)
      .map((word) => SHORT_TITLES.get(word) ?? word),
  );

/** An office of the very name, or one that a wider word covers. */
function matchHead(words: readonly string[], head: string): number {
  if (words.includes(head)) return head === 'minister' && words.includes('prime') ? 1.2 : 2;
  const wider = WIDER_WORDS.get(head);
  return wider !== undefined && words.some((word) => wider.has(word)) ? 1.5 : 0;
}

function sameOwner(a: string, b: string): boolean {
  const [x, y] = [ownerKey(a), ownerKey(b)];
  // "the League" of the League of Strait Nations; but Syria is not the Syrian Coalition.
  return x === y || startsOrEnds(x, y) || startsOrEnds(y, x);
}

const startsOrEnds = (long: string, short: string): boolean =>
  long.startsWith(`${short} `) || long.endsWith(` ${short}`);

function ownerKey(name: string): string {
  const key = nameKey(name).replace(/^the /, '');
  return SAME_OWNER.get(key) ?? key;
}

/** "the spokeswoman" is a woman, "the king" a man. */
export function genderOfHead(head: string): Gender {
  if (FEMALE_TITLES.has(head) || /woman$/.test(head)) return 'woman';
  return MALE_TITLES.has(head) || /[a-z]man$/.test(head) ? 'man' : 'unknown';
}
