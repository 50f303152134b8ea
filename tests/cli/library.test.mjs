// docs/library.md and the scenarios: every scenario has its page, and the documented cases follow the tables that the page
// prints, but for the deviations that it lists.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { root } from './program.mjs';

const text = readFileSync(join(root, 'docs/library.md'), 'utf8');
const scenarios = readdirSync(join(root, 'scenarios'))
  .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
  .map((name) => JSON.parse(readFileSync(join(root, 'scenarios', name), 'utf8')));

const sections = Object.fromEntries(text.split(/^### /m).slice(1).map((part) => [part.split('\n')[0].trim(), part]));
const older = ['estonia-2007', 'notpetya-2017', 'viasat-2022', 'albania-2022'];
const documented = scenarios.filter((scenario) => scenario.fictional === false);
const byTable = documented.filter((scenario) => !older.includes(scenario.id));

// The recipe table of a name: {kind: {parameter: value}}.
function recipe(name) {
  const table = text.split(`<!-- recipe: ${name} -->`)[1].split('<!-- end -->')[0];
  const kinds = {};
  for (const line of table.trim().split('\n').slice(2)) {
    const [, kind, , parameters] = line.split('|').map((cell) => cell.trim());
    kinds[kind] = Object.fromEntries([...parameters.matchAll(/`(\w+)` ([0-9.]+)/g)].map(([, key, value]) => [key, Number(value)]));
  }
  return kinds;
}
const actorKinds = recipe('actors'), pairKinds = recipe('pairs');

const fixed = new Set(['id', 'name', 'kind', 'sponsor', 'harboured', 'letter', 'colour', 'place', 'note']);
const shown = (value) => (typeof value === 'object' ? Object.entries(value).map(([key, each]) => `${key} ${each}`).join(', ') : `${value}`);

function deviations(scenario) {
  const found = [];
  for (const actor of scenario.actors) {
    const kind = Object.keys(actorKinds).find((name) => actor.note.startsWith(`${name}. `));
    assert.ok(kind, `${scenario.id}: the note of ${actor.id} names no kind`);
    for (const [key, value] of Object.entries(actor)) {
      if (!fixed.has(key) && actorKinds[kind][key] !== value) found.push(`\`${actor.id}\` \`${key}\` ${shown(value)}`);
    }
    for (const key of Object.keys(actorKinds[kind])) assert.ok(key in actor, `${scenario.id}: ${actor.id} lacks ${key}`);
  }
  return found;
}

test('there are at least sixteen documented crises and every scenario has a page of its own', () => {
  assert.ok(documented.length >= 16);
  for (const scenario of scenarios) {
    const section = sections[scenario.id];
    assert.ok(section, `docs/library.md says nothing about ${scenario.id}`);
    for (const part of [`**${scenario.title}.**`, '*Assumptions.*', '*Sources.*', '*What to try.*'])
      assert.ok(section.includes(part), `${scenario.id}: ${part}`);
  }
});

test('pages of documented crises give every note with its date and source', () => {
  for (const scenario of documented) {
    assert.ok(scenario.sources.length > 0 && scenario.assumptions.length > 100, scenario.id);
    for (const note of scenario.history) {
      assert.ok(note.source, `${scenario.id}: ${note.text}`);
      assert.ok(sections[scenario.id].includes(`- ${note.date}`) && sections[scenario.id].includes(note.text), `${scenario.id}: ${note.text}`);
    }
  }
});

test('actors of documented crises have the parameters of their kind, but for what the page lists', () => {
  for (const scenario of byTable) {
    const listed = sections[scenario.id].match(/\*Deviates from the tables\.\* (.*)\.\n/)[1];
    assert.equal(listed, deviations(scenario).join('; ') || 'Nowhere', scenario.id);
  }
});

test('pairs of documented crises are of one of the kinds', () => {
  for (const scenario of byTable) {
    for (const tie of scenario.ties) {
      const { from, to, between, among, ...parameters } = tie;
      const kind = Object.values(pairKinds).find((each) => JSON.stringify(Object.entries(each).sort()) === JSON.stringify(Object.entries(parameters).sort()));
      assert.ok(kind, `${scenario.id}: ${JSON.stringify(tie)}`);
    }
    for (const rate of Object.values(scenario.opportunities)) assert.ok([0.03, 0.01, 0.003].includes(rate), `${scenario.id}: ${rate}`);
    assert.equal(scenario.constants.caseWindow, 90, scenario.id);
  }
});

test('parameters that the page suggests to try exist', () => {
  for (const scenario of scenarios) {
    const tries = sections[scenario.id].split('*What to try.*')[1];
    const ids = new Set(scenario.actors.map((actor) => actor.id));
    for (const [, path] of tries.matchAll(/`actors\.(\w+)\.\w+/g)) assert.ok(ids.has(path), `${scenario.id}: ${path}`);
    for (const [, from, to] of tries.matchAll(/`ties\.(\w+)>(\w+)\./g)) assert.ok(ids.has(from) && ids.has(to), `${scenario.id}: ${from}>${to}`);
    if (tries.includes('`coalition.')) assert.ok(scenario.coalition, scenario.id);
  }
});
