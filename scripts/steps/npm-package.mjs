/** The package for npm: the core, the model, and the functions of `packages/npm/` around them, with their types. */
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

import { ROOT, npm, record } from "./command.mjs";
import { Missing } from "./console.mjs";

const SOURCE = "packages/npm";

/** The version of everything here: that of the workspace. @returns {string} */
export function version() {
  const found = /^version = "(.+)"$/m.exec(readFileSync(join(ROOT, "Cargo.toml"), "utf8"))?.[1];
  if (found === undefined) throw new Error("Cargo.toml names no version");
  return found;
}

/**
 * Packs it; the core in `www/wasm/` must be built.
 *
 * @param {string} [folder]  where to, from the root; the package lies there unpacked as well, under `npm/`
 * @returns {Promise<string>} the file, from the root
 */
export async function packNpm(folder = "target/packages") {
  const to = (/** @type {string[]} */ ...path) => join(ROOT, folder, "npm", ...path);
  rmSync(to(), { recursive: true, force: true });
  cpSync(join(ROOT, SOURCE), to(), { recursive: true });
  // Where the page has them, so that they find each other.
  for (const folder of ["wasm", "core"]) mkdirSync(to(folder));
  for (const path of ["wasm/glossator.js", "wasm/glossator.d.ts", "wasm/glossator_bg.wasm", "core/markup.js"]) {
    copyFileSync(join(ROOT, "www", path), to(path));
  }
  for (const path of ["models/en.model", "models/CARD.md", "data/CREDITS.md", "LICENSE-MIT", "LICENSE-APACHE"]) {
    copyFileSync(join(ROOT, path), to(basename(path)));
  }

  const about = JSON.parse(readFileSync(to("package.json"), "utf8"));
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  about.version = version();
  about.dependencies = { parse5: `^${dependencies.parse5}` };
  writeFileSync(to("package.json"), `${JSON.stringify(about, null, 2)}\n`);

  await declare(to());
  const [command, args] = npm();
  const packed = await record(command, [...args, "pack", to(), "--pack-destination", join(ROOT, folder), "--loglevel=error"]);
  if (packed.status !== 0) throw new Missing("npm could not pack the package; the lines above say why.", "npm run packages");
  return `${folder}/glossator-${about.version}.tgz`;
}

/** Writes the types that the JSDoc of the modules states. @param {string} folder */
async function declare(folder) {
  const done = await record(process.execPath, ["node_modules/typescript/bin/tsc", "-p", folder]);
  if (done.status !== 0) throw new Missing("The package's types could not be made; the lines above say why.", "npm run packages");
  rmSync(join(folder, "tsconfig.json"));
}
