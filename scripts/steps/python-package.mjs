/** The Python package: one wheel for Python 3.10 and later, built by maturin in a separate virtual environment. */
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

import { ROOT, answer, watch } from "./command.mjs";
import { Missing } from "./console.mjs";

const ENVIRONMENT = ".cache/python";
const FOLDER = "target/packages";
/** The first that the wheel runs on. */
const OLDEST = [3, 10];
/** Exact, so that a wheel made today and one made next year come from the same tool. */
const MATURIN = "maturin==1.16.0";

const inEnvironment = (/** @type {string} */ program) =>
  join(ROOT, ENVIRONMENT, process.platform === "win32" ? "Scripts" : "bin", program);

/**
 * Makes the wheel.
 *
 * @returns {Promise<string>} the file, from the root
 */
export async function buildWheel() {
  if (!existsSync(inEnvironment("maturin"))) {
    await must("python3 could not make an environment.", python(), ["-m", "venv", ENVIRONMENT]);
    await must("maturin could not be installed.", inEnvironment("python"), ["-m", "pip", "install", "--quiet", MATURIN]);
  }
  for (const old of wheels()) rmSync(join(ROOT, FOLDER, old));
  const manifest = ["--manifest-path", "packages/python/Cargo.toml"];
  await must("The wheel could not be built.", inEnvironment("maturin"), ["build", ...manifest, "--out", FOLDER]);
  const [wheel] = wheels();
  if (wheel === undefined) throw new Error(`maturin left no wheel in ${FOLDER}`);
  return `${FOLDER}/${wheel}`;
}

/** Installs the wheel and runs its tests. @param {string} wheel */
export async function testWheel(wheel) {
  await must("The wheel could not be installed.", inEnvironment("python"), ["-m", "pip", "install", "--quiet", "--force-reinstall", wheel]);
  await must("The tests of the wheel failed.", inEnvironment("python"), ["-m", "unittest", "discover", "packages/python/tests"]);
}

function wheels() {
  const folder = join(ROOT, FOLDER);
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".whl")) : [];
}

/** A Python that is new enough. */
function python() {
  const found = ["python3", "python"].find((command) => {
    const [major = 0, minor = 0] = (answer(command, "-c", "import sys; print(*sys.version_info[:2])") ?? "").split(" ").map(Number);
    return major === OLDEST[0] && minor >= (OLDEST[1] ?? 0);
  });
  if (found === undefined) throw new Missing(`The wheel needs Python ${OLDEST.join(".")} or later.`, "https://www.python.org/downloads/");
  return found;
}

/** @param {string} what  said where it fails @param {string} command @param {string[]} args */
async function must(what, command, args) {
  if ((await watch(command, args)) !== 0) throw new Missing(`${what} The lines above say why.`, [command, ...args].join(" "));
}
