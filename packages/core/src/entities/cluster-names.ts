import type { EntityType } from '../schemas/entity.ts';
import { formOf } from './form.ts';
import { joinNames, type TypedCandidate } from './join-names.ts';
import type { NameCandidate } from './name-candidate.ts';
import { acronymLetters } from './thing-keys.ts';

/** A name somebody has found already: its words, where it begins, and what it names. */
export interface GivenName {
  readonly text: string;
  readonly start: number;
  readonly type: EntityType;
}

/**
 * Joins the names given for one document and answers, for each in the order given, the number of the person,
 * organisation or place it stands for. It is the rule by which the parser joins the names it has found itself.
 *
 * @example
 * clusterNames([
 *   { text: 'Hana Doru', start: 0, type: 'person' },
 *   { text: 'Doru', start: 40, type: 'person' },
 * ]); // [0, 0]
 */
export function clusterNames(names: readonly GivenName[]): number[] {
  const bracketed = bracketedAfter(names);
  const typed = names.map(
    (name): TypedCandidate => ({ candidate: toCandidate(name, bracketed.get(name) ?? null), type: name.type }),
  );
  const clusters = new Map<NameCandidate, number>();
  joinNames(typed).forEach((joined, cluster) => {
    for (const candidate of joined.names) clusters.set(candidate, cluster);
  });
  return typed.map(({ candidate }) => clusters.get(candidate) ?? -1);
}

function toCandidate({ text, start }: GivenName, bracketed: string | null): NameCandidate {
  const form = text.trim().replace(/\s+/g, ' ');
  return {
    paragraph: 0,
    from: start,
    to: start + 1,
    span: { start, end: start + text.length },
    form,
    known: formOf(form),
    words: form.split(' '),
    titles: [],
    phraseFrom: start,
    honorific: null,
    expansionOf: null,
    acronymBeside: bracketed,
    startsSentence: false,
    evidence: [],
  };
}

/** Two characters lie between "Harbour Workers’ Union" and "HWU" in "Harbour Workers’ Union (HWU)": an acronym that stands so is in brackets. */
function bracketedAfter(names: readonly GivenName[]): ReadonlyMap<GivenName, string> {
  const acronyms = new Map(
    names.filter(({ text }) => acronymLetters(text) !== null).map((name) => [`${name.type} ${name.start}`, name.text]),
  );
  return new Map(
    names.flatMap((name) => {
      const acronym = acronyms.get(`${name.type} ${name.start + name.text.length + 2}`);
      return acronym === undefined || !/\s/.test(name.text) ? [] : [[name, acronym] as const];
    }),
  );
}
