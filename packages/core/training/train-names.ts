// node packages/core/training/train-names.ts DATA FOLDER: trains the model that tells names and their types, and writes its weights.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { LABELS } from '../src/entities/model/labels.ts';
import { encodeWeights } from '../src/entities/model/weight-table.ts';
import { ownDocuments } from './own-sentences.ts';
import { examplesOf, readCorpus } from './read-corpus.ts';
import { firstProblem, type Problem, secondProblems, train, trainTogether, worthKeeping } from './semi-crf.ts';

/** Texts whose licence lets the weights be shipped with attribution; see NOTICE. */
const CORPORA = ['wikigold', 'gum-interview'];
const OWN_DOCUMENTS = 2000;
const ROWS = 5330;
const STEP = 0.5;
/** The pull to nought leaves weights too small: what is left after a whole step counts as one more from here on. */
const ROUNDED_UP = 0.25;
const OPTIONS = { epochs: 7, rate: 0.1, drop: 0.2, shrink: 0.0003, seed: 7 };
const SEEDS = [1, 2, 3];
const TARGET = path.join(import.meta.dirname, '..', 'src', 'entities', 'model', 'weights.ts');

const inSteps = (weight: number): number => Math.sign(weight) * Math.floor(Math.abs(weight) / STEP + 1 - ROUNDED_UP);

const data = process.argv[2] ?? process.env.BENCH_DATA;
if (data === undefined) throw new Error('Give the folder of the datasets as argument or in BENCH_DATA.');
const documents = [...CORPORA.flatMap((name) => [...readCorpus(data, name)]), ...ownDocuments(OWN_DOCUMENTS)];
const read = documents.map((document) => examplesOf(document).map(firstProblem));
// Each half is read a second time with votes of weights that the other half has taught: those of its own would be too sure.
const half = (rest: number): readonly (readonly Problem[])[] => read.filter((_, i) => i % 2 === rest);
const [even, odd] = [train(half(0).flat(), OPTIONS), train(half(1).flat(), OPTIONS)];
const again = read.flatMap((problems, i) => secondProblems(problems, i % 2 === 0 ? odd : even));
const all = [...read.flat(), ...again];
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
writeFileSync(
  TARGET,
  `// Written by training/train-names.ts; what it learnt from, and the licences, in NOTICE.\nexport const WEIGHTS =\n  '${table}';\n`,
);
console.log(
  `${documents.length} documents, ${all.length} regions, ${rows.length} features, ${table.length} characters`,
);
