// Prints the size of the page and the time to its first frame: node tests/e2e/measure.mjs. Judges nothing: size.test.mjs does,
// and times depend on the machine.
import { openBrowser, serve, singleFile } from './harness.mjs';
import { sizes, total } from './sizes.mjs';

const LOADS = 5;

// Milliseconds from the start of navigation to the first frame drawn, in a browser that has never seen the page.
async function firstFrame(address) {
  const browser = await openBrowser();
  const page = await browser.context.newPage();
  await page.addInitScript(() => {
    const look = () => {
      if (!window.firebreak) return setTimeout(look, 1);
      window.firebreak.ready.then(() => (window.firstFrameMs = performance.now()));
    };
    look();
  });
  await page.goto(address);
  const handle = await page.waitForFunction(() => window.firstFrameMs);
  const milliseconds = await handle.jsonValue();
  await browser.close();
  return milliseconds;
}

async function measured(address) {
  const times = [];
  for (let i = 0; i < LOADS; i++) times.push(await firstFrame(address));
  return times.sort((a, b) => a - b);
}

const row = (name, value, unit) => console.log(`    ${name.padEnd(34)} ${String(value).padStart(8)} ${unit}`);
const kilobytes = (bytes) => (bytes / 1000).toFixed(1);

for (const file of sizes()) row(`${file.name}, brotli`, kilobytes(file.compressed), 'kB');
row('site, brotli', kilobytes(total()), 'kB');
const server = await serve();
for (const [name, address] of [['site', server.address], ['firebreak.html from disk', `file://${singleFile}`]]) {
  const times = await measured(address);
  row(`${name}, first frame, median of ${LOADS}`, Math.round(times[LOADS >> 1]), 'ms');
  row(`${name}, first frame, slowest`, Math.round(times.at(-1)), 'ms');
}
await server.close();
