// node bench/entities.ts [DATA FOLDER] [--ablation]: names of people, organisations and places against the public datasets; read re3d relaxed.
import path from 'node:path';
import { parse } from '@onrecord/core';
import { ablation } from './ablation.ts';
import { dataFolder, listDatasets, readDocuments, score } from './data.ts';
import { scoreSeeds } from './seeds.ts';

/** The datasets of the rows, on which each source of names is left out in turn. */
const WITH_ABLATION = /^(?:worldwide-news|gum-news|uner-pud-news|re3d)\b/;
/** Mentions without their text, and lists of spellings: nothing a parser could read. */
const WITHOUT_TEXT = /^dwie-/;

const data = dataFolder();
if (data) {
  const scorer = path.join(data, 'score-entities.mjs');
  for (const { name, file } of listDatasets(path.join(data, 'entities'), /\.jsonl(\.gz)?$/)) {
    if (WITHOUT_TEXT.test(name)) {
      console.log(`── ${name}\nleft out: it has no text; bench/joins.ts measures joining\n`);
      continue;
    }
    const predictions = readDocuments(file).map(({ id, text }) => ({ id, ...parse(text, { as: 'body' }) }));
    console.log(`── ${name}\n${score(scorer, file, { predictions })}`);
    if (process.argv.includes('--ablation') && WITH_ABLATION.test(name))
      console.log(`${ablation(scorer, file, readDocuments(file))}\n`);
  }
} else {
  console.log(scoreSeeds());
  console.log('Left out: the public datasets. Give their folder as argument or in BENCH_DATA.');
}
