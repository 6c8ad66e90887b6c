/** The articles that the contenders read. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { ROOT } from "../scripts/steps/command.mjs";
import { Missing } from "../scripts/steps/console.mjs";
import { SAMPLE } from "../www/app/sample.js";
import { joined } from "./accuracy/articles.mjs";
import { corporaFolder, developmentPart } from "./accuracy/corpus.mjs";

/** @import {Text} from "./accuracy/corpus.mjs" */

/** @typedef {{title: string, texts: string[], marked: Text[]}} Articles  marked: their paragraphs, where names are known */

/** Written for this project. */
const OWN = "tests/golden";
/** They are few: read this often, they take long enough to be timed. */
const OWN_TIMES = 20;

/**
 * News of the corpora where they are, else this project's own few articles, whose names nobody marked.
 *
 * @param {string | undefined} named  a folder of corpora
 * @returns {Articles}
 */
export function articles(named) {
  const folder = corporaFolder(named);
  if (named && !folder)
    throw new Missing(`${named} holds no corpora: mapping.json is not there.`, "npm run bench -- FOLDER");
  if (folder) {
    const { texts } = developmentPart(folder, "ner_worldwide");
    const whole = joined(texts);
    return {
      title: `${whole.length} articles, ner_worldwide dev`,
      texts: whole.map(({ text }) => text),
      marked: texts,
    };
  }
  const golden = readdirSync(join(ROOT, OWN)).filter((file) => file.endsWith(".txt"));
  const own = [SAMPLE, ...golden.map((file) => readFileSync(join(ROOT, OWN, file), "utf8"))];
  const texts = Array.from({ length: OWN_TIMES }, () => own).flat();
  return { title: `${own.length} articles of this project, ${OWN_TIMES} times`, texts, marked: [] };
}

/** @param {string[]} texts  @returns {number} their length, in UTF-16 */
export function characters(texts) {
  return texts.reduce((total, { length }) => total + length, 0);
}
