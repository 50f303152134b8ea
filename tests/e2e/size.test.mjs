// The page stays small, and is complete in itself.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { site, singleFile } from './harness.mjs';
import { total } from './sizes.mjs';

test('all files of the site are under 600 kB, compressed with brotli', (context) => {
  context.diagnostic(`${total()} bytes`);
  assert.ok(total() < 600_000, `${total()} bytes`);
});

test('no file of the page names another host', () => {
  for (const path of [...readdirSync(site).map((name) => join(site, name)), singleFile].filter((name) => /\.(html|js|css)$/.test(name))) {
    const hosts = readFileSync(path, 'utf8').match(/(src|href|action)\s*=\s*["']?(https?:)?\/\/[^"'\s>]+|url\(\s*["']?https?:[^)]+\)/g);
    assert.equal(hosts, null, `${path}: ${hosts}`);
  }
});
