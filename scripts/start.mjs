/**
 * `npm start`: everything from a bare checkout to the page on an address.
 *
 * Runs before any package is installed: only Node's own modules are imported here and in `steps/`; Vite is, once it is
 * there.
 */
import { script } from "./steps/console.mjs";
import { build, prepare } from "./steps/everything.mjs";
import { serve } from "./steps/server.mjs";

await script(async () => {
  await prepare();
  await build();
  const { url } = await serve();
  console.log(`\nGlossator is on ${url}\nIt stays there until you press Ctrl+C here.`);
});
