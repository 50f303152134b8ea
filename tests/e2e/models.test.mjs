// The screen of the formal models by role and name, by keyboard, by pointer, by query and by script.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxOf, find, openBrowser, pages, settle, state } from './harness.mjs';

const open = pages();
const press = (locator) => locator.evaluate((element) => element.click());
const until = (page, condition, argument) => page.waitForFunction(condition, argument);
const verdictIs = (page, words) =>
  find(page, 'region', 'Model').getByText(`Verdict: ${words}`, { exact: true }).waitFor({ state: 'attached' });
const parameter = async (page, key) => (await state(page)).model.parameters[key];

test('to the formal models and back: choose one, move it by keys, and find Explore as it was', async (t) => {
  const { page, problems } = await open(t);
  await page.evaluate(() => (window.firebreak.seek(40), window.firebreak.set('actors.ALB.redLine.3', 40)));
  const before = await state(page);

  await press(find(page, 'tab', 'Claims'));
  await until(page, () => window.firebreak.state().screen === 'claims');
  await press(find(page, 'tab', 'Formal models'));
  const option = find(page, 'option', "Richardson's arms race");
  await option.waitFor({ state: 'attached' });
  await press(option);
  await verdictIs(page, 'Stable');
  assert.equal((await state(page)).model.name, 'richardson');

  await find(page, 'slider', 'Reaction of X').focus();
  await page.keyboard.press('End');
  await verdictIs(page, 'Runs away');
  assert.equal(await parameter(page, 'reactionX'), 2);
  await page.keyboard.press('Delete');
  await verdictIs(page, 'Stable');

  const point = find(page, 'slider', 'Point on the map');
  const from = await boxOf(point);
  await point.focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await until(page, () => window.firebreak.state().model.parameters.reactionY > 0.3);
  await until(page, () => window.firebreak.state().model.parameters.reactionX > 0.2);
  await settle(page);
  await page.evaluate(() => window.firebreakShell.syncMirror());
  const to = await boxOf(point);
  assert.ok(to.y < from.y && to.x > from.x, 'the point goes up and to the right');
  assert.match(await point.getAttribute('aria-valuetext'), /Reaction of Y 0\.35 per unit of time: Stable$/);

  await press(find(page, 'tab', 'Explore'));
  await find(page, 'slider', 'Red line, rung 3').waitFor({ state: 'attached' });
  const back = await state(page);
  for (const part of ['scenario', 'tick', 'changes', 'signature', 'selection', 'playing'])
    assert.deepEqual(back[part], before[part], part);
  await page.evaluate(() => window.firebreak.show('claims'));
  assert.ok((await parameter(page, 'reactionY')) > 0.3, 'the model keeps its settings');
  assert.deepEqual(problems, []);
});

test('the list by arrow keys, the screens by E and C', async (t) => {
  const { page } = await open(t);
  await page.locator('#canvas').focus();
  await page.keyboard.press('c');
  await until(page, () => window.firebreak.state().screen === 'claims');
  await press(find(page, 'tab', 'Formal models'));
  await find(page, 'listbox', 'Formal models').waitFor({ state: 'attached' });
  const options = page.locator('#mirror').getByRole('option');
  await options.first().waitFor({ state: 'attached' });
  const names = await options.evaluateAll((all) => all.map((option) => option.getAttribute('aria-label')));
  assert.ok(names.length >= 20, `${names.length} models`);
  await options.first().focus();
  for (let i = 1; i < 4; i++) {
    await page.keyboard.press('ArrowDown');
    const chosen = find(page, 'option', names[i], { selected: true });
    await chosen.waitFor({ state: 'attached' });
    await until(page, (name) => document.activeElement.getAttribute('aria-label') === name, names[i]);
  }
  await page.keyboard.press('e');
  await until(page, () => window.firebreak.state().screen === 'explore');
});

