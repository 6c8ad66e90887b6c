/** How many tests a runner ran, read from what it printed. */

/** @typedef {{passed: number, failed: number}} Tally */

/** Colours, in what a runner prints. */
// eslint-disable-next-line no-control-regex -- the escape character is what begins a colour
const COLOUR = /\u001b\[[0-9;]*m/g;

/**
 * cargo: one `test result:` line for each test program, and one for the examples in the documentation.
 *
 * @param {string} output
 * @returns {Tally}
 */
export function ofCargo(output) {
  const lines = output.replace(COLOUR, "").matchAll(/^test result: \w+\. (\d+) passed; (\d+) failed;/gm);
  const tally = { passed: 0, failed: 0 };
  for (const [, passed, failed] of lines) {
    tally.passed += Number(passed);
    tally.failed += Number(failed);
  }
  return tally;
}

/**
 * node --test: `# pass 3`, or `ℹ pass 3`, once at its end. A test that was cancelled has not passed.
 *
 * @param {string} output
 * @returns {Tally}
 */
export function ofNode(output) {
  const count = (/** @type {string} */ what) =>
    Number(new RegExp(`^[#ℹ] ${what} (\\d+)$`, "m").exec(output.replace(COLOUR, ""))?.[1] ?? 0);
  return { passed: count("pass"), failed: count("fail") + count("cancelled") };
}

/**
 * What counts in the end: a runner that failed without a failed test (it did not compile, it was killed) has failed
 * once, and so has one that ran no test at all.
 *
 * @param {Tally} tally
 * @param {number} status  the runner's exit status
 * @returns {Tally}
 */
export function settled({ passed, failed }, status) {
  const silent = failed === 0 && (status !== 0 || passed === 0);
  return { passed, failed: silent ? 1 : failed };
}
