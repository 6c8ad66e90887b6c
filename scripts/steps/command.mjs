/** Other programs, run from the project's root. */
import { spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The project's root folder. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** On Windows, npm and its like are scripts of the shell. */
const SHELL = process.platform === "win32";

/**
 * What a program prints, or nothing when it can't be run or fails. For quick questions.
 *
 * @param {string} command
 * @param {...string} args
 */
export function answer(command, ...args) {
  const done = spawnSync(command, args, { cwd: ROOT, encoding: "utf8" });
  return done.status === 0 ? done.stdout.trim() : undefined;
}

/**
 * Runs a program whose output the person sees as it comes.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env]  set beside the present environment
 * @returns {Promise<number>} the exit status; a program that can't be started counts as 127, as in a shell
 */
export function watch(command, args, env = {}) {
  return new Promise((resolve) => {
    const running = spawn(command, args, {
      cwd: ROOT,
      // Nothing here asks questions; with no input, what would ask fails instead of waiting.
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...env },
      shell: SHELL && command !== process.execPath,
    });
    running.on("error", () => resolve(127));
    running.on("close", (status) => resolve(status ?? 1));
  });
}

/**
 * As `watch`, and keeps what was printed.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<{status: number, output: string}>}
 */
export function record(command, args, env = {}) {
  return new Promise((resolve) => {
    let output = "";
    const running = spawn(command, args, {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...env },
      shell: SHELL && command !== process.execPath,
    });
    const keep = (/** @type {import("node:stream").Readable} */ from, /** @type {NodeJS.WriteStream} */ to) => {
      from.setEncoding("utf8");
      from.on("data", (text) => {
        output += text;
        to.write(text);
      });
    };
    keep(running.stdout, process.stdout);
    keep(running.stderr, process.stderr);
    running.on("error", (fault) => resolve({ status: 127, output: `${output}${fault.message}\n` }));
    running.on("close", (status) => resolve({ status: status ?? 1, output }));
  });
}

/**
 * The command and arguments that run npm, even where only node is on the path.
 *
 * @returns {[string, string[]]}
 */
export function npm() {
  const script = process.env.npm_execpath;
  return script?.endsWith("npm-cli.js") ? [process.execPath, [script]] : ["npm", []];
}