test('what the engine does not show is seen to happen', async (t) => {
  const { page } = await open(t, { query: '?play=0&screen=claims&model=imperfect-attribution' });
  const attack = () => page.evaluate(() => window.firebreak.state().model.values.attack2);
  await find(page, 'heading', 'What the engine does not show').waitFor({ state: 'attached' });
  await press(find(page, 'button', 'Set 1 %, Attack by 1 points at 2'));
  await until(page, () => window.firebreak.state().model.parameters.mistaken1 === 0.01);
  const before = await attack();
  await press(find(page, 'button', 'Set 26 %, Attack by 1 points at 2'));
  await until(page, () => window.firebreak.state().model.parameters.mistaken1 === 0.26);
  const seen = await attack();
  assert.ok(Math.abs(before - 0.612) < 0.001 && Math.abs(seen - 0.956) < 0.001, `${before} to ${seen}`);
  await find(page, 'region', 'Model')
    .getByText('Attack by 2, given an opportunity: 0.956', { exact: true })
    .waitFor({ state: 'attached' });
});

test('the point is dragged on the map, and the sliders go with it', async (t) => {
  const { page } = await open(t, { query: '?play=0&screen=claims&model=mutual-deterrence' });
  await until(page, () => window.firebreak.state().model.mapCells === 3600);
  const { middle } = await boxOf(find(page, 'slider', 'Point on the map'));
  const was = (await state(page)).model;
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  await page.mouse.move(middle.x - 60, middle.y + 20, { steps: 4 });
  await page.mouse.move(middle.x - 120, middle.y + 60, { steps: 4 });
  await page.mouse.up();
  await until(page, (x) => window.firebreak.state().model.parameters.credibilityA < x, was.parameters.credibilityA - 0.2);
  const now = (await state(page)).model;
  assert.ok(now.parameters.credibilityB < was.parameters.credibilityB);
  assert.notEqual(now.verdict, was.verdict);
  await until(
    page,
    (x) => Number(document.querySelector('#mirror [aria-label="Credibility of A"]').value) === x,
    now.parameters.credibilityA,
  );
});

test('on a phone the list, the model and Explore are tabs, and nothing hangs over the edge', async (t) => {
  const phone = await openBrowser({ viewport: { width: 390, height: 844 } });
  t.after(phone.close);
  const { page, problems } = await open(t, { browser: phone });
  await press(find(page, 'tab', 'Claims'));
  await press(find(page, 'tab', 'Formal models'));
  const option = find(page, 'option', "Richardson's arms race");
  await option.waitFor({ state: 'attached' });
  await press(option);
  await verdictIs(page, 'Stable');
  const beside = await page
    .locator('#mirror [data-id]')
    .evaluateAll((all) => all.filter((e) => e.getBoundingClientRect().right > innerWidth + 1).map((e) => e.dataset.id));
  assert.deepEqual(beside, []);
  await press(find(page, 'tab', 'List'));
  await option.waitFor({ state: 'attached' });
  await press(find(page, 'tab', 'Explore'));
  await find(page, 'slider', 'Red line, rung 3').waitFor({ state: 'attached' });
  assert.deepEqual(problems, []);
});

test('a screen, a model or a setting that does not exist is refused in words', async (t) => {
  const { page } = await open(t);
  const call = (name, ...values) => page.evaluate(([name, values]) => window.firebreak[name](...values), [name, values]);
  const rule = (answer) => answer.issues[0].rule;
  assert.equal(rule(await call('show', 'nowhere')), 'unknown-screen');
  assert.equal(rule(await call('show', 'claims', 'nothing')), 'unknown-model');
  assert.equal((await state(page)).screen, 'explore');
  assert.ok((await call('show', 'claims', 'hawkes')).ok);
  assert.equal(rule(await call('setModel', 'branching', 7)), 'out-of-range');
  assert.equal((await call('setModel', 'branching', 1.2)).model.verdict, 'a spiral');
  assert.equal((await call('resetModel')).model.parameters.branching, 0.5);
});

test('a query that is not well encoded counts as absent; a model alone opens its screen', async (t) => {
  const broken = await open(t, { query: '?play=0&screen=%&model=%E0' });
  assert.equal((await state(broken.page)).screen, 'explore');
  assert.deepEqual(broken.problems, []);
  const { page } = await open(t, { query: '?play=0&model=richardson' });
  assert.equal((await state(page)).screen, 'claims');
  await find(page, 'listbox', 'Formal models').waitFor({ state: 'attached' });
});
