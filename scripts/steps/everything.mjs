/** All that stands between a bare checkout and the page. */
import { installPackages } from "./packages.mjs";
import { buildPage } from "./page.mjs";
import { checkNode, checkRust } from "./toolchain.mjs";
import { buildWasm } from "./wasm.mjs";

/** The tools are looked for, the packages installed. */
export async function prepare() {
  checkNode();
  await checkRust();
  await installPackages();
}

/** The core is compiled, then the page that carries it. */
export async function build() {
  await buildWasm();
  await buildPage();
}
