import { reportingVerbAt } from '../text/reporting-verbs.ts';
import type { Token } from '../text/tokens.ts';

/** `Said Merrin, “…”`: the verb stands first; elsewhere Said is a given name. */
export function reportsFirst(tokens: readonly Token[], at: number, to: number): boolean {
  if (to - at < 2 || tokens[to + 1]?.kind !== 'mark') return false;
  return /^[,:]$/.test(tokens[to]?.text ?? '') && reportingVerbAt(tokens[at])?.form === 'past';
}
