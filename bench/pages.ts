// node bench/pages.ts [DATA FOLDER] [--steps]: the article found in HTML pages and in pasted text, against the public datasets.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { type ParsedRecord, parse } from '@onrecord/core';
import { readHtmlArticle, STEPS, type Step } from '@onrecord/core/html';
import { dataFolder, listDatasets, readText, score } from './data.ts';
import { comparePaired } from './page-pairs.ts';
import { readAlone, textOf } from './readability.ts';
import { scoreSeeds } from './seeds.ts';

const HTML = /\.html(\.gz)?$/;
const OPTIONS: Readonly<Record<string, readonly string[]>> = { 'wcxb.dev': ['--metric', 'word', '--meta'] };
const BODY: ReadonlySet<string> = new Set(['paragraph', 'heading', 'listItem', 'blockquote']);

interface PageSet {
  readonly name: string;
  readonly truth: string;
  readonly pages: readonly { readonly id: string; readonly file: string }[];
}

type Read = Pick<ParsedRecord, 'text' | 'article'>;

function listSets(data: string): readonly PageSet[] {
  return listDatasets(path.join(data, 'pages'), /\.truth\.json(\.gz)?$/).map(({ name, file }) => {
    const files = listDatasets(path.join(data, 'pages', name), HTML);
    return { name, truth: file, pages: files.map((page) => ({ id: page.name, file: page.file })) };
  });
}

function bodyOf({ text, article }: Read): string {
  const blocks = article.blocks.filter(({ kind }) => BODY.has(kind));
  return blocks.map(({ span }) => text.slice(span.start, span.end)).join('\n\n');
}

function scoreSet(data: string, set: PageSet, without: readonly Step[] = []): string {
  const left = new Set(without);
  const predictions = set.pages.map(({ id, file }) => ({
    id,
    ...readHtmlArticle(readText(file), { without: left }),
  }));
  return score(path.join(data, 'score-pages.mjs'), set.truth, { predictions, options: OPTIONS[set.name] ?? [] }).trim();
}

function compare(set: PageSet): string {
  const truth: Readonly<Record<string, { text: string }>> = JSON.parse(readText(set.truth));
  const pairs = set.pages.map(({ id, file }) => {
    const html = readText(file);
    return {
      truth: truth[id]?.text ?? '',
      ours: bodyOf(readHtmlArticle(html)),
      theirs: textOf(readAlone(html).content),
    };
  });
  const { ours, theirs, low, high } = comparePaired(pairs);
  const points = (value: number): string => value.toFixed(4);
  return `4-grams: ${points(ours)}, readability and linkedom alone ${points(theirs)}; difference ${points(ours - theirs)}, 95 % of draws from ${points(low)} to ${points(high)}`;
}

/** Milliseconds of this process for one call; the best of three, for the garbage of others is not the page's. */
function cpu(call: () => unknown): number {
  const runs = [0, 1, 2].map(() => {
    const since = process.cpuUsage();
    call();
    const { user, system } = process.cpuUsage(since);
    return (user + system) / 1000;
  });
  return Math.min(...runs);
}

function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}

/** Both readers page after page in one run, so that a busy machine is busy for both. */
function time(sets: readonly PageSet[]): string {
  const pages = sets.flatMap((set) => set.pages.map(({ file }) => readText(file)));
  for (const html of pages.slice(0, 40)) [readAlone(html), readHtmlArticle(html)];
  const times = pages.map((html) => ({ alone: cpu(() => readAlone(html)), ours: cpu(() => readHtmlArticle(html)) }));
  const line = (name: string, share: number): string => {
    const alone = quantile(
      times.map((each) => each.alone),
      share,
    );
    const ours = quantile(
      times.map((each) => each.ours),
      share,
    );
    return `${name} ${ours.toFixed(1)} ms, alone ${alone.toFixed(1)} ms, ratio ${(ours / alone).toFixed(2)}`;
  };
  return `CPU per page: ${line('median', 0.5)}; ${line('95th percentile', 0.95)}`;
}

function readAll(sets: readonly PageSet[]): void {
  for (const { file } of sets.flatMap((set) => set.pages)) readHtmlArticle(readText(file));
  console.log(`Peak memory over all pages: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
}

/** In a process of its own with a small heap: in a large one the garbage collector waits, and garbage is no need. */
function measureMemory(data: string): string {
  const options = ['--max-old-space-size=192', import.meta.filename, data, '--memory'];
  return execFileSync(process.execPath, options, { encoding: 'utf8' }).trim();
}

function scorePasted(data: string): string {
  const file = path.join(data, 'pages', 'text.dev.json.gz');
  const pages: Record<string, { input: string }> = JSON.parse(readText(file));
  const predictions = Object.entries(pages).map(([id, { input }]) => ({ id, ...parse(input) }));
  return score(path.join(data, 'score-pages.mjs'), file, { predictions }).trim();
}

/** What each step gives: the same pages without it. */
function scoreSteps(data: string, sets: readonly PageSet[]): void {
  for (const set of sets) {
    const first = (table: string): string => table.split('\n')[0] ?? '';
    console.log(`── ${set.name}, all steps: ${first(scoreSet(data, set))}`);
    for (const step of STEPS) console.log(`   without ${step.padEnd(18)} ${first(scoreSet(data, set, [step]))}`);
  }
}

const asked = process.argv.slice(2).filter((word) => word.startsWith('--'));
const data = dataFolder();
if (data) {
  const sets = listSets(data);
  if (asked.includes('--memory')) readAll(sets);
  else if (asked.includes('--steps')) scoreSteps(data, sets);
  else {
    console.log(measureMemory(data));
    for (const set of sets) console.log(`── ${set.name}\n${scoreSet(data, set)}\n${compare(set)}`);
    console.log(`── pasted text\n${scorePasted(data)}`);
    console.log(`── speed\n${time(sets)}`);
  }
} else {
  console.log(scoreSeeds());
  console.log('Left out: the public pages. Give their folder as argument or in BENCH_DATA.');
}
