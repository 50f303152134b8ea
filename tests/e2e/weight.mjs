// What travels when somebody opens the page: every file of the site, compressed as a static host would.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { site } from './harness.mjs';

// → {files: [{name, bytes, brotli}], total: bytes of brotli}
export function weigh() {
  const files = readdirSync(site)
    .sort()
    .map((name) => {
      const content = readFileSync(join(site, name));
      const brotli = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
      return { name, bytes: content.length, brotli };
    });
  return { files, total: files.reduce((sum, file) => sum + file.brotli, 0) };
}
