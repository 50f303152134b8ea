// What a frame must never do: ask the graphics card for its state, and wait for the answer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxOf, find, pages } from './harness.mjs';

const open = pages();

// Counts the calls of a WebGL context that stop until the card has answered.
function countAsking() {
  window.asked = {};
  const asking = /^(get(Parameter|Error|.*Parameter|Uniform|VertexAttrib|TexParameter|BufferSubData|AttachedShaders|.*InfoLog)|is(Enabled|Buffer|Texture|Program|VertexArray)|readPixels|finish|checkFramebufferStatus)$/;
  for (const name of Object.getOwnPropertyNames(WebGL2RenderingContext.prototype)) {
    if (!asking.test(name)) continue;
    const original = WebGL2RenderingContext.prototype[name];
    WebGL2RenderingContext.prototype[name] = function (...rest) {
      window.asked[name] = (window.asked[name] ?? 0) + 1;
      return original.apply(this, rest);
    };
  }
}

async function counted(t, query) {
  const opened = await open(t, { address: 'about:blank', query: '', wait: false });
  const { server } = await open(t);
  await opened.page.addInitScript(countAsking);
  await opened.page.goto(server.address + query);
  await opened.page.evaluate(() => window.firebreak.ready.then(() => true));
  return opened;
}

// Drags what is there for so many moves; → frames drawn and what they asked for.
async function drag(page, middle, reach) {
  await page.evaluate(() => {
    window.drawn = 0;
    window.firebreak.on('frame', () => window.drawn++);
    window.asked = {};
  });
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  for (let i = 1; i <= 30; i++) {
    await page.mouse.move(middle.x + reach.x * Math.sin(i / 5), middle.y + reach.y * Math.sin(i / 5));
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await page.mouse.up();
  return page.evaluate(() => ({ drawn: window.drawn, asked: window.asked }));
}

test('building the page asks, so that the count counts', async (t) => {
  const { page } = await counted(t, '?play=0&scenario=s1-dyad');
  const asked = await page.evaluate(() => window.asked);
  assert.ok(Object.keys(asked).length > 0, 'compiling shaders asks how it went');
});

test('no frame asks for the state of WebGL while a red line is dragged', async (t) => {
  const { page } = await counted(t, '?play=0&scenario=albania-2022');
  const { middle } = await boxOf(find(page, 'slider', 'Red line, rung 3'));
  const { drawn, asked } = await drag(page, middle, { x: 0, y: 20 });
  assert.ok(drawn > 10, `${drawn} frames`);
  assert.deepEqual(asked, {});
});

test('no frame asks for the state of WebGL while the crisis plays', async (t) => {
  const { page } = await counted(t, '?play=0&scenario=albania-2022');
  const { drawn, asked } = await page.evaluate(async () => {
    window.asked = {};
    let drawn = 0;
    window.firebreak.on('frame', () => drawn++);
    window.firebreak.play();
    while (drawn < 30) await new Promise(requestAnimationFrame);
    return { drawn, asked: window.asked };
  });
  assert.ok(drawn >= 30);
  assert.deepEqual(asked, {});
});
