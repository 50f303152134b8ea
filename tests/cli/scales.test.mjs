// firebreak severity, confidence and reliability: what they promise to programs, and that native and WebAssembly print
// the same bytes.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { both as bothPrograms } from './program.mjs';

const folder = mkdtempSync(join(tmpdir(), 'firebreak-scales-'));
after(() => rmSync(folder, { recursive: true }));

const both = (code, ...args) => bothPrograms(code, args);
const json = (...words) => JSON.parse(both(0, ...words, '--json').out);
const ruleOf = (...words) => JSON.parse(both(1, ...words, '--json').out).issues[0].rule;
const near = (value, expected, margin = 1e-9) => assert.ok(Math.abs(value - expected) <= margin, `${value}, expected ${expected}`);

const outage = 'duration=6,scope=3,frequency=1,criticality=5,civilianRisk=4,endorsement=.3,irreversibility=.6';

test('severity scores an incident on every rubric', () => {
  const { metrics, rubrics } = json('severity', '--metrics', outage);
  assert.equal(metrics.exfiltration, 0);
  assert.deepEqual(rubrics.map((rubric) => rubric.key), ['project', 'eurepoc', 'nciss', 'cscf']);
  for (const rubric of rubrics) {
    near(rubric.parts.reduce((sum, part) => sum + part.share, 0), rubric.severity);
    near(rubric.severity, (100 * rubric.score) / rubric.most);
  }
  assert.equal(rubrics[1].score, 9); // (0 + 1 + 2 + 2 + 1) · 1.5
});

test('severity lists rubrics and takes one', () => {
  const { rubrics, nciss } = json('severity');
  assert.deepEqual(rubrics.map((rubric) => rubric.bands.length), [6, 4, 7, 6]);
  assert.deepEqual(rubrics.filter((rubric) => rubric.bandsPublished).map((rubric) => rubric.key), ['eurepoc']);
  assert.deepEqual(nciss.categories.map((category) => category.weight), [6, 5, 4, 4, 5, 3, 3, 5]);
  const one = json('severity', '--rubric', 'cscf', '--metrics', outage).rubrics;
  assert.deepEqual(one.map((rubric) => rubric.key), ['cscf']);
  assert.match(both(0, 'severity', '--rubric', 'cscf', '--metrics', outage).out, /^CSCF.*\n {2}Scope/);
  assert.match(both(0, 'severity').out, /EuRepoC weighted intensity/);
});

test('weights come from a file, which begins as the one that is printed', () => {
  const file = join(folder, 'weights.json');
  const { nciss } = json('severity');
  const score = (config) => {
    writeFileSync(file, JSON.stringify(config));
    return json('severity', '--nciss', file, '--metrics', outage).rubrics[0];
  };
  const before = json('severity', '--rubric', 'nciss', '--metrics', outage).rubrics[0];
  assert.deepEqual(score(nciss), before);

  // Only functional impact weighs, in three options: a significant impact on critical services is the worst of them.
  nciss.categories = nciss.categories.slice(0, 1);
  nciss.categories[0].options = [{ label: 'little', value: 10 }, { label: 'much', value: 40 }, { label: 'all', value: 90 }];
  nciss.bands = [{ name: 'calm', from: 0 }, { name: 'storm', from: 90 }];
  const after = score(nciss);
  assert.equal(after.severity, 100);
  assert.equal(after.band, 'storm');
  assert.equal(after.parts.length, 1);
});

