// Futures by workers: the same bits with any number of them and as the command line has, whoever dies; and no frame
// waits for them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { native } from '../cli/program.mjs';
import { boxOf, find, pages, state } from './harness.mjs';

const open = pages();
const goal = 10000;
const wholeRuns = (page) =>
  page.waitForFunction((runs) => window.firebreak.futures().variant?.runs === runs, goal, { timeout: 120000 });
const futures = (page) => page.evaluate(() => window.firebreak.futures());

// What `firebreak ensemble` prints of the same scenario, in the same words.
function ensemble(scenario, set = []) {
  const settings = set.flatMap(([path, value]) => ['--set', `${path}=${value}`]);
  const result = native(['ensemble', `scenarios/${scenario}.json`, '--runs', String(goal), '--json', ...settings]);
  assert.equal(result.code, 0, result.err);
  const answer = JSON.parse(result.out);
  return { ...answer, outcomes: flat(answer.outcomes) };
}

// The parts of a cost stand inside it there, and beside it on the page.
function flat(outcomes) {
  const { mean, se, total, ...parts } = outcomes.cost;
  assert.deepEqual(total, { mean, se });
  const named = Object.entries(parts).map(([part, moments]) => [`cost.${part}`, moments]);
  return { ...outcomes, cost: { mean, se }, ...Object.fromEntries(named) };
}

function assertSame(found, wanted) {
  assert.deepEqual(found.peakShares, wanted.peakShares);
  assert.deepEqual(found.outcomes, wanted.outcomes);
}

test('no, one, two and four workers and the command line give the same bits', async (t) => {
  const wanted = ensemble('s1-dyad');
  for (const workers of [0, 1, 2, 4]) {
    const { page, problems } = await open(t, { query: `?play=0&scenario=s1-dyad&workers=${workers}` });
    await wholeRuns(page);
    assert.equal(await page.evaluate(() => window.firebreakShell.workers.count), workers);
    assertSame((await futures(page)).variant, wanted);
    assert.deepEqual(problems, []);
    await page.close();
  }
});

test('a worker killed in the middle loses nothing', async (t) => {
  const { page } = await open(t, { query: '?play=0&scenario=s1-dyad&workers=2' });
  await page.waitForFunction(() => window.firebreak.futures().variant?.runs > 200);
  await page.evaluate(() => window.firebreakShell.workers.kill(0));
  await wholeRuns(page);
  assertSame((await futures(page)).variant, ensemble('s1-dyad'));
});

test('a browser that refuses workers makes the runs in the page', async (t) => {
  const { server } = await open(t);
  const { page } = await open(t, { address: 'about:blank', query: '', wait: false });
  await page.addInitScript(() => {
    window.Worker = class {
      constructor() {
        throw new Error('not here');
      }
    };
  });
  await page.goto(`${server.address}?play=0&scenario=s1-dyad&workers=2`);
  await page.evaluate(() => window.firebreak.ready.then(() => true));
  await page.waitForFunction(() => window.firebreak.futures().variant?.runs > 100);
  assert.equal(await page.evaluate(() => window.firebreakShell.workers.count), 0);
});

test('while a red line is dragged every frame has an estimate, and afterwards 10,000 runs are the command line’s', async (t) => {
  const { page, problems } = await open(t, { query: '?play=0&scenario=s1-dyad&workers=2' });
  const handle = find(page, 'slider', 'Red line, rung 3');
  const box = await boxOf(handle);
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  await page.evaluate(() => {
    window.seen = [];
    window.tasks = [];
    window.firebreak.on('frame', () => window.seen.push(window.firebreak.state().futures.runs));
    new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({
      entryTypes: ['longtask'],
    });
  });
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= 60; i++) {
    await page.mouse.move(x, y + 20 * Math.sin(i / 6));
    await page.waitForTimeout(50);
  }
  const { seen, tasks } = await page.evaluate(() => ({ seen: window.seen, tasks: window.tasks }));
  await page.mouse.up();
  t.diagnostic(`frames ${seen.length}; fewest runs in a frame ${Math.min(...seen)}; longest main-thread tasks, ms: ${tasks
    .sort((a, b) => b - a)
    .slice(0, 3)
    .map(Math.round)}`);
  assert.ok(seen.length > 10, 'frames are drawn while it is dragged');
  assert.ok(Math.min(...seen) > 0, 'every frame has an estimate');
  await wholeRuns(page);
  const { changes } = await state(page);
  assert.equal(changes.length, 1);
  const found = await futures(page);
  assertSame(found.variant, ensemble('s1-dyad', [[changes[0].path, changes[0].value]]));
  assertSame(found.baseline, ensemble('s1-dyad'));
  assert.deepEqual(problems, []);
});
