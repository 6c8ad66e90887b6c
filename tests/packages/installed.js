/** The package for npm, packed and put where a program of somebody else would have it. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

import { ROOT } from "../../scripts/steps/command.mjs";
import { packNpm } from "../../scripts/steps/npm-package.mjs";

/**
 * A folder of a program that has `glossator` in its `node_modules`; other packages are found in this project's.
 *
 * @returns {Promise<{folder: string, remove: () => void}>}
 */
export async function installed() {
  const folder = mkdtempSync(join(ROOT, "target/package-"));
  const file = await packNpm(folder.slice(ROOT.length));
  execFileSync("tar", ["-xzf", join(ROOT, file), "-C", folder]);
  mkdirSync(join(folder, "node_modules"));
  renameSync(join(folder, "package"), join(folder, "node_modules/glossator"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
