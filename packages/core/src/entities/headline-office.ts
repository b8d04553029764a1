import type { Paragraph } from '../text/paragraphs.ts';
import { reportingVerbAt } from '../text/reporting-verbs.ts';
import { isA, PREPOSITION } from '../text/word-classes.ts';
import { demonymAt } from './demonym-at.ts';
import type { Words } from './document-lexicon.ts';
import type { PersonPhrase } from './found-mention.ts';
import { isPersonNoun } from './person-phrases.ts';
import { isTitleHead } from './titles.ts';

/** Most words of an office that begins a headline. */
const LONGEST = 6;

/** "[Coalition Head]: Talks Cannot Start", "[Russian Minister] Says …": an office that begins a headline, which has no article. */
export function officeOfHeadline(
  { text, tokens, lexicon }: Words,
  { kind }: Paragraph,
  taken: ReadonlySet<number>,
): PersonPhrase | null {
  if (kind !== 'headline' && kind !== 'standfirst') return null;
  const from = behindMarks(tokens);
  const head = headAt(tokens, from);
  if (head === null) return officeAtEnd(tokens, taken);
  if (taken.has(head) || /^(?:the|a|an)$/.test(tokens[from]?.lower ?? '')) return null;
  let named = from;
  while (named < head && taken.has(named)) named += 1;
  const first = tokens[from];
  const last = named > from ? tokens[named - 1] : undefined;
  const demonym = demonymAt(lexicon, first);
  const name = first === undefined || last === undefined ? null : text.slice(first.start, last.end);
  return {
    from,
    to: head + 1,
    head: tokens[head]?.lower ?? '',
    modifiers: tokens
      .slice(named > from || demonym === undefined ? named : named + 1, head)
      .filter(({ kind: tokenKind }) => tokenKind === 'word')
      .map(({ lower }) => lower),
    owner: name ?? demonym ?? null,
    definite: true,
    bare: true,
  };
}

/** "Talks to Go On — [Diplomat]", "Port to close, [trade minister] says": an office behind the sign that closes a headline. */
function officeAtEnd(tokens: Words['tokens'], taken: ReadonlySet<number>): PersonPhrase | null {
  const says = saysAt(tokens, tokens.length - 1);
  const to = says ? tokens.length - 1 : tokens.length;
  const head = tokens[to - 1];
  if (to < 2 || taken.has(to - 1) || !(isTitleHead(head) || isPersonNoun(head))) return null;
  let from = to - 1;
  while (from > 0 && to - from <= LONGEST && tokens[from - 1]?.kind === 'word') from -= 1;
  if (!(says ? /^[,—–-]$/ : /^[—–-]$/).test(tokens[from - 1]?.text ?? '')) return null;
  const modifiers = tokens.slice(from, to - 1).map(({ lower }) => lower);
  return { from, to, head: head?.lower ?? '', modifiers, owner: null, definite: true, bare: true };
}

function saysAt(tokens: Words['tokens'], at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'word' && reportingVerbAt(token)?.form === 'present';
}

/** `"It Cannot Go On": [Mayor] Leaves Talks`, `"It cannot go on," [mayor] says`: where the words behind a quotation begin, else 0. */
function behindMarks(tokens: Words['tokens']): number {
  if (tokens[0]?.kind !== 'mark') return 0;
  const close = tokens.findIndex(({ kind }, at) => at > 0 && kind === 'mark');
  if (tokens[close + 1]?.text === ':') return close + 2;
  return tokens[close - 1]?.text === ',' ? close + 1 : 0;
}

/** The noun for somebody before the colon or the verb of speaking; behind a quotation before whatever is told of them. */
function headAt(tokens: Words['tokens'], from: number): number | null {
  for (let at = from; at < Math.min(tokens.length - 1, from + LONGEST); at += 1) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token === undefined || (token.kind !== 'word' && token.kind !== 'possessive')) return null;
    if (!isTitleHead(token) && !isPersonNoun(token)) continue;
    if (next?.text === ':' || saysAt(tokens, at + 1) || (from > 0 && next?.kind === 'word' && !isA(next, PREPOSITION)))
      return at;
  }
  return null;
}
