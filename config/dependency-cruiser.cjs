/**
 * Which part may import which. Default deny: a library that is not in this table may import none.
 * Each rule has a fixture in config/fixtures/import-rules that must break it; test/import-rules.mjs proves that.
 */
const LIBRARIES_MAY_IMPORT = {
  kernel: [],
  config: ['kernel'],
  database: ['kernel', 'config'],
  queue: ['kernel', 'config', 'database'],
  users: ['kernel', 'database'],
  rooms: ['kernel', 'database'],
  slots: ['kernel', 'database', 'rooms'],
  notifications: ['kernel', 'config', 'database', 'queue', 'users'],
  accounts: ['kernel', 'database', 'notifications', 'users', 'rooms'],
  waitlists: ['kernel', 'rooms'],
  bookings: ['kernel', 'database', 'queue', 'notifications', 'users', 'rooms', 'slots', 'waitlists'],
  attendance: ['kernel', 'database', 'queue', 'notifications', 'users', 'rooms', 'slots', 'bookings'],
  programmes: [
    'kernel',
    'database',
    'queue',
    'notifications',
    'users',
    'rooms',
    'slots',
    'waitlists',
    'bookings',
    'attendance',
  ],
};

/** Areas of the pages: each may import the `shared` folder of these. */
const AREAS_MAY_IMPORT = {
  account: [],
  programmes: [],
  booking: ['programmes'],
  visit: ['booking', 'programmes'],
  'front-desk': ['booking'],
  manage: ['booking'],
};

/** Layers of the pages beside the areas: each may import these. */
const WEB_LAYERS_MAY_IMPORT = {
  api: [],
  intl: ['api'],
  ui: ['api', 'intl'],
  app: ['api', 'intl', 'ui'],
};

const { folderRules } = require('./folders.cjs');

const TESTS = '(\\.|-)spec\\.tsx?$';
const NPM = (names) => `(^|/)node_modules/(${names})(/|$)`;
const known = Object.keys(LIBRARIES_MAY_IMPORT).join('|');
const ofLibs = (names) => `^libs/(${names.join('|')})/`;

const libraryTable = [
  ...Object.entries(LIBRARIES_MAY_IMPORT).map(([lib, allowed]) => ({
    from: { path: `^libs/${lib}/`, pathNot: TESTS },
    to: { path: '^(libs|apps|test|bench)/', pathNot: ofLibs([lib, ...allowed]) },
  })),
  // A test may use every library: what it tests is often seen best through another.
  { from: { path: `^libs/.*${TESTS}` }, to: { path: '^(apps|bench)/' } },
  {
    from: { path: '^libs/', pathNot: `^libs/(${known}|testing)/` },
    to: { path: '^(libs|apps|test|bench)/' },
  },
  { from: { path: '^libs/testing/' }, to: { path: '^(apps|test|bench)/' } },
];

const WEB = '^apps/web/src/';
const AREA = `${WEB}areas/`;
const layers = Object.keys(WEB_LAYERS_MAY_IMPORT).join('|');
const knownAreas = Object.keys(AREAS_MAY_IMPORT).join('|');

const webLayers = Object.entries(WEB_LAYERS_MAY_IMPORT).map(([layer, allowed]) => ({
  from: { path: `${WEB}${layer}/` },
  // Texts lie in the areas that show them, and are put together in one catalogue.
  to: { path: WEB, pathNot: [`${WEB}(${[layer, ...allowed].join('|')})/`, `${AREA}[^/]+/texts/`] },
}));

const webAreas = [
  ...Object.entries(AREAS_MAY_IMPORT).map(([area, allowed]) => ({
    from: { path: `${AREA}${area}/` },
    to: {
      path: WEB,
      pathNot: [
        `${WEB}(${layers})/`,
        `${AREA}${area}/`,
        ...(allowed.length > 0 ? [`${AREA}(${allowed.join('|')})/shared/`] : []),
      ],
    },
  })),
  { from: { path: AREA, pathNot: `${AREA}(${knownAreas})/` }, to: { path: AREA } },
];

