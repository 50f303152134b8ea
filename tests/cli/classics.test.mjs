// firebreak classics: what it promises to programs, its exit codes, and that native and WebAssembly print the same bytes.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { both as bothPrograms } from './program.mjs';

const both = (code, ...words) => bothPrograms(code, ['classics', ...words]);
const json = (...words) => JSON.parse(both(0, ...words, '--json').out);
const near = (value, expected) => assert.ok(Math.abs(value - expected) < 1e-6, `${value}, expected ${expected}`);

test('the list names every model with its parameters', () => {
  const { models } = json();
  const names = models.map((model) => model.name);
  assert.equal(new Set(names).size, 23);
  for (const name of ['imperfect-attribution', 'richardson', 'watts-cascade', 'quantal-response']) assert.ok(names.includes(name));
  const text = both(0).out;
  for (const model of models) {
    assert.ok(text.includes(`${model.name} `) && model.source && model.formula && model.lesson, model.name);
    for (const parameter of model.parameters) {
      assert.ok(parameter.minimum <= parameter.default && parameter.default <= parameter.maximum, parameter.key);
      assert.ok(text.includes(`  ${parameter.key} `), parameter.key);
    }
  }
});

test('every model computes, the same natively and as WebAssembly', () => {
  for (const { name, parameters } of json().models) {
    const result = json(name);
    assert.equal(result.model, name);
    assert.ok(result.verdict.length > 0);
    assert.deepEqual(Object.keys(result.parameters), parameters.map((parameter) => parameter.key));
    assert.ok(Object.keys(result.values).length > 0);
    for (const series of Object.values(result.series)) assert.equal(series.x.length, series.y.length);
    assert.ok(both(0, name).out.includes(result.verdict));
  }
});

test('--set moves a model as published', () => {
  const game = ['imperfect-attribution', '--set', 'opportunity=.9', 'benefit1=5', 'benefit2=1.4', 'falseAlarm=.01', 'caution=8',
    'traced1=.69', 'traced2=.69', 'mistaken2=.01'];
  const before = json(...game, 'mistaken1=.01');
  const after = json(...game, 'mistaken1=.26');
  assert.equal(after.parameters.mistaken1, 0.26);
  near(before.values.attack2, 0.612158);
  near(after.values.attack2, 0.955816);
  near(json('richardson').values.endX, 3.134550);
  near(json('quantal-response', '--set', 'prize=4').values.top, 0.721937);
});

test('what does not exist is null', () => {
  assert.equal(json('watts-cascade', '--set', 'threshold=0.34').values.windowLow, null);
  assert.equal(json('hawkes', '--set', 'branching=1.2').values.rate, null);
});

test('wrong input exits with 1 and says everything, wrong usage with 2', () => {
  const refused = JSON.parse(both(1, 'richardson', '--set', 'reactionZ=1', 'reactionX=9', '--json').out);
  assert.deepEqual(refused.issues.map((issue) => issue.rule), ['unknown-parameter', 'out-of-range']);
  assert.match(refused.issues[0].expected, /reactionX/);
  assert.equal(JSON.parse(both(1, 'degroot', '--set', 'weight12=.9', '--json').out).issues[0].rule, 'contradiction');
  assert.match(both(1, 'richardsson').err, /richardson/);
  assert.match(both(1, '--set', 'reactionX=1').err, /name of a model/);
  both(2, 'richardson', 'hawkes');
  both(2, 'richardson', '--set', 'reactionX=much');
  both(2, 'richardson', '--runs', '3');
  assert.match(both(0, '--help').out, /^Usage: firebreak classics/);
});
