// The command line: what it promises to programs, its exit codes, and that native and WebAssembly print the same bytes.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { both, json, native, root, wasm } from './program.mjs';

const folder = mkdtempSync(join(tmpdir(), 'firebreak-cli-'));
after(() => rmSync(folder, { recursive: true }));

const scenario = (name) => join('scenarios', `${name}.json`);
const albania = scenario('albania-2022');
const s1 = scenario('s1-dyad');
const s2 = scenario('s2-proxy');

const scenarioText = (name) => readFileSync(join(root, scenario(name)), 'utf8');

test('run prints what programs rely on', () => {
  const run = json(['run', albania, '--seed', '7', '--run', '3']);
  assert.equal(run.scenario, 'albania-2022');
  assert.equal(run.seed, 7);
  assert.equal(run.run, 3);
  assert.match(run.signature, /^[0-9a-f]{16}$/);
  assert.ok(run.escalation.now > 0 && run.escalation.now <= run.escalation.latent);
  const counts = ['peak', 'opportunities', 'attempts', 'attacks', 'ticksAtRung3', 'raises', 'crossings', 'wrongTargets',
    'misreadings', 'settlements', 'deterredByPunishment', 'deterredByDenial'];
  for (const name of counts) assert.ok(Number.isInteger(run.outcomes[name]), name);
  assert.ok(run.outcomes.impunity >= 0 && run.outcomes.impunity <= 1);
  const { total, damage, insured, premium, ownMeasures, suffered } = run.outcomes.cost;
  assert.ok(Math.abs(damage - insured + premium + ownMeasures + suffered - total) < 1e-9 * Math.max(1, total));
  for (const tension of Object.values(run.final.tension)) assert.ok(tension >= 0 && tension <= 100);
  assert.ok('ALB>IRN' in run.final.tension);
});

test('the whole runs printed in docs/model.md come out of the command line', () => {
  // peak, opportunities, attempts, attacks, ticks at rung 3, raises; final x_AB, x_BA; cost
  const printed = [
    [s1, 0, [2, 9, 6, 3, 0, 4], [22.196225415, 26.607538659], 7.451606942],
    [s1, 1, [2, 11, 8, 5, 0, 5], [23.022416370, 33.153318394], 6.470043429],
    [s2, 0, [2, 23, 17, 9, 0, 16], [22.390733347, 29.913000929], 12.692102313],
    [s2, 1, [3, 20, 14, 8, 23, 29], [30.157411662, 37.108715405], 14.190046710],
  ];
  for (const [file, run, counts, tensions, cost] of printed) {
    const { outcomes, final } = json(['run', file, '--seed', '1', '--run', String(run)]);
    const { peak, opportunities, attempts, attacks, ticksAtRung3, raises } = outcomes;
    assert.deepEqual([peak, opportunities, attempts, attacks, ticksAtRung3, raises], counts);
    assert.ok(Math.abs(final.tension['A>B'] - tensions[0]) < 1e-9 && Math.abs(final.tension['B>A'] - tensions[1]) < 1e-9);
    assert.ok(Math.abs(outcomes.cost.total - cost) < 1e-9);
  }
});

test('explain --prevent prints changes that prevent the climb when they are set', () => {
  const which = ['--seed', '1', '--run', '2'];
  const { prevention } = json(['explain', s1, ...which, '--event', 'raise-72-B-A', '--prevent']);
  assert.equal(prevention.heading, 'What would have held it at rung 2');
  assert.ok(prevention.searchable && prevention.runs > 0 && prevention.found.length > 0);
  const text = both(0, ['explain', s1, ...which, '--event', 'raise-72-B-A', '--prevent']).out;
  for (const { path, after, size, later, text: line } of prevention.found) {
    assert.ok(size > 0 && size <= 0.5 + 1e-9);
    assert.ok(later === null || later > 72);
    assert.ok(text.includes(line) && text.includes(`[${path}]`));
    const { events } = json(['events', s1, ...which, '--set', `${path}=${after}`]);
    assert.ok(!events.some((event) => event.id === 'raise-72-B-A' && event.to >= 3));
  }
  const documented = json(['events', albania]).events.find((event) => event.scripted);
  const none = json(['explain', albania, '--event', documented.id, '--prevent']).prevention;
  assert.deepEqual([none.searchable, none.found], [false, []]);
  assert.equal(json(['explain', s1, ...which, '--event', 'raise-72-B-A']).prevention, undefined);
  both(2, ['run', s1, '--prevent']);
});

test('without --seed the scenario\'s own is used', () => {
  const own = JSON.parse(scenarioText('albania-2022')).seed ?? 1;
  assert.equal(json(['run', albania]).seed, own);
  assert.equal(json(['run', albania]).signature, json(['run', albania, '--seed', String(own)]).signature);
});

test('standard input is a file too', () => {
  assert.deepEqual(json(['run', '-'], scenarioText('s1-dyad')), json(['run', s1]));
});

