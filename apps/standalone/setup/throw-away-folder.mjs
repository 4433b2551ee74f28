import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Creates a folder for the data of one run. Others may pass it: PostgreSQL does not run as root, and a folder that only
 * root may enter would send its data to /var/lib, where they must not be lost.
 */
export function makeThrowAwayFolder(prefix) {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(folder, 0o711);
  return folder;
}
