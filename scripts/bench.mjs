/** `npm run bench -- [corpora folder]`: what the page costs, and how fast the core is beside others. */
import { script } from "./steps/console.mjs";
import { build, prepare } from "./steps/everything.mjs";

await script(async () => {
  await prepare();
  await build();
  const { benchPage } = await import("../benches/page.mjs");
  await benchPage();
  const { articles } = await import("../benches/articles.mjs");
  const { benchComparison } = await import("../benches/comparison.mjs");
  const { benchNative } = await import("../benches/native.mjs");
  const { benchCores } = await import("../benches/cores.mjs");
  const { SPEED, printFigures } = await import("../benches/targets.mjs");
  const read = articles(process.argv[2]);
  const inBrowser = await benchComparison(read);
  const native = await benchNative(read);
  await benchCores(read);
  printFigures(SPEED, { ...inBrowser, ...native });
});
