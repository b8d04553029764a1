// node bench/speed.ts [DATA FOLDER]: how fast the published parser is beside compromise and wink-nlp, in turns on the same articles of 400
// words, each warmed up in a process of its own, and how large. Needs the built package (`pnpm build`).
import { articlesOf400Words } from './articles.ts';
import { bundleSizes } from './bundle-size.ts';
import { race, spread } from './race.ts';

const ARTICLES = 40;
const WIDTH = 78;
/** V8 has compiled the parser, and compromise, after some ten seconds; a service or a batch runs longer. `--cold` counts from two seconds on. */
const ROUNDS = { rounds: 9, warmUp: process.argv.includes('--cold') ? 5 : 25 };

const PROGRAMS: Readonly<Record<string, string>> = {
  full: 'onrecord, article, names and quotes',
  names: 'onrecord, names alone',
  compromise: 'compromise, names and quotations',
  compromiseNames: 'compromise, names',
  wink: 'wink-nlp',
  winkEntities: 'wink-nlp, entities alone',
};

/** What is asked: how many times as fast the first is as the second. */
const QUOTIENTS: readonly (readonly [string, string])[] = [
  ['full', 'compromise'],
  ['names', 'compromiseNames'],
  ['names', 'wink'],
  ['names', 'winkEntities'],
];

function row(name: string, numbers: readonly number[], digits: number): string {
  const { min, median, max } = spread(numbers);
  return name.padEnd(WIDTH) + [median, min, max].map((value) => value.toFixed(digits).padStart(9)).join('');
}

const articles = articlesOf400Words(ARTICLES);
const speeds = await race({ names: Object.keys(PROGRAMS), articles, ...ROUNDS });
const of = (name: string): readonly number[] => speeds.get(name) ?? [];

const title = `${articles.length} articles of 400 words, ${ROUNDS.rounds} rounds after ${ROUNDS.warmUp} of warming up`;
console.log(`${title.padEnd(WIDTH)}   median      min      max`);
for (const [name, title] of Object.entries(PROGRAMS)) console.log(row(`${title}, articles a second`, of(name), 0));
for (const [first, second] of QUOTIENTS) {
  const quotients = of(first).map((speed, round) => speed / (of(second)[round] ?? Number.NaN));
  console.log(row(`${PROGRAMS[first]} : ${PROGRAMS[second]}`, quotients, 1));
}
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
console.log('\nbrowser bundles, minified and gzipped');
for (const [name, bytes] of Object.entries(await bundleSizes()))
  console.log(`${name.padEnd(WIDTH)}${kilobytes(bytes).padStart(9)}`);
