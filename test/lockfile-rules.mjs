/** Where packages may come from besides the registry of the installation: nowhere. */
const REGISTRY = 'https://registry.npmjs.org/';
const MODULES = 'node_modules/';
const SHA512 = /^sha512-[A-Za-z0-9+/]{86}==/;

/**
 * Returns what is wrong with a lock file: a package whose content is not fixed by a strong hash, one that comes from
 * elsewhere than a registry, one that runs a script of its own without leave, and one below its floor.
 * @param packages the field of that name of package-lock.json
 * @param floors by name: the lowest good version of each major
 * @param mayRunScripts by name: whether its install script runs, as package.json says
 */
export function findFaults(packages, floors, mayRunScripts) {
  const named = Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, one]) => ({ ...one, path, name: path.slice(path.lastIndexOf(MODULES) + MODULES.length) }));
  const found = new Set(named.map(({ name }) => name));
  return [
    ...named.flatMap((one) => [
      ...faultsOfSource(one),
      ...faultsOfScript(one, mayRunScripts),
      ...faultsOfAge(one, floors),
    ]),
    ...Object.keys(floors)
      .filter((name) => !found.has(name))
      .map((name) => `${name} has a floor and is not used any more: take it out of the table`),
  ];
}

function faultsOfSource({ path, integrity = '', resolved = REGISTRY, link }) {
  return [
    ...(link || !resolved.startsWith(REGISTRY)
      ? [`${path} does not come from the registry: ${resolved}`]
      : []),
    ...(SHA512.test(integrity) ? [] : [`${path} has no sha512 of its content`]),
  ];
}

function faultsOfScript({ path, name, hasInstallScript }, mayRunScripts) {
  if (!hasInstallScript || name in mayRunScripts) return [];
  return [`${path} has an install script that allowScripts of package.json does not name`];
}

function faultsOfAge({ path, name, version }, floors) {
  const floor = floors[name];
  if (!floor || isAtFloor(version, floor.floors)) return [];
  return [`${path} ${version} is below ${floor.floors.join(' / ')}: ${floor.why}`];
}

/** A version is good from the floor of its own major on; a major above all floors is good, one below is not. */
function isAtFloor(version, floors) {
  const [major, ...rest] = numbersOf(version);
  const own = floors.map(numbersOf).find(([first]) => first === major);
  if (!own) return major > Math.max(...floors.map((floor) => numbersOf(floor)[0]));
  const [minor, patch] = rest;
  return minor > own[1] || (minor === own[1] && patch >= own[2]);
}

function numbersOf(version) {
  return version.split('-')[0].split('.').map(Number);
}
