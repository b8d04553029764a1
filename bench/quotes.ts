// node bench/quotes.ts [DATA FOLDER]: quotes and their speakers against the public datasets.
import path from 'node:path';
import { parse } from '@onrecord/core';
import { dataFolder, listDatasets, readDocuments, score } from './data.ts';
import { scoreSeeds } from './seeds.ts';

const data = dataFolder();
if (data) {
  const scorer = path.join(data, 'score-quotes.mjs');
  for (const { name, file } of listDatasets(path.join(data, 'quotes'), /\.jsonl(\.gz)?$/)) {
    const predictions = readDocuments(file).map(({ id, text }) => ({ id, ...parse(text, { as: 'body' }) }));
    console.log(`── ${name}\n${score(scorer, file, { predictions })}`);
  }
} else {
  console.log(scoreSeeds());
  console.log('Left out: the public datasets. Give their folder as argument or in BENCH_DATA.');
}
