import type { Words } from './document-lexicon.ts';
import { candidate } from './find-candidates.ts';
import { formNote } from './form.ts';
import type { FoundCandidates } from './model-candidates.ts';
import { type NameCandidate, withEvidence } from './name-candidate.ts';

/** "de Brea", where the document has "Fermin de Brea" as well, is a name even where the model reads none. */
export function withFamilies(found: readonly FoundCandidates[], words: readonly Words[]): readonly FoundCandidates[] {
  const whole = withDoubles(found, words);
  return withParticles(whole);
}

function withParticles(found: readonly FoundCandidates[]): readonly FoundCandidates[] {
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

/** From here on an observation tells a person. */
const SURE = 4;

/** "Ostalde [Brea]", where the document has "Fermin Ostalde Brea" and the model has cut the first family name off. */
function withDoubles(found: readonly FoundCandidates[], words: readonly Words[]): readonly FoundCandidates[] {
  const doubles = new Set<string>();
  for (const { names } of found)
    for (const { words: parts, evidence } of names)
      if (parts.length > 2 && evidence.some(({ type, weight }) => type === 'person' && weight > SURE))
        doubles.add(parts.slice(-2).join(' '));
  if (doubles.size === 0) return found;
  const isCut = ({ paragraph, from, form }: NameCandidate): boolean =>
    doubles.has(`${words[paragraph]?.tokens[from - 1]?.text ?? ''} ${form}`);
  return found.map((each) =>
    each.names.some(isCut)
      ? { ...each, names: each.names.map((name) => (isCut(name) ? longer(name, words) : name)) }
      : each,
  );
}

function longer(name: NameCandidate, words: readonly Words[]): NameCandidate {
  const own = words[name.paragraph];
  if (own === undefined) return name;
  const run = { from: name.from - 1, to: name.to };
  return withEvidence(candidate(own, name.paragraph, { run, expansion: null }), name.evidence);
}