test('--set changes the run and refuses what cannot be', () => {
  const changed = json(['run', s1, '--set', 'actors.A.redLine.3=45', '--set', 'actors.B.resilience=0.9']);
  assert.notEqual(changed.signature, json(['run', s1]).signature);
  const refused = JSON.parse(both(1, ['run', s1, '--set', 'actors.A.resiliense=0.5', '--json']).out);
  assert.equal(refused.issues[0].rule, 'unknown-parameter');
  assert.match(refused.issues[0].hint, /actors\.A\.resilience/);
  assert.match(both(1, ['run', s1, '--set', 'actors.A.resilience=2']).err, /actors\.A\.resilience/);
});

test('ensemble gives shares that sum to one, means, and paired differences', () => {
  const args = ['ensemble', s1, '--runs', '300', '--seed', '5', '--vs', 'actors.B.resilience=0.8', 'actors.A.resilience=0.8'];
  const study = json(args);
  assert.equal(study.runs, 300);
  assert.equal(study.peakShares.length, 8);
  assert.ok(Math.abs(study.peakShares.reduce((a, b) => a + b) - 1) < 1e-12);
  assert.ok(study.outcomes.raises.mean > 0 && study.outcomes.raises.se > 0);
  assert.equal(study.outcomes.cost.mean, study.outcomes.cost.total.mean);
  for (const name of ['attempts', 'raises', 'cost']) {
    const difference = study.vs.outcomes[name].mean - study.outcomes[name].mean;
    assert.ok(Math.abs(study.differences[name].mean - difference) < 1e-9, name);
  }
  assert.ok(study.differences.cost.mean < 0);
});

test('the mean of an ensemble is the mean of its runs', () => {
  const runs = Array.from({ length: 6 }, (_, run) => json(['run', s2, '--seed', '3', '--run', String(run)]));
  const study = json(['ensemble', s2, '--seed', '3', '--runs', '6']);
  for (const name of ['attacks', 'raises', 'misreadings', 'impunity']) {
    const mean = runs.reduce((sum, run) => sum + run.outcomes[name], 0) / 6;
    assert.ok(Math.abs(study.outcomes[name].mean - mean) < 1e-12, name);
  }
});

test('every event that is listed can be explained', () => {
  const { events } = json(['events', s1, '--run', '1']);
  assert.ok(events.length > 10);
  for (const event of [events[0], events[Math.floor(events.length / 2)], events[events.length - 1]]) {
    const why = json(['explain', s1, '--run', '1', '--event', event.id]);
    assert.equal(why.event, event.id);
    assert.equal(why.causes.at(-1).event, event.id);
    assert.ok(why.rule.length > 0);
    assert.ok(both(0, ['explain', s1, '--run', '1', '--event', event.id]).out.startsWith(why.title));
  }
  const unknown = JSON.parse(both(1, ['explain', s1, '--event', 'raise-1', '--json']).out);
  assert.equal(unknown.issues[0].rule, 'unknown-event');
});

test('a trace is written whole, as text and as JSON', () => {
  const text = join(folder, 'trace.txt');
  const file = join(folder, 'trace.json');
  const printed = both(0, ['run', s2, '--trace', text]).out;
  both(0, ['run', s2, '--trace', file]);
  const trace = JSON.parse(readFileSync(file, 'utf8'));
  assert.equal(trace.days.length, 150);
  assert.equal(trace.states.length, 151);
  assert.ok(printed.includes(trace.signature));
  assert.equal(readFileSync(text, 'utf8'), readFileSync(join(root, 'tests/golden/s2-proxy.txt'), 'utf8'));
});

test('signature prints the digits alone, or a line a run', () => {
  const { signature } = json(['run', s1, '--seed', '9']);
  assert.equal(both(0, ['signature', s1, '--seed', '9']).out, `${signature}\n`);
  const lines = both(0, ['signature', s1, '--seed', '9', '--runs', '3']).out.trimEnd().split('\n');
  assert.equal(lines.length, 3);
  assert.equal(lines[0], `0 ${signature}`);
});

test('parameters lists paths that --set takes', () => {
  const { parameters } = json(['parameters', s1]);
  const resilience = parameters.find((parameter) => parameter.path === 'actors.B.resilience');
  assert.ok(resilience.minimum <= resilience.value && resilience.value <= resilience.maximum);
  const args = ['parameters', s1, '--set', `${resilience.path}=${resilience.maximum}`];
  assert.equal(json(args).parameters.find((parameter) => parameter.path === resilience.path).value, resilience.maximum);
});

