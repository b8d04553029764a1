// node bench/entities.ts [DATA FOLDER]: names of people, organisations and places against the public datasets.
import path from 'node:path';
import { parse } from '@onrecord/core';
import { dataFolder, listDatasets, readDocuments, score } from './data.ts';
import { scoreSeeds } from './seeds.ts';

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
  }
} else {
  console.log(scoreSeeds());
  console.log('Left out: the public datasets. Give their folder as argument or in BENCH_DATA.');
}
