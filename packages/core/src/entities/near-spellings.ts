import { append } from '../text/lists.ts';
import type { NameGroup } from './name-group.ts';
import { soundsOf } from './similarity/sounds.ts';

/** Longer words are no names; every word is kept once for each of its letters. */
const LONGEST = 40;
/** How many names alike are looked at. */
const MOST = 20;

interface Known {
  readonly form: string;
  readonly group: NameGroup;
}

/** Finds names that are one letter apart or sound alike, without comparing every pair. What it gives must still be compared. */
export class NearSpellings {
  private readonly byKey = new Map<number, Known[]>();
  private readonly added = new Set<string>();
  private readonly keys = new Map<string, readonly number[]>();

  add(form: string, group: NameGroup): void {
    const once = `${group.order} ${form}`;
    if (this.added.has(once)) return;
    this.added.add(once);
    const known = { form, group };
    for (const key of this.keysOf(form)) append(this.byKey, key, known);
  }

  /** The first group, in the order they were made, with a name that passes the test. */
  find(form: string, isSame: (known: string) => boolean): NameGroup | null {
    const near = new Set(this.keysOf(form).flatMap((key) => this.byKey.get(key)?.slice(0, MOST) ?? []));
    let first: NameGroup | null = null;
    for (const known of [...near].slice(0, MOST))
      if ((first === null || known.group.order < first.order) && isSame(known.form)) first = known.group;
    return first;
  }

  private keysOf(form: string): readonly number[] {
    const known = this.keys.get(form) ?? readKeys(form);
    this.keys.set(form, known);
    return known;
  }
}

/**
 * Two words that are one letter apart, or have two letters swapped, share the word that is left when one letter goes. The
 * words that are left are hashed, each from the one before it, and never written: a page has thousands.
 */
function readKeys(form: string): readonly number[] {
  const word = form.toLowerCase();
  if (word.length > LONGEST) return [];
  const keys = new Set([hash(word), hash(`sounds ${soundsOf(word).replace(/[aiu]/g, '')}`)]);
  let left = hash(word.slice(1));
  keys.add(left);
  for (let i = 0; i < word.length - 1; i += 1) {
    // The letter before the gap takes the place of the one behind it.
    const step = word.charCodeAt(i) - word.charCodeAt(i + 1);
    left = (left + Math.imul(step, POWERS[word.length - 2 - i] ?? 0)) | 0;
    keys.add(left);
  }
  return [...keys];
}

const BASE = 16_777_619;
/** What a letter counts in a hash, by how many stand behind it. */
const POWERS: readonly number[] = Array.from({ length: LONGEST }).reduce<number[]>(
  (powers) => [...powers, Math.imul(powers.at(-1) ?? 0, BASE)],
  [1],
);

function hash(word: string): number {
  let value = 0;
  for (let i = 0; i < word.length; i += 1) value = (Math.imul(value, BASE) + word.charCodeAt(i)) | 0;
  return value;
}
