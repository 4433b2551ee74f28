import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './repository.mjs';

/** Every file below a folder of the checkout, as paths from its root, sorted. */
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

/** One hash of the names and contents of all these files and folders: equal means nothing to build. */
export function fingerprint(folders) {
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const file of filesBelow(folder)) {
      try {
        const content = readFileSync(join(ROOT, file));
        hash.update(`${file}\0${content.length}\0`).update(content);
      } catch {
        // An editor's passing file, gone between listing and reading.
      }
    }
  }
  return hash.digest('hex');
}

/** The text of a small file, empty when there is none. */
export function readStamp(file) {
  try {
    return readFileSync(join(ROOT, file), 'utf8');
  } catch {
    return '';
  }
}

/** Writes a small file, with its folder. */
export function writeStamp(file, text) {
  mkdirSync(dirname(join(ROOT, file)), { recursive: true });
  writeFileSync(join(ROOT, file), text);
}

/** Removes a small file; a build that fails must not leave the stamp of the last good one. */
export function removeStamp(file) {
  rmSync(join(ROOT, file), { force: true });
}
