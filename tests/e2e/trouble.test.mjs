// What cannot work says so in words, and what was open stays open.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { boxOf, openBrowser, openPage, root, state } from './harness.mjs';

const words = (page) => page.locator('#trouble').innerText();

async function openBroken(t, { args = [], init } = {}) {
  const browser = await openBrowser({ args });
  t.after(browser.close);
  if (init) await browser.context.addInitScript(init);
  const { page, close, problems } = await openPage({ browser, wait: false });
  t.after(close);
  await page.locator('#trouble').waitFor();
  return { page, problems };
}

test('without WebGL2 the page says so and what to do', async (t) => {
  const { page } = await openBroken(t, { args: ['--disable-3d-apis'] });
  const said = await words(page);
  assert.match(said, /cannot draw Firebreak/);
  assert.match(said, /WebGL 2/);
  assert.match(said, /What to do: /);
  assert.equal(await page.locator('#trouble').getAttribute('role'), 'alert');
  assert.equal(await page.locator('#page').isVisible(), false);
  const ready = await page.evaluate(() => window.firebreak.ready.then(String, (error) => 'refused: ' + error.message));
  assert.match(ready, /^refused: .*WebGL 2/);
});

test('without WebAssembly the page says so and what to do', async (t) => {
  const { page } = await openBroken(t, { init: () => delete window.WebAssembly });
  const said = await words(page);
  assert.match(said, /cannot run Firebreak/);
  assert.match(said, /WebAssembly/);
  assert.match(said, /What to do: /);
});

test('when the engine does not arrive the page says so', async (t) => {
  const browser = await openBrowser();
  t.after(browser.close);
  await browser.context.route('**/firebreak.wasm', (route) => route.fulfill({ status: 500, body: '' }));
  const { page, close } = await openPage({ browser, wait: false });
  t.after(close);
  await page.locator('#trouble').waitFor();
  assert.match(await words(page), /could not be loaded[\s\S]*500[\s\S]*What to do: /);
});

const broken = {
  'not JSON': '{"format": 1,\n  "id": ',
  'not a scenario': '[1, 2, 3]',
  'an empty text': '',
  'deeper than any scenario': '['.repeat(100000),
  'a hostile number': '{"format": 1e999, "ticks": -1e308}',
};

test('a wrong scenario is refused with reasons, and what was open stays open', async (t) => {
  const { page, problems, close } = await openPage();
  t.after(close);
  await page.evaluate(() => window.firebreak.set('actors.ALB.redLine.3', 40));
  const open = await state(page);
  for (const [name, text] of Object.entries(broken)) {
    const result = await page.evaluate((text) => window.firebreak.load(text, 'wrong.json'), text);
    assert.equal(result.ok, false, name);
    assert.ok(result.issues.length > 0, name);
    for (const issue of result.issues) assert.ok(issue.message.length > 0 && issue.rule.length > 0, name);
    const now = await state(page);
    assert.equal(now.signature, open.signature, name);
    assert.deepEqual(now.changes, open.changes, name);
  }
  assert.deepEqual(problems, []);
});

test('every error is told with pointer, line and expectation, and shown on the page', async (t) => {
  const { page, close } = await openPage();
  t.after(close);
  const lines = readFileSync(join(root, 'scenarios', 'albania-2022.json'), 'utf8').split('\n');
  const at = lines.findIndex((line) => /"offence": /.test(line));
  assert.ok(at >= 0);
  lines[at] = lines[at].replace(/"offence": *[0-9.]+/, '"offence": 17, "ofence": 0.5');
  const { ok, issues } = await page.evaluate((text) => window.firebreak.load(text, 'mine.json'), lines.join('\n'));
  assert.equal(ok, false);
  assert.ok(issues.length >= 2, 'all errors, not the first');
  const range = issues.find((issue) => issue.pointer.endsWith('/offence'));
  assert.equal(range.line, at + 1);
  assert.match(range.expected, /0.*1/);
  assert.ok(issues.some((issue) => issue.pointer.endsWith('/ofence')));
  const panel = page.getByRole('region', { name: 'Not opened' });
  await panel.waitFor({ state: 'attached' });
  const said = await panel.evaluate((section) =>
    [...section.querySelectorAll('*')].map((each) => (each.ariaLabel ?? '') + each.textContent).join(' '),
  );
  assert.match(said, /mine\.json/);
  assert.match(said, /\/offence/);
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
});

test('a scenario dropped or pasted on the page is opened', async (t) => {
  const { page, close } = await openPage();
  t.after(close);
  const text = readFileSync(join(root, 'scenarios', 'estonia-2007.json'), 'utf8');
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'estonia.json', { type: 'application/json' }));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, text);
  await page.waitForFunction(() => window.firebreak.state().scenario === 'estonia-2007');
  const other = readFileSync(join(root, 'scenarios', 'notpetya-2017.json'), 'utf8');
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, other);
  await page.waitForFunction(() => window.firebreak.state().scenario === 'notpetya-2017');
});

test('when the graphics context is lost the work stays, and drawing goes on when it returns', async (t) => {
  const { page, problems, close } = await openPage();
  t.after(close);
  await page.evaluate(() => (window.firebreak.set('actors.ALB.redLine.3', 40), window.firebreak.seek(50)));
  // The network: it stands still while futures are still being counted elsewhere on the page.
  const area = await boxOf(page.locator('#mirror [data-id="network.ground"]'));
  const hash = () =>
    page.evaluate(async ({ x, y, width, height }) => {
      for (let i = 0; i < 90; i++) {
        window.firebreakShell.call('firebreakWake');
        await new Promise(requestAnimationFrame);
      }
      return new Promise((resolve) => {
        const stop = window.firebreak.on('frame', () => {
          stop();
          const copy = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
          copy.drawImage(document.getElementById('canvas'), x, y, width, height, 0, 0, width, height);
          let sum = 0;
          for (const byte of copy.getImageData(0, 0, width, height).data) sum = (Math.imul(sum, 31) + byte) >>> 0;
          resolve(sum);
        });
        window.firebreakShell.call('firebreakWake');
      });
    }, area);
  const drawnBefore = await hash();
  const workBefore = await state(page);

  await page.evaluate(() => {
    window.loser = document.getElementById('canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
    window.loser.loseContext();
  });
  await page.locator('#stopped').waitFor();
  assert.match(await page.locator('#stopped').innerText(), /Drawing stopped\. Your work is safe\./);
  assert.equal((await state(page)).signature, workBefore.signature);

  await page.getByRole('button', { name: 'Draw again' }).click();
  await page.locator('#stopped').waitFor({ state: 'hidden' });
  assert.equal(await hash(), drawnBefore, 'drawn as before, glyphs and all');
  assert.equal((await state(page)).signature, workBefore.signature);
  assert.deepEqual(problems, []);
});
