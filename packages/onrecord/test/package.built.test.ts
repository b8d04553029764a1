import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NODES } from './node-versions.ts';
import { type Consumer, createConsumer, PACKAGE_FOLDER, PEERS } from './packed.ts';
import { mustRun, runProcess } from './run-process.ts';

const TSC = join(PACKAGE_FOLDER, 'node_modules', 'typescript', 'bin', 'tsc');
const STRICT = {
  strict: true,
  skipLibCheck: false,
  target: 'ES2022',
  types: [],
  noEmit: true,
  exactOptionalPropertyTypes: true,
};

let consumer: Consumer;
let installed: string;
beforeAll(async () => {
  consumer = await createConsumer();
  installed = join(consumer.folder, 'node_modules', 'onrecord');
});
afterAll(() => consumer.remove());

interface Compilation {
  readonly module: string;
  readonly moduleResolution: string;
  readonly lib: readonly string[];
}

async function compile(file: string, compilation: Compilation): Promise<string> {
  const config = { compilerOptions: { ...STRICT, ...compilation }, files: [file] };
  await consumer.write('tsconfig.json', JSON.stringify(config));
  return (await runProcess([process.execPath, TSC, '-p', 'tsconfig.json'], { cwd: consumer.folder })).stdout;
}

const USE = `
const record: ParsedRecord = parse('The bridge is safe.', { as: 'body', origin: { publishedAt: '2026-05-04' } });
const words: readonly string[] = record.quotes.map((quote: Quote) => record.text.slice(quote.span.start, quote.span.end));
const kind: 'direct' | 'mixed' | 'indirect' | undefined = record.quotes[0]?.kind;
// @ts-expect-error a quote's kind is not just any word: the types are there, and are not any
const wrong: 'spoken' | undefined = record.quotes[0]?.kind;
// @ts-expect-error options are checked
parse('', { as: 'article' });
export { words, kind, wrong };
`;
const MODULES = [
  { file: 'use.mts', module: 'NodeNext', moduleResolution: 'NodeNext' },
  { file: 'use.cts', module: 'NodeNext', moduleResolution: 'NodeNext' },
  { file: 'use.ts', module: 'ESNext', moduleResolution: 'bundler' },
];

describe('the main entry, with nothing else installed', () => {
  test('installs no other package', async () => {
    const names = await readdir(join(consumer.folder, 'node_modules'));
    expect(names.filter((name) => !name.startsWith('.'))).toEqual(['onrecord']);
  });

  test('brings its licence, its README and built files only', async () => {
    const entries = await readdir(installed);
    expect(entries.toSorted()).toEqual(['LICENSE', 'NOTICE', 'README.md', 'dist', 'docs', 'package.json']);
    const kinds = /\.(d\.)?c?ts$|\.c?js$|^THIRD-PARTY-LICENCES\.txt$/;
    expect((await readdir(join(installed, 'dist'))).filter((name) => !kinds.test(name))).toEqual([]);
  });

  test.each(NODES)('is imported and required on Node $version', async ({ path: node }) => {
    const say = "const { article, text } = parse('The bridge is safe.'); console.log(text, article.blocks.length);";
    await consumer.write('use.mjs', `import { parse } from 'onrecord';\n${say}`);
    await consumer.write('use.cjs', `const { parse } = require('onrecord');\n${say}`);
    for (const file of ['use.mjs', 'use.cjs']) {
      expect(await mustRun([node, file], { cwd: consumer.folder })).toBe('The bridge is safe. 1\n');
    }
  });

  test.each(NODES)('gives the command onrecord on Node $version', async ({ path: node }) => {
    const bin = join(consumer.folder, 'node_modules', '.bin', 'onrecord');
    const batch = '{"id":"t","text":"The bridge is safe."}\n{"id":"h","html":"<p>The bridge is safe.</p>"}';
    const stdout = await mustRun([node, bin, 'parse', '--input', 'ndjson'], { input: batch });
    expect(stdout.split('\n').map((line) => line && JSON.parse(line).id)).toEqual(['t', 'h', '']);
  });

  test.each(MODULES)('compiles strictly in $file, library types checked', async ({ file, ...module }) => {
    await consumer.write(file, `import { parse, type ParsedRecord, type Quote } from 'onrecord';\n${USE}`);
    expect(await compile(file, { ...module, lib: ['ES2022'] })).toBe('');
  });

  test('needs nothing of its platform: no other module, and no global but the language’s', async () => {
    const bare = createContext({});
    const load = (name: string): { parse: (text: string) => { text: string } } => {
      const code = readFileSync(join(installed, 'dist', name), 'utf8');
      const module = { exports: {} };
      const run = runInContext(`(function (module, exports, require) {${code}\n})`, bare);
      run(module, module.exports, load);
      return module.exports as ReturnType<typeof load>;
    };
    expect(load('index.cjs').parse('The bridge is safe.').text).toBe('The bridge is safe.');
    expect(await modulesNeededBy('index.js')).toEqual([]);
  });

  test('entries that need a peer say which', async () => {
    await consumer.write('peerless.mjs', "await import('onrecord/schemas');");
    const { code, stderr } = await runProcess([process.execPath, 'peerless.mjs'], { cwd: consumer.folder });
    expect(code).toBe(1);
    expect(stderr).toContain("Cannot find package 'zod'");
  });
});

