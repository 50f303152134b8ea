// Everything by role and name, and everything by keyboard: what a screen reader and a person without a mouse have.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxOf, find, openBrowser, pages, state } from './harness.mjs';

const open = pages();

// As assistive technology does: no pointer anywhere.
const press = (locator) => locator.evaluate((element) => element.click());
const set = (locator, value) =>
  locator.evaluate((element, value) => {
    element.value = value;
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }, value);
const until = (page, condition, argument) => page.waitForFunction(condition, argument);

test('every region is a landmark with a heading or content, in reading order', async (t) => {
  const { page } = await open(t);
  const sections = page.locator('#mirror > section');
  const names = await sections.evaluateAll((all) => all.map((section) => section.getAttribute('aria-label')));
  for (const name of ['Top bar', 'Levers', 'Network', 'Ladder', 'Timeline', 'Why?'])
    assert.ok(names.includes(name), `${name} in ${names}`);
  const order = ['Network', 'Ladder', 'Timeline', 'Why?'].map((name) => names.indexOf(name));
  assert.deepEqual([...order].sort((a, b) => a - b), order);
  for (const name of ['Levers', 'Network', 'Ladder', 'Timeline'])
    await page.locator('#mirror').getByRole('heading', { name, exact: true }).waitFor({ state: 'attached' });
});

test('every mirrored element has a name, a place on the page and a unique id', async (t) => {
  const { page } = await open(t);
  await page.evaluate(() => (window.firebreak.seek(80), window.firebreakShell.syncMirror()));
  const wrong = await page.locator('#mirror [data-id]').evaluateAll((all) => {
    const ids = new Set();
    return all
      .map((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        const name = element.getAttribute('aria-label') ?? element.textContent;
        const found = [];
        if (!name.trim()) found.push('no name');
        if (ids.has(element.dataset.id)) found.push('id twice');
        if (!(right >= left && bottom >= top)) found.push('no place');
        if (element.matches('button, input') && (right <= 0 || left >= innerWidth)) found.push('beside the page');
        ids.add(element.dataset.id);
        return found.length ? `${element.dataset.id}: ${found}` : '';
      })
      .filter(Boolean);
  });
  assert.deepEqual(wrong, []);
});

test('play, pause, step, undo and redo by their names', async (t) => {
  const { page, problems } = await open(t);
  await press(find(page, 'button', 'Play'));
  await until(page, () => window.firebreak.state().playing);
  await press(find(page, 'button', 'Pause'));
  await until(page, () => !window.firebreak.state().playing);
  const { tick } = await state(page);
  await press(find(page, 'button', 'Forward one day'));
  await until(page, (tick) => window.firebreak.state().tick === tick + 1, tick);
  await press(find(page, 'button', 'Back one day'));
  await until(page, (tick) => window.firebreak.state().tick === tick, tick);
  await press(find(page, 'button', 'Next event'));
  await until(page, () => window.firebreak.state().selection.event !== '');

  await set(find(page, 'slider', 'Red line, rung 3'), 40);
  await until(page, () => window.firebreak.state().changes.length === 1);
  await press(page.locator('#mirror').getByRole('button', { name: /^Undo/ }));
  await until(page, () => window.firebreak.state().changes.length === 0);
  await press(page.locator('#mirror').getByRole('button', { name: /^Redo/ }));
  await until(page, () => window.firebreak.state().changes.length === 1);
  assert.deepEqual(problems, []);
});

test('levers, actors and groups by their names', async (t) => {
  const { page } = await open(t);
  await set(find(page, 'slider', 'Clarity of red lines'), 0.8);
  await until(page, () => {
    const [change] = window.firebreak.state().changes;
    return change?.path === 'actors.ALB.redLineClarity' && change.value === 0.8;
  });
  await press(find(page, 'tab', 'Iran'));
  await until(page, () => window.firebreak.state().selection.actor === 'IRN');
  const group = find(page, 'button', 'Resilience');
  const before = await group.getAttribute('aria-pressed');
  await press(group);
  const isOther = (was) => document.querySelector('#mirror [aria-label="Resilience"]').ariaPressed !== was;
  await until(page, isOther, before);
});

test('a scenario is chosen from its menu', async (t) => {
  const { page } = await open(t);
  await press(find(page, 'button', 'Scenario'));
  const option = page.locator('#mirror').getByRole('option', { name: /Estonia/ });
  await option.waitFor({ state: 'attached' });
  await press(option);
  await until(page, () => window.firebreak.state().scenario === 'estonia-2007');
});

test('events and nodes are selected, and causes explained, by name', async (t) => {
  const { page } = await open(t);
  await page.evaluate(() => window.firebreak.seek(80));
  const named = { name: /^Day \d+: Iran climbs to rung 2 against Albania/ };
  const raise = page.locator('#mirror').getByRole('button', named).first();
  await raise.waitFor({ state: 'attached' });
  await press(raise);
  await until(page, () => /^raise-.*-IRN-ALB/.test(window.firebreak.state().selection.event));
  const why = page.locator('#mirror').getByRole('region', { name: 'Why?' });
  await why.getByText(/^Rule that fired/).waitFor({ state: 'attached' });
  await press(page.locator('#mirror').getByRole('button', { name: /^United Kingdom, state/ }));
  await until(page, () => window.firebreak.state().selection.actor === 'GBR');
});

