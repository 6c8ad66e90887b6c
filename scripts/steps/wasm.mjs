/** The core, as the module that the page loads. */
import { watch } from "./command.mjs";
import { Missing, step } from "./console.mjs";

/** Builds `www/wasm/`; cargo and the task find out by themselves what has changed. */
export async function buildWasm() {
  await step("building the core (a minute or two the first time)", async () => {
    const status = await watch("cargo", ["run", "--package", "xtask", "--", "wasm"]);
    if (status !== 0)
      throw new Missing("The core could not be built; the lines above say why.", "cargo run -p xtask -- wasm");
  });
}
