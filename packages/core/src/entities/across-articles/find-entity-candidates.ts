import type { EntityType } from '../../schemas/entity.ts';
import { compareNames, type NameComparison } from '../similarity/compare-names.ts';
import { compareThings } from './compare-things.ts';

/** An entity the archive knows, with all its names. */
export interface KnownEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly { readonly name: string }[];
}

/** A name that looks for its entity. */
export interface SoughtEntity {
  readonly type: EntityType;
  readonly name: string;
}

/** Somebody the name may stand for. Only `join` is sure enough to be done without an editor. */
export interface EntityCandidate {
  readonly id: string;
  /** The known name that is nearest. */
  readonly name: string;
  /** 0 to 1. */
  readonly score: number;
  readonly decision: 'join' | 'ask';
  readonly reasons: readonly string[];
}

/** At this score and above no pair of different people was the same in the tests of bench/joins.ts, misprints left aside. */
const SURE = 0.94;

/**
 * Lists the known entities that a name may stand for, best first, each with a score and its reasons. At most one is to be
 * joined: its full name is written in another way, and nobody else's is as near. All others are for an editor to decide.
 *
 * @example
 * const known = [{ id: 'p1', type: 'person', name: 'Walid al-Muallem', aliases: [{ name: 'Muallem' }] }] as const;
 * findEntityCandidates({ type: 'person', name: 'Waleed Moualem' }, known)[0]?.decision; // "join"
 */
export function findEntityCandidates(sought: SoughtEntity, known: readonly KnownEntity[]): EntityCandidate[] {
  const candidates = known
    .filter(({ type }) => type === sought.type)
    .flatMap((entity) => bestName(sought, entity) ?? [])
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const rivals = candidates.filter(({ decision }) => decision === 'join');
  if (rivals.length < 2) return candidates;
  return candidates.map((candidate) =>
    candidate.decision === 'ask'
      ? candidate
      : { ...candidate, decision: 'ask', reasons: [...candidate.reasons, 'somebody else is as likely'] },
  );
}

function bestName(sought: SoughtEntity, known: KnownEntity): EntityCandidate | null {
  let best: EntityCandidate | null = null;
  const full = compare(sought, known.name);
  for (const name of [known.name, ...known.aliases.map((alias) => alias.name)]) {
    const compared = name === known.name ? full : compare(sought, name);
    // A family name says nothing for somebody whose full name is another.
    if (compared.verdict === 'part' && full.verdict === 'different' && !isOneWord(sought.name)) continue;
    if (compared.verdict === 'different' || (best !== null && compared.score <= best.score)) continue;
    best = { id: known.id, name, score: compared.score, ...decide({ sought, known, name, compared }) };
  }
  return best;
}

function compare(sought: SoughtEntity, name: string): NameComparison {
  return sought.type === 'person' ? compareNames(sought.name, name) : compareThings(sought.name, name, sought.type);
}

interface Compared {
  readonly sought: SoughtEntity;
  readonly known: KnownEntity;
  readonly name: string;
  readonly compared: NameComparison;
}

function decide({ sought, known, name, compared }: Compared): Pick<EntityCandidate, 'decision' | 'reasons'> {
  const { verdict, score, reasons } = compared;
  if (verdict === 'part') return { decision: 'ask', reasons };
  if (sought.type === 'person' && isOneWord(sought.name) && !(score === 1 && name === known.name))
    return { decision: 'ask', reasons: [...reasons, 'a single word: many may be called so'] };
  if (score < SURE) return { decision: 'ask', reasons: [...reasons, 'not near enough to be sure'] };
  return { decision: 'join', reasons };
}

function isOneWord(name: string): boolean {
  return !/\S[\s-]+\S/.test(name.replace(/^(?:al|el)-/i, ''));
}
