// firebreak review: what it promises to programs and to people.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { both, json, root } from './program.mjs';

const albania = 'scenarios/albania-2022.json';
const framework = 'scenarios/graduated-answer.json';

test('the review has every part, and they agree with the outcomes', () => {
  const review = json(['review', framework, '--seed', '3']);
  assert.match(review.signature, /^[0-9a-f]{16}$/);
  assert.equal(review.days, 240);
  assert.equal(review.crossings.filter((each) => each.end !== 'open').length, review.outcomes.crossings);
  assert.equal(review.wrongTargets.filter((each) => each.kind !== 'legal-objection').length, review.outcomes.wrongTargets);
  assert.equal(review.objections.filter((each) => each.kind === 'legal-objection').length, review.outcomes.legalObjections);
  for (const each of review.unanswered) assert.equal(each.end, 'unanswered');
  for (const each of review.cases) {
    assert.equal(each.crossed, each.counted >= each.declaredLine);
    if (each.named !== null) assert.ok(each.belief >= each.standard, `case ${each.case}`);
  }
  for (const each of review.decisions.filter((decision) => decision.kind === 'raise' && !decision.scripted)) {
    assert.ok(each.to <= each.criteria.demanded && each.to <= each.criteria.permitted, each.event);
  }
  for (const each of review.objections.filter((objection) => objection.kind === 'legal-objection')) {
    assert.equal(each.legal.objected, true);
  }
  assert.ok(review.decisionTimes.length > 0);
});

test('without changes the baseline is the same run; with one it says when the two part', () => {
  const same = json(['review', albania, '--seed', '41']);
  assert.equal(same.baseline.differs, false);
  assert.equal(same.baseline.signature, same.signature);
  const moved = json(['review', albania, '--seed', '41', '--set', 'actors.ALB.redLine.3=46']);
  assert.equal(moved.baseline.signature, same.signature);
  assert.notEqual(moved.signature, same.signature);
  assert.equal(moved.baseline.differs, true);
  assert.ok(moved.baseline.partsOnDay > 0);
  assert.deepEqual(moved.baseline.outcomes, same.outcomes);
});

test('every event of the review can be explained', () => {
  const review = json(['review', framework, '--seed', '1']);
  const ids = new Set([...review.decisions, ...review.objections].map((each) => each.event).concat(review.votes));
  assert.ok(ids.size > 20);
  for (const id of [...ids].slice(0, 12)) {
    const why = json(['explain', framework, '--seed', '1', '--event', id]);
    assert.ok(why.causes.length > 0, id);
  }
});

test('for people it has its headings, in order', () => {
  const { out } = both(0, ['review', albania, '--set', 'actors.ALB.redLine.3=46']);
  const headings = ['What crossed a declared line', 'How long deciding took', 'What was decided, and what could not be',
    'Mistakes', 'Under the baseline'];
  const places = headings.map((heading) => out.indexOf(heading));
  assert.ok(places.every((place, n) => place > (n === 0 ? 0 : places[n - 1])), out);
});

test('a scenario on standard input is read once', () => {
  const text = both(0, ['schema'], '').out;
  assert.ok(text.length > 0);
  const refused = both(1, ['review', '-'], '{}');
  assert.match(refused.err, /format/);
});

test('the whole runs of section 14.11 come out of the command line', () => {
  const rows = readFileSync(join(root, 'docs/model.md'), 'utf8').split('\n')
    .filter((line) => /^\| (graduated-answer|quiet-years) #\d/.test(line))
    .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
  assert.equal(rows.length, 4);
  for (const [name, core, extended, cost] of rows) {
    const [id, number] = name.split(' #');
    const { outcomes: o } = json(['run', `scenarios/${id}.json`, '--seed', '1', '--run', number]);
    assert.equal([o.peak, o.opportunities, o.attempts, o.attacks, o.ticksAtRung3, o.raises].join(', '), core, name);
    const counts = [o.legalObjections, o.overseen, o.votes, o.votesLost, o.relapses, o.hidden, o.discovered, o.contagions];
    assert.equal(counts.join(', '), extended, name);
    assert.equal(o.cost.total.toFixed(9), cost, name);
  }
});
