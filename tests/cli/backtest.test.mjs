// firebreak backtest and calibrate, and the pages made from them: they say what the program says now.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { native as nativeProgram, root, wasm as wasmProgram } from './program.mjs';

const native = (...args) => nativeProgram(args);
const wasm = (...args) => wasmProgram(args);
const json = (...args) => JSON.parse(native(...args, '--json').out);
const file = (id) => join('scenarios', `${id}.json`);
const page = (name) => readFileSync(join(root, 'docs', `${name}.md`), 'utf8');

const documented = readdirSync(join(root, 'scenarios'))
  .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
  .map((name) => JSON.parse(readFileSync(join(root, 'scenarios', name), 'utf8')))
  .filter((scenario) => scenario.fictional === false);

// Rows of the Markdown tables whose first cell is a code word: {id: [cells, …]}, the first table that has the id.
function rows(text) {
  const found = {};
  for (const line of text.split('\n')) {
    const cells = line.split('|').slice(1, -1).map((cell) => cell.trim());
    const id = cells[0]?.match(/^`([a-z0-9-]+)`$/)?.[1];
    if (id && !(id in found)) found[id] = cells;
  }
  return found;
}
const settings = (text) => text.match(/--runs \d+ --seed \d+/)[0].split(' ');

// The score, worked out anew: squared gaps of cumulative shares.
function score(forecast, tier) {
  let sum = 0;
  forecast.reduce((cumulative, share, k) => {
    sum += (cumulative + share - (k >= tier ? 1 : 0)) ** 2;
    return cumulative + share;
  }, 0);
  return sum / 7;
}

test('backtest plays every documented crisis of the library and no other', () => {
  const all = json('backtest', '--runs', '2');
  assert.deepEqual(all.cases.map((each) => each.scenario).sort(), documented.map((scenario) => scenario.id).sort());
  assert.ok(all.cases.length >= 16);
  for (const id of ['s1-dyad', 's2-proxy', 's3-alliance']) assert.ok(all.leftOut.includes(id));
});

test('shares sum to one and scores are those of the shares', () => {
  const { cases, means } = json('backtest', file('sony-2014'), file('gaza-2019'), '--runs', '40');
  for (const each of cases) {
    for (const kind of ['answered', 'held']) {
      assert.equal(each[kind].length, 8);
      assert.ok(Math.abs(each[kind].reduce((sum, share) => sum + share) - 1) < 1e-12);
      assert.ok(Math.abs(each.scores[kind] - score(each[kind], each.documentedTier)) < 1e-12);
    }
    assert.equal(each.scores.severity, Math.abs(each.severityTier - each.documentedTier) / 7);
  }
  assert.ok(Math.abs(means.answered.mean - (cases[0].scores.answered + cases[1].scores.answered) / 2) < 1e-12);
  // Two cases: the climatology of each is the tier of the other.
  assert.equal(cases[0].scores.climatology, Math.abs(cases[0].documentedTier - cases[1].documentedTier) / 7);
});

test('the documented tier is read off the notes of the victim’s side', () => {
  const tiers = Object.fromEntries(json('backtest', '--runs', '1').cases.map((each) => [each.scenario, each.documentedTier]));
  assert.equal(tiers['albania-2022'], 4);
  assert.equal(tiers['opm-2015'], 0);
  assert.equal(tiers['gaza-2019'], 6);
  assert.equal(tiers['solarwinds-2020'], 4);
});

test('fiction is no case', () => {
  const result = native('backtest', file('s1-dyad'));
  assert.equal(result.code, 1);
  assert.match(result.err, /a documented crisis/);
});

test('what is wrong with a file is said of that file', () => {
  for (const command of ['backtest', 'calibrate']) {
    const result = native(command, file('gaza-2019'), 'tests/package.json', file('opm-2015'));
    assert.equal(result.code, 1);
    for (const line of result.err.trimEnd().split('\n')) assert.match(line, /^tests\/package\.json: /);
  }
});