/** Every module outside the package that an ESM file needs, through its chunks too. */
async function modulesNeededBy(name: string): Promise<readonly string[]> {
  const code = await readFile(join(installed, 'dist', name), 'utf8');
  const specifiers = [...code.matchAll(/(?:^|[;}\s])(?:import|export)\b[^'"`;]*?['"]([^'"]+)['"]/g)].map(
    ([, from = '']) => from,
  );
  const nested = specifiers.filter((from) => from.startsWith('./')).map((from) => modulesNeededBy(from.slice(2)));
  return [...specifiers.filter((from) => !from.startsWith('./')), ...(await Promise.all(nested)).flat()];
}

describe('what is handed out', () => {
  test('would be published as it is, with its provenance', async () => {
    const { publishConfig } = JSON.parse(await readFile(join(PACKAGE_FOLDER, 'package.json'), 'utf8'));
    expect(publishConfig).toEqual({ access: 'public', provenance: true });
    const publish = ['npm', 'publish', '--dry-run', '--ignore-scripts', '--json'];
    const { code, stdout, stderr } = await runProcess(publish, { cwd: PACKAGE_FOLDER });
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    // One object, or one under the package's name: that changed from npm to npm.
    expect(stdout).toContain('"name": "onrecord"');
    expect(stdout).toContain('"path": "dist/index.js"');
  });

  test('names no private package and no folder of the machine it was built on', async () => {
    const dist = join(installed, 'dist');
    const checkout = join(PACKAGE_FOLDER, '..', '..');
    for (const name of await readdir(dist)) {
      const words = await readFile(join(dist, name), 'utf8');
      const leaks = ['@onrecord/', checkout, '/node_modules/', 'workspace:'].filter((leak) => words.includes(leak));
      expect({ name, leaks }).toEqual({ name, leaks: [] });
    }
  });

  test('has the licence of every package inside the command', async () => {
    const licences = await readFile(join(installed, 'dist', 'THIRD-PARTY-LICENCES.txt'), 'utf8');
    for (const peer of PEERS) expect(licences).toContain(`${peer} `);
  });
});

describe('with the optional peers installed', () => {
  beforeAll(() => consumer.installPeers());

  test.each(NODES)('HTML and schemas are imported and required on Node $version', async ({ path: node }) => {
    const html = JSON.stringify('<h1>Bridge is safe</h1><p>The bridge is safe.</p>');
    const say = `const { success, error } = ParsedRecord.safeParse(readPage(${html})); console.log(success, error?.message ?? '');`;
    await consumer.write(
      'peers.mjs',
      `import { readPage } from 'onrecord/html';import { ParsedRecord } from 'onrecord/schemas';${say}`,
    );
    await consumer.write(
      'peers.cjs',
      `const { readPage } = require('onrecord/html');const { ParsedRecord } = require('onrecord/schemas');${say}`,
    );
    for (const file of ['peers.mjs', 'peers.cjs']) {
      expect(await mustRun([node, file], { cwd: consumer.folder })).toBe('true \n');
    }
  });

  test.each(MODULES)('all entries compile strictly in $file', async ({ file, ...module }) => {
    const words = `import { parse, type ParsedRecord, type Quote } from 'onrecord';
import { readPage } from 'onrecord/html';
import { toJsonLd } from 'onrecord/export';
import { ParsedRecord as Schema } from 'onrecord/schemas';
const graph: Readonly<Record<string, unknown>> = toJsonLd(parse('Words.'));
const page: ParsedRecord = Schema.parse(readPage('<p>Words.</p>', { origin: { url: 'https://news.example/1' } }));
export { graph, page };
${USE}`;
    await consumer.write(file, words);
    // zod's own types need URL.
    expect(await compile(file, { ...module, lib: ['ES2022', 'DOM'] })).toBe('');
  });
});
