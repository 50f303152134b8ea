// firebreak compare: two columns, the first day on which they part, and why.
// Golden: build/firebreak compare scenarios/s1-dyad.json --set actors.B.redLine.2=12 > tests/golden/compare-s1-dyad.txt
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { both, json, root } from './program.mjs';

const albania = 'scenarios/albania-2022.json';
const dyad = 'scenarios/s1-dyad.json';
const higher = ['--set', 'actors.ALB.redLine.3=46'];

test('the columns and the sentence are the golden ones', () => {
  const { out } = both(0, ['compare', dyad, '--set', 'actors.B.redLine.2=12']);
  assert.equal(out, readFileSync(join(root, 'tests/golden/compare-s1-dyad.txt'), 'utf8'));
});

test('both sides are the runs that run prints, and the parting is in their events', () => {
  const compared = json(['compare', albania, '--seed', '41', ...higher]);
  const plain = json(['run', albania, '--seed', '41']);
  const changed = json(['run', albania, '--seed', '41', ...higher]);
  assert.equal(compared.baseline.signature, plain.signature);
  assert.equal(compared.variant.signature, changed.signature);
  assert.deepEqual(compared.baseline.outcomes, plain.outcomes);
  assert.deepEqual(compared.variant.outcomes, changed.outcomes);
  const { parting } = compared;
  assert.deepEqual(parting.changes, [{ path: 'actors.ALB.redLine.3', before: 34, after: 46 }]);
  assert.ok(parting.parts && parting.comparable);
  assert.ok(parting.sentence.startsWith(`Day ${parting.day}: `), parting.sentence);
  assert.match(parting.sentence, /in the baseline .*, since its red line at rung 3 stands at 46 and not at 34/);
  const before = ({ events }) => events.filter((event) => event.tick < parting.day);
  const there = json(['events', albania, '--seed', '41']);
  const here = json(['events', albania, '--seed', '41', ...higher]);
  assert.deepEqual(before(here), before(there), 'up to that day all that happens is the same');
  for (const [moment, list] of [[parting.first, there], [parting.second, here]]) {
    if (moment.event === null) continue;
    assert.ok(list.events.some((event) => event.id === moment.event && event.tick === parting.day), moment.event);
  }
});

test('the same twice, of two files too', () => {
  const once = json(['compare', albania, ...higher]);
  assert.deepEqual(json(['compare', albania, albania, ...higher]), once);
  assert.deepEqual(json(['compare', albania, ...higher]), once);
});

test('without a change nothing parts, and other actors cannot be compared', () => {
  const same = json(['compare', dyad]);
  assert.equal(same.parting.parts, false);
  assert.equal(same.parting.day, null);
  assert.equal(same.parting.numbers, null);
  assert.equal(same.parting.sentence, 'Nothing differs from the baseline.');
  const others = json(['compare', dyad, albania]);
  assert.equal(others.parting.comparable, false);
  assert.match(others.parting.sentence, /other actors/);
});

test('what is wrong is refused as everywhere', () => {
  assert.match(both(1, ['compare', dyad, '--set', 'actors.B.redLine.9=1']).err, /unknown|expected/);
  assert.match(both(2, ['compare']).err, /missing/);
  assert.match(both(2, ['compare', dyad, '--runs', '5']).err, /--runs/);
  assert.match(both(0, ['compare', '--help']).out, /say where and why the two part/);
});
