/** The npm packages, as the lock file names them. */
import { npm, watch } from "./command.mjs";
import { Missing, step } from "./console.mjs";
import { fingerprint, unlessStamped } from "./fingerprint.mjs";

/** In the folder itself: who removes the packages removes the stamp. */
const STAMP = "node_modules/.glossator-stamp";

/** Installs them when the lock file has changed since the last time. */
export async function installPackages() {
  const [major] = process.versions.node.split(".");
  const print = fingerprint(["package.json", "package-lock.json"], process.platform, process.arch, String(major));
  await unlessStamped(STAMP, print, () =>
    step("installing npm packages by lock file (half a minute the first time)", async () => {
      const [command, args] = npm();
      // The build's own packages are needed even where the environment says that this is production.
      const status = await watch(command, [...args, "ci", "--include=dev", "--no-audit", "--no-fund"]);
      if (status !== 0) throw new Missing("The npm packages could not be installed.", "npm ci");
    }),
  );
}
