import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { sortStatements } from '../packages/onrecord/scripts/alike-together.ts';

const DIST = path.join(import.meta.dirname, '..', 'packages', 'onrecord', 'dist');

/** A browser bundle of some source, in one file. */
async function bundle(contents: string, minify = true): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    minify,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

const gzipped = (code: string): number => gzipSync(code, { level: 9 }).length;

/** Bytes of the part of the parser that finds names, with all of its tables, its statements in the order of the published files. */
async function namesOfCore(): Promise<number> {
  const code = await bundle(`export { parseEntities } from '@onrecord/core'`, false);
  const { code: minified } = await transform(sortStatements(code), { minify: true, format: 'esm', target: 'es2022' });
  return gzipped(minified);
}

/** What a program of a browser holds that imports one thing of the built package, and the part that finds names. */
export async function bundleSizes(): Promise<Readonly<Record<string, number>>> {
  const entry = JSON.stringify(path.join(DIST, 'index.js'));
  const exports = JSON.stringify(path.join(DIST, 'export.js'));
  return {
    'import { parse }': gzipped(await bundle(`export { parse } from ${entry}`)),
    'import { findEntities }': gzipped(await bundle(`export { findEntities } from ${entry}`)),
    'import { didTheySay }': gzipped(await bundle(`export { didTheySay } from ${entry}`)),
    'everything of the main entry': gzipped(await bundle(`export * from ${entry}`)),
    'names with all tables, of the core': await namesOfCore(),
    'everything of onrecord/export': gzipped(await bundle(`export * from ${exports}`)),
  };
}
