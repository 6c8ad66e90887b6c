/**
 * The command line on one core, beside compromise in Node in the same minutes, and so beside spaCy. `npm run bench` runs
 * this.
 */
import { fileURLToPath } from "node:url";

import { step } from "../scripts/steps/console.mjs";
import { characters } from "./articles.mjs";
import { buildCommandLine, lines } from "./command-line.mjs";
import { held, onOneCore } from "./native/one-core.mjs";
import { grouped, median, table, times } from "./table.mjs";

/** @import {Articles} from "./articles.mjs" */

const COMPROMISE = fileURLToPath(new URL("native/compromise-run.mjs", import.meta.url));
const ROUNDS = 5;
/** The command line reads at least this much a round: its own start is some milliseconds. */
const ENOUGH = 3_000_000;
/**
 * spaCy's models are not on the package index, so it can't be run from here. Where both were measured, en_core_web_md with
 * nothing but its ner read 25,000 characters a second on one core and compromise 90,000 in Node.
 */
const SPACY_OF_COMPROMISE = 25 / 90;

/**
 * One run over many texts: its milliseconds without the start, and those of the stages that names need.
 *
 * @param {string} program
 * @param {string} input
 */
function commandLine(program, input) {
  const command = [program, "annotate", "--jsonl", "--timings"];
  const start = onOneCore(command, lines(["A."]), { keep: false }).milliseconds;
  const { milliseconds, said } = onOneCore(command, input, { keep: false });
  const stage = (/** @type {string} */ name) => Number(new RegExp(`^${name} ([\\d.]+) s$`, "m").exec(said)?.[1]) * 1000;
  return { everything: milliseconds - start, names: stage("reading") + stage("entities") };
}

/**
 * Measures, and prints the table.
 *
 * @param {Articles} read
 * @returns {Promise<{native: number, nativeNames: number}>} times spaCy, as reckoned
 */
export async function benchNative({ title, texts }) {
  const program = await buildCommandLine();
  const total = characters(texts);
  const repeats = Math.ceil(ENOUGH / total);
  const input = lines(Array.from({ length: repeats }, () => texts).flat());
  const round = () => {
    const ours = commandLine(program, input);
    const theirs = onOneCore([process.execPath, COMPROMISE], JSON.stringify(texts), { keep: true });
    const each = (/** @type {number} */ milliseconds) => (repeats * total * 1000) / milliseconds;
    const compromise = (total * 1000) / Number(theirs.printed);
    return { everything: each(ours.everything), names: each(ours.names), compromise };
  };
  const rounds = await step("comparing the command line on one core", async () => {
    const all = [];
    for (let i = 0; i < ROUNDS; i += 1) {
      all.push(round());
      // A round waits for its programs; between two, the step may say that it still runs.
      await new Promise((resolve) => setTimeout(resolve));
    }
    return all;
  });

  /** @typedef {ReturnType<typeof round>} Round */
  const middle = (/** @type {(round: Round) => number} */ of) => median(rounds.map(of));
  const spacy = (/** @type {Round} */ round) => round.compromise * SPACY_OF_COMPROMISE;
  const rows = /** @type {[string, (round: Round) => number, string][]} */ ([
    ["Glossator, everything", (round) => round.everything, "JSON in, every stage, JSON out"],
    ["Glossator, names only", (round) => round.names, "sentences, names, values, entities"],
    ["compromise", (round) => round.compromise, "all its tags; people, places, organisations"],
    ["spaCy md, ner alone (reckoned)", spacy, "compromise × 25 ÷ 90; not run here"],
  ]);
  table(
    [`native, ${title}`, "characters a second", "beside compromise", "beside spaCy", "what is done"],
    rows.map(([who, of, what]) => [
      who,
      grouped(middle(of)),
      times(middle((round) => of(round) / round.compromise)),
      times(middle((round) => of(round) / spacy(round))),
      what,
    ]),
  );
  console.log(
    `\nMedians of ${ROUNDS} rounds, start-up excluded, ` +
      `${held ? "each program held to one core" : "NOT held to one core (taskset is not here)"}.`,
  );
  return {
    nativeNames: middle((round) => round.names / spacy(round)),
    native: middle((round) => round.everything / spacy(round)),
  };
}
