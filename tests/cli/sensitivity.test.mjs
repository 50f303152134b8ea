// firebreak sensitivity and firebreak search: what they print, that it can be made again, refusals, and that both
// programs print the same.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { both, json, native } from './program.mjs';

const s1 = join('scenarios', 's1-dyad.json');
const line3 = 'actors.B.redLine.3', clarity = 'actors.B.redLineClarity', reactivity = 'ties.A>B.reactivity';
const tornado = ['sensitivity', s1, '--runs', '20', '--outcome', 'attempts'];
const morris = ['sensitivity', s1, '--method', 'morris', '--trajectories', '3', '--runs', '10', '--lever', line3, clarity];
const search = ['search', s1, '--lever', line3, `${clarity}=0.2:0.9`, '--runs', '20', '--population', '8', '--generations', '3'];

const refusals = (args) => JSON.parse(both(1, [...args, '--json']).out).issues;
const csvOf = (text) => {
  const comments = text.split('\n').filter((line) => line.startsWith('#'));
  const [header, ...rows] = text.trimEnd().split('\n').filter((line) => !line.startsWith('#')).map((line) => line.split(','));
  return { comments, rows: rows.map((cells) => {
    assert.equal(cells.length, header.length);
    return Object.fromEntries(cells.map((cell, k) => [header[k], Number.isNaN(Number(cell)) ? cell : Number(cell)]));
  }) };
};
// The words of a command as a shell would part them.
const wordsOf = (command) => [...command.matchAll(/'([^']*)'|(\S+)/g)].map((word) => word[1] ?? word[2]).slice(1);

test('a tornado is paired ensembles at the ends of each lever', () => {
  const study = json([...tornado, '--seed', '3']);
  assert.equal(study.method, 'tornado');
  assert.ok(study.levers.length >= 8);
  assert.equal(study.now.mean, json(['ensemble', s1, '--runs', '20', '--seed', '3']).outcomes.attempts.mean);
  const lever = study.levers.find((row) => row.path === reactivity);
  assert.equal(lever.name, 'Arden: Reactivity toward Boreas');
  const ends = json(['ensemble', s1, '--runs', '20', '--seed', '3', '--set', `${reactivity}=${lever.low}`,
    '--vs', `${reactivity}=${lever.high}`]);
  assert.deepEqual(lever.atLow, ends.outcomes.attempts);
  assert.deepEqual(lever.atHigh, ends.vs.outcomes.attempts);
  assert.deepEqual(lever.swing, ends.differences.attempts);
  const sizes = study.levers.map((row) => Math.max(...['swing', 'lowChange', 'highChange'].map((key) => Math.abs(row[key].mean))));
  assert.deepEqual(sizes, [...sizes].sort((a, b) => b - a));
});

test('levers may be named, with a range of their own, after one another', () => {
  const { levers } = json([...tornado, '--lever', `${line3}=30:40`, 'opportunities.A>B', '--lever', 'ticks=60:90']);
  assert.deepEqual(levers.map((row) => row.path).sort(), [line3, 'opportunities.A>B', 'ticks']);
  const line = levers.find((row) => row.path === line3);
  assert.deepEqual([line.low, line.now, line.high], [30, 34, 40]);
});

test('a Morris screening orders levers by µ*, and its numbers fit together', () => {
  const study = json(morris);
  assert.equal(study.trajectories, 3);
  assert.equal(study.redrawn, 0);
  for (const row of study.levers) {
    assert.ok(row.muStar.mean >= Math.abs(row.mu.mean) - 1e-12);
    assert.ok(Math.abs(row.sigma - row.mu.se * Math.sqrt(3)) < 1e-12);
  }
  assert.ok(study.levers[0].muStar.mean >= study.levers[1].muStar.mean);
  const crossing = json(['sensitivity', s1, '--method', 'morris', '--trajectories', '6', '--runs', '2', '--lever',
    `${line3}=20:47`, 'actors.B.redLine.4=35:58']);
  assert.ok(crossing.redrawn > 0);
  assert.match(native(['sensitivity', s1, '--method', 'morris', '--trajectories', '6', '--runs', '2', '--lever',
    `${line3}=20:47`, 'actors.B.redLine.4=35:58']).out, /drawn anew/);
});

test('a search gives a front: nobody on it beats another, the bound is kept, settings can be made', () => {
  const study = json([...search, '--below', '0.15', '--first', 'reachedRung5', '--second', 'cost']);
  assert.equal(study.method, 'nsga-ii');
  assert.ok(study.front.length > 0);
  assert.ok(study.tried > 8);
  for (const a of study.front) {
    assert.ok(a.withinBound && a.first.mean <= 0.15);
    for (const b of study.front)
      assert.ok(!(b.first.mean <= a.first.mean && b.second.mean <= a.second.mean) ||
        (b.first.mean === a.first.mean && b.second.mean === a.second.mean));
  }
  assert.deepEqual(study.now.settings, { [line3]: 34, [clarity]: 0.5 });
  const point = study.front[0];
  const changes = Object.entries(point.settings).flatMap(([path, value]) => ['--vs', `${path}=${value}`]);
  const played = json(['ensemble', s1, '--runs', '20', '--seed', '1', ...changes]);
  assert.deepEqual(played.vs.outcomes.reachedRung5, point.first);
  assert.equal(played.vs.outcomes.cost.mean, point.second.mean);
  assert.deepEqual(played.differences.reachedRung5, point.firstChange);
  const twice = json(['ensemble', s1, '--runs', '40', '--seed', '1', ...changes]).vs.outcomes.reachedRung5.mean;
  assert.ok(Math.abs((point.first.mean + point.firstAgain.mean) / 2 - twice) < 1e-12);
});

