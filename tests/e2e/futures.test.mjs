// The futures screen by role and name: its numbers are the program's, a run opens from its bar, the map is dragged, and
// what matters most stands in rows.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { boxOf, find, openBrowser, pages, products, root, run, settle, state } from './harness.mjs';

const open = pages();
const press = (locator) => locator.evaluate((element) => element.click());
const until = (page, condition, argument) => page.waitForFunction(condition, argument, { timeout: 120000 });
const scenario = join(root, 'scenarios/s1-dyad.json');
const query = '?play=0&scenario=s1-dyad&screen=futures';
const goal = 10000;

const counted = (page) =>
  until(
    page,
    (goal) => ((futures) => futures.runs === goal && futures.baselineRuns === goal)(window.firebreak.state().futures),
    goal,
  );

test('by tab or by F, and the numbers are those of the program to the last digit', async (t) => {
  const { page, problems } = await open(t, { query: '?play=0&scenario=s1-dyad' });
  await page.evaluate(() => window.firebreak.set('actors.B.redLine.3', 42));
  await press(find(page, 'tab', 'Futures'));
  await find(page, 'heading', 'Where futures stop').waitFor({ state: 'attached' });
  await counted(page);
  const { futures } = await state(page);
  const { out, code, err } = run(join(products, 'firebreak'), [
    ...['ensemble', scenario, '--runs', `${goal}`, '--vs', 'actors.B.redLine.3=42', '--json'],
  ]);
  assert.equal(code, 0, err);
  const told = JSON.parse(out);
  assert.deepEqual(futures.baselinePeakShares, told.peakShares);
  assert.deepEqual(futures.peakShares, told.vs.peakShares);

  await press(find(page, 'tab', 'All ties'));
  const share = (told.vs.peakShares[3] * 100).toFixed(0);
  const words = new RegExp(`^Rung 3, Target: ${share} % ± [\\d.]+ of futures stop here, was .*, change [+−][\\d.]+ ± [\\d.]+ points$`);
  await page.locator('#mirror').getByRole('button', { name: words }).waitFor({ state: 'attached' });

  await page.locator('#canvas').focus();
  await page.keyboard.press('e');
  await until(page, () => window.firebreak.state().screen === 'explore');
  await page.keyboard.press('f');
  await until(page, () => window.firebreak.state().screen === 'futures');
  assert.deepEqual(problems, []);
});

test('a future is opened from the bar where it stops', async (t) => {
  const { page } = await open(t, { query });
  await until(page, () => window.firebreak.state().futures.runs > 500);
  await press(page.locator('#mirror').getByRole('button', { name: /^Rung 4, Isolate: / }));
  const runs = page.locator('#mirror').getByRole('button', { name: /^Open run \d+ in Explore$/ });
  await runs.first().waitFor({ state: 'attached' });
  const name = await runs.nth(1).getAttribute('aria-label');
  await press(runs.nth(1));
  await until(page, () => window.firebreak.state().screen === 'explore');
  const now = await state(page);
  assert.equal(now.run, Number(/\d+/.exec(name)[0]));
  assert.equal(Math.max(...now.rungs[now.selection.tie]), 4);
});

test('the point on the map is dragged: both levers move as one step, and the map stays', async (t) => {
  const { page } = await open(t, { query });
  await until(page, () => (window.firebreak.state().studies.map?.runs ?? 0) > 2000);
  const point = find(page, 'slider', 'Point on the map');
  const { middle } = await boxOf(point);
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  await page.mouse.move(middle.x + 30, middle.y - 15, { steps: 3 });
  await page.mouse.move(middle.x + 70, middle.y - 40, { steps: 3 });
  await page.mouse.up();
  await until(page, () => window.firebreak.state().changes.length === 2);
  const { changes, studies } = await state(page);
  assert.deepEqual(changes.map((change) => change.path).sort(), ['actors.B.evidence.3', 'actors.B.redLine.3']);
  for (const change of changes) assert.ok(change.value > change.before, change.path);
  assert.ok(studies.map.runs > 2000, 'the map was not begun anew');
  await page.evaluate(() => window.firebreak.undo());
  assert.deepEqual((await state(page)).changes, []);
  await point.focus();
  await page.keyboard.press('ArrowLeft');
  await until(page, () => window.firebreak.state().changes.length === 1);
});

test('what matters most has a row for each lever, and a row can be swept', async (t) => {
  const { page, problems } = await open(t, { query });
  const region = find(page, 'region', 'What matters most');
  const rows = region.getByRole('button', { name: /: \d.* at .*, now / });
  await rows.nth(8).waitFor({ state: 'attached' });
  await press(rows.first());
  await until(page, () => window.firebreak.state().studies.sweep !== '');
  await region.getByRole('img', { name: /^Reach rung 5 or above over / }).waitFor({ state: 'attached' });
  await press(find(page, 'button', 'Back to all levers'));
  await rows.nth(8).waitFor({ state: 'attached' });
  await press(find(page, 'tab', 'Morris'));
  await region.getByRole('button', { name: /: moves it by / }).first().waitFor({ state: 'attached' });
  assert.deepEqual(problems, []);
});

test('the day is moved by keys, and the figures of a day say it', async (t) => {
  const { page } = await open(t, { query });
  await until(page, () => window.firebreak.state().futures.runs > 200);
  const day = find(page, 'slider', 'Day shown in full');
  await day.waitFor({ state: 'attached' });
  await day.focus();
  await page.keyboard.press('PageDown');
  await page.waitForFunction(() =>
    document.querySelector('#mirror [aria-label="Day shown in full"]').getAttribute('aria-valuetext').includes('day 139'),
  );
  await press(find(page, 'tab', 'Rungs'));
  await page.waitForFunction(() =>
    /day 139: rung \d/.test(document.querySelector('#mirror [aria-label="Day shown in full"]').getAttribute('aria-valuetext')),
  );
});

test('what was found is saved as a file that says how to make it again', async (t) => {
  const { page } = await open(t, { query });
  await until(page, () => window.firebreak.state().futures.runs > 200);
  await press(find(page, 'button', 'Export'));
  const choice = find(page, 'option', 'Futures, CSV');
  await choice.waitFor({ state: 'attached' });
  const [file] = await Promise.all([page.waitForEvent('download'), press(choice)]);
  assert.equal(file.suggestedFilename(), 's1-dyad-futures.csv');
  const text = readFileSync(await file.path(), 'utf8');
  assert.match(text, /^# command: firebreak ensemble s1-dyad\.json --seed \d+ --runs \d+$/m);
  assert.match(text, /^reachedRung5,/m);
});

test('on a phone the panels are tabs, and nothing hangs over the edge', async (t) => {
  const phone = await openBrowser({ viewport: { width: 390, height: 844 } });
  t.after(phone.close);
  const { page, problems } = await open(t, { browser: phone, query });
  for (const [tab, heading] of [
    ['Stops', 'Where futures stop'],
    ['Spread', 'How tension spreads'],
    ['Matters', 'What matters most'],
    ['Map', 'Threshold map'],
  ]) {
    await press(find(page, 'tab', tab).first());
    await find(page, 'heading', heading).waitFor({ state: 'attached' });
    await settle(page, 3000);
    const beside = await page
      .locator('#mirror [data-id]')
      .evaluateAll((all) => all.filter((e) => e.getBoundingClientRect().right > innerWidth + 1).map((e) => e.dataset.id));
    assert.deepEqual(beside, [], tab);
  }
  assert.deepEqual(problems, []);
});
