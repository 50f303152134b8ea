// What WebAssembly gives of the native speed, from two files that `firebreak bench --json` printed on one machine:
//   node bench_ratio.mjs NATIVE WASM
import { readFileSync } from 'node:fs';

const benches = process.argv.slice(2, 4).map((file) => JSON.parse(readFileSync(file, 'utf8')));
const [native, wasm] = benches.map(({ scenarios }) => scenarios);
const grouped = (value) => Math.round(value).toLocaleString('en');
const row = (...cells) => console.log(cells[0].padEnd(30) + cells.slice(1).map((cell) => String(cell).padStart(12)).join(''));

row('runs/s', 'native', 'wasm', 'wasm/native');
for (const [n, { scenario, runsPerSecond }] of native.entries()) {
  const inWasm = wasm[n].runsPerSecond;
  row(scenario, grouped(runsPerSecond), grouped(inWasm), (inWasm / runsPerSecond).toFixed(2));
}

row('ns each', 'native', 'wasm', 'wasm/native');
for (const [n, { kernel, shape, nanoseconds }] of benches[0].kernels.entries()) {
  const inWasm = benches[1].kernels[n].nanoseconds;
  row(`${kernel} ${shape}`, nanoseconds.toFixed(1), inWasm.toFixed(1), (inWasm / nanoseconds).toFixed(2));
}
