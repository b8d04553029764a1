import { existsSync } from 'node:fs';
import { glob, isDynamicPattern } from 'tinyglobby';

/**
 * Paths with the patterns among them replaced by the files they match, sorted: a shell that leaves `*.html` alone, or a pattern in
 * quotes. A file whose name looks like a pattern is that file. A pattern without a match stays, to be named as missing.
 */
export async function expandPaths(paths: readonly string[]): Promise<string[]> {
  const expanded: string[] = [];
  for (const path of paths) {
    if (path === '-' || !isDynamicPattern(path) || existsSync(path)) expanded.push(path);
    else {
      const found = await glob(path, { dot: false, expandDirectories: false, absolute: false });
      expanded.push(...(found.length === 0 ? [path] : found.sort()));
    }
  }
  return expanded;
}
