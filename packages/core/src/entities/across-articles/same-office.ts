import { DEMONYMS } from '../../text/countries.ts';
import { SAME_ORGANISATIONS, SAME_PLACES } from '../lexicon/same-things.ts';
import { nameKey } from '../name-key.ts';

/** Words that make another office of one: a deputy minister is no minister, a former one is none any more. */
const RANKS: ReadonlySet<string> = new Set(
  'deputy vice assistant under prime first second shadow honorary designate elect'.split(' '),
);
const LEFT_OUT: ReadonlySet<string> = new Set(
  'the a of for to and in affairs acting interim caretaker former ex late new current'.split(' '),
);
const SPELLINGS: Readonly<Record<string, string>> = {
  defense: 'defence',
  labor: 'labour',
  premier: 'prime minister',
  chairwoman: 'chairman',
  chairperson: 'chairman',
  chair: 'chairman',
  spokeswoman: 'spokesman',
  spokesperson: 'spokesman',
  'secretary-general': 'secretary general',
  'vice-president': 'vice president',
};
/** Offices that many hold at one time: bare, they point at nobody. */
const HELD_BY_MANY: ReadonlySet<string> = new Set(
  `minister spokesman ambassador envoy deputy member official adviser advisor judge lawmaker commander officer senator representative
  director general colonel captain secretary governor mayor councillor prosecutor`.split(/\s+/),
);

/** The words an office is compared by, and its head. */
export interface Office {
  readonly words: ReadonlySet<string>;
  readonly head: string;
}

export function readOffice(title: string): Office {
  const spelt = title
    .toLowerCase()
    .split(/\s+/)
    .map((word) => SPELLINGS[word] ?? word)
    .join(' ');
  const front = spelt.replace(/^the /, '').split(/ (?:of|for|to|in) /)[0] ?? spelt;
  const words = spelt.split(/[\s,-]+/).filter((word) => word !== '' && !LEFT_OUT.has(word));
  return { words: new Set(words), head: front.split(/[\s-]+/).at(-1) ?? '' };
}

/** True where who holds the one office is meant by the other: "foreign minister" by "Foreign and Expatriates Minister", not by its deputy. */
export function fitsOffice(asked: Office, held: Office): boolean {
  if (asked.head !== held.head) return false;
  if (![...asked.words].every((word) => held.words.has(word))) return false;
  return [...held.words].every((word) => asked.words.has(word) || !RANKS.has(word));
}

/** Of these there is one for each place: "the mayor of Tolme". */
const ONE_FOR_EACH: ReadonlySet<string> = new Set(['mayor', 'governor']);

/** "the minister": only a whole title says which, or the place where there is one for each. */
export function isHeldByMany({ words, head }: Office, isOwned: boolean): boolean {
  return words.size <= 1 && HELD_BY_MANY.has(head) && !(isOwned && ONE_FOR_EACH.has(head));
}

/** The key under which a country, a people's adjective and an organisation's names are one owner of an office. */
export function ownerKey(name: string): string {
  const bare = (DEMONYMS.get(name) ?? name).toLowerCase().replace(/^the /, '');
  return SAME_PLACES.get(bare) ?? SAME_ORGANISATIONS.get(bare) ?? nameKey(bare);
}
