import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COMMANDS } from './arguments.ts';
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
  expect(stderr).toMatch(/^onrecord: --as body takes text.*\nUsage: onrecord COMMAND/);
  expect(code).toBe(2);
});

test('help and version go to standard output', async () => {
  expect((await run(['--help'])).stdout).toMatch(/^Usage: onrecord COMMAND/);
  expect(await run(['--version'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
});

test('help fits into 80 columns', async () => {
  const helps = await Promise.all(
    ['--help', ...COMMANDS.map((command) => `help ${command}`)].map((words) => run(words.split(' '))),
  );
  const lines = helps.flatMap(({ stdout }) => stdout.split('\n'));
  expect(lines.length).toBeGreaterThan(100);
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

const SAID = '“We will not sell the pier,” Mayor Ada Brenn said on Monday. She added that the bridge was safe.';

test('quotes come with their speakers, for people, programs and spreadsheets', async () => {
  const asked = (...options: string[]) => run(['quotes', '--as', 'body', ...options], SAID);
  expect((await asked()).stdout).toBe('Ada Brenn: “We will not sell the pier,”\nAda Brenn: the bridge was safe\n');
  expect(linesOf((await asked('--format', 'ndjson')).stdout)).toMatchObject([
    { document: '-', id: 'q1', speaker: 'Ada Brenn', words: 'We will not sell the pier,', kind: 'direct' },
    { document: '-', id: 'q2', speaker: 'Ada Brenn', words: 'the bridge was safe', kind: 'indirect' },
  ]);
  expect((await asked('--format', 'csv')).stdout).toMatch(
    /^article,id,.*\r\n-,q1,,,direct,"We will not sell the pier,",Ada Brenn,/,
  );
});

test('entities come with their types', async () => {
  expect((await run(['entities', '--as', 'body'], SAID)).stdout).toBe('person: Ada Brenn\n');
});

test.each([
  ['jsonld', /^\{\n {2}"@context": "https:\/\/schema\.org"/],
  ['ninjs', /"uri": "ni:\/\/\/sha-256;[\w-]{43}"/],
  ['annotations', /"type": "AnnotationPage"/],
  ['csv', /^article,id,headline/],
  ['csvw', /"tableSchema"/],
  ['markdown', /## Who said what/],
  ['html', /<article dir="ltr">|<article lang="en" dir="ltr">/],
])('export --to %s', async (to, expected) => {
  const { code, stdout, stderr } = await run(['export', '--to', to, '--as', 'body'], SAID);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(expected);
});

test.each([
  [['We will not sell the pier'], 0, 'Yes, in these words.'],
  [['not sell the pier', '--speaker', 'Brenn'], 0, 'Yes, as a part of what was said.'],
  [['We will never sell the pier'], 3, 'Not in these words.'],
  [['We will not sell the pier', '--speaker', 'Hana Doru'], 3, 'Said, but by somebody else.'],
  [['Rain fell on the northern coast'], 3, 'Not found in these documents.'],
])('check %j', async (claim, expected, sentence) => {
  const { code, stdout } = await run(['check', ...claim, '--as', 'body', '-'], SAID);
  expect(stdout.split('\n')[0]).toBe(sentence);
  expect(code).toBe(expected);
});

test('what was altered is shown, and said of the asked speaker first', async () => {
  const batch = [
    { id: 'a', text: '“We will never sell the pier,” Hana Doru said.' },
    { id: 'b', text: SAID },
  ];
  const asked = ['check', 'We will never sell the pier', '--as', 'body', '--input', 'ndjson', '--speaker', 'Brenn'];
  const input = batch.map((line) => JSON.stringify(line)).join('\n');
  expect((await run(asked, input)).stdout).toContain(
    'Ada Brenn · b\n  “We will not sell the pier,”\n  Differs: We will [-not-] {+never+} sell the pier',
  );
  const { verdict, matches } = JSON.parse((await run([...asked, '--format', 'json'], input)).stdout);
  expect([verdict, matches.map(({ id }: { id: string }) => id)]).toEqual(['altered', ['b', 'a']]);
});

test('a lexicon is taken, and a wrong one is refused with its place', async () => {
  const good = inFolder('lexicon.json');
  await writeFile(good, '{"names":[{"name":"Tolme Pier Trust","type":"organisation"}]}');
  expect((await run(['entities', '--as', 'body', '--lexicon', good], 'It is for Tolme Pier Trust.')).stdout).toBe(
    'organisation: Tolme Pier Trust\n',
  );
  const wrong = inFolder('wrong.json');
  await writeFile(wrong, '{"names":[{"name":"Ada Brenn","type":"human"}]}');
  const { code, stderr } = await run(['entities', '--lexicon', wrong], 'Rain.');
  expect(stderr).toContain('as names[0].type; it got "human"');
  expect(code).toBe(2);
});

test('patterns are looked up, and one without a match is named', async () => {
  expect((await run(['quotes', inFolder('bo*.txt')])).code).toBe(0);
  expect((await run(['quotes', inFolder('no*.txt')])).stderr).toContain('no*.txt: there is no such file');
});

test('an old encoding is read where it is evident or named, and said', async () => {
  const latin = inFolder('latin.txt');
  await writeFile(latin, Buffer.from('The café of Zoë Müller was open. '.repeat(5), 'latin1'));
  const guessed = await run(['parse', '--as', 'body', latin]);
  expect(JSON.parse(guessed.stdout).text).toContain('café of Zoë Müller');
  expect(guessed.stderr).toContain('latin.txt: read as windows-1252, which its bytes make evident');
  const named = await run(['parse', '--as', 'body', '--encoding', 'windows-1252', latin]);
  expect(named).toMatchObject({ code: 0, stderr: '', stdout: guessed.stdout });
});
