import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = path.join(import.meta.dirname, '..');
const NOT_OURS = new Set(['node_modules', 'dist', '.next', '.git', '.turbo', '.onrecord', 'coverage']);
/** Written by programs: TypeDoc's pages, and the client's types. */
const WRITTEN = /^\.?\/?apps\/web\/public\/library\/|\.gen\.d\.ts$/;
const DRAWERS = /(^|\/)(utils?|misc|lib|helpers?|common)(\/|\.[^/]+$)/;

function list(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (NOT_OURS.has(entry.name) || WRITTEN.test(entry.isDirectory() ? `${file}/` : file)) return [];
    return entry.isDirectory() ? list(file) : [file];
  });
}

const files = list('.');
const sources = files.filter((file) => /\.(ts|tsx|mjs|cjs|css)$/.test(file));
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

describe('the repository', () => {
  test('has no source file above 400 lines', () => {
    expect(sources.filter((file) => read(file).split('\n').length > 401)).toEqual([]);
  });

  test('has no drawer for what nobody named', () => {
    expect(files.filter((file) => DRAWERS.test(file))).toEqual([]);
  });

  test('names no package host in the lockfile', () => {
    expect(read('pnpm-lock.yaml').match(/.*(https?:\/\/|tarball:).*/g)).toBeNull();
  });

  test('warns about nothing: a lint rule is an error or off', () => {
    expect(read('biome.jsonc')).not.toMatch(/"(warn|info|on)"/);
    expect(read('.dependency-cruiser.cjs')).not.toMatch(/severity: '(warn|info)'/);
  });

  test('ships the notice of what it holds of others with the package', () => {
    expect(read('packages/onrecord/NOTICE')).toBe(read('NOTICE'));
    expect(JSON.parse(read('packages/onrecord/package.json')).files).toContain('NOTICE');
  });

  test('has no document with a link that leads nowhere', () => {
    const documents = files.filter((file) => file.endsWith('.md') && !file.startsWith('seeds/'));
    const links = documents.flatMap((file) =>
      [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, to = '']) => ({ file, to })),
    );
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter(({ file, to }) => !existsSync(path.join(ROOT, path.dirname(file), to)))).toEqual([]);
  });
});
