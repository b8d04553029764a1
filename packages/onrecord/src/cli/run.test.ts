import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from './run.ts';

const BODY = 'The bridge is safe.\r\n\r\n\u00a0It was inspected.\n';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-run-'));
  await writeFile(join(folder, 'body.txt'), BODY);
  await writeFile(join(folder, 'binary.txt'), Buffer.from([0, 1, 2, 0, 0, 255]));
});
afterAll(() => rm(folder, { recursive: true }));

function collector() {
  const words: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      words.push(String(chunk));
      done();
    },
  });
  return { stream, text: () => words.join('') };
}

async function run(argv: readonly string[], input = '') {
  const stdout = collector();
  const stderr = collector();
  const stdin = Readable.from(input === '' ? [] : [Buffer.from(input)]);
  const code = await runCli(argv, { stdin, stdout: stdout.stream, stderr: stderr.stream, env: {} });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

const inFolder = (name: string) => join(folder, name);
const linesOf = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('--as body keeps the text as it came, under the path as given', async () => {
  const { code, stdout } = await run(['parse', '--as', 'body', inFolder('body.txt')]);
  expect(JSON.parse(stdout)).toMatchObject({
    id: inFolder('body.txt'),
    text: BODY,
    article: { headline: null, removed: [] },
  });
  expect(code).toBe(0);
});

test('standard input has the id -', async () => {
  const { code, stdout, stderr } = await run(['parse'], 'Words.');
  expect(JSON.parse(stdout)).toMatchObject({ id: '-', text: 'Words.' });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

test('a batch gives its lines in order, with the importer’s dates, and goes on after a bad line', async () => {
  const batch = '{"id":"b","text":"One.","publishedAt":"2026-05-04"}\n\nnot json\n{"id":"a","text":"Two."}';
  const { code, stdout, stderr } = await run(['parse', '--input', 'ndjson'], batch);
  expect(linesOf(stdout).map(({ id, text, article }) => [id, text, article.publishedAt])).toEqual([
    ['b', 'One.', '2026-05-04'],
    ['a', 'Two.', null],
  ]);
  expect(stderr).toBe('onrecord: stdin, line 3: expected JSON, and the line is not.\nonrecord: 2 parsed, 1 failed.\n');
  expect(code).toBe(1);
});

test('HTML in a batch read as bodies is a bad line with its number', async () => {
  const batch = '{"id":"a","text":"One."}\n{"id":"b","html":"<p>Two."}';
  const { code, stdout, stderr } = await run(['parse', '--as', 'body', '--input', 'ndjson'], batch);
  expect(linesOf(stdout)).toHaveLength(1);
  expect(stderr).toContain('stdin, line 2: --as body takes text, and this document is HTML.');
  expect(code).toBe(1);
});

test('what cannot be read is named, and the rest is parsed', async () => {
  const bad = [inFolder('missing.txt'), folder, inFolder('binary.txt')];
  const { code, stdout, stderr } = await run(['parse', ...bad, inFolder('body.txt')]);
  expect(linesOf(stdout).map(({ id }) => id)).toEqual([inFolder('body.txt')]);
  expect(stderr.split('\n')).toEqual([
    `onrecord: ${inFolder('missing.txt')}: there is no such file.`,
    `onrecord: ${folder}: it is a directory; expected a file.`,
    `onrecord: ${inFolder('binary.txt')}: it is a binary file; expected text.`,
    'onrecord: 1 parsed, 3 failed.',
    '',
  ]);
  expect(code).toBe(1);
});

test('a wrong command line reads nothing and shows the usage', async () => {
  const { code, stdout, stderr } = await run(['parse', '--as', 'body', 'page.html']);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^onrecord: --as body takes text.*\nUsage: onrecord parse/);
  expect(code).toBe(2);
});

test('help and version go to standard output', async () => {
  expect((await run(['--help'])).stdout).toMatch(/^Usage: onrecord parse/);
  expect(await run(['--version'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
});

test('help fits into 80 columns', async () => {
  const lines = (await run(['--help'])).stdout.split('\n');
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
});

test('a stop closes the output and says how far it came', async () => {
  const stdout = collector();
  const stdin = new PassThrough();
  let finish = (): string => '';
  const finished = runCli(['parse', '--input', 'ndjson', '--format', 'json'], {
    stdin,
    stdout: stdout.stream,
    stderr: collector().stream,
    env: {},
    atStop: (finishRun) => {
      finish = finishRun;
    },
  });
  stdin.write('{"id":"a","text":"One."}\n');
  await expect.poll(stdout.text).toContain('"id": "a"');
  const sentence = finish();
  expect(sentence).toBe('stopped; 1 parsed, 0 failed.');
  expect(JSON.parse(stdout.text())).toHaveLength(1);
  stdin.end();
  await finished;
});

test('a slow reader is waited for', async () => {
  const taken: string[] = [];
  const slow = new Writable({
    highWaterMark: 1,
    write(chunk, _encoding, done) {
      taken.push(String(chunk));
      setImmediate(done);
    },
  });
  const batch = Array.from({ length: 20 }, (_, index) => `{"id":"${index}","text":"Words."}`).join('\n');
  const around = { stdin: Readable.from([Buffer.from(batch)]), stderr: collector().stream, env: {} };
  await runCli(['parse', '--input', 'ndjson'], { ...around, stdout: slow });
  expect(slow.writableLength).toBe(0);
  expect(taken.map((line) => JSON.parse(line).id)).toEqual(Array.from({ length: 20 }, (_, index) => String(index)));
});
