import type { EntityType } from '../schemas/entity.ts';
import type { NameCandidate } from './name-candidate.ts';
import { bareKey, nameKey, surnameKey } from './name-key.ts';

/** The type of one form, the same wherever it stands in the document. */
export interface TypeDecision {
  readonly type: EntityType;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Below this a form is taken for no name at all. */
const ENOUGH = 1;

/**
 * Decides the type of every form once for the whole document, by the sum of the best observation of each reason.
 * A single word that is part of a full person's name is that person ("Muallem" of "Walid al-Muallem").
 */
export function decideTypes(candidates: readonly NameCandidate[]): Map<string, TypeDecision> {
  const byForm = new Map<string, NameCandidate[]>();
  for (const candidate of candidates) {
    const key = nameKey(candidate.form);
    const group = byForm.get(key);
    if (group === undefined) byForm.set(key, [candidate]);
    else group.push(candidate);
  }
  const decisions = new Map<string, TypeDecision>();
  for (const [key, group] of byForm) {
    const decision = decide(group);
    if (decision !== null) decisions.set(key, decision);
  }
  letSurnamesFollow(byForm, decisions);
  return decisions;
}

function decide(group: readonly NameCandidate[]): TypeDecision | null {
  const reasons = new Map<string, { type: EntityType; weight: number; count: number }>();
  for (const candidate of group) {
    for (const { type, weight, reason } of candidate.evidence) {
      const known = reasons.get(reason);
      if (known === undefined) reasons.set(reason, { type, weight, count: 1 });
      else known.count += 1;
    }
  }
  const totals = new Map<EntityType, number>();
  for (const { type, weight, count } of reasons.values()) {
    totals.set(type, (totals.get(type) ?? 0) + weight * Math.min(1.5, 0.75 + 0.25 * count));
  }
  const [best] = [...totals].sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[1] < ENOUGH) return null;
  const chosen = [...reasons].filter(([, r]) => r.type === best[0]).map(([reason]) => reason);
  return { type: best[0], score: best[1], reasons: chosen };
}

function letSurnamesFollow(
  byForm: ReadonlyMap<string, readonly NameCandidate[]>,
  decisions: Map<string, TypeDecision>,
): void {
  const surnames = new Set<string>();
  const parts = new Set<string>();
  for (const [key, group] of byForm) {
    const form = group[0]?.form ?? '';
    if (decisions.get(key)?.type !== 'person' || !/\s/.test(form)) continue;
    surnames.add(surnameKey(form));
    for (const word of form.split(/\s+/)) parts.add(bareKey(word));
  }
  for (const [key, group] of byForm) {
    const form = group[0]?.form ?? '';
    const decision = decisions.get(key);
    const isPart = surnames.has(bareKey(form)) || (!/\s/.test(form) && parts.has(bareKey(form)));
    if (!isPart || (decision !== undefined && decision.type !== 'person' && decision.score >= 7)) continue;
    decisions.set(key, {
      type: 'person',
      score: Math.max(3, decision?.score ?? 0),
      reasons: ['part of a full name on this page'],
    });
  }
}
