const NEEDED = [20, 19];

/** Prints a message and exits when this Node is too old. */
export function checkNodeVersion(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return;
  console.error(
    `Birlik needs Node.js ${NEEDED.join('.')} or newer; this is ${version}. Get it at https://nodejs.org and start again.`,
  );
  process.exit(1);
}
