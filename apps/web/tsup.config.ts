import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { defineConfig, type Options } from 'tsup';

const PAGES = 'src/site/pages';
const pages = readdirSync(PAGES).filter((file) => file.endsWith('.tsx'));

const ENDING = '.css';

/**
 * Names in `….module.css` are a file's own. What tsup does with style sheets knows only names that are everybody's, and takes every file
 * that ends as they do: so these are called without their ending.
 */
const moduleStyles: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'module-styles',
  setup(build) {
    build.onResolve({ filter: /\.module\.css$/ }, ({ path: file, resolveDir }) => ({
      path: path.resolve(resolveDir, file).slice(0, -ENDING.length),
      namespace: 'module-styles',
    }));
    build.onLoad({ filter: /.*/, namespace: 'module-styles' }, ({ path: file }) => ({
      contents: readFileSync(file + ENDING, 'utf8'),
      loader: 'local-css',
      resolveDir: path.dirname(file),
    }));
  },
};

/** The packages of the fonts, by how their files begin. */
const FONTS: Readonly<Record<string, string>> = {
  inter: '@fontsource-variable/inter',
  'noto-naskh-arabic': '@fontsource/noto-naskh-arabic',
  'source-serif-4': '@fontsource-variable/source-serif-4',
};
const { resolve } = createRequire(import.meta.url);

/** Those that `fonts.css` names, each in its package. */
function fontFiles(): readonly string[] {
  const named = [...readFileSync('src/styles/fonts.css', 'utf8').matchAll(/\/fonts\/([\w-]+\.woff2)/g)];
  return named.flatMap(([, file = '']) =>
    Object.entries(FONTS).flatMap(([begin, from]) =>
      file.startsWith(begin) ? [resolve(`${from}/files/${file}`)] : [],
    ),
  );
}

export default defineConfig([
  {
    // Beside the program, each page by its name: so its styles become one sheet of that name.
    entry: {
      server: 'src/front/server.ts',
      'page-thread': 'src/front/page-thread.ts',
      'whole-page': 'src/site/whole-page.tsx',
      ...Object.fromEntries(pages.map((file) => [`pages/${path.parse(file).name}`, path.join(PAGES, file)])),
    },
    format: 'esm',
    target: 'node22',
    platform: 'node',
    // Our own packages are TypeScript source and are not installed anywhere else.
    noExternal: [/^@onrecord\//],
    // Otherwise `node:sqlite` and its like lose their prefix, and the program dies where the tests pass.
    removeNodeProtocol: false,
    sourcemap: true,
    esbuildPlugins: [moduleStyles],
    esbuildOptions(options) {
      options.jsx = 'automatic';
      // For the style sheets, which go with every page. Names stay as they are, and the map leads errors to the lines we wrote.
      options.minifyWhitespace = true;
      options.minifySyntax = true;
      // Fonts stand in public/, where Next serves them.
      options.external = [...(options.external ?? []), '/fonts/*'];
    },
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
  {
    // Fonts as they are, at one address for all pages.
    entry: Object.fromEntries(fontFiles().map((file) => [path.parse(file).name, file])),
    outDir: 'public/fonts',
    format: 'esm',
    loader: { '.woff2': 'copy' },
    clean: true,
  },
]);
