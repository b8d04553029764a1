// node bench/speed.ts [DATA FOLDER]: how fast the parser is, beside compromise in the same run on the same texts.
import path from 'node:path';
import { parse } from '@onrecord/core';
import compromise from 'compromise';
import { dataFolder, readDocuments } from './data.ts';
import { seedTexts } from './seeds.ts';

const ENOUGH = 1_000_000;

function texts(): readonly string[] {
  const data = dataFolder();
  const all = data
    ? readDocuments(path.join(data, 'quotes', 'polnear.dev.jsonl.gz')).map(({ text }) => text)
    : seedTexts();
  const some: string[] = [];
  for (let length = 0; length < ENOUGH; ) {
    const text = all[some.length % all.length] ?? '';
    some.push(text);
    length += text.length + 1;
  }
  return some;
}

/** Characters a second. */
function speed(inputs: readonly string[], read: (text: string) => unknown): number {
  for (const text of inputs.slice(0, 20)) read(text);
  const since = performance.now();
  let characters = 0;
  for (const text of inputs) {
    read(text);
    characters += text.length;
  }
  return characters / ((performance.now() - since) / 1000);
}

const inputs = texts();
const ours = speed(inputs, (text) => parse(text, { as: 'body' }));
const theirs = speed(inputs.slice(0, Math.ceil(inputs.length / 10)), (text) => {
  const read = compromise(text);
  return [read.quotations().json(), read.people().json(), read.organizations().json(), read.places().json()];
});
const megabytes = (value: number) => `${(value / 1_000_000).toFixed(2)} million characters a second`;
console.log(
  `onrecord    ${megabytes(ours)}\ncompromise  ${megabytes(theirs)}\nratio       ${(ours / theirs).toFixed(1)}`,
);
