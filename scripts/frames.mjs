/** `npm run frames`: whether a very long article stays smooth, in frames a second; with words only the deeds that hold one. */
import { script } from "./steps/console.mjs";
import { build, prepare } from "./steps/everything.mjs";

await script(async () => {
  await prepare();
  await build();
  const { benchFrames } = await import("../benches/frames.mjs");
  await benchFrames();
});
