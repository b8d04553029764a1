// One of the programs of speed.ts, in a process of its own: takes the articles, then answers each message with its speed in a turn.
import path from 'node:path';
import process from 'node:process';

type Read = (text: string) => unknown;

const ENTRY = path.join(import.meta.dirname, '..', 'packages', 'onrecord', 'dist', 'index.js');
/** A turn takes so many milliseconds of the processor, and then to the end of the articles. */
const TURN = 400;

/** Only what a program needs is loaded, since the others' objects would be collected with its own. */
const PROGRAMS: Readonly<Record<string, () => Promise<Read>>> = {
  full: async () => {
    const { parse } = (await import(ENTRY)) as { parse: (text: string, options: object) => unknown };
    return (text) => parse(text, { as: 'body' });
  },
  names: async () => {
    const { findEntities } = (await import(ENTRY)) as { findEntities: Read };
    return findEntities;
  },
  compromise: async () => {
    const { default: compromise } = await import('compromise');
    return (text) => {
      const read = compromise(text);
      return [read.people().json(), read.organizations().json(), read.places().json(), read.quotations().json()];
    };
  },
  compromiseNames: async () => {
    const { default: compromise } = await import('compromise');
    return (text) => {
      const read = compromise(text);
      return [read.people().json(), read.organizations().json(), read.places().json()];
    };
  },
  wink: () => readByWink(),
  // Its default pipeline tags words and moods as well.
  winkEntities: () => readByWink(['sbd', 'ner']),
};

async function readByWink(pipeline?: string[]): Promise<Read> {
  const [{ default: winkNLP }, { default: model }] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
  ]);
  const wink = winkNLP(model, pipeline);
  return (text) => wink.readDoc(text).entities().out();
}

/** Milliseconds of the processor, its collectors of garbage included: another program that is busy does not stretch them. */
function processorTime(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

/** Articles a second of one processor, over a turn: as often through all articles as the turn allows. */
function speed(read: Read, articles: readonly string[]): number {
  const since = process.cpuUsage();
  let count = 0;
  let spent = 0;
  do {
    for (const article of articles) read(article);
    count += articles.length;
    spent = processorTime(since);
  } while (spent < TURN);
  return (1000 * count) / spent;
}

const program = PROGRAMS[process.argv[2] ?? ''];
if (program === undefined) throw new Error(`Name one of ${Object.keys(PROGRAMS).join(', ')}.`);
const read = await program();
let articles: readonly string[] = [];
process.on('message', (message: 'turn' | readonly string[]) => {
  if (message === 'turn') process.send?.(speed(read, articles));
  else {
    articles = message;
    process.send?.('ready');
  }
});
