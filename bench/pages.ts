// node bench/pages.ts [DATA FOLDER]: the article found in HTML pages and in pasted text, against the public datasets.
import path from 'node:path';
import { parse } from '@onrecord/core';
import { parseHtml } from '@onrecord/core/html';
import { dataFolder, listDatasets, readText, score } from './data.ts';
import { scoreSeeds } from './seeds.ts';

const HTML = /\.html(\.gz)?$/;
const OPTIONS: Readonly<Record<string, readonly string[]>> = { 'wcxb.dev': ['--metric', 'word', '--meta'] };

function scoreHtml(data: string): void {
  for (const { name, file } of listDatasets(path.join(data, 'pages'), /\.truth\.json(\.gz)?$/)) {
    const pages = listDatasets(path.join(data, 'pages', name), HTML);
    const predictions = pages.map((page) => ({ id: page.name, ...parseHtml(readText(page.file)) }));
    const table = score(path.join(data, 'score-pages.mjs'), file, { predictions, options: OPTIONS[name] ?? [] });
    console.log(`── ${name}\n${table}`);
  }
}

function scorePasted(data: string): void {
  const file = path.join(data, 'pages', 'text.dev.json.gz');
  const pages: Record<string, { input: string }> = JSON.parse(readText(file));
  const predictions = Object.entries(pages).map(([id, { input }]) => ({ id, ...parse(input) }));
  console.log(`── pasted text\n${score(path.join(data, 'score-pages.mjs'), file, { predictions })}`);
}

const data = dataFolder();
if (data) {
  scoreHtml(data);
  scorePasted(data);
} else {
  console.log(scoreSeeds());
  console.log('Left out: the public pages. Give their folder as argument or in BENCH_DATA.');
}
