/** `npm run packages`: the package for npm in `target/packages/`, as a file that can be installed or published. */
import { script } from "./steps/console.mjs";
import { prepare } from "./steps/everything.mjs";
import { packNpm } from "./steps/npm-package.mjs";
import { buildWasm } from "./steps/wasm.mjs";

await script(async () => {
  await prepare();
  await buildWasm();
  console.log(`\nThe package is ${await packNpm()}`);
});
