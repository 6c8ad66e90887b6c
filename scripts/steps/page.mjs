/** The page, as files that any web server can send. */
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";

import { ROOT } from "./command.mjs";
import { step } from "./console.mjs";
import { filesUnder, fingerprint, unlessStamped } from "./fingerprint.mjs";

/** What Vite writes, from the root. */
export const DIST = "www/dist";
const STAMP = ".cache/page-stamp";

/** Builds `www/dist/` when the page, the core, the model or the build has changed. */
export async function buildPage() {
  const files = ["vite.config.js", "package-lock.json", ...filesUnder("www", [DIST]), ...filesUnder("models")];
  if (!existsSync(join(ROOT, DIST, "index.html"))) rmSync(join(ROOT, STAMP), { force: true });
  await unlessStamped(STAMP, fingerprint(files), () =>
    step("building the page", async () => {
      const { build } = await import("vite");
      await build({ configFile: join(ROOT, "vite.config.js") });
    }),
  );
}
