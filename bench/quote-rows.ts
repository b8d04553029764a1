import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ParsedRecord } from '@onrecord/core';

/** The parser's record of one document of a dataset. */
export type Prediction = { readonly id: string } & Pick<ParsedRecord, 'text' | 'quotes' | 'entities'>;

type Kind = 'direct' | 'mixed' | 'indirect' | 'all';
/** Right and all of the gold, right and all of the predictions. */
type Fraction = readonly [number, number, number, number];
type Counts = Readonly<Record<Kind, Readonly<Record<'exact' | 'iou80' | 'e2e', Fraction>>>> & {
  readonly spk: Readonly<Record<Kind, readonly [number, number]>>;
  readonly res: readonly [number, number, number];
};

/** One row of the table: a figure of the scorer, under the scorer's options. */
export interface QuoteRow {
  readonly name: string;
  readonly options: readonly string[];
  /** Numerators and denominators whose quotients' harmonic mean is the figure. */
  readonly parts: (counts: Counts) => readonly (readonly [number, number])[];
  readonly reach: number;
  readonly aim: number;
  readonly ablate?: boolean;
  /** Whether quotes inside quotes are left out of what was found, for a set that has none: PolNeAR marks one among 15,308. */
  readonly unnested?: boolean;
}

const f1 =
  (kind: Kind, measure: 'exact' | 'e2e') =>
  (counts: Counts): readonly (readonly [number, number])[] => {
    const [right, gold, rightOfPredicted, predicted] = counts[kind][measure];
    return [
      [right, gold],
      [rightOfPredicted, predicted],
    ];
  };
const recall =
  (kind: Kind) =>
  (counts: Counts): readonly (readonly [number, number])[] => {
    const [right, gold] = counts[kind].iou80;
    return [[right, gold]];
  };
const speaker = (counts: Counts): readonly (readonly [number, number])[] => [counts.spk.all];

export const POLNEAR_ROWS: readonly QuoteRow[] = [
  { name: 'direct, exact', options: [], parts: f1('direct', 'exact'), reach: 94, aim: 96 },
  {
    name: 'direct, exact, quotes in quotes left out',
    options: [],
    unnested: true,
    parts: f1('direct', 'exact'),
    reach: 94,
    aim: 96,
  },
  { name: 'direct, e2e', options: [], parts: f1('direct', 'e2e'), reach: 90, aim: 95, ablate: true },
  { name: 'marked, e2e', options: ['--mark-only'], parts: f1('all', 'e2e'), reach: 84, aim: 90, ablate: true },
  {
    name: 'all reported speech, e2e',
    options: ['--speech'],
    parts: f1('all', 'e2e'),
    reach: 74,
    aim: 84,
    ablate: true,
  },
  { name: 'all reported speech, exact', options: ['--speech'], parts: f1('all', 'exact'), reach: 68, aim: 78 },
  { name: 'speaker right on matched spans', options: [], parts: speaker, reach: 95, aim: 98 },
];

export const GUM_ROWS: readonly QuoteRow[] = [
  { name: 'direct recall', options: ['--no-nested'], parts: recall('direct'), reach: 98, aim: 100 },
  { name: 'recall, all kinds', options: ['--no-nested'], parts: recall('all'), reach: 75, aim: 85 },
  { name: 'speaker right on matched spans', options: ['--no-nested'], parts: speaker, reach: 93, aim: 96 },
  {
    name: 'pronoun speakers resolved to the right name',
    options: [],
    parts: ({ res }) => [[res[0], res[1]]],
    reach: 80,
    aim: 92,
  },
];

/** What is left out for the ablation: the quotes whose deciding rule has such a name. */
export const RULES: readonly (readonly [string, RegExp])[] = [
  ['marks closed before the attribution', /\/marks-before/],
  ['marks behind the attribution', /\/marks(?:-after)?$/],
  ['colon before marks', /\/colon/],
  ['rest of an utterance', /^rest-of-utterance/],
  ['last speaker goes on', /^continues-last-speaker/],
  ['that-clause', /\/that/],
  ['bare clause behind the verb', /\/bare/],
  ['clause before the attribution', /\/clause-(?:before|after)/],
  ['noun phrase and infinitive', /\/(?:nominal|infinitive)/],
  ['subject behind the verb', /^subject-after-verb/],
  ['subject with apposition', /^subject-with-apposition/],
  ['participle, coordinated verb', /^(?:participle|coordinated)/],
];

interface Input {
  readonly scorer: string;
  readonly file: string;
  readonly predictions: readonly Prediction[];
}

export interface RowScore {
  readonly row: QuoteRow;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Scores every row, each with its interval; the scorer runs once for each set of options. */
export function scoreRows(rows: readonly QuoteRow[], input: Input): RowScore[] {
  const counted = new Map<string, readonly Counts[]>();
  return rows.map((row) => {
    const unnested = row.unnested === true;
    const key = [...row.options, unnested].join(' ');
    const counts = counted.get(key) ?? countQuotes(unnested ? withoutNested(input) : input, row.options);
    counted.set(key, counts);
    const drawn = draws(counts)
      .map((some) => figure(row, some))
      .sort((a, b) => a - b);
    const at = (share: number) => drawn[Math.floor(drawn.length * share)] ?? 0;
    return { row, value: figure(row, counts), low: at(0.025), high: at(0.975) };
  });
}

function withoutNested(input: Input): Input {
  const predictions = input.predictions.map((each) => ({
    ...each,
    quotes: each.quotes.filter(({ nestedIn }) => nestedIn === null),
  }));
  return { ...input, predictions };
}

function countQuotes({ scorer, file, predictions }: Input, options: readonly string[]): readonly Counts[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'onrecord-bench-'));
  try {
    const predicted = path.join(folder, 'predictions.ndjson');
    writeFileSync(
      predicted,
      predictions.map(({ id, quotes, entities }) => `${JSON.stringify({ id, quotes, entities })}\n`).join(''),
    );
    const counter = path.join(import.meta.dirname, 'quote-counts.ts');
    const said = execFileSync(process.execPath, [counter, scorer, file, predicted, ...options], { maxBuffer: 2 ** 28 });
    return JSON.parse(said.toString('utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const DRAWS = 200;

/** Documents drawn with replacement, always the same ones. */
function draws(counts: readonly Counts[]): (readonly Counts[])[] {
  let state = 42;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * counts.length);
  };
  return Array.from({ length: DRAWS }, () => counts.flatMap(() => counts[next()] ?? []));
}

function figure(row: QuoteRow, counts: readonly Counts[]): number {
  const sums: [number, number][] = [];
  for (const each of counts)
    for (const [i, [part, whole]] of row.parts(each).entries())
      sums[i] = [(sums[i]?.[0] ?? 0) + part, (sums[i]?.[1] ?? 0) + whole];
  const shares = sums.map(([part, whole]) => (whole === 0 ? 0 : (100 * part) / whole));
  return shares.some((share) => share === 0) ? 0 : shares.length / shares.reduce((sum, share) => sum + 1 / share, 0);
}
