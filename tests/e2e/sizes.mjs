// What a first visit transfers: every file of the site, compressed as a server would.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

import { site } from './harness.mjs';

const compressed = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } }).length;

// → [{name, bytes, compressed}], largest first.
export function sizes(folder = site) {
  return readdirSync(folder)
    .map((name) => ({ name, content: readFileSync(join(folder, name)) }))
    .map(({ name, content }) => ({ name, bytes: content.length, compressed: compressed(content) }))
    .sort((a, b) => b.compressed - a.compressed);
}

export const total = (folder = site) => sizes(folder).reduce((sum, file) => sum + file.compressed, 0);
