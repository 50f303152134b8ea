// Compare in Explore by role and name: variants are kept, two runs stand side by side, the day on which they part is
// marked and explained, levers are linked, and all of it is undone.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { boxOf, find, openBrowser, pages, products, root, run, settle, state } from './harness.mjs';

const open = pages();
const press = (locator) => locator.evaluate((element) => element.click());
const until = (page, condition, argument) => page.waitForFunction(condition, argument, { timeout: 60000 });
const scenario = join(root, 'scenarios/albania-2022.json');
const line3 = 'actors.ALB.redLine.3';
const query = '?play=0&scenario=albania-2022';
const compare = (page, how) => page.evaluate((how) => window.firebreak.compare(how), how);
const variants = (page, action, more) =>
  page.evaluate(([action, more]) => window.firebreak.variants(action, more), [action, more]);
const set = (page, value) => page.evaluate(([path, value]) => window.firebreak.set(path, value), [line3, value]);

test('two variants are kept, opened, compared and dropped by their chips', async (t) => {
  const { page, problems } = await open(t, { query });
  await press(find(page, 'button', 'Compare'));
  await until(page, () => window.firebreak.state().compare.mode === 'overlaid');
  await set(page, 30);
  await press(find(page, 'button', 'Keep as variant'));
  await until(page, () => window.firebreak.state().compare.variants.length === 1);
  await set(page, 46);
  await page.waitForFunction(() => !document.querySelector('#mirror [data-id="compare.keep"]').disabled);
  await press(find(page, 'button', 'Keep as variant'));
  await until(page, () => window.firebreak.state().compare.variants.length === 2);
  const kept = await state(page);
  assert.deepEqual(kept.compare.variants, ['Variant A', 'Variant B']);

  await press(find(page, 'button', 'Variant A'));
  await press(find(page, 'option', 'Open it'));
  await until(page, () => window.firebreak.state().changes[0].value === 30);
  await press(find(page, 'button', 'Variant B'));
  await press(find(page, 'option', 'Compare with this'));
  await until(page, () => window.firebreak.state().compare.with === 'Variant B');
  const against = await state(page);
  assert.equal(against.compare.partnerSignature, kept.signature, 'the ghost is the run that was kept');

  await press(find(page, 'button', 'Variant A, open'));
  await press(find(page, 'option', 'Rename…'));
  const field = find(page, 'textbox', 'Name of Variant A');
  await field.waitFor({ state: 'attached' });
  await field.evaluate((element) => {
    element.value = '<b>Hold</b> & wait';
    element.dispatchEvent(new Event('input', { bubbles: true }));
    element.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await until(page, () => window.firebreak.state().compare.variants[0] === '<b>Hold</b> & wait');
  await find(page, 'button', '<b>Hold</b> & wait, open').waitFor({ state: 'attached' });
  assert.equal(await page.locator('#mirror b').count(), 0, 'a name is text, never markup');

  await press(find(page, 'button', 'Variant B, compared with'));
  await press(find(page, 'option', 'Drop'));
  await until(page, () => window.firebreak.state().compare.variants.length === 1);
  assert.equal((await state(page)).compare.with, 'Baseline');
  await page.evaluate(() => window.firebreak.undo());
  assert.deepEqual((await state(page)).compare.variants, ['<b>Hold</b> & wait', 'Variant B']);
  assert.deepEqual(problems, []);
});

test('where they part is what the program says, marked and a press away', async (t) => {
  const { page, problems } = await open(t, { query: `${query}&compare=overlay` });
  await set(page, 46);
  const { code, out, err } = run(process.env.FIREBREAK_NATIVE ?? join(products, 'firebreak'), [
    ...['compare', scenario, '--set', `${line3}=46`, '--json'],
  ]);
  assert.equal(code, 0, err);
  const told = JSON.parse(out);
  const { parting } = await compare(page, {});
  assert.deepEqual(parting, told.parting);
  const now = await state(page);
  assert.equal(now.signature, told.variant.signature);
  assert.equal(now.compare.partnerSignature, told.baseline.signature);

  await page.evaluate(() => window.firebreak.seek(0));
  const mark = find(page, 'button', `They part here. ${parting.sentence}`);
  await page.evaluate(() => window.firebreak.seek(Math.max(0, window.firebreak.compare({}).parting.day - 3)));
  await mark.waitFor({ state: 'attached' });
  await press(mark);
  await until(page, (day) => window.firebreak.state().tick === day, parting.day);
  await page.evaluate(() => window.firebreak.seek(0));
  await page.locator('#canvas').focus();
  await page.keyboard.press('d');
  await until(page, (day) => window.firebreak.state().tick === day, parting.day);
  await find(page, 'button', `Go to day ${parting.day}, where they part`).waitFor({ state: 'attached' });

  await page.evaluate(() => window.firebreak.reset());
  await page.waitForFunction(() => document.querySelector('#mirror [data-id="compare.sentence"]').textContent.includes('Nothing differs'));
  assert.deepEqual(problems, []);
});

test('side by side, the left is the partner and the right can be changed', async (t) => {
  const { page, problems } = await open(t, { query: `${query}&compare=side` });
  await set(page, 46);
  await page.evaluate(() => window.firebreak.seek(60));
  const left = find(page, 'region', 'Baseline: Ladder'), right = find(page, 'region', 'Ladder');
  await left.getByText('Red line, rung 3: 34').waitFor({ state: 'attached' });
  assert.equal(await left.getByRole('slider').count(), 0);
  const handle = right.getByRole('slider', { name: 'Red line, rung 3' });
  assert.equal(Number(await handle.inputValue()), 46);
  const there = await boxOf(left.getByRole('heading', { name: 'Ladder' }));
  const here = await boxOf(right.getByRole('heading', { name: 'Ladder' }));
  assert.ok(there.x < here.x && Math.abs(there.y - here.y) < 1, 'beside each other');
  await find(page, 'heading', 'Baseline').waitFor({ state: 'attached' });
  await find(page, 'region', 'Baseline: Network').waitFor({ state: 'attached' });
  await page.locator('#canvas').focus();
  for (const mode of ['off', 'overlaid', 'side']) {
    await page.keyboard.press('v');
    await until(page, (mode) => window.firebreak.state().compare.mode === mode, mode);
  }
  assert.deepEqual(problems, []);
});

test('a linked lever moves in both, and undo takes both back', async (t) => {
  const { page } = await open(t, { query: `${query}&compare=overlay` });
  await page.evaluate(() => window.firebreak.set('actors.ALB.resilience', 0.7));
  const before = await state(page);
  await press(find(page, 'button', 'Link levers'));
  await until(page, () => window.firebreak.state().compare.linked);
  await set(page, 46);
  const both = await state(page);
  assert.deepEqual(both.changes.map((change) => change.path), ['actors.ALB.resilience']);
  assert.notEqual(both.baselineSignature, before.baselineSignature);
  assert.notEqual(both.signature, before.signature);
  await page.evaluate(() => window.firebreak.undo());
  const undone = await state(page);
  assert.equal(undone.signature, before.signature);
  assert.equal(undone.baselineSignature, before.baselineSignature);
  await press(find(page, 'button', 'Link levers'));
  await until(page, () => !window.firebreak.state().compare.linked);
  await set(page, 46);
  assert.equal((await state(page)).baselineSignature, before.baselineSignature);
});

test('the interface refuses what there is not', async (t) => {
  const { page } = await open(t, { query });
  assert.equal((await compare(page, { mode: 'diagonal' })).ok, false);
  assert.equal((await compare(page, { with: 0 })).ok, false);
  assert.equal((await variants(page, 'open', { slot: 2 })).ok, false);
  assert.equal((await variants(page, 'melt', { slot: 0 })).ok, false);
  for (let i = 0; i < 4; i++) assert.equal((await variants(page, 'keep', { name: `N${i}` })).ok, true);
  assert.equal((await variants(page, 'keep', { name: 'fifth' })).ok, false);
  const { variants: list } = await variants(page);
  assert.deepEqual(list.map((each) => each.name), ['N0', 'N1', 'N2', 'N3']);
});

test('sweep this, on any lever, opens its sweep in Futures', async (t) => {
  const { page, problems } = await open(t, { query: '?play=0&scenario=s1-dyad' });
  const sweep = page.locator('#mirror').getByRole('button', { name: /^Sweep / }).first();
  await sweep.waitFor({ state: 'attached' });
  const name = (await sweep.getAttribute('aria-label')).replace('Sweep ', '');
  await press(sweep);
  await until(page, () => window.firebreak.state().screen === 'futures' && window.firebreak.state().studies.sweep !== '');
  await find(page, 'region', 'What matters most').getByRole('img', { name: /^Reach rung 5 or above over / }).waitFor({ state: 'attached' });
  assert.ok(name.length > 2);
  assert.deepEqual(problems, []);
});

test('on a phone one stands after the other, under a switch, and nothing hangs over the edge', async (t) => {
  const phone = await openBrowser({ viewport: { width: 390, height: 844 } });
  t.after(phone.close);
  const { page, problems } = await open(t, { browser: phone, query });
  await set(page, 46);
  await press(find(page, 'tab', 'Compare'));
  await press(find(page, 'tab', 'Side by side'));
  await until(page, () => window.firebreak.state().compare.mode === 'side');
  await press(find(page, 'tab', 'Baseline'));
  await page.locator('#mirror').getByText('Red line, rung 3: 34').waitFor({ state: 'attached' });
  await press(find(page, 'tab', 'As changed'));
  await find(page, 'slider', 'Red line, rung 3').waitFor({ state: 'attached' });
  await settle(page, 3000);
  const beside = await page
    .locator('#mirror [data-id]')
    .evaluateAll((all) =>
      all
        .filter((e) => !/^(network|timeline)\./.test(e.dataset.id) && e.getBoundingClientRect().right > innerWidth + 1)
        .map((e) => e.dataset.id),
    );
  assert.deepEqual(beside, []);
  assert.deepEqual(problems, []);
});
