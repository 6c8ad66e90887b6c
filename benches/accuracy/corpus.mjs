/**
 * Corpora of marked names: gzipped JSON Lines `ner_*.jsonl.gz` of `{id, text, tags, offsets, source, split}`, offsets in
 * code points, and `mapping.json`, which says what each corpus's labels are here. They are read where they lie.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";

import { ROOT } from "../../scripts/steps/command.mjs";
import { fold } from "./scoring.mjs";

/** @import {Name} from "./scoring.mjs" */

/** @typedef {{id: string, text: string, gold: Name[]}} Text  offsets in UTF-16 */
/** @typedef {{name: string, texts: Text[], covers: Set<string>}} Corpus  covers: the types whose absence means something */
/** @typedef {{map: Record<string, string | null>, covers: string[]}} Scheme */

/** Beside the checkout. */
const USUAL = join(ROOT, "../shared/corpora");

/**
 * The folder of corpora that the command line names, else the usual one; nothing when there is none.
 *
 * @param {string | undefined} named
 * @returns {string | undefined}
 */
export function corporaFolder(named) {
  const folder = named ? resolve(named) : USUAL;
  return existsSync(join(folder, "mapping.json")) ? folder : undefined;
}

/**
 * The names of the corpora in a folder.
 *
 * @param {string} folder
 * @returns {string[]}
 */
export function corpusNames(folder) {
  const found = readdirSync(folder).flatMap((file) => /^(ner_\w+)\.jsonl\.gz$/.exec(file)?.[1] ?? []);
  return found.sort();
}

/**
 * The development part of a corpus; no texts where it has none.
 *
 * @param {string} folder
 * @param {string} name
 * @returns {Corpus}
 */
export function developmentPart(folder, name) {
  const schemes = JSON.parse(readFileSync(join(folder, "mapping.json"), "utf8"));
  const lines = gunzipSync(readFileSync(join(folder, `${name}.jsonl.gz`)))
    .toString("utf8")
    .split("\n");
  const covers = new Set();
  const texts = [];
  for (const line of lines) {
    if (line === "") continue;
    const record = JSON.parse(line);
    if (record.split !== "dev") continue;
    const scheme = /** @type {Scheme} */ (schemes[record.source]);
    for (const type of scheme.covers) covers.add(fold(type));
    const inUtf16 = utf16(record.text);
    const gold = marked(record.tags, record.offsets).flatMap(({ start, end, type: label }) => {
      const type = scheme.map[label];
      return type ? [{ start: inUtf16(start), end: inUtf16(end), type }] : [];
    });
    texts.push({ id: record.id, text: record.text, gold });
  }
  return { name, texts, covers };
}

/**
 * What BIO tags mark. An `I` that continues nothing begins a name, as does one of another label.
 *
 * @param {string[]} tags
 * @param {[number, number][]} offsets  of the tokens
 * @returns {Name[]} in the unit of `offsets`
 */
export function marked(tags, offsets) {
  /** @type {Name[]} */
  const names = [];
  /** @type {Name | undefined} */
  let open;
  for (const [i, tag] of tags.entries()) {
    const [start, end] = /** @type {[number, number]} */ (offsets[i]);
    const label = tag === "O" || tag === "?" ? undefined : tag.slice(2);
    if (label && open && tag.startsWith("I") && open.type === label) {
      open.end = end;
    } else {
      open = label ? { start, end, type: label } : undefined;
      if (open) names.push(open);
    }
  }
  return names;
}

/**
 * From code points to UTF-16.
 *
 * @param {string} text
 * @returns {(codePoint: number) => number}
 */
function utf16(text) {
  const starts = [0];
  for (const character of text) starts.push(/** @type {number} */ (starts.at(-1)) + character.length);
  return (codePoint) => starts[Math.min(codePoint, starts.length - 1)] ?? text.length;
}
