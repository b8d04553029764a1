// Imports run downhill only. Every rule is proved by a planted violation: scripts/dependency-rules/.

/** core's layers, lowest first: a layer may import those before it. */
const LAYERS = ['text', 'page', 'article', 'entities', 'quotes', 'record'];
const TEST = '\\.test\\.tsx?$';
const CORE = '^packages/core/src/';

const uphill = LAYERS.map((layer, index) => ({
  name: `core-${layer}-uphill`,
  comment: `core/${layer} imports only what lies below it: ${['schemas', ...LAYERS.slice(0, index)].join(', ')}.`,
  severity: 'error',
  from: { path: `${CORE}${layer}/`, pathNot: TEST },
  to: { path: CORE, pathNot: `${CORE}(schemas|${LAYERS.slice(0, index + 1).join('|')})/` },
}));

module.exports = {
  forbidden: [
    {
      name: 'cycle',
      comment: 'Two files that need each other are one file, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'unresolved',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'undeclared',
      comment:
        'A package that is imported stands in the package.json of the one that imports it; tools for tests, in the root.',
      severity: 'error',
      from: { path: '^(packages|apps)/', pathNot: TEST },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    ...uphill,
    {
      name: 'core-tools-apart',
      comment:
        'core/anchor, match, originals and search compare texts, export writes records; they know nothing of the parser.',
      severity: 'error',
      from: { path: `${CORE}(anchor|match|originals|search|export)/`, pathNot: TEST },
      to: { path: CORE, pathNot: `${CORE}(schemas|text|anchor|match|originals|search|export)/` },
    },
    {
      name: 'core-schemas-lowest',
      comment: 'Schemas are below everything in core.',
      severity: 'error',
      from: { path: `${CORE}schemas/`, pathNot: TEST },
      to: { path: CORE, pathNot: `${CORE}schemas/` },
    },
    {
      name: 'core-schemas-types-only',
      comment:
        'The stages use the types of the schemas; zod itself must not come with them. index.ts and the schemas entry aside.',
      severity: 'error',
      from: {
        path: `${CORE}(${LAYERS.join('|')}|html|anchor|match|originals|search|export)/|${CORE}parse\\.ts$`,
        pathNot: TEST,
      },
      to: { path: `${CORE}schemas/`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'core-only-zod',
      comment: 'core imports zod, in its schemas, and nothing else.',
      severity: 'error',
      from: { path: CORE, pathNot: [TEST, `${CORE}html/`] },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'npm-optional'], pathNot: '/zod/' },
    },
    {
      name: 'core-zod-in-schemas',
      comment: 'Only the schemas know zod.',
      severity: 'error',
      from: { path: CORE, pathNot: [TEST, `${CORE}schemas/`] },
      to: { path: 'node_modules/zod/' },
    },
    {
      name: 'core-html-apart',
      comment: 'Who parses plain text must not carry an HTML reader along.',
      severity: 'error',
      from: { path: CORE, pathNot: [TEST, `${CORE}html/`, ...LAYERS.map((layer) => `${CORE}${layer}/`)] },
      to: { path: `${CORE}html/` },
    },
    {
      name: 'core-html-readers',
      comment: 'core/html reads pages with Readability and linkedom, and with nothing else.',
      severity: 'error',
      from: { path: `${CORE}html/`, pathNot: TEST },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'npm-optional'],
        pathNot: '/(@mozilla/readability|linkedom)/',
      },
    },
    {
      name: 'core-no-node',
      comment: 'core is pure: no disk, no clock, no net.',
      severity: 'error',
      from: { path: CORE, pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-lowest',
      comment: 'core is below every other package.',
      severity: 'error',
      from: { path: CORE },
      to: { path: '^(packages/(store|onrecord)|apps)/' },
    },
    {
      name: 'store-above-core-only',
      comment: 'store knows core, and nothing of the package and the apps.',
      severity: 'error',
      from: { path: '^packages/store/' },
      to: { path: '^(packages/onrecord|apps)/' },
    },
    {
      name: 'onrecord-above-core-only',
      comment: 'The published package holds core, and nothing of the store and the apps.',
      severity: 'error',
      from: { path: '^packages/onrecord/' },
      to: { path: '^(packages/store|apps)/' },
    },
    {
      name: 'apps-apart',
      comment: 'The site and the API meet in the archive, nowhere else.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'web-store-in-data',
      comment: 'Only data/*.server.ts of the site reads the archive; types may be used everywhere.',
      severity: 'error',
      from: { path: '^apps/web/', pathNot: ['^apps/web/(src/)?data/[^/]+\\.server\\.ts$', TEST] },
      to: { path: '^packages/store/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'web-never-parses',
      comment:
        "The site's server reads what the archive holds; it never parses. The playground's worker does, in the reader's browser.",
      severity: 'error',
      from: { path: '^apps/web/', pathNot: [TEST, '^apps/web/src/playground/parse\\.worker\\.ts$'] },
      to: { path: '^packages/core/src/(parse\\.ts|html/)' },
    },
    {
      name: 'api-engine-in-server',
      comment: 'Only server.ts opens an archive or names a database engine.',
      severity: 'error',
      from: { path: '^apps/admin-api/', pathNot: ['^apps/admin-api/src/(server\\.ts$|testing/)', TEST] },
      to: { path: '^packages/store/src/(open-store\\.ts$|sqlite/|postgres/)' },
    },
    {
      name: 'front-door',
      comment: "Other packages are entered by the doors their package.json opens, never by a file's path.",
      severity: 'error',
      from: { path: '^(packages|apps)/([^/]+)/' },
      to: { path: '^(packages|apps)/', pathNot: '^$1/$2/', dependencyTypes: ['local'] },
    },
    {
      name: 'orphan',
      comment:
        'A file that nothing imports and that imports nothing is rubbish. Next finds the files in app/ by their names, and what is in instant/ is a program for browsers.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^packages/[^/]+/src/|^apps/[^/]+/src/',
        pathNot: [TEST, '\\.d\\.ts$', '^apps/web/src/app/', '^apps/web/src/instant/'],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.next|coverage)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
