/** Programs held to one core. */
import { spawnSync } from "node:child_process";

import { answer } from "../../scripts/steps/command.mjs";

/** The first: any machine has it. */
const CORE = "0";
const HOLD = answer("taskset", "-c", CORE, process.execPath, "--version") ? ["taskset", "-c", CORE] : [];

/** Whether programs can be held here; elsewhere they run on as many cores as they like. */
export const held = HOLD.length > 0;

/**
 * Runs a program to its end.
 *
 * @param {string[]} command
 * @param {string} input
 * @param {{keep: boolean}} output  keep: what it prints is wanted; else it goes nowhere
 * @returns {{milliseconds: number, printed: string, said: string}} said: on standard error
 */
export function onOneCore(command, input, { keep }) {
  const [program, ...args] = [...HOLD, ...command];
  const began = performance.now();
  const done = spawnSync(/** @type {string} */ (program), args, {
    input,
    encoding: "utf8",
    stdio: ["pipe", keep ? "pipe" : "ignore", "pipe"],
  });
  const milliseconds = performance.now() - began;
  if (done.status !== 0) throw new Error(`${command.join(" ")} ended with ${done.status}: ${done.stderr}`);
  return { milliseconds, printed: done.stdout ?? "", said: done.stderr };
}
