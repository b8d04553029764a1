import type { EntityType } from '../schemas/entity.ts';
import type { Span } from '../schemas/span.ts';
import { type TypeDecision, totalsOf } from './decide-types.ts';
import { findCandidates } from './find-candidates.ts';
import type { NameCandidate } from './name-candidate.ts';
import type { ReadNames } from './read-names.ts';

/** Another reading of a name's words, to which the chosen one was preferred. */
export interface RejectedReading {
  readonly span: Span;
  readonly text: string;
  /** The type that these words would have had; null where only their borders differ. */
  readonly type: EntityType | null;
  /** How much spoke for the type in the whole document. */
  readonly score: number;
}

/** The other types of a name's words, the strongest first, and the other ways in which the rules would have cut them. */
export function rejectedReadings(
  { span, form, paragraph, from, to }: NameCandidate,
  decision: TypeDecision | undefined,
  cuts: readonly (readonly NameCandidate[])[],
): RejectedReading[] {
  const types = [...(decision === undefined ? [] : totalsOf(decision))]
    .filter(([type]) => type !== decision?.type)
    .map(([type, score]) => ({ span, text: form, type, score }))
    .sort((a, b) => b.score - a.score);
  const others = (cuts[paragraph] ?? []).filter(
    (other) => other.from < to && from < other.to && (other.from !== from || other.to !== to),
  );
  return [...types, ...others.map((other) => ({ span: other.span, text: other.form, type: null, score: 0 }))];
}

/** How the rules alone would have cut the names of every paragraph. */
export function cutsOf({ words }: ReadNames): NameCandidate[][] {
  return words.map(findCandidates);
}
