// node bench/survivors.ts [DATA FOLDER]: how much of what a text is read with V8 still keeps when it next collects young objects. Nothing of it
// is needed by then; see docs/decisions/0037. Needs the built package (`pnpm build`).
import path from 'node:path';
import { constants, type PerformanceEntry, PerformanceObserver } from 'node:perf_hooks';
import v8 from 'node:v8';
import { articlesOf400Words } from './articles.ts';

const ENTRY = path.join(import.meta.dirname, '..', 'packages', 'onrecord', 'dist', 'index.js');
/** Milliseconds until V8 has decided where it makes which objects. */
const WARM = 12_000;
const TEXTS = 2_000;

const { parse } = (await import(ENTRY)) as { parse: (text: string, options: object) => unknown };
const articles = articlesOf400Words(40);
const read = (count: number): void => {
  for (let i = 0; i < count; i += 1) parse(articles[i % articles.length] ?? '', { as: 'body' });
};
const oldBytes = (): number =>
  v8
    .getHeapSpaceStatistics()
    .reduce((sum, space) => sum + (/^old/.test(space.space_name) ? space.space_used_size : 0), 0);

let collections = { young: 0, all: 0, milliseconds: 0 };
new PerformanceObserver((list) => {
  for (const { detail, duration } of list.getEntries() as (PerformanceEntry & { detail: { kind: number } })[]) {
    const { kind } = detail;
    if (kind === constants.NODE_PERFORMANCE_GC_MINOR) collections.young += 1;
    else if (kind === constants.NODE_PERFORMANCE_GC_MAJOR) collections.all += 1;
    collections.milliseconds += duration;
  }
}).observe({ entryTypes: ['gc'] });
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

for (const since = performance.now(); performance.now() - since < WARM; ) read(articles.length);
for (let round = 1; round <= 5; round += 1) {
  await pause();
  collections = { young: 0, all: 0, milliseconds: 0 };
  const before = oldBytes();
  read(TEXTS);
  const kept = (oldBytes() - before) / TEXTS / 1000;
  await pause();
  const { young, all, milliseconds } = collections;
  // A collection of everything takes what was kept as well.
  const said = all === 0 ? `${kept.toFixed(1)} kB of each text kept` : 'not told: everything was collected';
  console.log(
    `${TEXTS} texts of 400 words: ${said}; ${young} collections of young objects, ${milliseconds.toFixed(0)} ms for all`,
  );
}
