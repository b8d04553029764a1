import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLEAN, PLANTED, type Tree } from './planted.ts';

type Config = { forbidden: IForbiddenRuleType[]; options: { enhancedResolveOptions: object } };
const config: Config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');

let root: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'onrecord-planted-'));
});
afterAll(() => rm(root, { recursive: true }));

/** Writes the tree and links the packages to each other as pnpm does. */
async function plant(name: string, tree: Tree): Promise<string> {
  const folder = path.join(root, name);
  for (const [file, content] of Object.entries(tree)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), content);
  }
  await mkdir(path.join(folder, 'node_modules/@onrecord'), { recursive: true });
  const links = {
    '@onrecord/core': 'packages/core',
    '@onrecord/store': 'packages/store',
    onrecord: 'packages/onrecord',
    '@onrecord/admin-api': 'apps/admin-api',
  };
  for (const [link, target] of Object.entries(links)) {
    await symlink(path.join(folder, target), path.join(folder, 'node_modules', link));
  }
  return folder;
}

async function brokenRules(name: string, tree: Tree): Promise<string[]> {
  const baseDir = await plant(name, tree);
  const { enhancedResolveOptions, ...options } = config.options;
  const { output } = await cruise(
    ['packages', 'apps'],
    { ...options, baseDir, validate: true, ruleSet: { forbidden: config.forbidden } },
    enhancedResolveOptions,
  );
  return [...new Set((output as ICruiseResult).summary.violations.map(({ rule }) => rule.name))];
}

test('a tree in which every import runs downhill breaks no rule', async () => {
  expect(await brokenRules('clean', CLEAN)).toEqual([]);
});

test('every rule has a planted violation', () => {
  expect(Object.keys(PLANTED).sort()).toEqual(config.forbidden.map(({ name }) => name).sort());
});

test.each(Object.entries(PLANTED))('%s is reported, and nothing else, where it is broken', async (rule, tree) => {
  expect(await brokenRules(rule, { ...CLEAN, ...tree })).toEqual([rule]);
});
