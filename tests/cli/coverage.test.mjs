// docs/coverage.md: every row is there, everything it names exists, and every parameter it names matters.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { native, root } from "./program.mjs";

const rows = readFileSync(join(root, "docs/coverage.md"), "utf8")
  .split("\n")
  .filter((line) => /^\| [DF]\d+ \|/.test(line))
  .map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()))
  .map(([row, what, engine, parameters, tests, view]) => ({ row, what, engine, parameters, tests, view }));

const quoted = (cell) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]);

// "`scenario`: `path`, `path`; `scenario`: `path`" as pairs.
const pairsOf = (cell) =>
  cell.split(";").flatMap((part) => {
    const [scenario, ...paths] = quoted(part);
    return paths.map((path) => ({ scenario, path }));
  });

const known = new Map();
const parametersOf = (scenario) => {
  if (!known.has(scenario)) {
    const answer = native(["parameters", join("scenarios", `${scenario}.json`), "--json"]);
    known.set(scenario, new Map(JSON.parse(answer.out).parameters.map((each) => [each.path, each])));
  }
  return known.get(scenario);
};

// True if the two ensembles differ in any outcome of any run.
const differs = (differences) =>
  Object.values(differences).some((each) =>
    "mean" in each ? each.mean !== 0 || each.se !== 0 : differs(each));

test("every row of both lists has a line", () => {
  const wanted = [...Array(15).keys()].map((n) => `D${n + 1}`).concat([...Array(13).keys()].map((n) => `F${n + 1}`));
  assert.deepEqual(rows.map((each) => each.row), wanted);
});

for (const each of rows) {
  test(`${each.row}: what it names exists`, () => {
    for (const cell of [each.engine, each.tests, each.view]) {
      const files = quoted(cell);
      assert.ok(files.length > 0, `${each.row} names nothing in "${cell}"`);
      for (const file of files) assert.ok(existsSync(join(root, file)), `${each.row}: ${file} does not exist`);
    }
    const pairs = pairsOf(each.parameters);
    assert.ok(pairs.length > 0, `${each.row} names no parameter`);
    for (const { scenario, path } of pairs) {
      assert.ok(existsSync(join(root, "scenarios", `${scenario}.json`)), `${each.row}: there is no scenario ${scenario}`);
      assert.ok(parametersOf(scenario).has(path), `${each.row}: ${scenario} has no ${path}`);
    }
  });

  test(`${each.row}: its parameters change outcomes`, () => {
    for (const { scenario, path } of pairsOf(each.parameters)) {
      const { value, minimum, maximum } = parametersOf(scenario).get(path);
      const file = join("scenarios", `${scenario}.json`);
      const moved = [minimum, maximum].filter((end) => end !== value).some((end) => {
        const answer = native(["ensemble", file, "--runs", "500", "--vs", `${path}=${end}`, "--json"]);
        assert.equal(answer.code, 0, answer.err + answer.out);
        return differs(JSON.parse(answer.out).differences);
      });
      assert.ok(moved, `${each.row}: ${path} in ${scenario} changes no outcome of 500 runs`);
    }
  });
}
