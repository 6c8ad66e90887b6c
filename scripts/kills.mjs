/** `npm run kills -- 200`: kills a real browser so often, at random moments, and says what was lost. */
import { script } from "./steps/console.mjs";
import { build, prepare } from "./steps/everything.mjs";

await script(async () => {
  await prepare();
  await build();
  const { benchKills } = await import("../benches/kills.mjs");
  if ((await benchKills(Number(process.argv[2] ?? 200))) > 0) process.exitCode = 1;
});
