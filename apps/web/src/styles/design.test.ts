import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Colour, contrast, mixed, readColour } from './testing/contrast.ts';

const STYLES = import.meta.dirname;
const TOKENS = readFileSync(path.join(STYLES, 'tokens.css'), 'utf8');
const GUIDE = readFileSync(path.join(STYLES, '..', '..', '..', '..', 'docs', 'design.md'), 'utf8');
const SPEAKERS = Array.from({ length: 8 }, (_, at) => `speaker-${at}`);

const [LIGHT = '', DARK = ''] = TOKENS.split('@media (prefers-color-scheme: dark)');
const THEMES = { light: LIGHT, dark: DARK };

function colourOf(theme: string, name: string): Colour {
  const written = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(theme)?.[1];
  if (written === undefined) throw new Error(`There is no colour ${name}.`);
  return readColour(written);
}

/** A background by its name: a colour, or `tint`: the paper with as much of a speaker's colour as a quote has behind it. */
function groundOf(theme: string, name: string, speaker: string): Colour {
  if (name !== 'tint') return colourOf(theme, name);
  const share = Number(/--tint: (\d+)%/.exec(theme)?.[1]) / 100;
  return mixed(colourOf(theme, 'paper'), colourOf(theme, speaker), share);
}

/** What stands on what, and at least how far apart: 7 for what is read long, 4.5 for text, 3 for lines that mean something (WCAG 2.2). */
const PAIRS: readonly (readonly [string, string, number])[] = [
  ['ink', 'paper', 7],
  ['ink', 'raised', 7],
  ['ink', 'found', 7],
  ['ink', 'tint', 7],
  ['ink-soft', 'paper', 4.5],
  ['ink-soft', 'raised', 4.5],
  ['ink-soft', 'tint', 4.5],
  ['accent', 'paper', 4.5],
  ['paper', 'ink', 4.5],
  ['on-speaker', 'speaker', 4.5],
  ['speaker', 'paper', 3],
];

/** The least of a pair over all speakers, where it names one. */
function leastOf(theme: string, front: string, ground: string): number {
  return Math.min(
    ...SPEAKERS.map((speaker) => {
      const named = (name: string) => (name === 'speaker' ? speaker : name);
      return contrast(colourOf(theme, named(front)), groundOf(theme, named(ground), speaker));
    }),
  );
}

describe.each(Object.entries(THEMES))('in %s', (name, theme) => {
  test.each(PAIRS)('%s on %s is far enough apart', (front, ground, least) => {
    expect(leastOf(theme, front, ground)).toBeGreaterThanOrEqual(least);
  });

  test.each(PAIRS)('the guide says how far %s is from %s', (front, ground) => {
    const at = name === 'light' ? 1 : 2;
    const row = GUIDE.split('\n').find((line) => line.startsWith(`| ${front} on ${ground} `));
    expect(row?.split('|')[at + 1]?.trim()).toBe(leastOf(theme, front, ground).toFixed(1));
  });
});

test('every size of type is one of the scale, and the guide tells what each is for', () => {
  const sheets = readdirSync(path.join(STYLES, '..'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.css') && !file.endsWith('tokens.css'),
  );
  const own = sheets.flatMap((file) => {
    const css = readFileSync(path.join(STYLES, '..', file), 'utf8');
    return [...css.matchAll(/^\s*font(?:-size)?:[^;]*\d(?:rem|px)[^;]*;/gm)].map(([line]) => `${file}: ${line.trim()}`);
  });
  expect(own).toEqual([]);
  const steps = [...TOKENS.matchAll(/--(step-[\w-]+):/g)].map(([, step]) => step);
  expect(steps.filter((step) => !GUIDE.includes(`\`${step}\``))).toEqual([]);
});
