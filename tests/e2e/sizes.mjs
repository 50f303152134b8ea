// What a first visit transfers: every file of the site, compressed as a server would.
//   node sizes.mjs     prints it, with the parts of the WebAssembly module
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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

// A number of seven bits a byte, the lowest first.
function numberAt(bytes, at) {
  for (let value = 0, shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return [value, at];
  }
}

// → [{name, bytes, compressed}]: the sections that weigh anything, each compressed alone.
export function sections(file = join(site, 'firebreak.wasm')) {
  const names = { 10: 'program', 11: 'data: texts, fonts, scenarios, tables' };
  const bytes = readFileSync(file);
  const found = [];
  for (let at = 8; at < bytes.length; ) {
    const name = names[bytes[at]];
    const [length, start] = numberAt(bytes, at + 1);
    at = start + length;
    if (name) found.push({ name, bytes: length, compressed: compressed(bytes.subarray(start, at)) });
  }
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const row = (name, bytes, small) => console.log(name.padEnd(42) + String(bytes).padStart(10) + String(small).padStart(10));
  row('', 'bytes', 'brotli');
  for (const file of sizes()) {
    row(file.name, file.bytes, file.compressed);
    if (file.name.endsWith('.wasm')) for (const part of sections()) row(`  ${part.name}`, part.bytes, part.compressed);
  }
  row('all', '', total());
}
