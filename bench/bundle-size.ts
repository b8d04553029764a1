import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const PACKAGE = path.join(import.meta.dirname, '..', 'packages', 'onrecord', 'src');

/** Bytes of a browser bundle of some source, minified and gzipped. */
async function bundle(contents: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
}

/** The package's main entry, and the part of it that finds names, with all of their tables. */
export async function bundleSizes(): Promise<{ readonly main: number; readonly entities: number }> {
  return {
    main: await bundle(`export * from ${JSON.stringify(path.join(PACKAGE, 'index.ts'))}`),
    entities: await bundle(`export { parseEntities } from '@onrecord/core'`),
  };
}

/** What a program of a browser holds that imports one thing of the built package. */
export async function builtSizes(dist: string): Promise<Readonly<Record<string, number>>> {
  const entry = JSON.stringify(path.join(dist, 'index.js'));
  const exports = JSON.stringify(path.join(dist, 'export.js'));
  return {
    'import { parse }': await bundle(`export { parse } from ${entry}`),
    'import { findEntities }': await bundle(`export { findEntities } from ${entry}`),
    'import { didTheySay }': await bundle(`export { didTheySay } from ${entry}`),
    'everything of the main entry': await bundle(`export * from ${entry}`),
    'everything of onrecord/export': await bundle(`export * from ${exports}`),
  };
}
