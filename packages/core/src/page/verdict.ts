import type { BlockKind, RemovalReason } from '../schemas/article.ts';
import type { Unit } from './unit.ts';

/** What becomes of a unit: a block of the article, or a removed piece. */
export type Verdict =
  | { readonly kept: BlockKind; readonly rule: string }
  | { readonly removed: RemovalReason; readonly rule: string };

/** One named way to recognise a unit by itself, wherever it stands. */
export interface LineRule {
  readonly name: string;
  readonly gives: { readonly kept: BlockKind } | { readonly removed: RemovalReason };
  /** Longer units are never judged by this rule, in UTF-16 units: a paragraph about cookies is not a cookie banner. */
  readonly longest: number;
  readonly matches: (unit: Unit) => boolean;
}

/** The verdict of the first rule that matches, or null. */
export function judge(unit: Unit, rules: readonly LineRule[]): Verdict | null {
  const rule = rules.find((candidate) => unit.text.length <= candidate.longest && candidate.matches(unit));
  return rule === undefined ? null : { ...rule.gives, rule: rule.name };
}

const BODY: ReadonlySet<string> = new Set(['paragraph', 'heading', 'listItem', 'blockquote']);

/** True for the verdicts that make the body. */
export function isBody(verdict: Verdict | undefined): boolean {
  return verdict !== undefined && 'kept' in verdict && BODY.has(verdict.kept);
}
