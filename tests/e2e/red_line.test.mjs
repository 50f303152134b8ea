// The promise of the page: a red line dragged with the pointer changes run, ladder and timeline in the next animation
// frame; undo brings the same signature back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxOf, find, openPage, state } from './harness.mjs';

const path = 'actors.ALB.redLine.3';

// Put into the page: on the first pointer move from now on, notes the next animation frame, and what the page shows in
// the frame that it draws then.
function armWatch({ timeline, handle }) {
  window.hashOf = ({ x, y, width, height }) => {
    const canvas = document.getElementById('canvas');
    const scale = canvas.width / canvas.clientWidth;
    const copy = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    copy.drawImage(canvas, x * scale, y * scale, width * scale, height * scale, 0, 0, width, height);
    let hash = 2166136261;
    for (const byte of copy.getImageData(0, 0, width, height).data) hash = Math.imul(hash ^ byte, 16777619);
    return hash >>> 0;
  };
  window.handleTop = () => document.querySelector(`#mirror [data-id="${handle}"]`).getBoundingClientRect().top;
  const snapshot = () => {
    const bitmap = window.hashOf(timeline);
    window.firebreakShell.syncMirror();
    return { state: window.firebreak.state(), top: window.handleTop(), bitmap };
  };
  window.watched = new Promise((resolve) => {
    const canvas = document.getElementById('canvas');
    let before = null;
    const stop = window.firebreak.on('frame', () => (before ??= snapshot()));
    window.firebreakShell.call('firebreakWake');
    canvas.addEventListener(
      'pointermove',
      () => {
        stop();
        const nextFrame = new Promise(requestAnimationFrame);
        const drawn = new Promise((draw) => {
          const done = window.firebreak.on('frame', () => {
            done();
            draw({ after: snapshot(), drawnIn: document.timeline.currentTime });
          });
        });
        resolve(Promise.all([nextFrame, drawn]).then(([time, seen]) => ({ before, nextFrame: time, ...seen })));
      },
      { once: true, capture: true },
    );
  });
}

const wholePixels = ({ x, y, width, height }) => ({
  x: Math.ceil(x),
  y: Math.ceil(y),
  width: Math.floor(width),
  height: Math.floor(height),
});

const twoFrames = (page) =>
  page.evaluate(async () => {
    for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
  });

test('a dragged red line shows everywhere in the next animation frame, and undo restores the run', async (t) => {
  const { page, problems, close } = await openPage({ query: '?scenario=albania-2022&play=0' });
  t.after(close);
  await page.evaluate(() => window.firebreak.seek(100));
  const original = await state(page);

  const handle = find(page, 'slider', 'Red line, rung 3');
  await handle.waitFor({ state: 'attached' });
  assert.equal(Number(await handle.inputValue()), 34);
  const grip = await boxOf(handle);
  const ground = await boxOf(page.locator('#mirror [data-id="timeline.ground"]'));
  const timeline = wholePixels(ground);

  const { x, y } = grip.middle;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await twoFrames(page);
  await page.evaluate(armWatch, { timeline, handle: await handle.getAttribute('data-id') });
  await twoFrames(page);
  await page.mouse.move(x, y + 20);
  const { before, after, nextFrame, drawnIn } = await page.evaluate(() => window.watched);

  assert.equal(drawnIn, nextFrame, 'the change is drawn in the animation frame that follows the move');
  assert.deepEqual(before.state.changes, []);
  assert.equal(after.state.changes.length, 1);
  assert.equal(after.state.changes[0].path, path);
  assert.equal(after.state.changes[0].before, 34);
  assert.ok(after.state.changes[0].value < 34, 'the line went down with the pointer');
  assert.notDeepEqual(after.state.rungs, before.state.rungs, 'the history of rungs changed');
  assert.notEqual(after.state.signature, before.state.signature);
  assert.ok(after.top > before.top + 10, `the handle followed: ${before.top} → ${after.top}`);
  assert.notEqual(after.bitmap, before.bitmap, 'the timeline is drawn otherwise');

  // A drag is one step, however many moves it took.
  for (const further of [12, 16, 24]) await page.mouse.move(x, y + further);
  await page.mouse.up();
  await twoFrames(page);
  const dragged = await state(page);
  assert.equal(dragged.changes.length, 1);
  const undone = await page.evaluate(() => (window.firebreak.undo(), window.firebreak.state()));
  assert.deepEqual(undone.changes, []);
  assert.equal(undone.signature, original.signature);
  assert.deepEqual(undone.rungs, original.rungs);
  const redone = await page.evaluate(() => (window.firebreak.redo(), window.firebreak.state()));
  assert.equal(redone.signature, dragged.signature);
  assert.deepEqual(problems, []);
});

test('a timeline that nothing touches is drawn the same twice', async (t) => {
  // What makes the changed bitmap above mean something.
  const { page, close } = await openPage({ query: '?scenario=albania-2022&play=0' });
  t.after(close);
  await page.evaluate(() => window.firebreak.seek(100));
  const ground = await boxOf(page.locator('#mirror [data-id="timeline.ground"]'));
  const timeline = wholePixels(ground);
  await page.evaluate(armWatch, { timeline, handle: 'ladder.redLine.3' });
  await twoFrames(page);
  const hashes = await page.evaluate(async (area) => {
    const seen = [];
    const stop = window.firebreak.on('frame', () => seen.push(window.hashOf(area)));
    while (seen.length < 3) {
      window.firebreakShell.call('firebreakWake');
      await new Promise(requestAnimationFrame);
    }
    stop();
    return seen;
  }, timeline);
  assert.equal(new Set(hashes).size, 1, String(hashes));
});