test('a slider by keyboard: arrows, pages, ends, typed digits, Delete', async (t) => {
  const { page, problems } = await open(t);
  const line = find(page, 'slider', 'Red line, rung 3');
  // Nothing else is changed here.
  const value = () => page.evaluate(() => window.firebreak.state().changes[0]?.value ?? 34);
  const becomes = (wanted) =>
    until(page, (wanted) => (window.firebreak.state().changes[0]?.value ?? 34) === wanted, wanted);
  await line.focus();
  await page.keyboard.press('ArrowUp');
  await becomes(35);
  await page.keyboard.press('ArrowDown');
  await becomes(34);
  await page.keyboard.press('PageUp');
  await becomes(39);
  await page.keyboard.press('Home');
  await until(page, () => window.firebreak.state().changes[0]?.value < 34);
  const lowest = await value();
  await page.keyboard.press('End');
  await until(page, (lowest) => window.firebreak.state().changes[0]?.value > lowest + 1, lowest);
  await page.keyboard.press('Delete');
  await becomes(34);
  await page.keyboard.type('31', { delay: 60 });
  await page.keyboard.press('Enter');
  await becomes(31);
  await until(page, () => document.activeElement.dataset.id === 'ladder.redLine.3');
  // The day stays where it is: the arrows were the slider's.
  assert.equal((await state(page)).tick, 0);
  assert.ok(await line.evaluate((element) => element === document.activeElement), 'the focus stays');
  assert.deepEqual(problems, []);
});

test('shortcuts: Space, arrows, Shift and arrows, undo and redo, Escape', async (t) => {
  const { page } = await open(t);
  await page.locator('#canvas').focus();
  await page.keyboard.press('Space');
  await until(page, () => window.firebreak.state().playing);
  await page.keyboard.press('Space');
  await until(page, () => !window.firebreak.state().playing);
  await page.evaluate(() => window.firebreak.seek(20));
  await page.keyboard.press('ArrowRight');
  await until(page, () => window.firebreak.state().tick === 21);
  await page.keyboard.press('ArrowLeft');
  await until(page, () => window.firebreak.state().tick === 20);
  await page.keyboard.press('Shift+ArrowRight');
  await until(page, () => window.firebreak.state().tick > 20 && window.firebreak.state().selection.event !== '');
  await page.keyboard.press('Home');
  await until(page, () => window.firebreak.state().tick === 0);
  await page.evaluate(() => window.firebreak.set('actors.ALB.redLine.3', 40));
  await page.keyboard.press('Control+z');
  await until(page, () => window.firebreak.state().changes.length === 0);
  await page.keyboard.press('Control+Shift+z');
  await until(page, () => window.firebreak.state().changes.length === 1);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+y');
  await until(page, () => window.firebreak.state().changes.length === 1);
});

test('Tab goes from the skip link through the canvas into the controls, and out again', async (t) => {
  const { page } = await open(t);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
  await page.keyboard.press('Enter');
  const first = async () => {
    await page.keyboard.press('Tab');
    return page.evaluate(() => document.activeElement.closest('section')?.getAttribute('aria-label'));
  };
  assert.equal(await first(), 'Ladder');
  await page.evaluate(() => document.querySelector('.skip').focus());
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'canvas');
  await page.keyboard.press('Tab');
  const region = () => document.activeElement.closest('section')?.getAttribute('aria-label');
  assert.equal(await page.evaluate(region), 'Top bar');
  // Leaving backwards: through the canvas and out.
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
});

test('a change of the run is announced', async (t) => {
  const { page } = await open(t);
  await page.evaluate(() => window.firebreak.set('actors.ALB.redLine.3', 40));
  await until(page, () => /highest rung \d/.test(document.getElementById('say').textContent));
  assert.match(await page.locator('#say').innerText(), /Escalation number/);
});

test('touch: a finger drags the red line, two fingers pinch the network', async (t) => {
  const touching = await openBrowser({ hasTouch: true });
  t.after(touching.close);
  const { page } = await open(t, { browser: touching });
  const client = await touching.context.newCDPSession(page);
  const touch = (type, ...points) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  const frame = () =>
    page.evaluate(async () => {
      for (let i = 0; i < 4; i++) await new Promise(requestAnimationFrame);
    });

  const { x, y } = (await boxOf(find(page, 'slider', 'Red line, rung 3'))).middle;
  await touch('touchStart', [x, y]);
  await frame();
  for (const down of [5, 12, 20]) {
    await touch('touchMove', [x, y + down]);
    await frame();
  }
  await touch('touchEnd');
  await until(page, () => window.firebreak.state().changes.length === 1);
  assert.ok((await state(page)).changes[0].value < 34);

  const ground = await boxOf(page.locator('#mirror [data-id="network.ground"]'));
  const node = page.locator('#mirror [data-id="network.node.0"]');
  const before = await boxOf(node);
  const other = page.locator('#mirror [data-id="network.node.3"]');
  const apart = async () => Math.abs((await boxOf(node)).middle.x - (await boxOf(other)).middle.x);
  const spread = await apart();
  const { x: cx, y: cy } = { x: ground.x + ground.width / 2, y: ground.y + ground.height - 30 };
  await touch('touchStart', [cx - 30, cy]);
  await frame();
  await touch('touchStart', [cx - 30, cy], [cx + 30, cy]);
  for (const d of [40, 60, 90]) {
    await touch('touchMove', [cx - d, cy], [cx + d, cy]);
    await frame();
  }
  await touch('touchEnd');
  await frame();
  await page.evaluate(() => window.firebreakShell.syncMirror());
  assert.ok((await apart()) > spread * 1.1, `closer: ${spread} → ${await apart()}, from ${before.x}`);
});
