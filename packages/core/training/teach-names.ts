// What train-names.ts runs once the fuller lists are there.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LABELS } from '../src/entities/model/labels.ts';
import { encodeWeights } from '../src/entities/model/weight-table.ts';
import { withOtherCountries } from './other-countries.ts';
import { ownArticles } from './own-articles.ts';
import { ownDocuments } from './own-sentences.ts';
import { examplesOf, readCorpus } from './read-corpus.ts';
import { firstProblem, type Problem, secondProblems, train, trainTogether, worthKeeping } from './semi-crf.ts';

/** Texts whose licence lets the weights be shipped with attribution; see NOTICE. */
const CORPORA = ['wikigold', 'gum-interview'];
/** So often a text of each source is learnt from: what people wrote weighs more than what we wrote, and that more than what we fill in. */
const TIMES = { corpora: 4, articles: 1, sentences: 1 };
const OWN_DOCUMENTS = 1500;
const ROWS = 4350;
const STEP = 0.5;
/** The pull to nought leaves weights too small: what is left after a whole step counts as one more from here on. */
const ROUNDED_UP = 0.25;
const OPTIONS = { epochs: 7, rate: 0.1, drop: 0.2, shrink: 0.0005, seed: 7 };
const SEEDS = [1, 2, 3];
const TARGET = path.join(import.meta.dirname, '..', 'src', 'entities', 'model', 'weights.ts');

const inSteps = (weight: number): number => Math.sign(weight) * Math.floor(Math.abs(weight) / STEP + 1 - ROUNDED_UP);

const words = process.argv.slice(2);
const data = words.find((word) => !word.startsWith('--')) ?? process.env.BENCH_DATA;
if (data === undefined) throw new Error('Give the folder of the datasets as argument or in BENCH_DATA.');
const articles = ownArticles();
const sources = [
  { documents: CORPORA.flatMap((name) => [...readCorpus(data, name)]), times: TIMES.corpora },
  { documents: articles, times: TIMES.articles },
  { documents: withOtherCountries(articles), times: TIMES.articles },
  { documents: ownDocuments(OWN_DOCUMENTS), times: TIMES.sentences },
];
const documents = sources.flatMap((source) => source.documents);
const times = sources.flatMap((source) => source.documents.map(() => source.times));
const read = documents.map((document) => examplesOf(document).map(firstProblem));
const often = (problems: readonly (readonly Problem[])[], takes: (document: number) => boolean): Problem[] =>
  problems.flatMap((own, i) => (takes(i) ? Array.from({ length: times[i] ?? 1 }, () => own).flat() : []));
// Each half is read a second time with votes of weights that the other half has taught: those of its own would be too sure.
const [even, odd] = [0, 1].map((rest) =>
  train(
    often(read, (i) => i % 2 === rest),
    OPTIONS,
  ),
);
if (even === undefined || odd === undefined) throw new Error('no halves');
const again = read.map((problems, i) => secondProblems(problems, i % 2 === 0 ? odd : even));
const all = [...often(read, () => true), ...often(again, () => true)];
const keep = worthKeeping(train(all, OPTIONS), all, ROWS);
const weights = trainTogether(all, { ...OPTIONS, keep }, SEEDS);
const rows = [...keep.keys()]
  .filter((row) => keep[row] === 1)
  .map((key) => ({
    key,
    steps: LABELS.map((_, label) => inSteps(weights[key * LABELS.length + label] ?? 0)),
  }));
const table = encodeWeights(
  rows.filter(({ steps }) => steps.some((value) => value !== 0)),
  STEP,
);
const written = `// Written by training/train-names.ts; what it learnt from, and the licences, in NOTICE.\nexport const WEIGHTS =\n  '${table}';\n`;
console.log(
  `${documents.length} documents, ${all.length} regions, ${rows.length} features, ${table.length} characters`,
);
if (!words.includes('--check')) writeFileSync(TARGET, written);
else if (readFileSync(TARGET, 'utf8') !== written) {
  console.error(`${path.basename(TARGET)} is not what this run writes.`);
  process.exitCode = 1;
}
