// The page as it comes: loads, plays, asks nobody for anything, tells the same numbers as the command line.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { openBrowser, openPage, pages, products, root, run, serve, settle, singleFile, state } from './harness.mjs';

const open = pages();

test('opens playing, on Albania 2022, and time passes', async (t) => {
  const { page, problems } = await open(t, { query: '' });
  const first = await state(page);
  assert.equal(first.scenario, 'albania-2022');
  assert.equal(first.playing, true);
  const later = await page.evaluate(
    (from) =>
      new Promise((resolve) => {
        const look = () => {
          const now = window.firebreak.state();
          if (now.tick < from + 2) return;
          stop();
          resolve(now);
        };
        const stop = window.firebreak.on('tick', look);
      }),
    first.tick,
  );
  assert.ok(later.tick >= first.tick + 2);
  assert.equal(later.signature, first.signature, 'looking at another day changes no run');
  const paused = await page.evaluate(() => (window.firebreak.pause(), window.firebreak.state()));
  assert.equal(paused.playing, false);
  assert.deepEqual(problems, []);
});

// Made by the page itself: pictures, and the script of its workers.
const isOwn = (url) => url.startsWith('data:') || url.startsWith('blob:');

test('asks for its own files only, and for nothing while it is used', async (t) => {
  const opened = await openBrowser();
  const own = await serve();
  t.after(async () => {
    await opened.close();
    await own.close();
  });
  const asked = [];
  opened.context.on('request', (request) => asked.push(request.url()));
  const { page } = await openPage({ browser: opened, server: own, query: '' });
  await page.evaluate(() => {
    window.firebreak.set('actors.ALB.redLine.3', 40);
    window.firebreak.load({ wrong: 'https://example.invalid/x.png' });
    window.firebreak.pause();
  });
  const foreign = asked.filter((url) => !url.startsWith(own.address) && !isOwn(url));
  assert.deepEqual(foreign, []);
  assert.deepEqual(
    [...new Set(own.requests)].sort(),
    ['/', ...['firebreak.js', 'firebreak.wasm', 'input.js', 'interface.js', 'loader.js', 'mirror.js'].map((name) => '/' + name),
      '/shell.css', '/theme.js', '/tokens.css', '/workers.js'],
  );
  assert.equal(own.requests.length, 11, 'each file once');
});

test('the same signature on the page, in the native command line and in the one for Node', async (t) => {
  const { page } = await open(t, { query: '?scenario=albania-2022&seed=7&play=0' });
  const shown = await state(page);
  assert.equal(String(shown.seed), '7');
  const scenario = join(root, 'scenarios', 'albania-2022.json');
  const words = ['run', scenario, '--seed', '7', '--json'];
  const native = JSON.parse(run(join(products, 'firebreak'), words).out);
  const wasm = JSON.parse(run(process.execPath, [join(products, 'firebreak.mjs'), ...words]).out);
  assert.equal(shown.signature, native.signature);
  assert.equal(shown.signature, wasm.signature);
  for (const name of ['peak', 'attacks', 'raises', 'misreadings'])
    assert.equal(shown.outcomes[name], native.outcomes[name], name);
});

test('set, reset, undo, redo, seek and select are told at once and as events', async (t) => {
  const { page, problems } = await open(t);
  const seen = await page.evaluate(() => {
    const { firebreak } = window;
    const told = [];
    for (const event of ['change', 'tick', 'select', 'refused']) firebreak.on(event, () => told.push(event));
    const signatures = [firebreak.state().signature];
    const step = (act) => (act(), signatures.push(firebreak.state().signature));
    step(() => firebreak.set('actors.ALB.redLine.3', 40));
    step(() => firebreak.set('actors.IRN.offence', 0.9));
    step(() => firebreak.reset('actors.IRN.offence'));
    step(() => firebreak.undo());
    step(() => firebreak.reset());
    const refused = firebreak.set('actors.ALB.noSuchThing', 1);
    const outside = firebreak.set('actors.ALB.redLine.3', Number.NaN);
    firebreak.seek(12);
    const events = firebreak.events();
    const list = events.events ?? events;
    const chosen = list.find((event) => event.tick >= 12).id;
    firebreak.select(chosen);
    const why = firebreak.explain(chosen);
    const unknown = firebreak.explain('no-such-event');
    return { told, signatures, refused, outside, chosen, why, unknown, now: firebreak.state() };
  });
  const [start, one, both, oneAgain, bothAgain, reset] = seen.signatures;
  assert.notEqual(one, start);
  assert.notEqual(both, one);
  assert.equal(oneAgain, one);
  assert.equal(bothAgain, both);
  assert.equal(reset, start);
  assert.equal(seen.refused.ok, false);
  assert.equal(seen.outside.ok, false);
  assert.ok(seen.refused.issues.length > 0);
  assert.equal(seen.why.ok, true);
  assert.equal(seen.unknown.ok, false);
  assert.equal(seen.now.selection.event, seen.chosen);
  for (const event of ['change', 'tick', 'select']) assert.ok(seen.told.includes(event), event);
  assert.deepEqual(problems, []);
});

test('draws nothing while nothing moves, and three frames after an event', async (t) => {
  const { page } = await open(t);
  // Five days long: its futures are soon counted.
  const short = JSON.parse(readFileSync(join(root, 'scenarios', 's1-dyad.json'), 'utf8'));
  short.ticks = 5;
  assert.deepEqual(await page.evaluate((short) => window.firebreak.load(short), short), { ok: true, issues: [] });
  await settle(page, 20000);
  const drawn = await page.evaluate(async () => {
    let frames = 0;
    window.firebreak.on('frame', () => frames++);
    const wait = async () => {
      for (let i = 0; i < 30; i++) await new Promise(requestAnimationFrame);
    };
    await wait();
    const idle = frames;
    window.firebreakShell.call('firebreakWake');
    await wait();
    return { idle, woken: frames - idle };
  });
  assert.equal(drawn.idle, 0);
  assert.equal(drawn.woken, 3);
});

test('the single file works by itself, from file://', async (t) => {
  const opened = await openBrowser();
  t.after(opened.close);
  const asked = [];
  opened.context.on('request', (request) => asked.push(request.url()));
  const address = pathToFileURL(singleFile).href;
  const { page, problems } = await openPage({ browser: opened, address, query: '?play=0' });
  const shown = await state(page);
  assert.equal(shown.scenario, 'albania-2022');
  const changed = await page.evaluate(() => {
    window.firebreak.set('actors.ALB.redLine.3', 40);
    return window.firebreak.state();
  });
  assert.notEqual(changed.signature, shown.signature);
  assert.deepEqual(asked.filter((url) => !isOwn(url) && !url.startsWith(address)), []);
  assert.deepEqual(problems, []);
});
