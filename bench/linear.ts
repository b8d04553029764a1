// node bench/linear.ts [PART OF A NAME]: how time grows with the length, on hostile texts and on plain ones.
import { type ParsedRecord, parse } from '@onrecord/core';
import { parseHtml } from '@onrecord/core/html';
import { PAGES, type Shape, TEXTS } from './shapes.ts';

const LENGTHS = [10_000, 100_000, 1_000_000];
/** A length is not tried when the one before it took so many milliseconds: ten times the text may take a hundred times as long. */
const TOO_LONG = 10_000;
/** Ten times the text may take this many times as long; the rest is noise of a small machine. */
const LINEAR = 15;

interface Row {
  readonly name: string;
  /** Milliseconds for each length, null where it was not tried. */
  readonly times: readonly (number | null)[];
  readonly failure: string | null;
}

/** The best of a few runs, fewer for what takes longer; of the processor's time, which a busy machine does not stretch. */
function time(read: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0, spent = 0; run < 3 && spent < 500; run += 1) {
    const since = process.cpuUsage();
    read();
    const { user, system } = process.cpuUsage(since);
    const took = (user + system) / 1000;
    best = Math.min(best, took);
    spent += took;
  }
  return best;
}

function measure(name: string, shape: Shape, read: (text: string) => ParsedRecord): Row {
  const times: (number | null)[] = [];
  try {
    for (const length of LENGTHS) {
      const text = shape(length);
      const before = times.at(-1);
      times.push(before === null || (before ?? 0) > TOO_LONG ? null : time(() => read(text)));
    }
    return { name, times, failure: null };
  } catch (error) {
    return { name, times, failure: String(error) };
  }
}

/** How many times longer the last length took than the one before it. */
function growth({ times }: Row): number {
  const [, middle, last] = times;
  if (last === null || last === undefined || middle === null || middle === undefined) return Number.POSITIVE_INFINITY;
  // Under ten milliseconds the clock and the compiler count more than the text.
  return last / Math.max(middle, 10);
}

function print(row: Row): void {
  const times = row.times.map((took) => (took === null ? '–' : `${took.toFixed(0)} ms`).padStart(10)).join('');
  const last = row.failure ?? `×${growth(row).toFixed(1)}${growth(row) > LINEAR ? '  MORE THAN LINEAR' : ''}`;
  console.log(`${row.name.padEnd(44)}${times}   ${last}`);
}

const asked = process.argv[2] ?? '';
const kinds = [
  { kind: 'body', shapes: TEXTS, read: (text: string) => parse(text, { as: 'body' }) },
  { kind: 'page', shapes: TEXTS, read: (text: string) => parse(text) },
  { kind: 'html', shapes: PAGES, read: (html: string) => parseHtml(html) },
];
console.log(
  `${''.padEnd(44)}${LENGTHS.map((length) => `${length / 1000} kB`.padStart(10)).join('')}   1 MB against 100 kB`,
);
const rows: Row[] = [];
for (const { kind, shapes, read } of kinds) {
  for (const [name, shape] of Object.entries(shapes)) {
    const title = `${kind}: ${name}`;
    if (!title.includes(asked)) continue;
    const row = measure(title, shape, read);
    rows.push(row);
    print(row);
  }
}
const bad = rows.filter((row) => row.failure !== null || growth(row) > LINEAR);
console.log(`\n${rows.length} shapes, ${bad.length} that failed or grew more than ${LINEAR} times`);
process.exitCode = bad.length === 0 ? 0 : 1;
