/** `npm run bench`: what the page costs, measured in a real browser. */
import { script } from "./steps/console.mjs";
import { installPackages } from "./steps/packages.mjs";
import { buildPage } from "./steps/page.mjs";
import { checkNode, checkRust } from "./steps/toolchain.mjs";
import { buildWasm } from "./steps/wasm.mjs";

await script(async () => {
  checkNode();
  await checkRust();
  await installPackages();
  await buildWasm();
  await buildPage();
  const { benchPage } = await import("../benches/page.mjs");
  await benchPage();
});
