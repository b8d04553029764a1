import type { EntityType } from '../schemas/entity.ts';
import { formNote } from './form.ts';
import type { NameCandidate, TypeEvidence } from './name-candidate.ts';
import { bareKey } from './name-key.ts';
import type { TypeReason } from './type-reason.ts';

/** The type of one form, the same wherever it stands in the document. */
export interface TypeDecision {
  readonly type: EntityType;
  readonly score: number;
  readonly reasons: readonly TypeReason[];
  /** What speaks for every type, the chosen one included; it lost to none of them unless another rule of the document overruled it. */
  readonly totals: ReadonlyMap<EntityType, number>;
}

const NO_TOTALS: ReadonlyMap<EntityType, number> = new Map();

/** From here on an organisation stays one whatever stands beside it in a list. */
const SURE_ENOUGH = 8;
/** From here on a word that is also part of somebody's name keeps its own type. */
const NO_SURNAME = 14;
/** From here on an acronym's own type counts, whatever it may be short for. */
const SURELY_KNOWN = 20;

/** Below this a form is taken for no name at all. */
const ENOUGH = 1;

/**
 * Decides the type of every form once for the whole document, by the sum of its reasons where each says most, and a
 * little more where it holds more often.
 * A single word that is part of a full person's name is that person ("Muallem" of "Walid al-Muallem").
 */
export function decideTypes(candidates: readonly NameCandidate[]): Map<string, TypeDecision> {
  const byForm = new Map<string, NameCandidate[]>();
  for (const candidate of candidates) {
    const key = candidate.known.key;
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
  letAcronymsFollow(byForm, decisions);
  letListsFollow(candidates, decisions);
  return decisions;
}

interface CountedReason extends Omit<TypeEvidence, 'weight'> {
  weight: number;
  count: number;
}

function decide(group: readonly NameCandidate[]): TypeDecision | null {
  const reasons = countReasons(group);
  const totals = new Map<EntityType, number>();
  for (const { type, weight, count } of reasons)
    totals.set(type, (totals.get(type) ?? 0) + weight * Math.min(1.5, 0.75 + 0.25 * count));
  let best: readonly [EntityType, number] | undefined;
  for (const each of totals) if (best === undefined || each[1] > best[1]) best = each;
  if (best === undefined || best[1] < ENOUGH) return null;
  const [type, score] = best;
  return { type, score, reasons: reasons.flatMap((r) => (r.type === type ? [r.reason] : [])), totals };
}

/** Every reason once, where it says most; there are too few for a map. */
function countReasons(group: readonly NameCandidate[]): readonly CountedReason[] {
  const reasons: CountedReason[] = [];
  for (const { evidence } of group) {
    for (const { type, weight, reason } of evidence) {
      const known = counted(reasons, reason);
      if (known === undefined) reasons.push({ type, weight, reason, count: 1 });
      else {
        known.count += 1;
        known.weight = Math.max(known.weight, weight);
      }
    }
  }
  return reasons;
}

function counted(reasons: readonly CountedReason[], reason: TypeReason): CountedReason | undefined {
  for (const each of reasons) if (each.reason === reason) return each;
  return undefined;
}

/** The keys of the words of a form. */
const partsOf = formNote(({ text }): readonly string[] => text.split(/\s+/).map(bareKey));

function letSurnamesFollow(
  byForm: ReadonlyMap<string, readonly NameCandidate[]>,
  decisions: Map<string, TypeDecision>,
): void {
  const surnames = new Set<string>();
  const parts = new Set<string>();
  for (const [key, group] of byForm) {
    const form = group[0]?.known;
    if (form === undefined || decisions.get(key)?.type !== 'person' || partsOf(form).length < 2) continue;
    surnames.add(form.surname);
    for (const part of partsOf(form)) parts.add(part);
  }
  if (surnames.size === 0) return;
  for (const [key, group] of byForm) {
    const form = group[0]?.known;
    if (form === undefined) continue;
    const isPart = surnames.has(form.bare) || (parts.has(form.bare) && partsOf(form).length < 2);
    const decision = decisions.get(key);
    if (!isPart || (decision !== undefined && decision.type !== 'person' && decision.score >= NO_SURNAME)) continue;
    decisions.set(key, {
      type: 'person',
      score: Math.max(3, decision?.score ?? 0),
      reasons: ['surname'],
      totals: decision?.totals ?? NO_TOTALS,
    });
  }
}

/** "U.I." is what "United Isles" is: an acronym has the type of the name whose initials it spells. */
function letAcronymsFollow(
  byForm: ReadonlyMap<string, readonly NameCandidate[]>,
  decisions: Map<string, TypeDecision>,
): void {
  const short = [...byForm.keys()].filter((key) => {
    const own = decisions.get(key);
    return own?.reasons.includes('letters') === true && own.score < SURELY_KNOWN;
  });
  if (short.length === 0) return;
  const initials = new Map<string, TypeDecision>();
  for (const [key, group] of byForm) {
    const decision = decisions.get(key);
    const words = group[0]?.words.filter((word) => /^\p{Lu}/u.test(word)) ?? [];
    if (decision !== undefined && words.length > 1)
      initials.set(
        words
          .map((word) => word[0])
          .join('')
          .toLowerCase(),
        decision,
      );
  }
  for (const key of short) {
    const decision = initials.get(key);
    const own = decisions.get(key);
    if (decision !== undefined && own !== undefined) decisions.set(key, { ...own, type: decision.type });
  }
}

/** Nothing but what the name reads like speaks for its type. */
const isGuessed = ({ reasons }: TypeDecision): boolean => reasons.every((reason) => reason.startsWith('like'));

/** "by Tarcosta, Ilmara and Qalmaris": what stands in one list is of one kind, if the page says no more of it. */
function letListsFollow(candidates: readonly NameCandidate[], decisions: Map<string, TypeDecision>): void {
  for (const direction of [candidates, candidates.toReversed()]) {
    for (let i = 1; i < direction.length; i += 1) {
      const known = direction[i - 1];
      const asked = direction[i];
      if (known === undefined || asked === undefined || known.paragraph !== asked.paragraph) continue;
      if (Math.max(known.from, asked.from) - Math.min(known.to, asked.to) !== 1) continue;
      const decision = decisions.get(known.known.key);
      const own = decisions.get(asked.known.key);
      if (
        decision?.type !== 'place' ||
        decision.score < 3 ||
        (own !== undefined && own.score >= (own.type === 'organisation' || isGuessed(own) ? SURE_ENOUGH : 3))
      )
        continue;
      decisions.set(asked.known.key, {
        type: 'place',
        score: 3,
        reasons: ['list'],
        totals: own?.totals ?? NO_TOTALS,
      });
    }
  }
}
