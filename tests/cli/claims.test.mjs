// firebreak claims: what it promises to programs, and that native and WebAssembly print the same bytes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { both, json, native, root } from './program.mjs';

const small = ['--runs', '20', '--settings', '2'];

test('every claim is put to the scenario of its published figures', () => {
  const report = json(['claims', ...small]);
  assert.equal(report.runs, 20);
  assert.equal(report.settings, 2);
  assert.equal(report.assumptions.length, 24);
  const rows = report.claims.flatMap((claim) => claim.rows);
  assert.equal(rows.length, 45);
  assert.equal(new Set(rows.map((row) => row.id)).size, 45);
  for (const claim of report.claims) {
    assert.ok(claim.statement && claim.source && claim.obstacles.length === 0, claim.id);
    assert.equal(claim.points.length, 2);
    for (const point of claim.points) {
      assert.equal(point.setting.length, 24);
      assert.equal(point.effects.length, claim.rows.length);
    }
  }
  for (const row of rows) {
    assert.ok(Math.abs(row.high - row.low - row.difference) < 1e-9, row.id);
    assert.equal(typeof row.agrees, 'boolean');
    assert.ok(row.half >= 0 && row.verdict.length > 0, row.id);
  }
});

test('a scenario says which claims do not apply to it and why', () => {
  const report = json(['claims', 'scenarios/s1-dyad.json', ...small]);
  const byId = Object.fromEntries(report.claims.map((claim) => [claim.id, claim]));
  assert.match(byId.C8.obstacles[0], /orders of Arden/);
  assert.equal(byId.C8.rows.length, 0);
  assert.equal(byId.C1.rows.length, 4);
  assert.ok(!('published' in byId.C1.rows[0]));
  assert.match(both(0, ['claims', 'scenarios/s1-dyad.json', ...small]).out, /does not apply: No group acts on orders/);
});

test('--set and --seed change what is played; the table has every row', () => {
  const rowsOf = (...words) => JSON.stringify(JSON.parse(native(['claims', 'scenarios/s1-dyad.json', ...small, ...words, '--json']).out).claims);
  const base = rowsOf();
  assert.notEqual(rowsOf('--seed', '9'), base);
  assert.notEqual(rowsOf('--set', 'actors.B.exposure=0.2'), base);
  const lines = native(['claims', '--markdown', ...small]).out.split('\n').filter((line) => line.startsWith('| '));
  assert.equal(lines.length, 46);
});

test('wrong input exits with 1, wrong usage with 2', () => {
  assert.equal(JSON.parse(both(1, ['claims', '--set', 'actors.B.exposure=0.2', '--json']).out).issues[0].rule, 'no-scenario');
  both(1, ['claims', 'scenarios/s1-dyad.json', '--set', 'actors.B.exposure=7']);
  both(2, ['claims', '--settings', '-1']);
  both(2, ['claims', 'scenarios/s1-dyad.json', 'scenarios/s2-proxy.json']);
  assert.match(both(0, ['claims', '--help']).out, /--settings/);
});

test('docs/claims.md has the table that the program prints', () => {
  // Everything but the numbers of the runs, which take minutes.
  const shape = (text) => text.split('\n').filter((line) => line.startsWith('| ') && line.split('|').length === 10)
    .map((line) => line.split('|')).map((cells) => [cells[1], cells[2], cells[3], cells[5]]);
  const documented = shape(readFileSync(join(root, 'docs/claims.md'), 'utf8'));
  assert.equal(documented.length, 46);
  assert.deepEqual(documented, shape(native(['claims', '--markdown', ...small]).out));
});
