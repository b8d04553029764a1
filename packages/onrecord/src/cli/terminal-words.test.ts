import { expect, test } from 'vitest';
import { createStyle, wantsColour, wrap } from './terminal-words.ts';

const TERMINAL = { isTTY: true };

test('colour is for terminals, unless NO_COLOR is set or the terminal is dumb', () => {
  expect(wantsColour(TERMINAL, {})).toBe(true);
  expect(wantsColour(TERMINAL, { NO_COLOR: '' })).toBe(true);
  expect(wantsColour(TERMINAL, { NO_COLOR: '1' })).toBe(false);
  expect(wantsColour(TERMINAL, { TERM: 'dumb' })).toBe(false);
  expect(wantsColour({}, {})).toBe(false);
});

test('words stand out with colour and stay as they are without', () => {
  expect(createStyle(true).bold('Brenn')).toBe('\u001b[1mBrenn\u001b[22m');
  expect(createStyle(false).bold('Brenn')).toBe('Brenn');
});

test('lines are broken at spaces, and a long word is left whole', () => {
  expect(wrap('the bridge over the Tolme', 10)).toEqual(['the bridge', 'over the', 'Tolme']);
  expect(wrap('an unbreakableword here', 6)).toEqual(['an', 'unbreakableword', 'here']);
  expect(wrap('', 6)).toEqual(['']);
});
