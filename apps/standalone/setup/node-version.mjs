const NEEDED = [20, 19];

/** Last day on which a major version of Node.js gets security fixes, as nodejs.org plans it. */
const MAINTAINED_UNTIL = { 20: '2026-04-30', 22: '2027-04-30', 24: '2028-04-30' };
/** The version to take instead. */
const RECOMMENDED = 24;

/** Prints a message and exits when this Node is too old. */
export function checkNodeVersion(version = process.versions.node) {
  const [major, minor] = numbersOf(version);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return;
  console.error(
    `Birlik needs Node.js ${NEEDED.join('.')} or newer; this is ${version}. Get it at https://nodejs.org and start again.`,
  );
  process.exit(1);
}

/** Returns a warning when this Node gets no security fixes any more, otherwise null. */
export function warnOfNodeVersion(version = process.versions.node, today = new Date()) {
  const [major] = numbersOf(version);
  const last = MAINTAINED_UNTIL[major];
  const isOld = last === undefined ? major < RECOMMENDED : today.toISOString().slice(0, 10) > last;
  if (!isOld) return null;
  const since = last === undefined ? 'any more' : `since ${last}`;
  return `Node.js ${version} gets no security fixes ${since}. It works, but a centre that people use should run on Node.js ${RECOMMENDED}.`;
}

function numbersOf(version) {
  return version.split('.').map(Number);
}
