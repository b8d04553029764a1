import { formNote } from './form.ts';
import type { FoundCandidates } from './model-candidates.ts';
import type { NameCandidate } from './name-candidate.ts';

/** "de Brea", where the document has "Fermin de Brea" as well, is a name even where the model reads none. */
export function withFamilies(found: readonly FoundCandidates[]): readonly FoundCandidates[] {
  const families = new Set<string>();
  for (const { names } of found) {
    for (const { known } of names) {
      const family = familyOf(known);
      if (family !== null) families.add(family);
    }
  }
  if (families.size === 0) return found;
  const isFamily = ({ form }: NameCandidate): boolean => families.has(form);
  return found.map((each) => {
    const known = [...each.unread, ...each.others].filter(isFamily);
    if (known.length === 0) return each;
    return {
      names: [...each.names, ...known].sort((a, b) => a.from - b.from),
      unread: each.unread.filter((candidate) => !isFamily(candidate)),
      others: each.others.filter((candidate) => !isFamily(candidate)),
    };
  });
}

/** The family name of a full name, with its particle. */
const familyOf = formNote(({ text }): string | null => /\s(\p{Ll}+\s\S.*)$/u.exec(text)?.[1] ?? null);
