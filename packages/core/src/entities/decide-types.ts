import type { EntityType } from '../schemas/entity.ts';
import { type Form, formNote } from './form.ts';
import type { NameCandidate, TypeEvidence } from './name-candidate.ts';
import { bareKey } from './name-key.ts';
import type { TypeReason } from './type-reason.ts';

/** The type of one form, the same wherever it stands in the document. */
export interface TypeDecision {
  readonly type: EntityType;
  readonly score: number;
  readonly reasons: readonly TypeReason[];
  /** What speaks for every type, the chosen one included. */
  readonly counted: readonly CountedReason[];
}

const NOTHING: readonly CountedReason[] = [];

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
  const byForm = new Map<string, FormGroup>();
  // A list beside it: to walk a map makes a pair for each of its items.
  const groups: FormGroup[] = [];
  for (const candidate of candidates) {
    const key = candidate.known.key;
    const group = byForm.get(key);
    if (group !== undefined) {
      group.names.push(candidate);
      continue;
    }
    const made = { key, form: candidate.known, names: [candidate] };
    byForm.set(key, made);
    groups.push(made);
  }
  const decisions = new Map<string, TypeDecision>();
  for (const { key, names } of groups) {
    const decision = decide(names);
    if (decision !== null) decisions.set(key, decision);
  }
  letSurnamesFollow(groups, decisions);
  letAcronymsFollow(groups, decisions);
  letListsFollow(candidates, decisions);
  return decisions;
}

/** The candidates of one key, and the form of the first of them. */
interface FormGroup {
  readonly key: string;
  readonly form: Form;
  readonly names: NameCandidate[];
}

export interface CountedReason extends Omit<TypeEvidence, 'weight'> {
  weight: number;
  count: number;
}

function decide(group: readonly NameCandidate[]): TypeDecision | null {
  const counted = countReasons(group);
  const [first] = counted;
  if (first === undefined) return null;
  let type = first.type;
  let score = totalOf(counted, type);
  // Of types of which as much speaks, the one that is spoken for first.
  for (const each of counted) {
    const total = each.type === type ? score : totalOf(counted, each.type);
    if (total <= score) continue;
    type = each.type;
    score = total;
  }
  if (score < ENOUGH) return null;
  const reasons: TypeReason[] = [];
  for (const each of counted) if (each.type === type) reasons.push(each.reason);
  return { type, score, reasons, counted };
}

/** How much speaks for a type. */
function totalOf(reasons: readonly CountedReason[], type: EntityType): number {
  let total = 0;
  for (const each of reasons) if (each.type === type) total += each.weight * Math.min(1.5, 0.75 + 0.25 * each.count);
  return total;
}

/** What speaks for every type of a form, the chosen one included; it lost to none of them unless another rule of the document overruled it. */
export function totalsOf({ counted }: TypeDecision): ReadonlyMap<EntityType, number> {
  return new Map(counted.map(({ type }) => [type, totalOf(counted, type)]));
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

function letSurnamesFollow(groups: readonly FormGroup[], decisions: Map<string, TypeDecision>): void {
  const surnames = new Set<string>();
  const parts = new Set<string>();
  for (const { key, form } of groups) {
    if (decisions.get(key)?.type !== 'person' || partsOf(form).length < 2) continue;
    surnames.add(form.surname);
    for (const part of partsOf(form)) parts.add(part);
  }
  if (surnames.size === 0) return;
  for (const { key, form } of groups) {
    const isPart = surnames.has(form.bare) || (parts.has(form.bare) && partsOf(form).length < 2);
    const decision = decisions.get(key);
    if (!isPart || (decision !== undefined && decision.type !== 'person' && decision.score >= NO_SURNAME)) continue;
    decisions.set(key, {
      type: 'person',
      score: Math.max(3, decision?.score ?? 0),
      reasons: ['surname'],
      counted: decision?.counted ?? NOTHING,
    });
  }
}

/** "U.I." is what "United Isles" is: an acronym has the type of the name whose initials it spells. */
function letAcronymsFollow(groups: readonly FormGroup[], decisions: Map<string, TypeDecision>): void {
  let initials: ReadonlyMap<string, TypeDecision> | undefined;
  for (const { key } of groups) {
    const own = decisions.get(key);
    if (own?.reasons.includes('letters') !== true || own.score >= SURELY_KNOWN) continue;
    initials ??= byInitials(groups, decisions);
    const decision = initials.get(key);
    if (decision !== undefined) decisions.set(key, { ...own, type: decision.type });
  }
}

/** What names of several words were taken for, by the first letters of their capitals. */
function byInitials(
  groups: readonly FormGroup[],
  decisions: ReadonlyMap<string, TypeDecision>,
): ReadonlyMap<string, TypeDecision> {
  const initials = new Map<string, TypeDecision>();
  for (const { key, names } of groups) {
    const decision = decisions.get(key);
    const words = names[0]?.words.filter((word) => /^\p{Lu}/u.test(word)) ?? [];
    if (decision === undefined || words.length < 2) continue;
    const letters = words.map((word) => word[0]).join('');
    initials.set(letters.toLowerCase(), decision);
  }
  return initials;
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
      if (asked.words.length > 1) continue;
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
        counted: own?.counted ?? NOTHING,
      });
    }
  }
}
