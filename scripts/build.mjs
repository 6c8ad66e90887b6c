/** `npm run build`: the page in `www/dist/`, ready for any web server. */
import { script } from "./steps/console.mjs";
import { DIST, buildPage } from "./steps/page.mjs";
import { installPackages } from "./steps/packages.mjs";
import { checkNode, checkRust } from "./steps/toolchain.mjs";
import { buildWasm } from "./steps/wasm.mjs";

await script(async () => {
  checkNode();
  await checkRust();
  await installPackages();
  await buildWasm();
  await buildPage();
  console.log(`\nThe page is in ${DIST}/`);
});
