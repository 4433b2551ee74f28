import { findFaults } from './lockfile-rules.mjs';

const good = { version: '2.0.0', integrity: `sha512-${'a'.repeat(86)}==` };
const floors = { x: { floors: ['1.2.3', '2.0.0'], why: 'it had a hole' } };
const faultsOf = (change, path = 'node_modules/x', leave = {}) =>
  findFaults({ '': {}, [path]: { ...good, ...change } }, floors, leave);

describe('a lock file', () => {
  it('is good when each package is fixed, of the registry and new enough', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ resolved: 'https://registry.npmjs.org/x/-/x-2.0.0.tgz' })).toEqual([]);
  });

  it.each([
    ['no hash', { integrity: undefined }, /sha512/],
    ['a weak hash', { integrity: 'sha1-abc=' }, /sha512/],
    ['a hash that is cut', { integrity: 'sha512-abc' }, /sha512/],
    ['git', { resolved: 'git+ssh://git@github.com/a/b.git#c0ffee' }, /does not come from the registry/],
    ['plain http', { resolved: 'http://registry.npmjs.org/x/-/x.tgz' }, /does not come from the registry/],
    ['another host', { resolved: 'https://example.org/x.tgz' }, /does not come from the registry/],
    ['a folder', { link: true }, /does not come from the registry/],
    ['an install script', { hasInstallScript: true }, /allowScripts/],
    [
      'a version below the floor of its major',
      { version: '1.2.2' },
      /below 1\.2\.3 \/ 2\.0\.0: it had a hole/,
    ],
    ['a major below all floors', { version: '0.9.9' }, /below/],
  ])('is refused for %s', (_, change, fault) => {
    expect(faultsOf(change)).toEqual([expect.stringMatching(fault)]);
  });

  it.each(['1.2.3', '1.10.0', '2.0.1', '3.0.0-beta.1'])('is good with version %s', (version) => {
    expect(faultsOf({ version })).toEqual([]);
  });

  it('is looked at in every depth, and a script that is named may be there', () => {
    expect(faultsOf({ version: '1.0.0' }, 'node_modules/a/node_modules/x')).toHaveLength(1);
    expect(faultsOf({ hasInstallScript: true }, undefined, { x: false })).toEqual([]);
  });

  it('lacks no package that has a floor', () => {
    expect(findFaults({ '': {} }, floors, {})).toEqual([expect.stringMatching(/^x has a floor/)]);
  });
});
