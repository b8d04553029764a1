// node bench/joins.ts [DATA FOLDER]: names joined within a document, and spellings of one name told from other names.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { clusterNames, type EntityType, parse } from '@onrecord/core';
import { dataFolder, readDocuments, readText, score } from './data.ts';

interface GivenMention {
  readonly text: string;
  readonly start: number;
  readonly type: string;
  readonly named: boolean;
}

interface NamedDocument {
  readonly id: string;
  readonly mentions: readonly GivenMention[];
}

const TYPES: ReadonlySet<string> = new Set(['person', 'organisation', 'place', 'event', 'work']);

function isType(type: string): type is EntityType {
  return TYPES.has(type);
}

/** One label a mention, in their order; what is no name of a known type stands alone. */
function labels(mentions: readonly GivenMention[]): string[] {
  const names = mentions.flatMap(({ text, start, type, named }, index) =>
    named && isType(type) ? [{ text, start, type, index }] : [],
  );
  const clusters = new Map(clusterNames(names).map((cluster, i) => [names[i]?.index, cluster]));
  return mentions.map((_, i) => (clusters.has(i) ? `cluster ${clusters.get(i)}` : `alone ${i}`));
}

function scoreNames(scorer: string, file: string): string {
  const documents: NamedDocument[] = readText(file)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
  const predictions = documents.map(({ id, mentions }) => ({ id, clusters: labels(mentions) }));
  return score(scorer, file, { predictions, options: ['--names'] });
}

const data = dataFolder();
if (data) {
  const scorer = path.join(data, 'score-entities.mjs');
  const names = path.join(data, 'entities', 'dwie-names.dev.jsonl.gz');
  console.log(`── dwie-names: clusters of given mentions\n${scoreNames(scorer, names)}`);
  const pairs = path.join(data, 'entities', 'dwie-aliases.dev.jsonl');
  const same = path.join(import.meta.dirname, 'same-name.ts');
  const told = execFileSync(process.execPath, [scorer, pairs, same, '--pairs'], { encoding: 'utf8' });
  console.log(`── dwie-aliases: spellings of one name against names of different people\n${told}`);
  const news = path.join(data, 'entities', 'gum-news.dev.jsonl');
  const predictions = readDocuments(news).map(({ id, text }) => ({ id, ...parse(text, { as: 'body' }) }));
  console.log(`── gum-news: names found and joined, end to end\n${score(scorer, news, { predictions })}`);
} else {
  console.log('Left out: the public datasets of names. Give their folder as argument or in BENCH_DATA.');
}
