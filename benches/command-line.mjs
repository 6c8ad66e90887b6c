/** The native command line: built for release, and asked for the names of many texts in one run. */
import { spawn } from "node:child_process";
import { resolve } from "node:path";

import { ROOT, watch } from "../scripts/steps/command.mjs";
import { Missing, step } from "../scripts/steps/console.mjs";

/** @import {Name} from "./accuracy/scoring.mjs" */

const BUILD = ["build", "--release", "--bin", "glossator"];

/**
 * Builds the command line.
 *
 * @returns {Promise<string>} its path
 */
export async function buildCommandLine() {
  const status = await step("building the command line (a minute or two the first time)", () => watch("cargo", BUILD));
  if (status !== 0) {
    throw new Missing("The command line could not be built; the lines above say why.", `cargo ${BUILD.join(" ")}`);
  }
  const program = process.platform === "win32" ? "glossator.exe" : "glossator";
  return resolve(ROOT, process.env.CARGO_TARGET_DIR ?? "target", "release", program);
}

/** @param {string[]} texts  @returns {string} the lines that the command line reads */
export function lines(texts) {
  return texts.map((text, id) => `${JSON.stringify({ id, text })}\n`).join("");
}

/**
 * The entities of each text.
 *
 * @param {string} program
 * @param {string[]} texts
 * @returns {Promise<Name[][]>} offsets in UTF-16
 */
export async function namesOf(program, texts) {
  const running = spawn(program, ["annotate", "--jsonl", "--offsets", "utf16"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = new Promise((settle, fail) => {
    running.on("error", fail);
    running.on("close", settle);
  });
  // A program that stops early is known by its status; what it did not read is no fault of its own.
  running.stdin.on("error", () => {});
  running.stdin.end(lines(texts));
  /** @type {Name[][]} */
  const all = [];
  for await (const line of linesOf(running.stdout)) {
    const { annotations } = JSON.parse(line);
    all.push(annotations.filter((/** @type {any} */ { kind }) => kind === "entity").map(name));
  }
  const status = await ended;
  if (status !== 0 || all.length !== texts.length) {
    throw new Error(`the command line read ${texts.length} texts, wrote ${all.length}, and ended with ${status}`);
  }
  return all;
}

/** @param {any} annotation  @returns {Name} */
function name({ start, end, type, score }) {
  return { start, end, type, score };
}

/**
 * Lines that end in a line feed and nothing else: Node's own reader of lines also breaks at U+2028, which JSON may hold.
 *
 * @param {import("node:stream").Readable} stream
 */
async function* linesOf(stream) {
  stream.setEncoding("utf8");
  let rest = "";
  for await (const chunk of stream) {
    const whole = (rest + chunk).split("\n");
    rest = whole.pop() ?? "";
    yield* whole;
  }
}