test('validate reports every broken file and the exit code says so', () => {
  const broken = join(folder, 'broken.json');
  writeFileSync(broken, scenarioText('s1-dyad').replace(/"ticks"\s*:\s*\d+/, '"ticks": -4'));
  const result = JSON.parse(both(1, ['validate', s1, broken, '--json']).out);
  assert.equal(result.valid, false);
  assert.deepEqual(result.files.map((file) => file.valid), [true, false]);
  assert.equal(result.files[1].issues[0].pointer, '/ticks');
  assert.ok(result.files[1].issues[0].line > 1);
  assert.match(both(1, ['validate', broken]).out, /line \d+, \/ticks: found -4; expected/);
  both(1, ['validate', join(folder, 'absent.json')]);
  both(1, ['validate', folder]);
  both(1, ['run', broken]);
});

test('what is no usage exits with 2 and says how to get help', () => {
  const wrong = [[], ['dance'], ['run'], ['run', s1, s2], ['run', s1, '--seed'], ['run', s1, '--seed', '-1'], ['run', s1, '--run', '1.5'],
    ['run', s1, '--event', 'x'], ['run', s1, '--set', 'actors.A.resilience'], ['run', s1, '--set', 'ticks=0x10'],
    ['explain', s1], ['ensemble', s1, '--runs', '0'], ['schema', s1], ['run', s1, '--json=yes']];
  for (const args of wrong) {
    const { out, err } = both(2, args);
    assert.equal(out, '');
    assert.match(err, /--help/);
  }
});

test('help is there for the program and for each command', () => {
  const { out } = both(0, ['--help']);
  for (const command of ['validate', 'run', 'ensemble', 'events', 'explain', 'parameters', 'signature', 'schema', 'bench']) {
    assert.ok(out.includes(`\n  ${command}`), command);
    assert.ok(both(0, [command, '--help']).out.startsWith(`Usage: firebreak ${command}`));
  }
  both(0, ['--version']);
});

test('bench says what the arithmetic beneath a run costs, alone and in lanes, and what workers give', () => {
  const benches = [native, wasm].map((program) => JSON.parse(program(['bench', '--json', '--seconds', '0.05']).out));
  const shapes = ['random block alone', 'random block in rows of four', 'normal alone', 'normal in lanes', 'exponential alone'];
  for (const { kernels, scenarios } of benches) {
    assert.deepEqual(kernels.map(({ kernel, shape }) => `${kernel} ${shape}`), shapes);
    assert.ok(kernels.every(({ nanoseconds }) => nanoseconds > 0));
    for (const { kernels: ofRun, runsPerSecond } of scenarios) {
      assert.deepEqual(ofRun.map(({ kernel, shape }) => `${kernel} ${shape}`), shapes);
      for (const [n, { perRun, share }] of ofRun.entries()) {
        assert.ok(perRun > 0, shapes[n]);
        assert.ok(Math.abs(share / (kernels[n].nanoseconds * 1e-9 * perRun * runsPerSecond) - 1) < 1e-9);
      }
    }
  }
  const [{ scenarios: ofThreads }, { scenarios: ofOne }] = benches;
  for (const { workers } of ofThreads) {
    assert.deepEqual(workers.map((each) => each.workers), [1, 2]);
    assert.ok(workers.every(({ runsPerSecond }) => runsPerSecond > 0));
  }
  assert.ok(ofOne.every(({ workers }) => workers.length === 0));
  assert.ok(benches.every(({ workersAre }) => workersAre.length > 0));
  // What a run asks for does not depend on how it was compiled.
  const asked = ({ scenarios }) => scenarios.map(({ kernels }) => kernels.map(({ perRun }) => perRun));
  assert.deepEqual(asked(benches[0]), asked(benches[1]));
});

test('bench measures the three model scenarios and a ring, and what each phase of a day costs', () => {
  for (const bench of [native(['bench', '--json', '--seconds', '0.05']), wasm(['bench', '--json', '--seconds', '0.05'])]) {
    assert.equal(bench.code, 0, bench.err);
    const { scenarios, threads } = JSON.parse(bench.out);
    assert.equal(threads, 1);
    assert.deepEqual(scenarios.map((each) => each.scenario.slice(0, 3)), ['s1-', 's2-', 's3-', 'rin']);
    const ring = scenarios[3];
    assert.deepEqual([ring.states * (ring.states - 1), ring.ticks], [56, 60]);
    for (const each of scenarios) {
      assert.ok(each.runsPerSecond > 0 && each.tracedRunsPerSecond > 0 && each.escalationMicroseconds > 0);
      const steps = each.runsPerSecond * each.actors * each.ticks;
      assert.ok(Math.abs(each.actorStepsPerSecond / steps - 1) < 1e-9);
      const ties = each.states * (each.states - 1);
      assert.ok(Math.abs(each.tieStepsPerSecond / (each.runsPerSecond * ties * each.ticks) - 1) < 1e-9);
      const shares = Object.values(each.phases);
      assert.equal(shares.length, 10);
      assert.ok(shares.every((share) => share >= 0) && Math.abs(shares.reduce((a, b) => a + b) - 1) < 1e-9);
    }
  }
});
