/** What a step was made from, so that it is done again only when that has changed. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { ROOT } from "./command.mjs";

/**
 * The files under a path, sorted; the path itself when it is a file.
 *
 * @param {string} path  from the root
 * @param {string[]} [leave]  paths from the root to leave out
 * @returns {string[]}
 */
export function filesUnder(path, leave = []) {
  if (leave.includes(path) || !existsSync(join(ROOT, path))) return [];
  if (!statSync(join(ROOT, path)).isDirectory()) return [path];
  return readdirSync(join(ROOT, path))
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`, leave));
}

/**
 * A hash of the names and the contents of files, and of further words.
 *
 * @param {string[]} files
 * @param {...string} words
 */
export function fingerprint(files, ...words) {
  const hash = createHash("sha256");
  for (const word of words) hash.update(`${word}\0`);
  for (const file of files) {
    const content = readFileSync(join(ROOT, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/**
 * Does the work unless `stamp` holds this fingerprint already; writes it when the work is done.
 *
 * @param {string} stamp  a file, from the root
 * @param {string} print
 * @param {() => Promise<void>} work
 * @returns {Promise<boolean>} whether the work was done
 */
export async function unlessStamped(stamp, print, work) {
  const path = join(ROOT, stamp);
  if (existsSync(path) && readFileSync(path, "utf8") === print) return false;
  // Half a step bears no stamp.
  rmSync(path, { force: true });
  await work();
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, print);
  return true;
}
