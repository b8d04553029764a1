import type { Claim, ClaimAnswer } from '../did-they-say.ts';
import { type Style, tame, wrap } from './terminal-words.ts';
import type { FoundMatch } from './work.ts';

/** What all documents together say of a claim. */
export interface Answer {
  readonly verdict: ClaimAnswer['verdict'];
  /** The asked speaker's first, then the nearest; ten at most. */
  readonly matches: readonly FoundMatch[];
}

export interface Gathered {
  readonly add: (matches: readonly FoundMatch[]) => void;
  readonly answer: () => Answer;
  readonly json: () => string;
  readonly sentences: (shown: { readonly style: Style; readonly width: number }) => string;
}

const MOST = 10;
const ORDER: readonly FoundMatch['kind'][] = ['exact', 'part-of', 'altered'];

/** Gathers the matches of document after document, holding no more than are shown. */
export function gatherMatches(claim: Claim): Gathered {
  let best: readonly FoundMatch[] = [];
  const add = (matches: readonly FoundMatch[]): void => {
    best = [...best, ...matches].sort(nearestFirst).slice(0, MOST);
  };
  const answer = (): Answer => ({ verdict: verdictOf(best), matches: best });
  return {
    add,
    answer,
    json: () => `${JSON.stringify({ claim, ...answer() }, null, 2)}\n`,
    sentences: (shown) => describe(claim, answer(), shown),
  };
}

function nearestFirst(a: FoundMatch, b: FoundMatch): number {
  return Number(b.isAsked) - Number(a.isAsked) || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || b.score - a.score;
}

function verdictOf([first]: readonly FoundMatch[]): Answer['verdict'] {
  if (first === undefined) return 'not-found';
  return first.isAsked ? first.kind : 'said-by-someone-else';
}

const VERDICTS: Readonly<Record<Answer['verdict'], string>> = {
  exact: 'Yes, in these words.',
  'part-of': 'Yes, as a part of what was said.',
  altered: 'Not in these words.',
  'said-by-someone-else': 'Said, but by somebody else.',
  'not-found': 'Not found in these documents.',
};

function describe(
  claim: Claim,
  { verdict, matches }: Answer,
  { style, width }: { readonly style: Style; readonly width: number },
): string {
  const asked = claim.speaker === undefined ? '' : ` ${tame(claim.speaker)}:`;
  const question = style.dim(`Asked:${asked} “${tame(claim.words)}”`);
  const shown = matches.map(({ id, speaker, words, quoteKind, diff, kind }) => {
    const said = quoteKind === 'direct' ? `“${tame(words)}”` : `${tame(words)} (reported, not quoted)`;
    const changed =
      kind === 'altered' ? wrap(`Differs: ${differences(diff)}`, width - 2).map((line) => `  ${line}`) : [];
    return [
      style.accent(`${tame(speaker ?? 'Speaker unknown')} · ${tame(id)}`),
      ...wrap(said, width - 2).map((line) => `  ${line}`),
      ...changed,
    ].join('\n');
  });
  return `${[`${style.bold(VERDICTS[verdict])}\n${question}`, ...shown].join('\n\n')}\n`;
}

/** "[-not-] {+never+}", as `diff` and git write it. */
function differences(diff: FoundMatch['diff']): string {
  return diff
    .map(({ in: where, words }) => {
      if (where === 'same') return tame(words);
      return where === 'said' ? `[-${tame(words)}-]` : `{+${tame(words)}+}`;
    })
    .join(' ');
}
