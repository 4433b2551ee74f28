import { chownSync, closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';

/**
 * Writes a small file that a loss of power leaves either as it was or whole: it is written beside, reaches the
 * disk, and is renamed into place.
 */
export function writeDurably(
  file: string,
  text: string,
  { mode = 0o644, owner }: { mode?: number; owner?: { readonly uid: number; readonly gid: number } } = {},
): void {
  const unfinished = `${file}.${process.pid}.new`;
  const handle = openSync(unfinished, 'w', mode);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  if (owner) chownSync(unfinished, owner.uid, owner.gid);
  renameSync(unfinished, file);
}
