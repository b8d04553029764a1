import { defineConfig } from 'tsup';

export default defineConfig({
  // The threads that parse are programs of their own, beside the server.
  entry: {
    server: 'src/server.ts',
    'parse-worker': '../../packages/store/src/bulk/parse-worker.ts',
    'reading-thread': 'src/parsing/reading-thread.ts',
  },
  format: 'esm',
  target: 'node22',
  platform: 'node',
  // Our own packages are TypeScript source and are not installed anywhere else.
  noExternal: [/^@onrecord\//],
  // Otherwise `node:sqlite` and its like lose their prefix, and the program dies where the tests pass.
  removeNodeProtocol: false,
  clean: true,
});
