// What every end-to-end test needs: the built site on a loopback port, a headless Chromium with software WebGL2, and a
// page that is ready. FIREBREAK_PRODUCTS: folder with site/ and firebreak.html (default: build). FIREBREAK_CHROMIUM:
// another browser binary.
import { spawnSync } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize, sep } from 'node:path';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const products = process.env.FIREBREAK_PRODUCTS ?? join(root, 'build');
export const site = join(products, 'site');
export const singleFile = join(products, 'firebreak.html');

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
};

// → {address, requests, close}; requests: paths asked for so far.
export async function serve(folder = site) {
  const requests = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    requests.push(path);
    const file = normalize(join(folder, path.endsWith('/') ? path + 'index.html' : path));
    if (!file.startsWith(folder + sep) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-length': statSync(file).size,
      'cache-control': 'no-store',
    });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    requests,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

function browserPath() {
  if (process.env.FIREBREAK_CHROMIUM) return process.env.FIREBREAK_CHROMIUM;
  const folders = (process.env.PATH ?? '').split(':');
  for (const name of ['chromium', 'chromium-browser', 'google-chrome'])
    for (const folder of folders) if (folder && existsSync(join(folder, name))) return join(folder, name);
  throw new Error('no Chromium on this machine; ./test installs it, or set FIREBREAK_CHROMIUM');
}

const flags = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// A browser with an empty profile of its own. Extra flags come after the usual ones.
export async function openBrowser({ args = [], viewport = { width: 1440, height: 900 }, ...context } = {}) {
  const profile = mkdtempSync(join(tmpdir(), 'firebreak-e2e-'));
  const opened = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath(),
    args: [...flags, ...args],
    viewport,
    colorScheme: 'dark',
    ...context,
  });
  const close = async () => {
    await opened.close();
    rmSync(profile, { recursive: true, force: true });
  };
  return { context: opened, close };
}

// Everything one test file needs; call close() at its end.
// query: "?scenario=…"; by default the page stands still, so that nothing moves but what the test moves.
export async function openPage({ query = '?play=0', browser, server, wait = true, address } = {}) {
  const ownServer = server || address ? null : await serve();
  const ownBrowser = browser ? null : await openBrowser();
  const page = await (browser ?? ownBrowser).context.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(`${error.message}\n${error.stack ?? ''}`));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await page.goto((address ?? (server ?? ownServer).address) + query);
  if (wait) await page.evaluate(() => window.firebreak.ready.then(() => true));
  return {
    page,
    problems,
    server: server ?? ownServer,
    close: async () => {
      await page.close();
      await ownBrowser?.close();
      await ownServer?.close();
    },
  };
}

// One browser and one server for all tests of a file: gives what opens a page for one test and closes it after that.
export function pages() {
  const shared = {};
  before(async () => {
    shared.browser = await openBrowser();
    shared.server = await serve();
  });
  after(async () => {
    await shared.browser.close();
    await shared.server.close();
  });
  return async (t, options = {}) => {
    const opened = await openPage({ ...shared, ...options });
    t.after(opened.close);
    return opened;
  };
}

export const state = (page) => page.evaluate(() => window.firebreak.state());

// The element that mirrors a thing of this role and name.
export const find = (page, role, name, options = {}) =>
  page.locator('#mirror').getByRole(role, { name, exact: true, ...options });

// Its rectangle on the page, from the mirror.
export async function boxOf(locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`nothing is shown for ${locator}`);
  return { ...box, x: box.x, y: box.y, middle: { x: box.x + box.width / 2, y: box.y + box.height / 2 } };
}

// Frames until the page stands still; fails if it never does. Counted in frames, not in time.
export async function settle(page, mostFrames = 600) {
  const quiet = await page.evaluate(async (most) => {
    let drawn = 0;
    const stop = window.firebreak.on('frame', () => drawn++);
    let still = 0;
    for (let i = 0; i < most && still < 5; i++) {
      const before = drawn;
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      still = drawn === before ? still + 1 : 0;
    }
    stop();
    return still >= 5;
  }, mostFrames);
  if (!quiet) throw new Error(`the page still moves after ${mostFrames} frames`);
}

// Runs a program of ours; → {code, out, err}.
export function run(program, args) {
  const done = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (done.error) throw done.error;
  return { code: done.status, out: done.stdout, err: done.stderr };
}