test('the page of the backtest names every case with its documented tier', () => {
  const written = rows(page('backtest'));
  for (const each of json('backtest', '--runs', '1').cases) {
    assert.ok(written[each.scenario], `${each.scenario} is not in docs/backtest.md`);
    assert.equal(Number(written[each.scenario][1]), each.documentedTier, each.scenario);
    const [severity, tier] = written[each.scenario][2].split(' → ').map(Number);
    assert.ok(Math.abs(severity - each.severity) <= 0.5, `${each.scenario}: ${severity}, ${each.severity}`);
    assert.equal(tier, each.severityTier, each.scenario);
  }
  assert.equal(Object.keys(written).length, documented.length);
});

test('a row of the page comes out the same when it is made again', () => {
  const text = page('backtest');
  const made = native('backtest', file('shamoon-2012'), '--markdown', ...settings(text));
  assert.equal(made.code, 0, made.err);
  const again = rows(made.out)['shamoon-2012'], written = rows(text)['shamoon-2012'];
  assert.equal(again.length, 16);
  assert.deepEqual(again.slice(0, 15), written.slice(0, 15));  // the last is the climatology, which needs the other cases
});

test('the means of the page are those of its rows', () => {
  const text = page('backtest');
  const scores = Object.values(rows(text)).map((cells) => cells.slice(11).map(Number));
  const means = text.match(/\| \*\*mean\*\* .*/)[0].match(/[0-9.]+(?=\*\* \|)/g).map(Number);
  assert.equal(means.length, 5);
  means.forEach((mean, kind) => {
    const sum = scores.reduce((total, row) => total + row[kind], 0);
    assert.ok(Math.abs(mean - sum / scores.length) <= 0.0011, `column ${kind}: ${mean}, ${sum / scores.length}`);
  });
});

test('calibrate judges every figure by its tolerance', () => {
  const { groups } = json('calibrate', file('everyday-2020'), '--runs', '8');
  assert.equal(groups.length, 1);
  assert.ok(groups[0].incidents > 100);
  assert.equal(groups[0].figures.length, 23);
  for (const figure of groups[0].figures) {
    const [lowest, highest] = figure.tolerance;
    assert.ok(lowest <= figure.published && figure.published <= highest, figure.key);
    assert.ok(figure.source && figure.remark, figure.key);
    const within = figure.model !== null && figure.model >= lowest && figure.model <= highest;
    assert.equal(figure.verdict, figure.model === null ? 'no incidents' : within ? 'within' : 'outside', figure.key);
    if (figure.model === null) continue;
    assert.ok(figure.interval[0] <= figure.model && figure.model <= figure.interval[1], figure.key);
  }
});

test('without files calibrate takes the everyday world and the documented crises', () => {
  const [everyday, crises] = json('calibrate', '--runs', '1').groups;
  assert.deepEqual(everyday.scenarios, ['everyday-2020']);
  assert.deepEqual(crises.scenarios.sort(), documented.map((scenario) => scenario.id).sort());
});

test('the everyday table of the page comes out the same when it is made again', () => {
  const text = page('calibration');
  const table = (from) => from.split(/^## /m).find((part) => /^(everyday|given)\n/.test(part)).split('\n')
    .filter((line) => line.startsWith('| '));
  const made = native('calibrate', file('everyday-2020'), '--markdown', ...settings(text));
  assert.equal(made.code, 0, made.err);
  assert.ok(table(made.out).length > 23);
  assert.deepEqual(table(made.out), table(text));
});

test('native and WebAssembly print the same bytes', () => {
  for (const args of [['backtest', file('gaza-2019'), '--runs', '5'], ['backtest', file('gaza-2019'), '--runs', '5', '--json'],
                      ['backtest', file('gaza-2019'), file('opm-2015'), '--runs', '3', '--markdown'],
                      ['calibrate', file('s2-proxy'), '--runs', '4'], ['calibrate', file('s2-proxy'), '--runs', '4', '--json'],
                      ['calibrate', file('s2-proxy'), '--runs', '4', '--markdown']]) {
    const one = native(...args);
    assert.equal(one.code, 0, one.err);
    assert.deepEqual(wasm(...args), one, args.join(' '));
  }
});
