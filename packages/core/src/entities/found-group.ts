import type { JoinRule } from './join-rule.ts';
import type { NameGroup } from './name-group.ts';

/** Whom or what a name joins, and who else came into question. */
export interface FoundGroup {
  readonly group: NameGroup;
  readonly rule: JoinRule;
  readonly others: readonly NameGroup[];
}

/** A found group without rivals; null where none was found. */
export function foundBy(rule: JoinRule, group: NameGroup | null | undefined): FoundGroup | null {
  return group === null || group === undefined ? null : { group, rule, others: [] };
}
