// firebreak sweep: the points it visits, the rows it writes, shards, going on, refusals, and the recipe of docs/sweep.md.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, truncateSync,
  writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { both, json, native, root, wasm } from './program.mjs';

const folder = mkdtempSync(join(tmpdir(), 'firebreak-sweep-'));
after(() => rmSync(folder, { recursive: true }));

const s1 = join('scenarios', 's1-dyad.json');
const resilience = 'actors.B.resilience', line3 = 'actors.A.redLine.3';
const small = ['sweep', s1, '--over', `${resilience}=0.1:0.9:5`, '--over', `${line3}=35,40`, '--runs', '6', '--seed', '3'];
const file = (name) => join(folder, name);
const bytes = (name) => readFileSync(file(name), 'utf8');
const meta = (name) => JSON.parse(bytes(name));

function succeeds(program, args) {
  const result = program(args);
  assert.equal(result.code, 0, `firebreak ${args.join(' ')}\n${result.out}${result.err}`);
  return result;
}
function refusals(args) {
  return JSON.parse(both(1, [...args, '--json']).out).issues;
}
// Rows as {column: number}.
function table(text) {
  const [header, ...lines] = text.trimEnd().split('\n').map((line) => line.split(','));
  return lines.map((cells) => {
    assert.equal(cells.length, header.length);
    return Object.fromEntries(cells.map((cell, k) => [header[k], Number(cell)]));
  });
}

