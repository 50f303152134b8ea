// Prints what the page weighs and how soon it shows the crisis: `./test bench`. Nothing here passes or fails; the
// weight is also a test.
import { openBrowser, serve } from './harness.mjs';
import { sizes } from './sizes.mjs';

const loads = 5;

// From the start of the navigation to the end of the first frame's drawing; cold: a new profile each time.
async function load(server) {
  const browser = await openBrowser();
  const page = await browser.context.newPage();
  await page.addInitScript(() => {
    // interface.js sets it, and freezes nothing before.
    let given;
    Object.defineProperty(window, 'firebreak', {
      get: () => given,
      set: (made) => {
        given = made;
        const stop = made.on('frame', () => {
          stop();
          window.firstFrame = performance.now();
        });
      },
    });
  });
  await page.goto(server.address);
  await page.waitForFunction(() => window.firstFrame !== undefined);
  const time = await page.evaluate(() => window.firstFrame);
  await browser.close();
  return time;
}

const files = sizes();
for (const { name, bytes, compressed } of files)
  console.log(`    ${name.padEnd(16)} ${String(bytes).padStart(9)} B ${String(compressed).padStart(9)} B brotli`);
const total = files.reduce((sum, file) => sum + file.compressed, 0);
console.log(`    whole page ${(total / 1000).toFixed(0)} kB brotli (limit 600)`);

const server = await serve();
const times = [];
for (let i = 0; i < loads; i++) times.push(await load(server));
await server.close();
times.sort((a, b) => a - b);
const seconds = times.map((time) => (time / 1000).toFixed(2));
console.log(`    first frame after ${seconds[loads >> 1]} s (median of ${loads} cold loads: ${seconds.join(' ')}; limit 2)`);
