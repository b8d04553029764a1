const BLANK = /[\t\n\r ]*/y;
const BARE_VALUE = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const FIRST_PRINTABLE = 0x20;

export interface Trouble {
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  readonly expected: string;
}

type Expecting = 'value' | 'value-or-close' | 'key' | 'key-or-close' | 'colon' | 'comma-or-close' | 'end';

const NAMES: Readonly<Record<Expecting, string>> = {
  value: 'a value',
  'value-or-close': 'a value or `]`',
  key: 'a field name in double quotes',
  'key-or-close': 'a field name in double quotes or `}`',
  colon: '`:`',
  'comma-or-close': '`,` or the closing bracket',
  end: 'nothing more',
};

const MAY_BE_STRING: readonly Expecting[] = ['value', 'value-or-close', 'key', 'key-or-close'];
const CLOSED_STRING = 'a string that is closed and has its line breaks and backslashes escaped';

/** Where a text stops being JSON, and what was expected there; null when it is JSON. The engine's own message often names no place. */
export function findJsonTrouble(text: string): Trouble | null {
  const open: ('{' | '[')[] = [];
  let expecting: Expecting = 'value';
  let at = 0;
  const afterValue = (): Expecting => (open.length === 0 ? 'end' : 'comma-or-close');
  for (;;) {
    at = skip(BLANK, text, at) ?? at;
    if (at === text.length) return expecting === 'end' ? null : trouble(text, at, expecting);
    const next = step(text, at, { expecting, inside: open.at(-1) });
    if (next === null) return trouble(text, at, expecting);
    if (next.opened !== undefined) open.push(next.opened);
    if (next.closed) open.pop();
    expecting = next.expecting ?? afterValue();
    at = next.at;
  }
}

interface Step {
  readonly at: number;
  /** Absent after a value: what follows depends on what is open. */
  readonly expecting?: Expecting;
  readonly opened?: '{' | '[';
  readonly closed?: boolean;
}

function step(text: string, at: number, state: { expecting: Expecting; inside: '{' | '[' | undefined }): Step | null {
  const { expecting, inside } = state;
  const sign = text[at];
  if (expecting === 'colon') return sign === ':' ? { at: at + 1, expecting: 'value' } : null;
  if (expecting === 'comma-or-close' && sign === ',') {
    return { at: at + 1, expecting: inside === '{' ? 'key' : 'value' };
  }
  if (expecting.endsWith('close') && sign === (inside === '{' ? '}' : ']')) return { at: at + 1, closed: true };
  if (expecting.startsWith('key')) {
    const end = skipString(text, at);
    return end === null ? null : { at: end, expecting: 'colon' };
  }
  return expecting.startsWith('value') ? startOfValue(text, at) : null;
}

function startOfValue(text: string, at: number): Step | null {
  if (text[at] === '{') return { at: at + 1, opened: '{', expecting: 'key-or-close' };
  if (text[at] === '[') return { at: at + 1, opened: '[', expecting: 'value-or-close' };
  const end = text[at] === '"' ? skipString(text, at) : skip(BARE_VALUE, text, at);
  return end === null ? null : { at: end };
}

/** By hand: a pattern over a megabyte of string would fill the engine's backtracking stack. */
function skipString(text: string, at: number): number | null {
  if (text[at] !== '"') return null;
  for (let i = at + 1; i < text.length; ) {
    if (text[i] === '"') return i + 1;
    if (text.charCodeAt(i) < FIRST_PRINTABLE) return null;
    const next = text[i] === '\\' ? skip(ESCAPE, text, i) : i + 1;
    if (next === null) return null;
    i = next;
  }
  return null;
}

function skip(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

function trouble(text: string, at: number, expecting: Expecting): Trouble {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  // A string that cannot be read stands where a string may stand: the place is right, so it must be its inside.
  const expected = text[at] === '"' && MAY_BE_STRING.includes(expecting) ? CLOSED_STRING : NAMES[expecting];
  return { line, column: at - before.lastIndexOf('\n'), expected };
}
