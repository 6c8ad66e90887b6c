/** What the command line finds on the development parts of corpora. `npm run accuracy` runs this. */
import { readFileSync } from "node:fs";

import { kilobytes, sizesOf } from "../scripts/sizes.mjs";
import { step } from "../scripts/steps/console.mjs";
import { capitals, strictTitle, title } from "./accuracy/copies.mjs";
import { corpusNames, developmentPart } from "./accuracy/corpus.mjs";
import { NAMES, apart, inLetters, scoresOf, tallied, together } from "./accuracy/measures.mjs";
import { scoredBeside } from "./accuracy/score-script.mjs";
import { calibrationError, f1, precision, recall, reliability, sum } from "./accuracy/scoring.mjs";
import { buildCommandLine } from "./command-line.mjs";
import { MODEL } from "./model-file.mjs";
import { table } from "./table.mjs";
import { ACCURACY, printFigures } from "./targets.mjs";

/** @import {Corpus} from "./accuracy/corpus.mjs" */
/** @import {Counts, Name, Tally} from "./accuracy/scoring.mjs" */

/** World news, raw: what this is made for. */
const NEWS = "ner_worldwide";
/** Web text that nothing was fitted on. */
const WEB = "ner_uner_ewt";

const HEAD = ["F1", "P", "R", "gold"];

/** @typedef {Partial<Record<keyof typeof ACCURACY, number>>} Figures */

/** @param {Counts} counts */
function cells(counts) {
  const percents = [f1(counts), precision(counts), recall(counts)].map((value) => value.toFixed(1));
  return [...percents, String(counts.hit + counts.missed)];
}

/** @param {Tally} tally */
function byType(tally) {
  const types = [...tally].sort(([a], [b]) => a.localeCompare(b));
  return [...types, /** @type {[string, Counts]} */ (["all", sum(tally)])].map(([type, counts]) => [
    `  ${type}`,
    ...cells(counts),
  ]);
}

/** Every corpus, type by type. */
async function corpora(/** @type {string} */ folder, /** @type {string} */ program) {
  /** @type {Map<string, {corpus: Corpus, found: Name[][]}>} */
  const read = new Map();
  await step("reading every corpus", async () => {
    for (const name of corpusNames(folder)) {
      const corpus = developmentPart(folder, name);
      if (corpus.texts.length > 0) read.set(name, { corpus, found: await apart(program, corpus.texts) });
    }
  });
  const rows = [...read.values()].flatMap(({ corpus, found }) => [
    [`${corpus.name}, ${corpus.texts.length} texts`],
    ...byType(tallied(corpus.texts, found, corpus.covers)),
  ]);
  table(["development part, as the corpus marks it", ...HEAD], rows);
  return read;
}

/** The figures that the other scorer gives too, beside ours. */
async function secondOpinion(
  /** @type {string} */ folder,
  /** @type {string} */ program,
  /** @type {{name: string, types: string[] | undefined, ours: number}[]} */ asked,
) {
  const rows = await step("asking score.py", () =>
    asked.map(({ name, types, ours }) => {
      const theirs = scoredBeside(folder, name, program, types);
      const cell = theirs ? theirs.f1.toFixed(1) : "not here";
      return [`${name}, ${types?.join(" ") ?? "all it marks"}`, cell, ours.toFixed(1)];
    }),
  );
  table(["F1", "score.py", "here"], rows);
}

/** What may change when a text is read differently. */
async function news(/** @type {string} */ program, /** @type {Corpus} */ corpus, /** @type {Name[][]} */ found) {
  const { texts, covers } = corpus;
  const plain = sum(tallied(texts, found, NAMES));
  const beside = (/** @type {Counts} */ counts) => recall(counts) / recall(plain);
  const copies = await step("reading copies in other letters", async () => ({
    caps: sum(await inLetters(program, texts, capitals)),
    title: sum(await inLetters(program, texts, title)),
    strict: sum(await inLetters(program, texts, strictTitle)),
  }));
  table(
    [`${NEWS}, ${NAMES.join(" ")}, in other letters`, ...HEAD, "recall beside plain"],
    [
      ["plain", ...cells(plain), "1.000"],
      ["ALL CAPS", ...cells(copies.caps), beside(copies.caps).toFixed(3)],
      ["Title Case (NATO stays)", ...cells(copies.title), beside(copies.title).toFixed(3)],
      ["Title Case, the rest small (Nato)", ...cells(copies.strict), beside(copies.strict).toFixed(3)],
    ],
  );

  const whole = await step("reading whole articles", async () => ({
    names: await together(program, texts, NAMES),
    all: await together(program, texts, covers),
  }));
  table(
    [`${NEWS}, by paragraph and by article`, ...HEAD],
    [
      [`${NAMES.join(" ")}, ${texts.length} paragraphs`, ...cells(plain)],
      [`${NAMES.join(" ")}, ${whole.names.articles} articles`, ...cells(sum(whole.names.tally))],
      [`all it marks, ${texts.length} paragraphs`, ...cells(sum(tallied(texts, found, covers)))],
      [`all it marks, ${whole.all.articles} articles`, ...cells(sum(whole.all.tally))],
    ],
  );
  return { caps: beside(copies.caps), title: beside(copies.title) };
}

/** Whether a score is the chance of being right. */
function calibration(/** @type {Corpus} */ { texts, covers }, /** @type {Name[][]} */ found) {
  const bins = reliability(scoresOf(texts, found, covers));
  const error = calibrationError(bins);
  const rows = bins.map(({ from, names, score, right }) => [
    `${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}`,
    String(names),
    score.toFixed(3),
    right.toFixed(3),
  ]);
  table([`${NEWS}, score of a name`, "names", "mean score", "right"], rows);
  return bins.length > 0 ? error : undefined;
}

/** The model's size, as it lies here and as a server sends it. */
function size() {
  const { raw, gzip, brotli } = sizesOf(readFileSync(MODEL));
  table(["model", "raw", "gzip", "brotli"], [["models/en.model", kilobytes(raw), kilobytes(gzip), kilobytes(brotli)]]);
  return brotli;
}

/**
 * Measures, and prints the tables.
 *
 * @param {string} folder  of corpora
 */
export async function benchAccuracy(folder) {
  const program = await buildCommandLine();
  const read = await corpora(folder, program);
  const of = (/** @type {string} */ name, /** @type {string[] | undefined} */ types) => {
    const one = read.get(name);
    return one && f1(sum(tallied(one.corpus.texts, one.found, types ?? one.corpus.covers)));
  };
  const asked = [
    { figure: "names", name: NEWS, types: NAMES },
    { figure: "all", name: NEWS, types: undefined },
    { figure: "web", name: WEB, types: undefined },
  ].flatMap((one) => (read.has(one.name) ? [{ ...one, ours: of(one.name, one.types) ?? 0 }] : []));

  /** @type {Figures} */
  const figures = Object.fromEntries(asked.map(({ figure, ours }) => [figure, ours]));
  await secondOpinion(folder, program, asked);
  const main = read.get(NEWS);
  if (main) {
    Object.assign(figures, await news(program, main.corpus, main.found));
    figures.calibration = calibration(main.corpus, main.found);
  }
  figures.model = size();
  printFigures(ACCURACY, figures);
}
