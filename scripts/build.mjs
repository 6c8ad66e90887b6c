/** `npm run build`: the page in `www/dist/`, ready for any web server. */
import { script } from "./steps/console.mjs";
import { build, prepare } from "./steps/everything.mjs";
import { DIST } from "./steps/page.mjs";

await script(async () => {
  await prepare();
  await build();
  console.log(`\nThe page is in ${DIST}/`);
});
