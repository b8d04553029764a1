import type { RowOutcome } from '../bulk/import-rows.ts';
import { pace } from './pace.ts';

/** Counts what became of rows, and names those that were refused or look like another. */
export interface OutcomeTally {
  readonly add: (outcome: RowOutcome) => void;
  readonly refused: () => number;
  readonly sum: () => string;
}

export function tallyOutcomes(note: (line: string) => void): OutcomeTally {
  const counts = { imported: 0, known: 0, refused: 0 };
  let alike = 0;
  const progress = pace(note);
  return {
    add: (outcome) => {
      counts[outcome.outcome] += 1;
      if (outcome.outcome === 'refused') note(`${outcome.place}: refused: ${outcome.reason}`);
      if (outcome.outcome === 'imported' && outcome.lookAlike !== null) {
        alike += 1;
        const percent = Math.floor(outcome.lookAlike.similarity * 100);
        note(`${outcome.place}: ${outcome.articleId} is ${percent} % the same as ${outcome.lookAlike.articleId}`);
      }
      progress('rows', 1);
    },
    refused: () => counts.refused,
    sum: () =>
      `${counts.imported} imported (${alike} nearly repeat another), ${counts.known} known, ${counts.refused} refused`,
  };
}