test('an end may be made large, and a bound that nothing keeps is said', () => {
  const study = json([...search, '--first', 'timeToAnswer:max', '--second', 'attempts']);
  const firsts = study.front.map((point) => point.first.mean), seconds = study.front.map((point) => point.second.mean);
  assert.ok(study.front.length > 1);
  assert.deepEqual(seconds, [...seconds].sort((a, b) => a - b));  // longer waits only with more attempts
  assert.deepEqual(firsts, [...firsts].sort((a, b) => a - b));
  const none = json([...search, '--below', '-1']);
  assert.deepEqual(none.front, []);
  assert.equal(none.nearest.withinBound, false);
  assert.match(both(0, [...search, '--below', '-1']).out, /No setting that was tried keeps the bound/);
});

test('every output holds the command that makes it again', () => {
  for (const args of [[...tornado, '--set', 'ticks=40', '--lever', reactivity], morris, [...search, '--below', '0.3', '--seed', '9']]) {
    const study = json(args);
    assert.match(study.digest, /^[0-9a-f]{16}$/);
    assert.equal(study.engine, native(['--version']).out.trim());
    assert.deepEqual(json(wordsOf(study.command)), study);
    const { comments } = csvOf(both(0, [...args, '--csv']).out);
    assert.ok(comments[0].includes(study.digest));
    assert.equal(comments[1], `# ${study.command}`);
  }
});

test('CSV has the numbers of the JSON', () => {
  const study = json(tornado);
  csvOf(native([...tornado, '--csv']).out).rows.forEach((row, k) => {
    assert.equal(row.path, study.levers[k].path);
    assert.equal(row.now, study.levers[k].now);
    assert.equal(row['swing.mean'], study.levers[k].swing.mean);
    assert.equal(row['lowChange.se'], study.levers[k].lowChange.se);
  });
  const effects = json(morris);
  csvOf(native([...morris, '--csv']).out).rows.forEach((row, k) => {
    assert.equal(row['muStar.mean'], effects.levers[k].muStar.mean);
    assert.equal(row.sigma, effects.levers[k].sigma);
  });
  const found = json(search);
  csvOf(native([...search, '--csv']).out).rows.forEach((row, k) => {
    assert.equal(row[line3], found.front[k].settings[line3]);
    assert.equal(row['secondChange.mean'], found.front[k].secondChange.mean);
    assert.equal(row['firstAgain.se'], found.front[k].firstAgain.se);
  });
});

test('for people there is a table', () => {
  const { out } = both(0, tornado);
  assert.match(out, /attempts, 20 runs at each of \d+ points, seed 1/);
  assert.match(out, /^Arden: Reactivity toward Boreas +0\.45 +1\.20 +1\.95 /m);
  assert.match(both(0, morris).out, /µ\* ± 95 %/);
  assert.match(both(0, search).out, /\(as it stands\)/);
});

test('what is wrong is said, by kind', () => {
  const rules = (...args) => refusals(args).map((issue) => issue.rule);
  assert.deepEqual(rules(...tornado, '--lever', 'actors.B.resiliense', 'actors.B.redLine.3=1:2:3'), ['unknown-parameter', 'usage']);
  assert.deepEqual(rules(...tornado, '--lever', `${line3}=30:99`), ['ladder-order']);
  assert.deepEqual(rules(...tornado, '--lever', `${clarity}=0.5:0.5`), ['empty-range']);
  assert.deepEqual(rules(...tornado, '--lever', clarity, clarity), ['repeated-lever']);
  assert.deepEqual(rules('sensitivity', s1, '--outcome', 'escalations'), ['unknown-outcome']);
  assert.deepEqual(rules('search', s1), ['usage']);
  assert.deepEqual(rules(...search, '--first', 'attempts', '--second', 'attempts'), ['usage']);
  assert.deepEqual(rules(...search, '--second', 'cost:min'), ['unknown-outcome']);
  const weights = ['coalition.members.M1.weight', 'coalition.members.M2.weight'];
  assert.deepEqual(rules('sensitivity', join('scenarios', 's3-alliance.json'), '--method', 'morris', '--lever', ...weights), ['no-trajectory']);
  for (const wrong of [['--method', 'sobol'], ['--trajectories', '1'], ['--generations', '3']]) both(2, [...tornado, ...wrong]);
  for (const wrong of [['--population', '7'], ['--generations', '-1'], ['--below', 'few'], ['--method', 'morris']]) both(2, [...search, ...wrong]);
});
