import { defineConfig } from 'tsup';

export default defineConfig([
  {
    entry: { server: 'src/front/server.ts' },
    format: 'esm',
    target: 'node22',
    platform: 'node',
    // Our own packages are TypeScript source and are not installed anywhere else.
    noExternal: [/^@onrecord\//],
    // Otherwise `node:sqlite` and its like lose their prefix, and the program dies where the tests pass.
    removeNodeProtocol: false,
    clean: true,
  },
  {
    // A program for readers' browsers, beside the files that Next serves as they are.
    entry: { 'instant-search': 'src/instant/instant-search.ts' },
    outDir: 'public',
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    minify: true,
  },
]);
