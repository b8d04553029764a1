import { reportingVerbAt } from '../text/reporting-verbs.ts';
import type { Token } from '../text/tokens.ts';

/** `Said Merrin, “…”`: the verb stands first; elsewhere Said is a given name. */
export function reportsFirst(tokens: readonly Token[], at: number, to: number): boolean {
  const opens = /^[,:]$/.test(tokens[to]?.text ?? '') && tokens[to + 1]?.kind === 'mark';
  return opens && to - at > 1 && reportingVerbAt(tokens[at])?.form === 'past';
}
