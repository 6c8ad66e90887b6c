import assert from "node:assert/strict";
import { test } from "node:test";

import { ofCargo, ofNode, settled } from "../../scripts/steps/tally.mjs";

test("sums cargo's test programs", () => {
  const output = [
    "running 3 tests",
    "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s",
    "   Doc-tests glossator",
    "test result: \u001b[31mFAILED\u001b[0m. 2 passed; 4 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1s",
  ].join("\n");
  assert.deepEqual(ofCargo(output), { passed: 5, failed: 4 });
});

test("reads both of node's reports, and counts what was cancelled as failed", () => {
  assert.deepEqual(ofNode("# tests 5\n# pass 3\n# fail 1\n# cancelled 1\n"), { passed: 3, failed: 2 });
  assert.deepEqual(ofNode("ℹ tests 4\nℹ pass 4\nℹ fail 0\nℹ cancelled 0\n"), { passed: 4, failed: 0 });
});

test("a runner that broke, or ran nothing, has failed once", () => {
  assert.deepEqual(settled({ passed: 0, failed: 0 }, 101), { passed: 0, failed: 1 });
  assert.deepEqual(settled({ passed: 0, failed: 0 }, 0), { passed: 0, failed: 1 });
  assert.deepEqual(settled({ passed: 7, failed: 0 }, 1), { passed: 7, failed: 1 });
  assert.deepEqual(settled({ passed: 7, failed: 2 }, 1), { passed: 7, failed: 2 });
  assert.deepEqual(settled({ passed: 7, failed: 0 }, 0), { passed: 7, failed: 0 });
});
