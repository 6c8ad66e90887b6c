/**
 * `npm test`: sets up what the tests need, browsers included, and runs every one.
 *
 * Each check runs even when one before it failed; the last line counts them all: a lint is one test, and each test of
 * a runner is one.
 */
import { record } from "./steps/command.mjs";
import { complain, script, seconds, step } from "./steps/console.mjs";
import { browser } from "./steps/browsers.mjs";
import { build, prepare } from "./steps/everything.mjs";
import { filesUnder } from "./steps/fingerprint.mjs";
import { ofCargo, ofNode, settled } from "./steps/tally.mjs";

const WASM = "wasm32-unknown-unknown";
/** Generated, installed or built: no tests of ours. */
const NOT_OURS = ["www/dist", "www/wasm"];

/**
 * @typedef {object} Check
 * @property {string} title
 * @property {string} command
 * @property {string[]} args
 * @property {(output: string) => import("./steps/tally.mjs").Tally} [count]  absent: the check is one test
 * @property {Record<string, string>} [env]
 */

/**
 * @param {string} title
 * @param {...string} args
 * @returns {Check}
 */
function cargo(title, ...args) {
  return { title, command: "cargo", args };
}

/**
 * A program of an installed package, run by this Node.
 *
 * @param {string} title
 * @param {string} path
 * @param {...string} args
 * @returns {Check}
 */
function tool(title, path, ...args) {
  return { title, command: process.execPath, args: [`node_modules/${path}`, ...args] };
}

/**
 * @param {string} title
 * @param {string[]} files
 * @param {...string} flags
 * @returns {Check}
 */
function node(title, files, ...flags) {
  const args = ["--test", "--test-reporter=spec", ...flags, ...files];
  return { title, command: process.execPath, args, count: ofNode };
}

/**
 * What is run one after the other; checks of one row run side by side.
 *
 * @returns {Check[][]}
 */
function checks() {
  const tests = ["www", "tests"]
    .flatMap((folder) => filesUnder(folder, NOT_OURS))
    .filter((path) => path.endsWith(".test.js"));
  const inBrowsers = (/** @type {string} */ path) => path.startsWith("tests/browser/");
  // One file at a time in each browser: a loaded machine makes them slow, not fast. Each browser keeps a core busy.
  const browsers = ["chromium", "firefox"].map((name) => ({
    ...node(`browser tests (${name})`, tests.filter(inBrowsers), "--test-concurrency=1"),
    env: { GLOSSATOR_BROWSERS: name },
  }));
  return [
    [cargo("format (rustfmt)", "fmt", "--all", "--check")],
    [tool("lint (eslint)", "eslint/bin/eslint.js", "--max-warnings=0", ".")],
    [tool("types of the page (tsc)", "typescript/bin/tsc", "-p", "tsconfig.json")],
    [tool("types of scripts and tests (tsc)", "typescript/bin/tsc", "-p", "tsconfig.node.json")],
    [cargo("lint (clippy)", "clippy", "--workspace", "--all-targets", "--", "-D", "warnings")],
    [
      cargo(
        "lint for the browser (clippy)",
        "clippy",
        "-p",
        "glossator",
        "--lib",
        "--target",
        WASM,
        "--no-default-features",
        "--features",
        "wasm",
        "--",
        "-D",
        "warnings",
      ),
    ],
    [
      cargo(
        "lint of the library alone (clippy)",
        "clippy",
        "-p",
        "glossator",
        "--lib",
        "--no-default-features",
        "--",
        "-D",
        "warnings",
      ),
    ],
    [{ ...cargo("documentation (rustdoc)", "doc", "--workspace", "--no-deps"), env: { RUSTDOCFLAGS: "-D warnings" } }],
    [{ ...cargo("Rust tests", "test", "--workspace", "--no-fail-fast"), count: ofCargo }],
    [
      node(
        "JavaScript tests",
        tests.filter((path) => !inBrowsers(path)),
      ),
    ],
    browsers,
  ];
}

/** @param {Check} check */
async function run({ title, command, args, count, env }) {
  console.log(`\n▸ ${title}`);
  const began = performance.now();
  const { status, output } = await record(command, args, env);
  const tally = count ? settled(count(output), status) : { passed: Number(status === 0), failed: Number(status !== 0) };
  return { title, ...tally, took: seconds(began) };
}

/** @returns {Promise<void>} */
async function setUp() {
  await prepare();
  await step("finding the browsers", async () => {
    console.log(`  ${await browser("chromium")}\n  ${await browser("firefox")}`);
  });
  await build();
}

await script(async () => {
  const began = performance.now();
  const results = [];
  try {
    await setUp();
    results.push({ title: "set-up", passed: 0, failed: 0, took: seconds(began) });
    for (const row of checks()) results.push(...(await Promise.all(row.map(run))));
  } catch (fault) {
    complain(fault);
    results.push({ title: "set-up", passed: 0, failed: 1, took: seconds(began) });
  }

  console.log("");
  for (const { title, passed, failed, took } of results) {
    console.log(
      `${failed ? "✗" : "✓"} ${title.padEnd(34)}${String(passed).padStart(5)} passed ${String(failed).padStart(3)} failed  ${took}`,
    );
  }
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  console.log(`\nin ${seconds(began)}\n`);
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
});
