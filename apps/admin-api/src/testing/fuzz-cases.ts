import type { Operation } from '../http/operation.ts';
import type { Sent } from './client.ts';
import { exampleCall } from './example-call.ts';

/** A call with one thing wrong, or only odd. */
export interface FuzzCase {
  readonly operation: Operation;
  /** What was done to the example, in words. */
  readonly what: string;
  readonly method: string;
  readonly path: string;
  readonly sent: Sent;
}

const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);

/** What is put in the place of a value. */
const PAYLOADS: readonly unknown[] = [
  ...[null, true, 0, -1, 1.5, 1e308, '', ' ', [], {}, [null], deep(200)],
  ...[
    'a'.repeat(20_000),
    '9'.repeat(400),
    '\ud800',
    '\u0000',
    '\u202e\u2066',
    '\u{1f6a2}'.repeat(300),
    'e\u0301'.repeat(900),
  ],
  ...["' or 1=1 --", "'; drop table articles; --", '") union select secret_hash from tokens --', '%_!', '\\'],
  ...['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', 'javascript:alert(1)', '{{7*7}}'],
  ...[
    '../../etc/passwd',
    '%00',
    '__proto__',
    'constructor',
    'NaN',
    'Infinity',
    '-0',
    '2031-02-30',
    '2031-13-01T99:99:99Z',
  ],
  ...[
    { __proto__: null, constructor: { prototype: 1 } },
    ['x'.repeat(3_000)],
    { start: 5, end: 1 },
    { start: -1, end: 1e9 },
  ],
];

const VERSIONS = ['', '3', '"-1"', '"1', 'W/"1"', '*', '"99999999999999999999"', '"1", "2"', '"x"'];

/** Cases without end, the same for the same seed: every part of every operation gets every payload sooner or later. */
export function* fuzzCases(operations: readonly Operation[], random: () => number): Generator<FuzzCase> {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  for (;;) {
    const operation = pick(operations);
    const call = exampleCall(operation);
    const change = pick(changesOf(operation));
    yield { operation, ...change(call, pick) };
  }
}

type Pick = <T>(items: readonly T[]) => T;
type Call = ReturnType<typeof exampleCall>;
type Change = (call: Call, pick: Pick) => Omit<FuzzCase, 'operation'>;

function changesOf(operation: Operation): readonly Change[] {
  return [
    ...(operation.path.includes('{') ? [oddPath] : []),
    oddQuery(operation),
    ...(operation.needsVersion ? [oddVersion] : []),
    ...(operation.body === null ? [] : [oddField, oddField, oddField, oddBody]),
    ...(operation.upload === undefined ? [] : [oddUpload]),
  ];
}

const oddPath: Change = (call, pick) => {
  // A longer address is refused by Node itself, before anything of ours runs.
  const payload = asText(pick(PAYLOADS)).slice(0, 1_000);
  const [path = '', query] = call.path.split('?');
  const parts = path.split('/');
  const places = parts.flatMap((part, index) => (/^[\da-f-]{36}$|^[a-z]+-[a-z-]+$/.test(part) ? [index] : []));
  const place = pick(places.length > 0 ? places : [parts.length - 1]);
  parts[place] = encodeURIComponent(payload === '.' || payload === '..' ? 'x' : payload);
  return {
    ...call,
    path: query === undefined ? parts.join('/') : `${parts.join('/')}?${query}`,
    what: `path: ${show(payload)}`,
  };
};

function oddQuery({ query }: Operation): Change {
  return (call, pick) => {
    const name = pick([...Object.keys(query.shape), 'nonsense', '__proto__']);
    const payload = asText(pick(PAYLOADS));
    const mark = call.path.includes('?') ? '&' : '?';
    const path = `${call.path}${mark}${encodeURIComponent(name)}=${encodeURIComponent(payload.slice(0, 1_000))}`;
    return { ...call, path, what: `query ${name}: ${show(payload)}` };
  };
}

const oddVersion: Change = (call, pick) => {
  const { version: _version, ...sent } = call.sent;
  const header = pick(VERSIONS);
  return { ...call, sent: { ...sent, headers: { 'If-Match': header } }, what: `If-Match: ${header}` };
};

const oddBody: Change = (call, pick) => {
  const { json: _json, ...sent } = call.sent;
  const raw = pick(['', '{', '[', 'null', '{"a":}', '\ufeff{}', '{"a":1}{"b":2}', JSON.stringify(pick(PAYLOADS))]);
  return { ...call, sent: { ...sent, raw: raw.toWellFormed(), type: 'application/json' }, what: `body: ${show(raw)}` };
};

const oddField: Change = (call, pick) => {
  const json = structuredClone(call.sent.json);
  const place = pick(placesOf(json));
  const payload = pick(PAYLOADS);
  const how = pick(['replace', 'replace', 'replace', 'remove', 'add'] as const);
  if (place === undefined) return { ...call, what: 'as it is' };
  const { holder, key } = place;
  if (how === 'remove' && !Array.isArray(holder)) delete (holder as Record<string, unknown>)[key];
  else if (how === 'add' && !Array.isArray(holder)) (holder as Record<string, unknown>).nonsense = payload;
  else (holder as Record<string, unknown>)[key] = payload;
  return { ...call, sent: { ...call.sent, json }, what: `${how} ${key}: ${show(payload)}` };
};

const oddUpload: Change = (call, pick) => {
  const raw = pick(PAYLOADS.map((payload) => `${JSON.stringify(payload)}\n{"text":${JSON.stringify(payload)}}`));
  return { ...call, sent: { ...call.sent, raw: raw.toWellFormed() }, what: `upload: ${show(raw)}` };
};

interface Place {
  readonly holder: object;
  readonly key: string;
}

/** Every place within a JSON value. */
function placesOf(value: unknown): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [{ holder: value, key }, ...placesOf(inner)]);
}

function asText(payload: unknown): string {
  return (typeof payload === 'string' ? payload : JSON.stringify(payload)).toWellFormed();
}

function show(payload: unknown): string {
  return JSON.stringify(payload).slice(0, 60);
}
