// node bench/library.ts [DATA FOLDER] [--PART…]: the published package as its users meet it: size, cold import, many files, many lines, long texts.
// Needs the built package (`pnpm build`). Parts: --size, --import, --files, --lines, --lengths; all of them by default.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { articlesOf400Words } from './articles.ts';
import { bundleSizes } from './bundle-size.ts';

const DIST = path.join(import.meta.dirname, '..', 'packages', 'onrecord', 'dist');
const CLI = path.join(DIST, 'cli.js');
const ENTRY = path.join(DIST, 'index.js');
const folder = mkdtempSync(path.join(tmpdir(), 'onrecord-library-'));

interface Ran {
  /** Milliseconds by the clock. */
  readonly wall: number;
  /** What the program printed on stderr last. */
  readonly said: string;
}

async function run(args: readonly string[], before: readonly string[] = []): Promise<Ran> {
  const since = performance.now();
  const [program = '', ...words] = [...before, process.execPath, ...args];
  const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-1000);
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${said}`);
  return { wall: performance.now() - since, said: said.trim().split('\n').at(-1) ?? '' };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}

async function times(count: number, measure: () => Promise<number>): Promise<number> {
  const taken: number[] = [];
  for (let i = 0; i < count; i += 1) taken.push(await measure());
  return median(taken);
}

async function size(): Promise<void> {
  for (const [name, bytes] of Object.entries(await bundleSizes()))
    console.log(`${name.padEnd(60)}${(bytes / 1000).toFixed(1)} kB gzip`);
}

/** Node's own start is taken away: what is left is reading, compiling and running the entry. */
async function coldImport(): Promise<void> {
  const COUNT = 15;
  const script = (words: string) => ['--input-type=module', '-e', words];
  const bare = await times(COUNT, async () => (await run(script(''))).wall);
  const loaded = await times(COUNT, async () => (await run(script(`await import(${JSON.stringify(ENTRY)})`))).wall);
  const timed = `const since = performance.now(); await import(${JSON.stringify(ENTRY)}); console.error(performance.now() - since)`;
  const inside = await times(COUNT, async () => Number((await run(script(timed))).said));
  console.log(
    `cold import: ${inside.toFixed(0)} ms inside the process; start with it ${(loaded - bare).toFixed(0)} ms longer`,
  );
}

async function files(): Promise<void> {
  const COUNT = 10_000;
  const articles = articlesOf400Words(40);
  const pages = path.join(folder, 'pages');
  mkdirSync(pages);
  for (let i = 0; i < COUNT; i += 1) writeFileSync(path.join(pages, `${i}.txt`), articles[i % articles.length] ?? '');
  const command = [CLI, 'quotes', '--as', 'body', '--format', 'ndjson', path.join(pages, '*.txt')];
  const all = availableParallelism();
  for (let round = 1; round <= 3; round += 1) {
    const single = await run([...command, '--threads', '1']);
    const many = await run([...command, '--threads', `${all}`]);
    const said = [
      `${COUNT} files: --threads ${all} ${seconds(many)}`,
      `--threads 1, for which V8 compiles on another core, ${seconds(single)}: ${(single.wall / many.wall).toFixed(2)} times as fast`,
    ];
    if (ONE_CORE !== null) {
      const core = await run(command, ONE_CORE);
      said.push(`the command on one core ${seconds(core)}: ${(core.wall / many.wall).toFixed(2)} times as fast`);
    }
    console.log(said.join('; '));
  }
}

/** What leaves a program one core, where the system has it: then it works alone, and V8 has no second core to compile on. */
const ONE_CORE = spawnSync('taskset', ['-c', '0', 'true']).status === 0 ? ['taskset', '-c', '0'] : null;
const seconds = ({ wall }: Ran): string => `${(wall / 1000).toFixed(1)} s`;

const PEAK = "process.on('exit', () => console.error(process.resourceUsage().maxRSS));";

async function lines(): Promise<void> {
  for (const count of [100_000, 1_000_000]) {
    const batch = path.join(folder, `${count}.ndjson`);
    const numbers = (function* () {
      for (let i = 0; i < count; i += 1) yield `{"id":"${i}","text":"“Pier ${i} is safe,” Mayor Ada Brenn said."}\n`;
    })();
    await pipeline(Readable.from(numbers), createWriteStream(batch));
    const meter = `data:text/javascript,${encodeURIComponent(PEAK)}`;
    const { wall, said } = await run(['--import', meter, CLI, 'parse', '--as', 'body', batch]);
    console.log(`${count} lines: ${(wall / 1000).toFixed(0)} s, ${(Number(said) / 1000).toFixed(0)} MB at most`);
  }
}

async function lengths(): Promise<void> {
  const { parse } = (await import(ENTRY)) as { parse: (text: string, options: object) => unknown };
  const article = articlesOf400Words(40).join('\n\n');
  for (let i = 0; i < 20; i += 1) parse(article, { as: 'body' });
  let before: number | null = null;
  for (const length of [1_000, 10_000, 100_000, 1_000_000, 10_000_000]) {
    const text = article.repeat(Math.ceil(length / article.length)).slice(0, length);
    const runs = Math.max(1, Math.min(20, 1_000_000 / length));
    const since = process.cpuUsage();
    for (let i = 0; i < runs; i += 1) parse(text, { as: 'body' });
    const { user, system } = process.cpuUsage(since);
    const took = (user + system) / 1000 / runs;
    const grown = before === null ? '' : `, ${(took / before).toFixed(1)} times as long for ten times the text`;
    console.log(`${`${length / 1000} kB`.padStart(10)}: ${took.toFixed(1)} ms${grown}`);
    before = took;
  }
}

const PARTS: Readonly<Record<string, () => Promise<void>>> = { size, import: coldImport, files, lines, lengths };
try {
  const asked = process.argv.flatMap((word) => (word.startsWith('--') ? [word.slice(2)] : []));
  for (const name of asked.length === 0 ? Object.keys(PARTS) : asked) {
    const part = PARTS[name];
    if (part === undefined) throw new Error(`there is no part ${name}; expected ${Object.keys(PARTS).join(', ')}`);
    await part();
  }
} finally {
  rmSync(folder, { recursive: true });
}
