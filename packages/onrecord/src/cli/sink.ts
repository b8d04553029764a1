import { csvHeader, csvwMetadata } from '../export.ts';
import { type Answer, gatherMatches } from './answer.ts';
import type { Work } from './task.ts';
import { createStyle } from './terminal-words.ts';

/** Takes the words of documents as they are done, and says what is to be printed for them. */
export interface Sink {
  readonly begin: string;
  readonly take: (words: string) => string;
  /** Closes what is open, also after an interruption. */
  readonly end: () => string;
  /** What was answered, where something was asked. */
  readonly answer: () => Answer['verdict'] | null;
}

const PLAIN = { begin: '', take: (words: string) => words, end: () => '', answer: () => null };

/** Makes the sink for a kind of work. */
export function createSink(work: Work): Sink {
  const { task, batch } = work;
  if (task.kind === 'check') return checking(work);
  if (task.kind === 'parse' && task.format === 'json')
    return batch ? jsonArray() : { ...PLAIN, take: (words) => `${words}\n` };
  if (task.kind === 'parse' && task.format === 'pretty') return between('\n\n');
  if (task.kind === 'export' && task.to === 'csv') return { ...PLAIN, begin: csvHeader(task.table) };
  if (task.kind === 'export' && task.to === 'markdown') return between('\n---\n\n');
  if (task.kind === 'export' && task.to === 'csvw')
    return { ...PLAIN, begin: `${JSON.stringify(csvwMetadata(task.table, `${task.table}.csv`), null, 2)}\n` };
  if ((task.kind === 'quotes' || task.kind === 'entities') && task.format === 'csv')
    return { ...PLAIN, begin: csvHeader(task.kind) };
  return PLAIN;
}

function jsonArray(): Sink {
  let before = '[\n';
  const take = (words: string): string => {
    const shown = before + words;
    before = ',\n';
    return shown;
  };
  return { ...PLAIN, take, end: () => (before === '[\n' ? '[]\n' : '\n]\n') };
}

function between(line: string): Sink {
  let before = '';
  const take = (words: string): string => {
    const shown = before + words;
    before = line;
    return shown;
  };
  return { ...PLAIN, take };
}

/** A claim is answered when every document was asked. */
function checking({ task, colour, width }: Work): Sink {
  if (task.kind !== 'check') return PLAIN;
  const gathered = gatherMatches(task.claim);
  const take = (words: string): string => {
    gathered.add(JSON.parse(words));
    return '';
  };
  const end = (): string =>
    task.format === 'json' ? gathered.json() : gathered.sentences({ style: createStyle(colour), width });
  return { begin: '', take, end, answer: () => gathered.answer().verdict };
}
