import { type Form, formNote } from './form.ts';
import { type FoundGroup, foundBy } from './found-group.ts';
import type { NameCandidate } from './name-candidate.ts';
import type { NameGroup } from './name-group.ts';
import { nameKey, surnameKey } from './name-key.ts';
import { NearSpellings } from './near-spellings.ts';
import { matchNames } from './similarity/match-names.ts';
import { WordIndex } from './word-index.ts';

interface Known {
  readonly form: string;
  readonly group: NameGroup;
}

/** How many people of one surname have their given names compared. */
const MOST_NAMESAKES = 8;

/** The people of a document by their full names. */
export class PersonIndex {
  private readonly byKey = new Map<string, NameGroup>();
  private readonly byWords = new WordIndex<Known>();
  private readonly bySurname = new Map<string, readonly Known[]>();
  private readonly bySpelling = new NearSpellings();
  private readonly forms = new Set<string>();

  /** Who has this very name, or else the first whose name holds this one or is held by it. */
  find({ known: name }: NameCandidate): FoundGroup | null {
    const same = this.byKey.get(name.bare);
    if (same !== undefined) return foundBy('same-name', same);
    if (this.byKey.size === 0) return null;
    const near = [...this.byWords.mayHold(needsOf(name)), ...this.byWords.mayBeHeldBy(wordsOf(name))];
    let first: NameGroup | null = null;
    for (const known of near) {
      if (first !== null && first.order <= known.group.order) continue;
      if (isSamePerson(known.form, name.text)) first = known.group;
    }
    return foundBy('part-of-name', first) ?? foundBy('other-spelling', this.otherSpelling(name));
  }

  /** One who is written a letter apart or sounds alike, or has another form of the given name: "Bill Doru" and "William Doru". */
  private otherSpelling({ text: form, surname }: Form): NameGroup | null {
    const isSame = (known: string): boolean => matchNames(known, form).verdict === 'same';
    const namesakes = this.bySurname.get(surname) ?? [];
    return this.bySpelling.find(form, isSame) ?? namesakes.find((known) => isSame(known.form))?.group ?? null;
  }

  add({ form, known: name }: NameCandidate, group: NameGroup): void {
    if (this.forms.has(form)) return;
    this.forms.add(form);
    if (!this.byKey.has(name.bare)) this.byKey.set(name.bare, group);
    this.bySpelling.add(form, group);
    const namesakes = this.bySurname.get(name.surname) ?? [];
    if (namesakes.length < MOST_NAMESAKES) this.bySurname.set(name.surname, [...namesakes, { form, group }]);
    this.byWords.add({ form, group }, wordsOf(name), needsOf(name));
  }
}

/** "Bashar Hafez al-Assad" and "Bashar al-Assad": the same surname, and the words of one within the other. */
function isSamePerson(a: string, b: string): boolean {
  if (withoutNumeral(a) === b || withoutNumeral(b) === a) return true;
  if (surnameKey(a) !== surnameKey(b)) return false;
  const [short, long] = a.split(/\s+/).length <= b.split(/\s+/).length ? [a, b] : [b, a];
  const words = long.split(/\s+/).map(nameKey);
  return short.split(/\s+/).every((word, i) => {
    const key = nameKey(word);
    return words.includes(key) || (isInitial(word, i) && words[0]?.[0] === key);
  });
}

/** "Paul Adrian" of "Paul Adrian II". */
function withoutNumeral(form: string): string {
  return form.replace(/\s[IVX]+$/, '');
}

/** "B. Doru": the first word of a name, when it is nothing but a letter. */
function isInitial(word: string, place: number): boolean {
  return place === 0 && /^\p{Lu}\.$/u.test(word);
}

/** The words of a name, its surname, and the letters that an initial may stand for. */
const wordsOf = formNote(({ text: form, surname }): readonly string[] => {
  const words = form.split(/\s+/).map(nameKey);
  const letters = [words[0]?.[0] ?? '', ...words.filter((word) => word.length === 1)];
  return [...words, `surname ${surname}`, ...letters.map((letter) => `letter ${letter}`)];
});

/** What a longer form of the name must have. */
const needsOf = formNote(({ text: form, surname }): readonly string[] => {
  const words = form.split(/\s+/).map((word, i) => (isInitial(word, i) ? `letter ${nameKey(word)}` : nameKey(word)));
  return [...words, `surname ${surname}`];
});
