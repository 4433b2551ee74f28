import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './repository.mjs';

/** Returns every file below a folder of the checkout, as sorted paths from its root. */
export function filesBelow(folder) {
  const found = [];
  const walk = (path) => {
    let entries;
    try {
      entries = readdirSync(join(ROOT, path), { withFileTypes: true });
    } catch {
      return;
    }
    for (const entry of entries) {
      if (entry.name === 'node_modules' || entry.name === 'dist') continue;
      if (entry.isDirectory()) walk(`${path}/${entry.name}`);
      else if (entry.isFile()) found.push(`${path}/${entry.name}`);
    }
  };
  if (statSync(join(ROOT, folder), { throwIfNoEntry: false })?.isFile()) return [folder];
  walk(folder);
  return found.sort();
}

/**
 * Returns one hash of the names and contents of all these files and folders. An equal hash means that nothing
 * must be built.
 */
export function fingerprint(folders) {
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const file of filesBelow(folder)) {
      try {
        const content = readFileSync(join(ROOT, file));
        hash.update(`${file}\0${content.length}\0`).update(content);
      } catch {
        // A temporary file of an editor was deleted between listing and reading.
      }
    }
  }
  return hash.digest('hex');
}

/** Returns the text of a small file; empty when it does not exist. */
export function readStamp(file) {
  try {
    return readFileSync(join(ROOT, file), 'utf8');
  } catch {
    return '';
  }
}

/** Writes a small file and creates its folder. */
export function writeStamp(file, text) {
  mkdirSync(dirname(join(ROOT, file)), { recursive: true });
  writeFileSync(join(ROOT, file), text);
}

/** Deletes a small file. A failed build must not leave the stamp of the last good one. */
export function removeStamp(file) {
  rmSync(join(ROOT, file), { force: true });
}
