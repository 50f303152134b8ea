// Prints how fast the page is while it is used: what a frame costs while a red line is dragged and while a crisis
// plays, and how soon a change has its first estimate and its 10,000 runs with no, one and two workers: `./test bench`.
// Nothing here passes or fails.
import { boxOf, find, openBrowser, openPage, serve } from './harness.mjs';

const goal = 10000;
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const ms = (time) => `${time.toFixed(1)} ms`;

// Keeps how long every animation callback of the page took.
function timeFrames() {
  window.callbacks = [];
  const original = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    original((time) => {
      const start = performance.now();
      callback(time);
      window.callbacks.push(performance.now() - start);
    });
}

function tell(what, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const high = sorted[Math.floor(sorted.length * 0.95)];
  console.log(`    ${what.padEnd(58)} ${ms(median(sorted)).padStart(9)} median ${ms(high).padStart(9)} p95, ${sorted.length} frames`);
}

async function frames(browser, server, scenario, compare = '') {
  const what = compare ? `${scenario}, compared (${compare})` : scenario;
  const { page, close } = await openPage({ browser, server, address: 'about:blank', query: '', wait: false });
  await page.addInitScript(timeFrames);
  await page.goto(`${server.address}?play=0&scenario=${scenario}&workers=2&compare=${compare}`);
  await page.evaluate(() => window.firebreak.ready.then(() => true));
  const { middle } = await boxOf(find(page, 'slider', 'Red line, rung 3'));
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  await page.evaluate(() => (window.callbacks = []));
  for (let i = 1; i <= 60; i++) {
    await page.mouse.move(middle.x, middle.y + 20 * Math.sin(i / 6));
    await page.waitForTimeout(50);
  }
  tell(`${what}: a red line is dragged`, await page.evaluate(() => window.callbacks));
  await page.mouse.up();
  await page.evaluate(async () => {
    window.callbacks = [];
    window.firebreak.play();
    await new Promise((resolve) => setTimeout(resolve, 3000));
    window.firebreak.pause();
  });
  tell(`${what}: it plays`, await page.evaluate(() => window.callbacks));
  await close();
}

// From a change of a lever to the first frame with an estimate, and to all runs of it. The change goes back and forth.
async function futures(browser, server, { scenario, path }, workers) {
  const query = `?play=0&scenario=${scenario}&workers=${workers}`;
  const { page, close } = await openPage({ browser, server, query });
  const whole = (runs) => window.firebreak.futures().variant?.runs === runs;
  await page.waitForFunction(whole, goal, { timeout: 300000 });
  const { first, all, runs } = await page.evaluate(async ({ goal, path }) => {
    const { firebreak } = window;
    const started = performance.now();
    let first = 0;
    let runs = 0;
    const stop = firebreak.on('frame', () => {
      runs = firebreak.state().futures.runs;
      first = performance.now() - started;
      stop();
    });
    firebreak.set(path, 41);
    while (firebreak.futures().variant?.runs !== goal) await new Promise((resolve) => setTimeout(resolve, 4));
    return { first, all: performance.now() - started, runs };
  }, { goal, path });
  console.log(
    `    ${`${scenario}, ${workers} workers`.padEnd(24)} first estimate ${ms(first).padStart(8)} (${runs} runs), ${goal} runs ${ms(all).padStart(9)}, ${Math.round((1000 * goal) / all)} runs/s`,
  );
  await close();
  return all;
}

const server = await serve();
const browser = await openBrowser();
console.log('    main thread, a callback of an animation frame, 1440×900 (aim 6 ms):');
for (const scenario of ['albania-2022', 's3-alliance']) await frames(browser, server, scenario);
for (const compare of ['overlay', 'side']) await frames(browser, server, 's3-alliance', compare);
console.log('    from a change of a lever (aims with two workers: s1 300 ms, s3 1000 ms):');
for (const change of [
  { scenario: 's1-dyad', path: 'actors.B.redLine.3' },
  { scenario: 's3-alliance', path: 'actors.M1.redLine.3' },
]) {
  const times = {};
  for (const workers of [0, 1, 2]) times[workers] = await futures(browser, server, change, workers);
  console.log(`    ${change.scenario}: two workers are ${(times[1] / times[2]).toFixed(2)} × one (aim 1.7)`);
}
await browser.close();
await server.close();
