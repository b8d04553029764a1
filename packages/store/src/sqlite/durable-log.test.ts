import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { DurableLog } from './durable-log.ts';

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-log-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'archive.sqlite');
}

test('answers whoever waits once the log is on the disk, and at once when nothing is new', async () => {
  const file = newFile();
  writeFileSync(`${file}-wal`, 'a log');
  const log = new DurableLog(file);
  await log.settle();
  log.note();
  const first = log.settle();
  log.note();
  await Promise.all([first, log.settle(), log.settle()]);
  await log.settle();
  await log.close();
});

test('a log that cannot be written is a sentence, for all that come after as well', async () => {
  const file = newFile();
  const log = new DurableLog(file);
  log.note();
  const refused = {
    code: 'database-unavailable',
    message: `The disk of the archive file ${file} failed while a change was being written: it may be lost. Check the disk, then start again.`,
  };
  await expect(log.settle()).rejects.toMatchObject(refused);
  writeFileSync(`${file}-wal`, 'a log');
  log.note();
  await expect(log.settle()).rejects.toMatchObject(refused);
  await log.close();
});
