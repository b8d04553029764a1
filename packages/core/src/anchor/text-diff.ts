import { type Comparison, compareTexts } from './compare-texts.ts';

/** A stretch of a comparison: `same` in both texts, only in the one `before`, or only in the one `after`. As written there. */
export interface TextChange {
  readonly in: 'same' | 'before' | 'after';
  readonly words: string;
}

interface Run {
  readonly in: TextChange['in'];
  readonly first: number;
  last: number;
}

/**
 * What differs between two texts, by words, in the order of the text: what was taken away stands before what was put there instead.
 * White space alone makes no difference. Takes time linear in the length of both.
 */
export function textDiff(before: string, after: string): readonly TextChange[] {
  const comparison = compareTexts(before, after);
  return runsOf(comparison).map((run) => {
    const [row, text] = run.in === 'before' ? [comparison.before, before] : [comparison.after, after];
    return { in: run.in, words: text.slice(row.startOf(run.first), row.endOf(run.last)) };
  });
}

function runsOf({ before, after, alignment }: Comparison): readonly Run[] {
  const runs: Run[] = [];
  const add = (kind: TextChange['in'], place: number) => {
    const last = runs.at(-1);
    if (last?.in === kind) last.last = place;
    else runs.push({ in: kind, first: place, last: place });
  };
  const ends = { before: before.words.ids.length, after: after.words.ids.length };
  let next = 0;
  for (let place = 0; place < ends.before; place += 1) {
    const to = alignment[place] ?? -1;
    if (to < 0) add('before', place);
    else {
      for (; next < to; next += 1) add('after', next);
      add('same', to);
      next = to + 1;
    }
  }
  for (; next < ends.after; next += 1) add('after', next);
  return runs;
}
