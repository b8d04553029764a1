// node bench/quotes.ts [DATA FOLDER]: quotes and their speakers against the public datasets, and what each rule adds.
import path from 'node:path';
import { parse } from '@onrecord/core';
import { dataFolder, readDocuments } from './data.ts';
import { GUM_ROWS, POLNEAR_ROWS, type Prediction, RULES, scoreRows } from './quote-rows.ts';
import { scoreSeeds } from './seeds.ts';

interface Dataset {
  readonly file: string;
  readonly predictions: readonly Prediction[];
}

const data = dataFolder();

function readDataset(folder: string, name: string): Dataset {
  const file = path.join(folder, 'quotes', name);
  return {
    file,
    predictions: readDocuments(file).map(({ id, text }) => ({ id, ...parse(text, { as: 'body' }) })),
  };
}

/** The words a record shows for a quote, its fragments, speaker and cue against the text its spans cut out. */
function countUncut(records: readonly Prediction[]): string {
  let all = 0;
  let wrong = 0;
  for (const { text, quotes } of records) {
    for (const { span, fragments, speaker, cue } of quotes) {
      const spans = [span, ...fragments, ...(cue ? [cue.span] : [])];
      all += spans.length;
      wrong += spans.filter(({ start, end }) => start < 0 || end <= start || end > text.length).length;
      wrong += fragments.filter(({ start, end }) => start < span.start || end > span.end).length;
      if (!speaker?.span) continue;
      all += 1;
      if (text.slice(speaker.span.start, speaker.span.end) !== speaker.text) wrong += 1;
    }
  }
  return `emitted words equal text.slice(span): ${all - wrong} of ${all}`;
}

function printAblation(scorer: string, { file, predictions }: Dataset): void {
  const marked = POLNEAR_ROWS.filter(({ ablate }) => ablate);
  console.log(`\nWithout the quotes of one rule: ${marked.map(({ name }) => name).join(' · ')}`);
  for (const [name, rule] of [['no rule left out', null] as const, ...RULES]) {
    const left = predictions.map((each) => ({
      ...each,
      quotes: each.quotes.filter(({ evidence }) => rule === null || !rule.test(evidence.rule)),
    }));
    const scores = scoreRows(marked, { scorer, file, predictions: left });
    console.log(`${name.padEnd(36)}${scores.map(({ value }) => value.toFixed(1).padStart(7)).join('')}`);
  }
}

if (data) {
  const scorer = path.join(data, 'score-quotes.mjs');
  const polnear = readDataset(data, 'polnear.dev.jsonl.gz');
  const gum = readDataset(data, 'gum_news.dev.jsonl');
  for (const [name, rows, set] of [
    ['PolNeAR dev', POLNEAR_ROWS, polnear],
    ['GUM news', GUM_ROWS, gum],
  ] as const) {
    console.log(`\n${name}, ${set.predictions.length} documents, %, with 95 % interval over documents`);
    for (const { row, value, low, high } of scoreRows(rows, { scorer, ...set }))
      console.log(
        `${row.name.padEnd(46)}${value.toFixed(1).padStart(6)}  (${low.toFixed(1)}–${high.toFixed(1)})   reach ${row.reach}, aim ${row.aim}`,
      );
    console.log(countUncut(set.predictions));
  }
  if (process.argv.includes('--ablation')) printAblation(scorer, polnear);
} else {
  console.log(scoreSeeds());
  console.log('Left out: the public datasets. Give their folder as argument or in BENCH_DATA.');
}
