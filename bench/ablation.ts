import { type NameClue, parseEntities } from '@onrecord/core';
import { type Document, score } from './data.ts';

const CLUES: readonly NameClue[] = ['lexicon', 'memory', 'model'];

/** What the scorer prints, so far as it is counted here. */
interface Scores {
  readonly [measure: string]: { readonly F1: number } | number;
}

const percent = (scores: Scores, measure: string): string => {
  const found = scores[measure];
  return typeof found === 'object' ? (100 * found.F1).toFixed(1).padStart(7) : '      –';
};

/** Strict F1 of a dataset with everything, and with each source of names left out. */
export function ablation(scorer: string, file: string, documents: readonly Document[]): string {
  const rows = [[], ...CLUES.map((clue) => [clue])].map((without) => {
    const predictions = documents.map(({ id, text }) => ({ id, ...parseEntities(text, { without }) }));
    const scores: Scores = JSON.parse(score(scorer, file, { predictions, options: ['--json'] }));
    const measures = ['strict', 'type:person', 'type:organisation', 'type:place', 'span', 'relaxed'];
    const title = without.length === 0 ? 'with everything' : `without the ${without[0]}`;
    return title.padEnd(22) + measures.map((measure) => percent(scores, measure)).join('');
  });
  return ['                       strict person    org  place   span relaxed', ...rows].join('\n');
}
