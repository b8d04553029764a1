import { defineConfig } from 'tsup';
import { alikeTogether } from './scripts/alike-together.ts';
import { constantsAgain } from './scripts/constants-again.ts';
import { pureTables } from './scripts/pure-tables.ts';
import { thirdPartyLicences } from './scripts/third-party-licences.ts';

/** `./dist` is emptied by the build script: two builds that each clean would delete each other's files. */
const shared = { outDir: 'dist', removeNodeProtocol: false, sourcemap: false } as const;

export default defineConfig([
  {
    ...shared,
    entry: ['src/index.ts', 'src/html.ts', 'src/schemas.ts', 'src/export.ts'],
    format: ['esm', 'cjs'],
    platform: 'neutral',
    target: 'es2022',
    splitting: true,
    treeshake: true,
    external: ['zod', '@mozilla/readability', 'linkedom'],
    plugins: [pureTables(), alikeTogether(), constantsAgain()],
    // The private package is bundled, its types too: without `paths` the .d.ts would import a package nobody can install.
    dts: {
      compilerOptions: {
        paths: {
          '@onrecord/core': ['../core/src/index.ts'],
          '@onrecord/core/anchor': ['../core/src/anchor/index.ts'],
          '@onrecord/core/explain': ['../core/src/explain/index.ts'],
          '@onrecord/core/export': ['../core/src/export/index.ts'],
          '@onrecord/core/match': ['../core/src/match/index.ts'],
          '@onrecord/core/html': ['../core/src/html/index.ts'],
          '@onrecord/core/schemas': ['../core/src/schemas/index.ts'],
        },
      },
    },
  },
  {
    ...shared,
    entry: ['src/cli.ts', 'src/cli-worker.ts'],
    format: ['esm'],
    platform: 'node',
    target: 'node20',
    splitting: true,
    // The command line works alone, HTML too: `npx onrecord` asks for no second package.
    noExternal: [/^(?!node:)/],
    // Otherwise the names of the bundled files, as they lie on the build machine, stay in the code.
    minify: true,
    esbuildPlugins: [thirdPartyLicences('dist/THIRD-PARTY-LICENCES.txt')],
  },
]);