test('wrong weights and metrics are refused, and say where', () => {
  const file = join(folder, 'wrong.json');
  const issuesOf = (config) => {
    writeFileSync(file, typeof config === 'string' ? config : JSON.stringify(config));
    const { issues } = JSON.parse(both(1, 'severity', '--nciss', file, '--metrics', outage, '--json').out);
    return issues.map(({ pointer, rule }) => `${pointer} ${rule}`);
  };
  const { nciss } = json('severity');
  assert.deepEqual(issuesOf('{"name": '), [' not-json']);
  assert.deepEqual(issuesOf([]), [' not-json']);
  assert.deepEqual(issuesOf({ name: 'x', categories: 1, bands: [3] }), ['/categories wrong-type', '/bands/0 wrong-type']);
  nciss.categories[2].weight = -1;
  assert.deepEqual(issuesOf(nciss), ['/categories/2/weight out-of-range']);
  nciss.categories[2].weight = 1;
  nciss.categories[2].key = 'weather';
  assert.deepEqual(issuesOf(nciss), ['weather unknown-category']);

  assert.equal(ruleOf('severity', '--metrics', 'wind=3'), 'unknown-metric');
  assert.equal(ruleOf('severity', '--metrics', 'criticality=6'), 'out-of-range');
  assert.equal(ruleOf('severity', '--rubric', 'richter', '--metrics', outage), 'unknown-rubric');
  assert.equal(ruleOf('severity', '--rubric', 'cscf', '--nciss', file), 'contradiction');
  assert.equal(ruleOf('severity', '--nciss', join(folder, 'absent.json')), 'unreadable');
  both(2, 'severity', '--metrics', 'duration=long');
  both(2, 'severity', '--metrics', 'duration=1,');
  both(2, 'severity', 'scenario.json');
});

test('confidence reads a probability on every scale', () => {
  const { percent, icd203, labels } = json('confidence', '0.57');
  assert.equal(percent, 57);
  assert.equal(icd203, 'likely');
  assert.equal(labels.dni, 'roughly even chance');
  assert.equal(labels.admiralty, '3 possibly true');
  assert.equal(labels['zero-to-ten'], '6');
  assert.equal(json('confidence', '52%').labels.phia, null);
  assert.deepEqual(json('confidence', '57%').labels, labels);
  assert.match(both(0, 'confidence', '.57').out, /^ICD 203 +likely\n/);
});

test('confidence reads a label back', () => {
  assert.deepEqual(json('confidence', 'Likely').values, { wep: 70, dni: 70, phia: 65 });
  assert.deepEqual(json('confidence', 'dni:highly probable').values, { dni: 85 });
  assert.deepEqual(json('confidence', 'zero-to-ten:7').values, { 'zero-to-ten': 70 });
  assert.equal(ruleOf('confidence', '6 truth cannot be judged'), 'no-value');
  assert.equal(ruleOf('confidence', 'perhaps'), 'unknown-label');
  assert.equal(ruleOf('confidence', '7'), 'out-of-range');
  assert.equal(ruleOf('confidence', '120%'), 'out-of-range');
  const { scales } = json('confidence');
  assert.equal(scales.length, 7);
  for (const { labels } of scales) for (const { label } of labels) assert.ok(both(0, 'confidence').out.includes(label));
});

test('reliability shows how bias and flags break the word', () => {
  const { experiments } = json('reliability', '--runs', '5000');
  assert.deepEqual(experiments.map(({ key }) => key), ['plain', 'bias', 'flags', 'both']);
  for (const { cases, bins, statements } of experiments) {
    assert.equal(cases, 5000);
    assert.equal(bins.reduce((sum, bin) => sum + bin.count, 0), statements);
  }
  assert.ok(experiments[0].meanGap < 0.01 && experiments[3].meanGap > 0.04);
  assert.ok(experiments[3].named.wrong > 3 * experiments[3].named.doubt);
  assert.match(both(0, 'reliability', '--runs', '100').out, /No bias, no flags/);
});

test('reliability follows the cases of a scenario', () => {
  const args = ['reliability', 'scenarios/s2-proxy.json', '--runs', '60', '--victim', 'B'];
  const table = json(...args);
  assert.equal(table.age, 29);
  assert.ok(table.cases > 300 && table.truth.A > 60 && table.truth.B === 0);
  near(Object.values(table.truth).reduce((a, b) => a + b), 100);
  assert.ok(json(...args, '--age', '2').bins[9].count < table.bins[9].count);
  assert.match(both(0, ...args).out, /Truly behind them: A /);
  assert.equal(ruleOf(...args.slice(0, 4), '--victim', 'X'), 'unknown-actor');
  assert.equal(ruleOf(...args, '--age', '31'), 'out-of-range');
  assert.equal(ruleOf('reliability', '--age', '3'), 'no-scenario');
  both(2, 'reliability', '--age', '-1');
});
