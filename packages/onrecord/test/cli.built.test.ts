import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from '@onrecord/core';
import { parseHtml as readPage } from '@onrecord/core/html';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NODES } from './node-versions.ts';
import { PACKAGE_FOLDER } from './packed.ts';
import { type ProcessOptions, runProcess } from './run-process.ts';

const CLI = join(PACKAGE_FOLDER, 'dist', 'cli.js');
const PAGE = fileURLToPath(new URL('../../../seeds/pages/muallem-says-russia-agrees/source.txt', import.meta.url));
const PAGE_TEXT = readFileSync(PAGE, 'utf8');
const HTML = `<!doctype html><html lang="en"><head><title>Bridge is safe</title><script>alert("no")</script></head><body>
<nav><a href="/">Home</a></nav><article><h1>Bridge is safe</h1><p>"The bridge is safe," Mayor Ada Brenn said on Monday.</p>
<p>She said that it would open in June, after the inspection by the engineers.</p></article></body></html>`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-cli-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

function linesOf(stdout: string) {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

describe.each(NODES)('on Node $version', ({ path: node }) => {
  const run = (args: readonly string[], options: ProcessOptions = {}) => runProcess([node, CLI, ...args], options);

  test('the given page comes out as the library parses it, under its path', async () => {
    const { code, stdout, stderr } = await run(['parse', PAGE]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({ id: PAGE, ...parse(PAGE_TEXT) });
  });

  test('the given page on standard input has the id -', async () => {
    const { stdout } = await run(['parse', '-'], { input: PAGE_TEXT });
    expect(JSON.parse(stdout)).toEqual({ id: '-', ...parse(PAGE_TEXT) });
  });

  test('--as body gives paragraphs only, and the text as it came', async () => {
    const { code, stdout } = await run(['parse', '--as', 'body'], { input: PAGE_TEXT });
    const { text, article } = JSON.parse(stdout);
    expect(text).toBe(PAGE_TEXT);
    expect(article).toMatchObject({ headline: null, removed: [] });
    expect(article.blocks.map(({ kind }: { kind: string }) => kind)).toContain('paragraph');
    expect(article.blocks.filter(({ kind }: { kind: string }) => kind !== 'paragraph')).toEqual([]);
    expect(code).toBe(0);
  });

  test('HTML is read without any other package, and its scripts are not run', async () => {
    const { code, stdout, stderr } = await run(['parse', await file('page.html', HTML)]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({ id: join(folder, 'page.html'), ...readPage(HTML) });
    expect(stdout).not.toContain('alert');
  });

  test('a batch keeps its order, names its bad lines and goes on', async () => {
    const batch = [
      JSON.stringify({ id: 'z', text: PAGE_TEXT, publishedAt: '2014-11-26' }),
      '{"id":"broken"',
      JSON.stringify({ id: 'a', html: HTML }),
      JSON.stringify({ id: 'late', text: 'Words.', publishedAt: '2014-02-30' }),
      JSON.stringify({ id: 'm', text: 'Words.' }),
    ].join('\n');
    const { code, stdout, stderr } = await run(['parse', await file('batch.ndjson', batch)]);
    expect(linesOf(stdout).map(({ id, article }) => [id, article.publishedAt])).toEqual([
      ['z', '2014-11-26'],
      ['a', null],
      ['m', null],
    ]);
    expect(stderr).toMatch(/batch\.ndjson, line 2: .*\n.*batch\.ndjson, line 4: .*“publishedAt”/);
    expect(code).toBe(1);
  });

  test('odd texts are parsed, and unreadable input is named while the rest goes on', async () => {
    const odd = [
      await file('empty.txt', ''),
      await file('long.txt', 'a'.repeat(1_000_000)),
      await file('unclosed.txt', '"The bridge is safe, Mayor Ada Brenn said.'),
      await file('nul.txt', 'The mayor said that \0 it was safe.'),
    ];
    const bad = [join(folder, 'missing.txt'), folder, await file('binary.bin', Buffer.from([0, 159, 146, 150, 0, 0]))];
    const { code, stdout, stderr } = await run(['parse', ...bad, ...odd]);
    expect(linesOf(stdout).map(({ id }) => id)).toEqual(odd);
    expect(
      stderr.split('\n').filter((line) => bad.some((path) => line.startsWith(`onrecord: ${path}: `))),
    ).toHaveLength(3);
    expect(stderr).not.toContain('    at ');
    expect(code).toBe(1);
  });

  test('lone surrogates in a batch are printed as JSON that can be read', async () => {
    const { code, stdout } = await run(['parse', '--input', 'ndjson'], {
      input: '{"id":"a","text":"One \\ud800 two."}',
    });
    expect(linesOf(stdout)).toHaveLength(1);
    expect(code).toBe(0);
  });

  test.each([
    [['parse', '--as', 'body', 'page.html']],
    [['parse', '--format', 'xml']],
    [['parse', '--what']],
    [['publish']],
    [[]],
  ])('%j is a usage error', async (args) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^onrecord: .+\nUsage: /);
  });

  test('help and version answer', async () => {
    expect(await run(['--help'])).toMatchObject({ code: 0, stdout: expect.stringContaining('Exit codes') });
    expect(await run(['--version'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });

  test('pretty output in a pipe has no colour', async () => {
    const { stdout } = await run(['parse', '--format', 'pretty', PAGE]);
    expect(stdout).toContain('date unknown');
    expect(stdout).not.toContain('\u001b');
  });

  test('a reader that has seen enough ends the program quietly', async () => {
    const lines = Array.from({ length: 2000 }, (_, index) =>
      JSON.stringify({ id: `${index}`, text: 'Words. '.repeat(100) }),
    );
    const batch = await file('many.ndjson', lines.join('\n'));
    const child = spawn(node, [CLI, 'parse', batch], { stdio: ['ignore', 'pipe', 'pipe'] });
    const stderr: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    const closed = once(child, 'close');
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [code] = await closed;
    expect({ code, stderr: Buffer.concat(stderr).toString() }).toEqual({ code: 0, stderr: '' });
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends it with what was done said, and no half line', async (signal, expected) => {
    const child = spawn(node, [CLI, 'parse', '--input', 'ndjson'], { stdio: 'pipe' });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    const closed = once(child, 'close');
    child.stdin.write('{"id":"a","text":"One."}\n{"id":"b"');
    await expect.poll(() => Buffer.concat(stdout).toString(), { timeout: 30_000 }).toMatch(/\n$/);
    child.kill(signal);
    const [code] = await closed;
    expect(code).toBe(expected);
    expect(linesOf(Buffer.concat(stdout).toString()).map(({ id }) => id)).toEqual(['a']);
    expect(Buffer.concat(stderr).toString()).toBe('onrecord: stopped; 1 parsed, 0 failed.\n');
  });
});

test('threads give the same, in the same order, as one', async () => {
  const numbers = Array.from({ length: 300 }, (_, index) => index);
  const lines = numbers.map((index) =>
    index % 50 === 7
      ? 'not json'
      : JSON.stringify({ id: `${index}`, ...(index % 9 === 0 ? { html: HTML } : { text: PAGE_TEXT }) }),
  );
  const batch = await file('threads.ndjson', lines.join('\n'));
  const [many, one] = await Promise.all(
    ['3', '1'].map((threads) =>
      runProcess([process.execPath, CLI, 'quotes', '--format', 'ndjson', '--threads', threads, batch]),
    ),
  );
  expect(many).toEqual(one);
  const documents = [...new Set(linesOf(many?.stdout ?? '').map(({ document }) => Number(document)))];
  expect(documents).toEqual(numbers.filter((index) => index % 50 !== 7));
  expect(many?.stderr).toContain('threads.ndjson, line 8: expected JSON');
});
