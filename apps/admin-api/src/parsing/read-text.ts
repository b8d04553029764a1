import type { ParsedRecord } from '@onrecord/core';
import { type Reading, type ReadJson, readHere, toJson } from './reading.ts';
import { ReadingThreads } from './reading-threads.ts';

/** Code units that are read in some thirty milliseconds; for more, everybody else would notice. */
const LONG = 30_000;

const threads = new ReadingThreads();

/** Reads it: what is short at once, what is long in a thread beside. Throws `overloaded` when too many long ones wait. */
export async function readText(reading: Reading): Promise<ParsedRecord> {
  if (!isLong(reading)) return (await readHere(reading)).record;
  return JSON.parse((await threads.read(reading)).record) as ParsedRecord;
}

/** The same for whoever only passes on what was read. */
export async function readTextAsJson(reading: Reading): Promise<ReadJson> {
  return isLong(reading) ? threads.read(reading) : toJson(await readHere(reading));
}

function isLong(reading: Reading): boolean {
  return (reading.what === 'page' ? reading.page.content : reading.text.text).length > LONG;
}
