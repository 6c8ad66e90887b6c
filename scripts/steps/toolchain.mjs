/** Node and Rust: there, new enough, and able to build for the browser. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { ROOT, answer, watch } from "./command.mjs";
import { Missing, step } from "./console.mjs";

const TARGET = "wasm32-unknown-unknown";

/** Vite's own demand: `require` of modules arrived with these. */
const NODE = /** @type {const} */ ([
  [20, 19],
  [22, 12],
]);

/** Throws when this Node can't run the build. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const fits = NODE.some(([from, least]) => major === from && minor >= least) || major > 22;
  if (!fits) {
    throw new Missing(
      `Node ${process.versions.node} is too old: Node 20.19, 22.12 or newer is needed.`,
      process.env.NVM_DIR ? "nvm install 22" : "npx --yes node@22 scripts/start.mjs",
    );
  }
}

/** Throws, or installs, until cargo can build for this machine and for the browser. */
export async function checkRust() {
  if (!answer("rustc", "--version")) await installRust();
  const version = answer("rustc", "--version") ?? "";
  const [, major = "0", minor = "0"] = /rustc (\d+)\.(\d+)/.exec(version) ?? [];
  const [, leastMajor = "1", leastMinor = "0"] = /^rust-version = "(\d+)\.(\d+)/m.exec(read("Cargo.toml")) ?? [];
  if (Number(major) < Number(leastMajor) || (major === leastMajor && Number(minor) < Number(leastMinor))) {
    throw new Missing(`${version} is too old: Rust ${leastMajor}.${leastMinor} is needed.`, "rustup update stable");
  }
  if (!canLink()) {
    throw new Missing(
      "Rust needs the system’s linker (cc), and it is not there.",
      process.platform === "darwin" ? "xcode-select --install" : "sudo apt-get install -y gcc libc6-dev",
    );
  }
  if (!hasTarget()) await addTarget();
}

async function installRust() {
  if (!answer("rustup", "--version")) {
    throw new Missing(
      "Rust is not installed.",
      process.platform === "win32"
        ? "winget install Rustlang.Rustup"
        : "curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh",
    );
  }
  // rustup alone, without a compiler: its own file says which one the project wants.
  const wanted = /^channel = "(.+)"/m.exec(read("rust-toolchain.toml"))?.[1] ?? "stable";
  const args = ["toolchain", "install", wanted, "--profile", "minimal", "--component", "clippy,rustfmt"];
  const status = await step(`installing Rust ${wanted}`, () => watch("rustup", [...args, "--target", TARGET]));
  if (status !== 0) throw new Missing("Rust could not be installed.", ["rustup", ...args].join(" "));
}

async function addTarget() {
  const args = ["target", "add", TARGET];
  const status = await step(`adding ${TARGET} to Rust`, () => watch("rustup", args));
  if (status !== 0 || !hasTarget()) {
    throw new Missing(`Rust can’t build for the browser: the target ${TARGET} is missing.`, `rustup ${args.join(" ")}`);
  }
}

/** Asks the compiler, not rustup: a target that came another way serves as well. */
function hasTarget() {
  const folder = answer("rustc", "--print", "target-libdir", "--target", TARGET);
  return folder !== undefined && existsSync(folder);
}

function canLink() {
  return process.platform === "win32" || answer("cc", "--version") !== undefined;
}

/** @param {string} path */
function read(path) {
  return readFileSync(join(ROOT, path), "utf8");
}
