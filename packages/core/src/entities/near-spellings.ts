import { append } from '../text/lists.ts';
import { remembered } from '../text/remembered.ts';
import type { NameGroup } from './name-group.ts';
import { soundsOf } from './similarity/sounds.ts';

/** Longer words are no names. */
const LONGEST = 40;
/** How many names with the same beginning, end or sound are looked at. */
const MOST = 100;
/** One letter left out, added, exchanged or swapped leaves so many letters at the beginning or at the end as they were. */
const END = 2;

interface Known {
  readonly form: string;
  readonly look: Look;
  readonly group: NameGroup;
}

/** Finds names that are one letter apart or sound alike, without comparing every pair. What it gives must still be compared. */
export class NearSpellings {
  /** The names in the order they came; as long as they are few, each is looked at. */
  private readonly all: Known[] = [];
  /** The same by their keys, once they are many. */
  private readonly byKey = new Map<string, Known[]>();
  private readonly added = new Map<string, NameGroup[]>();

  add(form: string, group: NameGroup): void {
    if (form.length > LONGEST) return;
    const groups = this.added.get(form);
    if (groups === undefined) this.added.set(form, [group]);
    else if (groups.includes(group)) return;
    else groups.push(group);
    const known = { form, look: lookOf(form), group };
    this.all.push(known);
    if (this.all.length <= MOST) return;
    for (const one of this.all.length === MOST + 1 ? this.all : [known])
      for (const key of keysOf(one.look)) append(this.byKey, key, one);
  }

  /** The first group, in the order they were made, with a name that passes the test. */
  find(form: string, isSame: (known: string) => boolean): NameGroup | null {
    if (form.length > LONGEST || this.all.length === 0) return null;
    const look = lookOf(form);
    let first: NameGroup | null = null;
    const lists = this.all.length <= MOST ? [this.all] : keysOf(look).map((key) => this.byKey.get(key)?.slice(0, MOST));
    for (const list of lists) {
      for (const known of list ?? []) {
        if (first !== null && known.group.order >= first.order) continue;
        if (sharesKey(known.look, look) && isNear(known.look, look) && isSame(known.form)) first = known.group;
      }
    }
    return first;
  }
}

/** What is compared of a form, and what it is sought by. */
interface Look {
  readonly word: string;
  readonly sound: string;
  /** Its first and last letters as numbers. */
  readonly beginning: number;
  readonly end: number;
}

const lookOf = remembered((form: string): Look => {
  const word = form.toLowerCase();
  const sound = soundsOf(word).replace(/[aiu]/g, '');
  return { word, sound, beginning: numberOf(word.slice(0, END)), end: numberOf(word.slice(-END)) };
});

/** At most two letters as one number; no text has a NUL. */
const numberOf = (letters: string): number => (letters.charCodeAt(0) << 16) | letters.charCodeAt(1);

function keysOf({ beginning, end, sound }: Look): readonly string[] {
  return [`${beginning}…`, `…${end}`, `sounds ${sound}`];
}

function sharesKey(a: Look, b: Look): boolean {
  return a.beginning === b.beginning || a.end === b.end || a.sound === b.sound;
}

function isNear(a: Look, b: Look): boolean {
  return a.sound === b.sound || isOneLetterApart(a.word, b.word);
}

/** True for words of which one letter may go, of either or of both, so that the same is left; so it is where two are swapped. */
function isOneLetterApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const shorter = Math.min(a.length, b.length);
  let from = 0;
  while (from < shorter && a[from] === b[from]) from += 1;
  let behind = 0;
  while (behind < shorter - from && a[a.length - 1 - behind] === b[b.length - 1 - behind]) behind += 1;
  const [x, y] = [a.slice(from, a.length - behind), b.slice(from, b.length - behind)];
  if (x.length <= 1 && y.length <= 1) return true;
  return x.length === y.length && (x.slice(1) === y.slice(0, -1) || x.slice(0, -1) === y.slice(1));
}
