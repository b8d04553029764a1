#!/usr/bin/env node
import process from 'node:process';
import { parseArgs } from 'node:util';
import { StoreError } from '../store-error.ts';
import { backup } from './backup.ts';
import { type Command, UsageError } from './command.ts';
import { drafts } from './drafts.ts';
import { enqueue } from './enqueue.ts';
import { importPages } from './import-pages.ts';
import { move } from './move.ts';
import { restore } from './restore.ts';
import { scrub } from './scrub.ts';
import { verify } from './verify.ts';
import { work } from './work.ts';

/** Every command, one file each. */
const COMMANDS: Readonly<Record<string, Command>> = {
  import: importPages,
  enqueue,
  work,
  verify,
  backup,
  restore,
  move,
  drafts,
  scrub,
};

function usage(): string {
  const lines = Object.entries(COMMANDS).map(
    ([name, { args, says }]) => `  archive ${`${name} ${args}`.padEnd(44)} ${says}`,
  );
  return `Usage:\n${lines.join('\n')}\n\nAn archive is the path of a SQLite file, file:… or postgres://user:password@host:port/database.`;
}

async function run(argv: readonly string[]): Promise<number> {
  const [name = '', ...args] = argv;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) throw new UsageError(name === '' ? 'Say what to do.' : `There is no command ${name}.`);
  const { values, positionals } = parse(command, args);
  return command.run({
    values,
    positionals,
    say: (line) => process.stdout.write(`${line}\n`),
    note: (line) => process.stderr.write(`${line}\n`),
  });
}

function parse({ options }: Command, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Files and folders that are not there or not ours to read are the caller's to put right. */
function isFileTrouble(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'path' in error;
}

function fileTrouble({ code, path }: NodeJS.ErrnoException): string {
  return code === 'ENOENT' ? `There is no file or folder ${path}.` : `${path} cannot be read (${code}).`;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageError) process.stderr.write(`${error.message}\n\n${usage()}\n`);
  else if (error instanceof StoreError) process.stderr.write(`${error.message}\n`);
  else if (isFileTrouble(error)) process.stderr.write(`${fileTrouble(error)}\n`);
  else throw error;
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
