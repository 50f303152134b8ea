// The two programs under test, native and WebAssembly, and what they print.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const nativeProgram = process.env.FIREBREAK_NATIVE ?? join(root, 'build/firebreak');
const wasmProgram = process.env.FIREBREAK_WASM ?? join(root, 'build/firebreak.mjs');

function execute(program, args, input) {
  const result = spawnSync(program, args, { cwd: root, encoding: 'utf8', maxBuffer: 256 << 20, input });
  return { code: result.status, out: result.stdout, err: result.stderr };
}
export const native = (args, input) => execute(nativeProgram, args, input);
export const wasm = (args, input) => execute(process.execPath, [wasmProgram, ...args], input);

// Runs both, wants the same from both, and the exit code; gives what they printed.
export function both(code, args, input) {
  const result = native(args, input);
  assert.equal(result.code, code, `firebreak ${args.join(' ')}\n${result.out}${result.err}`);
  assert.deepEqual(wasm(args, input), result, `firebreak ${args.join(' ')}`);
  return result;
}
export const json = (args, input) => JSON.parse(both(0, [...args, '--json'], input).out);
