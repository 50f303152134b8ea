// Dark or light: as the system prefers, as the address says, as somebody chose here before.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { find, openBrowser, openPage, pages, serve, settle } from './harness.mjs';

const open = pages();
const theme = (page) => page.evaluate(() => document.documentElement.dataset.theme);

// Brightness of the ground in the middle of the top bar's lower edge, 0 to 255: what is drawn, not what is meant.
async function brightness(page) {
  await settle(page);
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const stop = window.firebreak.on('frame', () => {
          stop();
          const gl = document.getElementById('canvas').getContext('webgl2');
          const pixel = new Uint8Array(4);
          gl.readPixels(2, 2, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
          resolve((pixel[0] + pixel[1] + pixel[2]) / 3);
        });
        window.firebreak.seek(window.firebreak.state().tick);
      }),
  );
}

test('the page starts as the system prefers and follows it', async (t) => {
  const { page } = await open(t);
  assert.equal(await theme(page), 'dark');
  assert.ok((await brightness(page)) < 80);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.waitForFunction(() => document.documentElement.dataset.theme === 'light');
  assert.ok((await brightness(page)) > 180);
});

test('a key and a button switch it, and the choice outlives the page but not the address', async (t) => {
  const server = await serve();
  const browser = await openBrowser();
  t.after(async () => {
    await browser.close();
    await server.close();
  });
  const first = await openPage({ browser, server });
  await first.page.keyboard.press('l');
  await first.page.waitForFunction(() => document.documentElement.dataset.theme === 'light');
  assert.ok((await brightness(first.page)) > 180);
  await first.close();

  const second = await openPage({ browser, server });
  assert.equal(await theme(second.page), 'light');
  await second.page.keyboard.press('?');
  await find(second.page, 'button', 'Light or dark').click({ force: true });
  await second.page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
  await second.close();

  const third = await openPage({ browser, server, query: '?play=0&theme=light' });
  assert.equal(await theme(third.page), 'light');
  assert.ok((await brightness(third.page)) > 180);
  assert.deepEqual(third.problems, []);
});
