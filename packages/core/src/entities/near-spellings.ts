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
  private readonly byKey = new Map<string, Known[]>();
  private readonly added = new Set<string>();

  add(form: string, group: NameGroup): void {
    const once = `${group.order} ${form}`;
    if (this.added.has(once)) return;
    this.added.add(once);
    for (const key of keysOf(form)) append(this.byKey, key, { form, group });
  }

  /** The first group, in the order they were made, with a name that passes the test. */
  find(form: string, isSame: (known: string) => boolean): NameGroup | null {
    const near = keysOf(form).flatMap((key) => (this.byKey.get(key) ?? []).slice(0, MOST));
    return near.filter((known) => isSame(known.form)).sort((a, b) => a.group.order - b.group.order)[0]?.group ?? null;
  }
}

/** Two words that are one letter apart, or have two letters swapped, share the word that is left when one letter goes. */
function keysOf(form: string): string[] {
  const word = form.toLowerCase();
  if (word.length > LONGEST) return [];
  const without = Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1));
  return [...new Set([word, ...without, `sounds ${soundsOf(word).replace(/[aiu]/g, '')}`])];
}
