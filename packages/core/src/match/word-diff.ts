import type { FoundWord } from '../text/search-words.ts';
import type { Step } from './nearest-stretch.ts';

/** A piece of a comparison: `same` in both, `said` only in what was said, `claimed` only in the claim. As written there. */
export interface WordDiff {
  readonly in: 'same' | 'said' | 'claimed';
  readonly words: string;
}

/** A text with its words. */
export interface WordedText {
  readonly text: string;
  readonly words: readonly FoundWord[];
}

interface Run {
  readonly in: WordDiff['in'];
  first: number;
  last: number;
}

/** Puts the steps together to runs of words, what was said before what is claimed instead. */
export function wordDiff(claim: WordedText, said: WordedText, steps: readonly Step[]): readonly WordDiff[] {
  const runs: Run[] = [];
  for (const step of gathered(steps)) {
    const kind = kindOf(step);
    const place = kind === 'claimed' ? step.claimed : step.said;
    const last = runs.at(-1);
    if (last?.in === kind && last.last + 1 === place) last.last = place;
    else runs.push({ in: kind, first: place, last: place });
  }
  return runs.map((run) => ({ in: run.in, words: wordsOf(run.in === 'claimed' ? claim : said, run) }));
}

function kindOf({ claimed, said }: Step): WordDiff['in'] {
  if (claimed >= 0 && said >= 0) return 'same';
  return said >= 0 ? 'said' : 'claimed';
}

/** Between two equal words, what was said stands together and first. */
function gathered(steps: readonly Step[]): readonly Step[] {
  const out: Step[] = [];
  let claimed: Step[] = [];
  for (const step of steps) {
    const kind = kindOf(step);
    if (kind === 'claimed') claimed.push(step);
    else {
      if (kind === 'same') {
        out.push(...claimed);
        claimed = [];
      }
      out.push(step);
    }
  }
  return [...out, ...claimed];
}

function wordsOf({ text, words }: WordedText, { first, last }: Run): string {
  return text.slice(words[first]?.start ?? 0, words[last]?.end ?? 0);
}
