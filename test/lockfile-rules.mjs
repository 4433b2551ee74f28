/** Where packages may come from besides the registry of the installation: nowhere. */
const REGISTRY = 'https://registry.npmjs.org/';

/**
 * Returns what is wrong with a lock file: a package whose content is not fixed by a strong hash, one that comes from
 * elsewhere than a registry, one that runs a script of its own without leave, and one below its floor.
 * @param packages the field of that name of package-lock.json
 * @param floors by name: the lowest good version of each major
 * @param mayRunScripts by name: whether its install script runs, as package.json says
 */
export function findFaults(packages, floors, mayRunScripts) {
  const faults = [];
  const found = new Set();
  for (const [
    path,
    { version, integrity = '', resolved = REGISTRY, link, hasInstallScript },
  ] of Object.entries(packages)) {
    if (path === '') continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    found.add(name);
    if (link || !resolved.startsWith(REGISTRY))
      faults.push(`${path} does not come from the registry: ${resolved}`);
    if (!/^sha512-[A-Za-z0-9+/]{86}==/.test(integrity)) faults.push(`${path} has no sha512 of its content`);
    if (hasInstallScript && !(name in mayRunScripts))
      faults.push(`${path} has an install script that allowScripts of package.json does not name`);
    if (name in floors && !isAtFloor(version, floors[name].floors))
      faults.push(`${path} ${version} is below ${floors[name].floors.join(' / ')}: ${floors[name].why}`);
  }
  for (const name of Object.keys(floors))
    if (!found.has(name))
      faults.push(`${name} has a floor and is not used any more: take it out of the table`);
  return faults;
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
