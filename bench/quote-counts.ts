// node bench/quote-counts.ts SCORER GOLD PREDICTIONS [SCORER'S OPTIONS]: the scorer's counts of each document, as JSON, on standard output.
// A process of its own, because the scorer reads its options from the command line.
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [scorer = '', gold = '', predictions = ''] = process.argv.slice(2);
const { scoreDoc } = await import(pathToFileURL(scorer).href);
const { records, quotes } = await import(pathToFileURL(path.join(path.dirname(scorer), 'read.mjs')).href);
const predicted = new Map(records(predictions).map((each: { id: string }) => [each.id, quotes(each)]));
console.log(JSON.stringify(records(gold).map((each: { id: string }) => scoreDoc(each, predicted.get(each.id) ?? []))));
