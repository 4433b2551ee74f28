import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { ROOT } from './repository.mjs';
import { filesBelow } from './sources.mjs';

/** Pictures and woff2 fonts are compressed already. */
const COMPRESSED_KINDS = /\.(js|css|svg|json|webmanifest)$/;
/** Below this size an answer is one packet, compressed or not. */
const MIN_BYTES = 1_024;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/**
 * Writes a `.br` and a `.gz` beside each file of a folder that becomes smaller. It is done once, at the highest level, so that no
 * request has to.
 * @param folder below the repository
 */
export async function compressFiles(folder) {
  const files = filesBelow(folder).filter((file) => COMPRESSED_KINDS.test(file));
  await Promise.all(files.map((file) => compressFile(join(ROOT, file))));
}

async function compressFile(path) {
  const content = await readFile(path);
  if (content.length < MIN_BYTES) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  const [br, gz] = await Promise.all([
    brotli(content, { params }),
    zip(content, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  if (br.length < content.length) await writeFile(`${path}.br`, br);
  if (gz.length < content.length) await writeFile(`${path}.gz`, gz);
}
