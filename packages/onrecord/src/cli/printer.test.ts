import { expect, test } from 'vitest';
import { BRIDGE } from '../../test/bridge-record.ts';
import { createPrinter, type PrinterOptions } from './printer.ts';
import { createStyle } from './terminal-words.ts';

const PRETTY = { style: createStyle(false), width: 60 };

function printed(count: number, options: Omit<PrinterOptions, 'pretty'>): string {
  const printer = createPrinter({ ...options, pretty: PRETTY });
  return Array.from({ length: count }, () => printer.record(BRIDGE)).join('') + printer.end();
}

test('json is one record, or one array', () => {
  expect(JSON.parse(printed(1, { format: 'json', batch: false }))).toEqual(BRIDGE);
  expect(JSON.parse(printed(0, { format: 'json', batch: true }))).toEqual([]);
  expect(JSON.parse(printed(1, { format: 'json', batch: true }))).toEqual([BRIDGE]);
  expect(JSON.parse(printed(3, { format: 'json', batch: true }))).toEqual([BRIDGE, BRIDGE, BRIDGE]);
});

test('ndjson is one record on each line', () => {
  const lines = printed(2, { format: 'ndjson', batch: true }).split('\n');
  expect(lines.map((line) => line && JSON.parse(line))).toEqual([BRIDGE, BRIDGE, '']);
});

test('pretty shows ids only where there may be several', () => {
  expect(printed(1, { format: 'pretty', batch: false })).not.toContain('bridge.txt');
  expect(printed(2, { format: 'pretty', batch: true }).match(/── bridge\.txt/g)).toHaveLength(2);
});