module.exports = {
  forbidden: [
    ...libraryTable.map((rule) => ({
      name: 'library-table',
      comment: 'Libraries import along the table only, and never an app.',
      severity: 'error',
      ...rule,
    })),
    ...folderRules(TESTS).map((rule) => ({
      name: 'folder-table',
      comment: 'The folders of a library or an app import along config/folders.cjs only.',
      severity: 'error',
      ...rule,
    })),
    {
      name: 'library-front-last',
      comment: 'A folder never imports the front of its own library, which imports every folder.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/[^/]+/', pathNot: TESTS },
      to: { path: '^libs/$1/src/(index|[^/]+\\.module)\\.ts$' },
    },
    {
      name: 'no-circular',
      comment: 'Circular modules crash at load: "Cannot access … before initialization". Types may circle.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'library-root-only',
      comment: 'Another library is imported by its name, so that its index.ts says all that it offers.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'library-root-only',
      comment: 'By its name, not by a path to its index.ts either.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/', pathNot: '^libs/$1/', dependencyTypesNot: ['aliased'] },
    },
    {
      name: 'library-root-only',
      comment: 'The same for apps and tests.',
      severity: 'error',
      from: { path: '^(apps|test|bench)/' },
      to: { path: '^libs/', pathNot: '^libs/[^/]+/src/index\\.ts$' },
    },
    {
      name: 'library-root-only',
      comment: 'The same for apps and tests.',
      severity: 'error',
      from: { path: '^(apps|test|bench)/' },
      to: { path: '^libs/', dependencyTypesNot: ['aliased'] },
    },
    {
      name: 'kernel-is-pure',
      comment:
        'The kernel knows no framework, no database and no machine: two small packages and nothing else.',
      severity: 'error',
      from: { path: '^libs/kernel/', pathNot: TESTS },
      to: { pathNot: ['^libs/kernel/', NPM('temporal-polyfill|uuid')] },
    },
    {
      name: 'libraries-without-http',
      comment: 'HTTP lives in apps/api, so that the worker and the tests use the same use cases without it.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: NPM('fastify|@fastify/[^/]+|@nestjs/platform-[^/]+|@nestjs/swagger|express') },
    },
    {
      name: 'processors-in-worker-only',
      comment: 'A job is processed in apps/worker: a request must never wait for one.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '^apps/worker/' },
      to: { path: '\\.processors?\\.ts$' },
    },
    {
      name: 'processors-in-worker-only',
      comment: 'The API hands jobs over through @birlik/queue and never runs one.',
      severity: 'error',
      from: { path: '^apps/api/' },
      to: { path: NPM('bullmq|@nestjs/bullmq') },
    },
    {
      name: 'apps-apart',
      comment:
        'An app never imports another app; the launcher starts them as processes. Build scripts beside src may.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/src/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'standalone-is-thin',
      comment: 'The launcher starts and stops processes; what is booked in them is not its business.',
      severity: 'error',
      from: {
        path: '^apps/standalone/src/',
        pathNot: ['^apps/standalone/src/prepare', '^apps/standalone/src/demo'],
      },
      to: { path: '^libs/', pathNot: ofLibs(['kernel', 'config', 'database']) },
    },
    {
      name: 'web-without-libraries',
      comment: 'The pages know the API by types generated from its OpenAPI file and nothing of the server.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|test|bench)/' },
    },
    ...webLayers.map((rule) => ({
      name: 'web-layers',
      comment:
        'What all areas of the pages stand on knows none of them, and its layers import downwards only.',
      severity: 'error',
      ...rule,
    })),
    ...webAreas.map((rule) => ({
      name: 'web-areas',
      comment: 'An area of the pages imports only the shared folder of another, along the table.',
      severity: 'error',
      ...rule,
    })),
    {
      name: 'web-no-folder-circles',
      comment: 'Two folders of the pages that import each other are one folder.',
      severity: 'error',
      scope: 'folder',
      from: { path: WEB },
      to: { path: WEB, circular: true },
    },
    {
      name: 'testing-for-tests-only',
      comment: 'What tests may do to a database must not be within reach of the product.',
      severity: 'error',
      from: { pathNot: [TESTS, '^test/', '^bench/', '^libs/testing/'] },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'nothing-unresolvable',
      comment: 'An import that leads nowhere escapes every other rule.',
      severity: 'error',
      from: { path: '^(apps|libs|test|bench)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Rules about folders are checked only with this.
    metrics: true,
    exclude: { path: '^(dist|coverage)/|^config/fixtures/|\\.(css|svg|png|woff2)(\\?|$)' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      conditionNames: ['import', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
};