test('a grid has every combination, ends included, the last parameter fastest', () => {
  const rows = table(both(0, small).out);
  assert.deepEqual(rows.map((row) => row.point), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  assert.deepEqual(rows.map((row) => row[line3]), [35, 40, 35, 40, 35, 40, 35, 40, 35, 40]);
  assert.deepEqual(rows.map((row) => row[resilience]), [0.1, 0.1, 0.3, 0.3, 0.5, 0.5, 0.7, 0.7, 0.9, 0.9]);
});

test('a row is the ensemble at its point', () => {
  const row = table(native(small).out)[7];
  const study = json(['ensemble', s1, '--runs', '6', '--seed', '3', '--set', `${resilience}=${row[resilience]}`,
    '--set', `${line3}=${row[line3]}`]);
  study.peakShares.forEach((share, rung) => assert.equal(row[`peakShare.${rung}`], share));
  for (const name of ['attempts', 'raises', 'cost', 'impunity']) {
    assert.equal(row[`${name}.mean`], study.outcomes[name].mean, name);
    assert.equal(row[`${name}.se`], study.outcomes[name].se, name);
  }
  assert.equal(row['cost.damage.mean'], study.outcomes.cost.damage.mean);
});

test('--each-run has the runs that the means are of', () => {
  const means = table(native(small).out);
  const runs = table(both(0, [...small, '--each-run']).out);
  assert.equal(runs.length, 60);
  for (const { point, ...row } of means) {
    const mine = runs.filter((run) => run.point === point);
    assert.deepEqual(mine.map((run) => run.run), [0, 1, 2, 3, 4, 5]);
    const mean = mine.reduce((sum, run) => sum + run.raises, 0) / 6;
    assert.ok(Math.abs(mean - row['raises.mean']) < 1e-12);
  }
});

test('a Latin hypercube has one point in every stratum of every parameter, drawn from the seed', () => {
  const args = (seed) => ['sweep', s1, '--latin', '20', '--over', `${resilience}=0.1:0.9`, '--over', 'ties.A>B.reactivity=0.5:1.5',
    '--over', 'ticks=21:40', '--runs', '1', '--seed', seed];
  const rows = table(both(0, args('5')).out);
  const ordered = (path, from, to) => rows.map((row) => Math.floor(((row[path] - from) / (to - from)) * 20));
  for (const strata of [ordered(resilience, 0.1, 0.9), ordered('ties.A>B.reactivity', 0.5, 1.5)]) {
    assert.deepEqual([...strata].sort((a, b) => a - b), [...Array(20).keys()]);
    assert.notDeepEqual(strata, [...Array(20).keys()]);
  }
  assert.deepEqual(rows.map((row) => row.ticks).sort((a, b) => a - b), Array.from({ length: 20 }, (_, k) => 21 + k));
  assert.notDeepEqual(table(native(args('6')).out).map((row) => row[resilience]), rows.map((row) => row[resilience]));
});

test('shards, from either program, merge to the bytes of the whole', () => {
  for (const [name, more] of [['mean', []], ['run', ['--each-run']]]) {
    succeeds(native, [...small, ...more, '--out', file(`${name}.csv`)]);
    [native, wasm, native].forEach((program, k) =>
      succeeds(program, [...small, ...more, '--shard', `${k + 1}/3`, '--out', file(`${name}-${k + 1}.csv`)]));
    const shards = [3, 1, 2].map((k) => file(`${name}-${k}.csv`));
    succeeds(native, ['sweep', '--merge', ...shards, '--out', file(`${name}-native.csv`)]);
    succeeds(wasm, ['sweep', '--merge', ...shards, '--out', file(`${name}-wasm.csv`)]);
    for (const merged of ['native', 'wasm']) {
      assert.equal(bytes(`${name}-${merged}.csv`), bytes(`${name}.csv`));
      assert.equal(bytes(`${name}-${merged}.meta.json`), bytes(`${name}.meta.json`));
    }
  }
  assert.deepEqual(table(bytes('mean-2.csv')).map((row) => row.point), [1, 4, 7]);
  assert.equal(native(small).out, bytes('mean.csv'));
  assert.deepEqual(readdirSync(folder).filter((name) => name.endsWith('.partial')), []);
});

test('the companion says what is needed to make the table again', () => {
  succeeds(native, [...small, '--set', 'ticks=30', '--out', file('again.csv')]);
  const about = meta('again.meta.json');
  assert.equal(about.engine, native(['--version']).out.trim());
  assert.match(about.digest, /^[0-9a-f]{16}$/);
  assert.deepEqual([about.scenario, about.seed, about.runs, about.points, about.shard, about.shards], ['s1-dyad', 3, 6, 10, 1, 1]);
  const args = ['sweep', s1, '--runs', String(about.runs), '--seed', String(about.seed)];
  for (const { path, value } of about.set) args.push('--set', `${path}=${value}`);
  for (const { path, from, to, steps, values } of about.over)
    args.push('--over', `${path}=${values ? values.join(',') : `${from}:${to}:${steps}`}`);
  assert.equal(native(args).out, bytes('again.csv'));
  assert.equal(about.columns.join(','), bytes('again.csv').split('\n')[0]);
  assert.notEqual(about.digest, JSON.parse(succeeds(native, [...small, '--json']).out).digest);
});

test('a file that was cut short is gone on with, wherever the cut', () => {
  for (const [name, more] of [['cut', []], ['cut-run', ['--each-run']]]) {
    succeeds(native, [...small, ...more, '--out', file(`${name}.csv`)]);
    const whole = bytes(`${name}.csv`), size = Buffer.byteLength(whole);
    const cuts = [0, 10, whole.indexOf('\n') + 1, Math.floor(size / 2), size - 1, size];
    cuts.forEach((cut, k) => {
      truncateSync(file(`${name}.csv`), cut);
      const args = [...small, ...more, '--resume', '--out', file(`${name}.csv`), '--json'];
      const { kept } = JSON.parse(succeeds(k % 2 ? wasm : native, args).out);
      assert.equal(bytes(`${name}.csv`), whole, `cut at ${cut} of ${size}`);
      assert.equal(kept, [0, 0, 0, kept, 9, 10][k]);
      if (k === 3) assert.ok(kept > 0 && kept < 9);
    });
  }
  succeeds(native, [...small, '--resume', '--out', file('fresh.csv')]);
  assert.equal(bytes('fresh.csv'), bytes('cut.csv'));
});

test('what is there is never written over', () => {
  const out = ['--out', file('kept.csv')];
  succeeds(native, [...small, ...out]);
  const before = bytes('kept.csv'), about = bytes('kept.meta.json');
  const unharmed = (rule, args) => {
    assert.equal(refusals(args)[0].rule, rule, args.join(' '));
    assert.equal(bytes('kept.csv'), before);
    assert.equal(existsSync(file('kept.meta.json')) ? bytes('kept.meta.json') : about, about);
  };
  unharmed('file-exists', [...small, ...out]);
  unharmed('other-sweep', [...small, '--resume', ...out, '--seed', '4']);
  unharmed('other-sweep', [...small, '--resume', ...out, '--runs', '7']);
  unharmed('other-sweep', [...small, '--resume', ...out, '--set', 'ticks=30']);
  unharmed('other-sweep', [...small, '--resume', ...out, '--shard', '1/2']);
  unharmed('file-exists', ['sweep', '--merge', file('kept.csv'), ...out]);
  rmSync(file('kept.meta.json'));
  unharmed('other-sweep', [...small, '--resume', ...out]);

  writeFileSync(file('kept.meta.json'), about);
  const foreign = before.replace('\n1,', '\n5,');
  writeFileSync(file('kept.csv'), foreign);
  assert.equal(refusals([...small, '--resume', ...out])[0].rule, 'other-sweep');
  assert.equal(bytes('kept.csv'), foreign);
});

test('only rows of this very sweep are gone on with', () => {
  for (const [name, more] of [['rows', []], ['rows-run', ['--each-run']]]) {
    const args = [...small, ...more, '--resume', '--out', file(`${name}.csv`)];
    succeeds(native, args);
    const whole = bytes(`${name}.csv`), lines = whole.split('\n');
    const changed = (place, by) => lines.map((line, k) => (k === 2 ? line.split(',').with(place, by).join(',') : line)).join('\n');
    for (const foreign of [`${whole}10${lines[1].slice(1)}\n`, `${whole}10`, `${whole}${lines.at(-2)}\n`, changed(0, '5'),
      changed(1, '0.11'), changed(2, '36'), changed(3, '4'), changed(7, ''), changed(7, 'nan'), changed(7, '1 '),
      changed(7, '1,1')]) {
      writeFileSync(file(`${name}.csv`), foreign);
      assert.equal(refusals(args)[0].rule, 'other-sweep', foreign.slice(-200));
      assert.equal(bytes(`${name}.csv`), foreign);
    }
  }
});

test('a merge says which shards are missing, unfinished or of something else', () => {
  [1, 2, 3].forEach((k) => succeeds(native, [...small, '--shard', `${k}/3`, '--out', file(`part-${k}.csv`)]));
  const merge = (...names) => refusals(['sweep', '--merge', ...names.map(file), '--out', file('merged.csv')]);
  const missing = merge('part-1.csv', 'part-3.csv')[0];
  assert.equal(missing.rule, 'shards-missing');
  assert.match(missing.found, /2\/3/);
  assert.equal(merge('part-1.csv', 'part-2.csv', 'part-2.csv')[0].rule, 'not-a-shard');
  succeeds(native, [...small, '--shard', '3/3', '--seed', '4', '--out', file('other.csv')]);
  assert.equal(merge('part-1.csv', 'part-2.csv', 'other.csv')[0].rule, 'not-a-shard');
  copyFileSync(file('part-3.csv'), file('short.csv'));
  copyFileSync(file('part-3.meta.json'), file('short.meta.json'));
  truncateSync(file('short.csv'), Buffer.byteLength(bytes('part-3.csv')) - 20);
  assert.equal(merge('part-1.csv', 'part-2.csv', 'short.csv')[0].rule, 'unfinished-shard');
  for (const wrong of ['', '[]', '{"format": "firebreak-sweep-1"}',
    JSON.stringify({ ...meta('part-3.meta.json'), shards: 1e15, points: 1e15 })]) {
    writeFileSync(file('short.meta.json'), wrong);
    assert.equal(merge('part-1.csv', 'part-2.csv', 'short.csv')[0].rule, 'not-a-shard', wrong);
  }
  const about = JSON.stringify(meta('part-3.meta.json')).slice(0, -1);
  for (const [more, expected] of [[`,"x":${'['.repeat(500000)}${']'.repeat(500000)}}`, /writes/],
    [`,"x":[[[[[[0]]]]]]}`, /writes/], [`,"x":"${'x'.repeat(1 << 20)}"}`, /1 MiB/]]) {
    writeFileSync(file('short.meta.json'), about + more);
    const [issue] = merge('part-1.csv', 'part-2.csv', 'short.csv');
    assert.equal(issue.rule, 'not-a-shard');
    assert.match(issue.expected, expected);
  }
  assert.ok(!existsSync(file('merged.csv')) && !existsSync(file('merged.csv.partial')));
});

test('all that is wrong is said at once, before anything runs', () => {
  const issues = refusals(['sweep', s1, '--over', 'actors.B.resiliense=0:0.5:3', '--over', `${line3}=900`, '--over', 'ticks=40:30:3',
    '--over', 'actors.A.resilience=0:0.5:1', '--over', 'constants.blameGain=high', '--over', 'ticks=30:33:3']);
  assert.deepEqual(issues.map((issue) => issue.rule).sort(),
    ['empty-range', 'empty-range', 'not-whole', 'out-of-range', 'repeated-axis', 'unknown-parameter', 'usage']);
  assert.match(issues.find((issue) => issue.rule === 'unknown-parameter').hint, /actors\.B\.resilience/);
  const rules = (...args) => refusals(['sweep', s1, ...args]).map((issue) => issue.rule);
  const range = (steps) => ['--over', `actors.A.resilience=0:0.5:${steps}`, '--over', `${resilience}=0:0.5:${steps}`];
  assert.deepEqual(rules(...range(1001)), ['too-many-points']);
  assert.deepEqual(rules(...range(2000000000)), ['empty-range', 'empty-range']);
  assert.deepEqual(rules('--latin', '1000001', '--over', `${resilience}=0:0.5`), ['too-many-points']);
  assert.deepEqual(rules('--latin', '5', '--over', `${resilience}=0.1,0.2`), ['needs-range']);
  assert.deepEqual(rules('--latin', '5', '--grid', '--over', `${resilience}=0:0.5`), ['usage']);
  assert.deepEqual(rules('--resume', '--over', `${resilience}=0.1`), ['usage']);
  assert.deepEqual(rules(), ['usage']);
  const crossed = refusals(['sweep', s1, '--over', `${line3}=30,45`, '--over', 'actors.A.redLine.4=40,50']);
  assert.equal(crossed.length, 1);
  assert.match(crossed[0].found, /^point 2:/);
  for (const wrong of ['0/3', '4/3', '1', '1/0', 'a/b', '1/1001']) both(2, [...small, '--shard', wrong]);
  both(2, [...small, '--latin', '0']);
  both(1, ['sweep', s1, s1, '--over', `${resilience}=0.1`]);
});

test('parameters that hold each other in order may be swept together', () => {
  const rows = table(both(0, ['sweep', s1, '--over', `${line3}=50,52`, '--over', 'actors.A.redLine.4=54,56', '--runs', '1']).out);
  assert.deepEqual(rows.map((row) => [row[line3], row['actors.A.redLine.4']]), [[50, 54], [50, 56], [52, 54], [52, 56]]);
});

test('a shard without points is a header, and --json holds the rows', () => {
  const alone = both(0, ['sweep', s1, '--over', `${resilience}=0.5`, '--runs', '2', '--shard', '2/2']).out;
  assert.equal(alone.split('\n').length, 2);
  const whole = json(small);
  assert.equal(whole.rows.length, 10);
  assert.deepEqual(whole.rows.map((row) => row.join(',')).join('\n') + '\n', native(small).out.split('\n').slice(1).join('\n'));
});

const hasParallel = /^GNU parallel/.test(spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout ?? '');

test('the recipe for GNU parallel makes the table of one process',
  { skip: hasParallel ? false : 'GNU parallel is not installed: apt-get install parallel' }, () => {
    const recipe = [...readFileSync(join(root, 'docs/sweep.md'), 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)]
      .map((block) => block[1]).find((block) => /\| parallel /.test(block));
    const place = file('recipe');
    mkdirSync(join(place, 'bin'), { recursive: true });
    symlinkSync(process.env.FIREBREAK_NATIVE ?? join(root, 'build/firebreak'), join(place, 'bin', 'firebreak'));
    symlinkSync(join(root, 'scenarios'), join(place, 'scenarios'));
    const env = { ...process.env, PATH: `${join(place, 'bin')}:${process.env.PATH}` };
    const result = spawnSync('bash', ['-euo', 'pipefail', '-c', recipe], { cwd: place, encoding: 'utf8', env });
    assert.equal(result.status, 0, result.stdout + result.stderr);
    assert.equal(readdirSync(place).filter((name) => /^part-\d\.csv$/.test(name)).length, 8);
    const args = recipe.match(/sweep (scenarios[\s\S]*?) --shard/)[1].split(/[\s\\]+/);
    assert.equal(readFileSync(join(place, 'whole.csv'), 'utf8'), succeeds(native, ['sweep', ...args]).out);
  });
