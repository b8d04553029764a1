// node bench/speed.ts [DATA FOLDER]: how fast the parser is beside compromise and wink-nlp, in one run on the same articles of 400 words, and how large.
import { parse, parseEntities } from '@onrecord/core';
import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { articlesOf400Words } from './articles.ts';
import { bundleSizes } from './bundle-size.ts';
import { type Runner, race, spread } from './race.ts';

const ARTICLES = 40;
const WIDTH = 78;
const ROUNDS = { rounds: 7, warmUp: 5 };

// Wink's default pipeline tags words and moods as well; the lighter one finds sentences and entities alone.
const wink = winkNLP(model);
const winkEntities = winkNLP(model, ['sbd', 'ner']);

function namesByCompromise(text: string): unknown[] {
  const read = compromise(text);
  return [read.people().json(), read.organizations().json(), read.places().json()];
}

function allByCompromise(text: string): unknown[] {
  const read = compromise(text);
  return [read.people().json(), read.organizations().json(), read.places().json(), read.quotations().json()];
}

const RUNNERS = {
  full: { name: 'onrecord, article, names and quotes', read: (text) => parse(text, { as: 'body' }) },
  names: { name: 'onrecord, names alone', read: (text) => parseEntities(text) },
  compromise: { name: 'compromise, names and quotations', read: allByCompromise },
  compromiseNames: { name: 'compromise, names', read: namesByCompromise },
  wink: { name: 'wink-nlp', read: (text) => wink.readDoc(text).entities().out() },
  winkEntities: { name: 'wink-nlp, entities alone', read: (text) => winkEntities.readDoc(text).entities().out() },
} as const satisfies Readonly<Record<string, Runner>>;

/** What is asked: how many times as fast the first is as the second. */
const QUOTIENTS: readonly (readonly [Runner, Runner])[] = [
  [RUNNERS.full, RUNNERS.compromise],
  [RUNNERS.names, RUNNERS.compromiseNames],
  [RUNNERS.names, RUNNERS.wink],
  [RUNNERS.names, RUNNERS.winkEntities],
];

function row(name: string, numbers: readonly number[], digits: number): string {
  const { min, median, max } = spread(numbers);
  return name.padEnd(WIDTH) + [median, min, max].map((value) => value.toFixed(digits).padStart(9)).join('');
}

const articles = articlesOf400Words(ARTICLES);
const speeds = race(Object.values(RUNNERS), articles, ROUNDS);
const of = ({ name }: Runner): readonly number[] => speeds.get(name) ?? [];

const title = `${articles.length} articles of 400 words, ${ROUNDS.rounds} rounds`;
console.log(`${title.padEnd(WIDTH)}   median      min      max`);
for (const runner of Object.values(RUNNERS)) console.log(row(`${runner.name}, articles a second`, of(runner), 0));
for (const [first, second] of QUOTIENTS) {
  const quotients = of(first).map((speed, round) => speed / (of(second)[round] ?? Number.NaN));
  console.log(row(`${first.name} : ${second.name}`, quotients, 1));
}
const { main, entities } = await bundleSizes();
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
console.log(
  `\nbrowser bundle, minified and gzipped: all ${kilobytes(main)}, names with all tables ${kilobytes(entities)}`,
);
