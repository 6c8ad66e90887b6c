/**
 * `npm run packages`: the packages for npm and for Python in `target/packages/`, as files that can be installed or published. The
 * wheel is tested as well; the one for npm is by `npm test`.
 */
import { script } from "./steps/console.mjs";
import { prepare } from "./steps/everything.mjs";
import { packNpm } from "./steps/npm-package.mjs";
import { buildWheel, testWheel } from "./steps/python-package.mjs";
import { buildWasm } from "./steps/wasm.mjs";

await script(async () => {
  await prepare();
  await buildWasm();
  const forNpm = await packNpm();
  const wheel = await buildWheel();
  await testWheel(wheel);
  console.log(`\nThe packages are\n  ${forNpm}\n  ${wheel}`);
});
