import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LIBS = readdirSync(`${ROOT}libs`);

/**
 * Packages that are ES modules only. Jest's own module system cannot `require` them on Node 20,
 * so they are compiled to CommonJS on the way in, like our own code.
 */
function moduleOnlyPackages() {
  const modules = `${ROOT}node_modules`;
  const names = readdirSync(modules).flatMap((name) =>
    name.startsWith('@') ? readdirSync(`${modules}/${name}`).map((inner) => `${name}/${inner}`) : [name],
  );
  return names.filter((name) => {
    try {
      return JSON.parse(readFileSync(`${modules}/${name}/package.json`, 'utf8')).type === 'module';
    } catch {
      return false;
    }
  });
}

const escape = (name) => name.replace(/[.+]/g, '\\$&');
const swc = (parser, transform = {}) => [
  '@swc/jest',
  {
    swcrc: false,
    jsc: { parser, transform, target: 'es2022', keepClassNames: true },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

const settings = {
  rootDir: ROOT,
  testEnvironment: 'node',
  setupFiles: ['reflect-metadata'],
  moduleFileExtensions: ['js', 'mjs', 'cjs', 'ts', 'tsx', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/config/fixtures/', '<rootDir>/test/\\.artifacts/'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    ...Object.fromEntries(LIBS.map((lib) => [`^@birlik/${lib}$`, `<rootDir>/libs/${lib}/src/index.ts`])),
  },
  transform: {
    '^.+\\.tsx$': swc({ syntax: 'typescript', tsx: true }, { react: { runtime: 'automatic' } }),
    '^.+\\.ts$': swc(
      { syntax: 'typescript', decorators: true, tsx: false },
      { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    ),
    '^.+\\.m?js$': swc({ syntax: 'ecmascript' }),
  },
  transformIgnorePatterns: [
    `/node_modules/(?!(?:.*/node_modules/)?(?:${moduleOnlyPackages().map(escape).join('|')})/)(?!.*\\.mjs$)`,
  ],
};

const withPostgres = {
  globalSetup: '<rootDir>/config/jest.start-postgres.mjs',
  globalTeardown: '<rootDir>/config/jest.stop-postgres.mjs',
};

const project = (displayName, testMatch, testTimeout, more = {}) => ({
  ...settings,
  displayName,
  testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
  globals: { TEST_TIMEOUT: testTimeout },
  setupFilesAfterEnv: ['<rootDir>/config/jest.timeout.cjs'],
  ...more,
});

export default {
  rootDir: ROOT,
  maxWorkers: 2,
  testSequencer: '<rootDir>/config/jest.sequencer.mjs',
  projects: [
    project(
      'unit',
      ['libs/**/src/**/*.spec.ts', 'apps/**/*.spec.{ts,mjs}', '{config,test}/*.spec.mjs'],
      10_000,
    ),
    project(
      'medium',
      ['libs/**/*.medium-spec.ts', 'apps/**/*.medium-spec.ts', 'test/**/*.medium-spec.ts'],
      30_000,
      withPostgres,
    ),
    project('e2e', ['test/e2e/**/*.e2e-spec.ts'], 60_000, withPostgres),
    project('proof', ['test/proof/**/*.proof-spec.ts'], 180_000, withPostgres),
    project('browser', ['test/browser/**/*.browser-spec.ts'], 120_000, withPostgres),
  ],
};
