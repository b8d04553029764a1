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
  /** Those that have not been put under their keys yet: as long as they are few, to look at each of them takes less. */
  private readonly waiting: Known[] = [];
  private readonly byKey = new Map<string, Known[]>();
  private readonly added = new Map<string, NameGroup[]>();

  add(form: string, group: NameGroup): void {
    if (form.length > LONGEST) return;
    if (this.added.get(form)?.includes(group) === true) return;
    append(this.added, form, group);
    this.waiting.push({ form, look: lookOf(form), group });
  }

  /** The first group, in the order they were made, with a name that passes the test. */
  find(form: string, isSame: (known: string) => boolean): NameGroup | null {
    if (form.length > LONGEST) return null;
    const look = lookOf(form);
    let first: NameGroup | null = null;
    for (const known of this.mayBeNear(look)) {
      if (first !== null && known.group.order >= first.order) continue;
      if (isNear(known.look, look) && isSame(known.form)) first = known.group;
    }
    return first;
  }

  private mayBeNear({ keys }: Look): readonly Known[] {
    if (this.byKey.size === 0 && this.waiting.length <= MOST) return this.waiting;
    for (const known of this.waiting.splice(0)) for (const key of known.look.keys) append(this.byKey, key, known);
    return keys.flatMap((key) => this.byKey.get(key)?.slice(0, MOST) ?? []);
  }
}

/** What is compared of a form, and what it is sought by. */
interface Look {
  readonly word: string;
  readonly sound: string;
  readonly keys: readonly string[];
}

const lookOf = remembered((form: string): Look => {
  const word = form.toLowerCase();
  const sound = soundsOf(word).replace(/[aiu]/g, '');
  return { word, sound, keys: [`${word.slice(0, END)}…`, `…${word.slice(-END)}`, `sounds ${sound}`] };
});

function isNear(a: Look, b: Look): boolean {
  return (
    a.sound === b.sound || (isOneLetterApart(a.word, b.word) && (a.keys[0] === b.keys[0] || a.keys[1] === b.keys[1]))
  );
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
