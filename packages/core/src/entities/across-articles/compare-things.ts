import type { EntityType } from '../../schemas/entity.ts';
import type { NameCandidate } from '../name-candidate.ts';
import { nameKey } from '../name-key.ts';
import type { NameComparison } from '../similarity/compare-names.ts';
import { lettersApart } from '../similarity/misprint.ts';
import { acronymLetters, initialsOf, sameKey, shortForms, spellsOut } from '../thing-keys.ts';

const DIFFERENT: NameComparison = { verdict: 'different', score: 0, reasons: ['the names have nothing in common'] };

/** Compares two names of organisations, places, events or works. What only an article can decide (an acronym, a short form) is a part. */
export function compareThings(name: string, known: string, type: EntityType): NameComparison {
  const [a, b] = [toName(name), toName(known)];
  if (nameKey(name) === nameKey(known)) return { verdict: 'same', score: 1, reasons: ['the same name'] };
  if (sameKey(a, type) === sameKey(b, type))
    return { verdict: 'same', score: 0.97, reasons: [`“${name}” and “${known}” are names of one thing`] };
  if (isAcronymOf(name, b) || isAcronymOf(known, a))
    return { verdict: 'part', score: 0.7, reasons: [`the letters of one spell the other: “${name}”, “${known}”`] };
  if (isShortFor(a, b, type) || isShortFor(b, a, type))
    return { verdict: 'part', score: 0.6, reasons: [`“${name}” and “${known}”: one may be short for the other`] };
  const [x, y] = [nameKey(name), nameKey(known)];
  const alike = Math.min(x.length, y.length) >= SHORTEST_MISPRINT && lettersApart(x, y, 1) === 1;
  return alike ? { verdict: 'same', score: 0.8, reasons: [`“${name}” may be a misprint of “${known}”`] } : DIFFERENT;
}

const SHORTEST_MISPRINT = 7;

type Named = Pick<NameCandidate, 'form'>;

function toName(form: string): Named {
  return { form };
}

function isAcronymOf(short: string, long: Named): boolean {
  const letters = acronymLetters(short);
  return letters !== null && (initialsOf(long).has(letters) || (letters.length > 3 && spellsOut(letters, long.form)));
}

function isShortFor(short: Named, long: Named, type: EntityType): boolean {
  return shortForms(long, type).some(({ form }) => form === nameKey(short.form));
}
