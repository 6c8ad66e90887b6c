import { jsonOfFile } from "./read.js";

/** @import {Core} from "../core/core.js" */
/** @import {ImportedFiles} from "../document/types.js" */

/** The name without what follows its last dot. @param {File} file */
const stemOf = ({ name }) => name.replace(/\.[^.]*$/, "");

/**
 * What files of documents hold, in the order in which they were given: one entry a file, or a pair of brat's (.txt and .ann).
 *
 * Rejects with the codes of `jsonOfFile` and of the core.
 *
 * @param {readonly File[]} files
 * @param {Pick<Core, "importAs">} core
 * @param {string | undefined} text  of the open article, for files that hold marks alone
 * @returns {Promise<ImportedFiles[]>}
 */
export async function documentsIn(files, core, text) {
  const stems = new Map(files.filter(({ name }) => /\.ann$/i.test(name)).map((file) => [stemOf(file), file]));
  const isPaired = (/** @type {File} */ file) => /\.txt$/i.test(file.name) && stems.has(stemOf(file));
  /** @type {ImportedFiles[]} */
  const all = [];
  for (const file of files) {
    if (isPaired(file)) continue;
    const pair = /\.ann$/i.test(file.name) ? files.filter((other) => isPaired(other) && stemOf(other) === stemOf(file)) : [];
    const read = await Promise.all([file, ...pair].map(async (one) => ({ name: one.name, text: await jsonOfFile(one) })));
    all.push(await core.importAs(read, text));
  }
  return all;
}
