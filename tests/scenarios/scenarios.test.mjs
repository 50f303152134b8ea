// Every shipped scenario: accepted by the command line and, against the schema it prints, by an independent validator;
// and the native and the WebAssembly command line give the same bytes.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

import { native as nativeProgram, root, wasm as wasmProgram } from '../cli/program.mjs';

const folder = join(root, 'scenarios');
const isScenario = (name) => name.endsWith('.json') && !name.endsWith('.schema.json');
const scenarios = readdirSync(folder).filter(isScenario).sort();
const required = ['s1-', 's2-', 's3-', 'estonia-2007', 'notpetya-2017', 'viasat-2022', 'albania-2022'];
// The engine's own tests compare twenty seeds of each, natively and under Node; here the two programs are what is tested.
const seeds = ['1', '7', '20'];

const native = (...args) => nativeProgram(args);
const wasm = (...args) => wasmProgram(args);

const schemaText = native('schema').out;
const schema = JSON.parse(schemaText);

function validator() {
  const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
  addFormats(ajv);
  return ajv.compile(schema);
}
const document = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

test('the scenarios that were promised are here', () => {
  for (const start of required) {
    assert.ok(scenarios.some((name) => name.startsWith(start)), `no scenario ${start}…`);
  }
});

test('the schema says which dialect it is written in', () => {
  assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
});

for (const name of scenarios) {
  const file = join('scenarios', name);

  test(`${name} is accepted by the command line`, () => {
    const result = native('validate', file);
    assert.equal(result.code, 0, result.out + result.err);
  });

  test(`${name} fits the schema`, () => {
    const validate = validator();
    assert.ok(validate(document(name)), JSON.stringify(validate.errors, null, 1));
  });

  test(`${name} no longer fits when any of its parts is of another type`, () => {
    const validate = validator();
    for (const key of Object.keys(document(name)).filter((key) => key !== '$schema')) {
      assert.ok(!validate({ ...document(name), [key]: 17.5e300 }), `/${key} as a huge number was accepted`);
    }
  });

  test(`${name} runs the same natively and as WebAssembly, to the byte`, () => {
    for (const args of [['run', file, '--seed', '7', '--json'], ['run', file, '--seed', '7'],
                        ['ensemble', file, '--runs', '200', '--json'], ['validate', file]]) {
      assert.deepEqual(wasm(...args), native(...args), args.join(' '));
    }
  });

  test(`${name} has the same signature natively and as WebAssembly`, () => {
    for (const seed of seeds) {
      const args = ['signature', file, '--seed', seed];
      const [one, other] = [native(...args), wasm(...args)];
      assert.equal(one.code, 0, one.err);
      assert.match(one.out, /[0-9a-f]{16}/);
      assert.deepEqual(other, one, `seed ${seed}`);
    }
  });
}
