/**
 * `npm start`: everything from a bare checkout to the page on an address.
 *
 * Runs before any package is installed: only Node's own modules are imported here and in `steps/`; Vite is, once it is
 * there.
 */
import { script } from "./steps/console.mjs";
import { buildPage } from "./steps/page.mjs";
import { installPackages } from "./steps/packages.mjs";
import { serve } from "./steps/server.mjs";
import { checkNode, checkRust } from "./steps/toolchain.mjs";
import { buildWasm } from "./steps/wasm.mjs";

await script(async () => {
  checkNode();
  await checkRust();
  await installPackages();
  await buildWasm();
  await buildPage();
  const { url } = await serve();
  console.log(`\nGlossator is on ${url}\nIt stays there until you press Ctrl+C here.`);
});
