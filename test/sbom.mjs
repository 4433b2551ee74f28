// Writes the bill of materials of the production packages, in the form CycloneDX, into the build: dist/sbom.cdx.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../apps/standalone/setup/repository.mjs';
import { runProgram } from '../apps/standalone/setup/run-program.mjs';

const FILE = join(ROOT, 'dist/sbom.cdx.json');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

// From the lock file: what is installed on this machine lacks the packages of other systems.
const { code, output } = await runProgram(npm, [
  'sbom',
  '--sbom-format=cyclonedx',
  '--omit=dev',
  '--package-lock-only',
  '--loglevel=silent',
]);
const bill = code === 0 ? JSON.parse(output) : null;
const named = new Set(bill?.components.map(({ name }) => name));
if (!bill || bill.bomFormat !== 'CycloneDX' || !named.has('fastify') || named.has('jest')) {
  console.error(`npm made no bill of materials of the production packages:\n${output.slice(0, 2_000)}`);
  process.exit(1);
}
mkdirSync(join(ROOT, 'dist'), { recursive: true });
writeFileSync(FILE, `${JSON.stringify(bill, null, 2)}\n`);
console.log(`dist/sbom.cdx.json: ${bill.components.length} packages`);
