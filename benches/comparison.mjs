/**
 * Beside the other taggers of the browser: speed and F1 on the same articles in one page, and the memory that the core
 * takes. `npm run bench` runs this.
 */
import { copyFileSync } from "node:fs";
import { join } from "node:path";

import { chromium } from "playwright-core";

import { browser } from "../scripts/steps/browsers.mjs";
import { ROOT } from "../scripts/steps/command.mjs";
import { step } from "../scripts/steps/console.mjs";
import { serve } from "../scripts/steps/server.mjs";
import { SWITCHES } from "../tests/browser/chromium.js";
import { prose } from "../tests/browser/prose.js";
import { tallied } from "./accuracy/measures.mjs";
import { f1, sum } from "./accuracy/scoring.mjs";
import { characters } from "./articles.mjs";
import { MODEL } from "./model-file.mjs";
import { grouped, median, table, times } from "./table.mjs";

/** @import {Articles} from "./articles.mjs" */
/** @import {ContenderName, Memory, Request, Timed} from "./comparison/protocol.mjs" */
/** @import {Name} from "./accuracy/scoring.mjs" */

const FOLDER = join(ROOT, "benches/comparison");
const BUILT = join(ROOT, ".cache/comparison");
/** Away from the ports of the page, of its tests, and of the other bench. */
const PORT = 4473;
const ROUNDS = 5;
/** Enough texts for each to be compiled before it counts. */
const WARM = 20;
const LONG = 100_000;

/** @type {ContenderName[]} */
const NAMES = ["glossator", "compromise", "wink"];
const TITLES = { glossator: "Glossator", compromise: "compromise", wink: "winkNLP" };
/** The types that each has. @type {Record<ContenderName, string[]>} */
const TYPES = {
  glossator: ["PERSON", "ORG", "LOC", "NORP", "DATE", "MONEY"],
  compromise: ["PERSON", "ORG", "LOC", "NORP"],
  wink: ["DATE", "MONEY"],
};

/** Bundles the page as a production page is. */
async function build() {
  const { build } = await import("vite");
  await build({
    configFile: false,
    root: FOLDER,
    base: ".",
    logLevel: "warn",
    build: { outDir: BUILT, emptyOutDir: true, target: "chrome111", assetsInlineLimit: 0, chunkSizeWarningLimit: 8192 },
    worker: { format: "es" },
  });
  copyFileSync(MODEL, join(BUILT, "en.model"));
}

/**
 * A fresh page whose worker has loaded the core.
 *
 * @param {import("playwright-core").Browser} running
 * @param {string} url
 */
async function open(running, url) {
  const page = await running.newPage();
  await page.goto(url, { waitUntil: "load" });
  /** @type {(request: Request) => Promise<any>} */
  const ask = (request) => page.evaluate((one) => /** @type {any} */ (globalThis).ask(one), request);
  /** The core keeps the words that it has read with a model: a model loaded anew has read none. */
  const load = () => ask({ task: "load", model: new URL("en.model", url).href });
  await load();
  return { ask, load, close: () => page.close() };
}

/** @typedef {Awaited<ReturnType<typeof open>>} Opened */

/** Each reads all the articles, one contender after the other, round by round. */
async function speed(/** @type {Opened} */ { ask, load }, /** @type {Articles} */ { title, texts }) {
  for (const contender of NAMES) await ask({ task: "time", contender, texts: texts.slice(0, WARM) });
  /** @type {Record<ContenderName, Timed>[]} */
  const rounds = [];
  for (let i = 0; i < ROUNDS; i += 1) {
    /** @type {Partial<Record<ContenderName, Timed>>} */
    const round = {};
    await load();
    for (const contender of NAMES) round[contender] = await ask({ task: "time", contender, texts });
    rounds.push(/** @type {Record<ContenderName, Timed>} */ (round));
  }

  const total = characters(texts);
  /** @type {(of: (round: Record<ContenderName, Timed>) => number) => {each: number, ratio: number}} */
  const middle = (of) => ({
    each: median(rounds.map((round) => (total * 1000) / of(round))),
    // Within a round: what slows the machine for a while slows both.
    ratio: median(rounds.map((round) => round.compromise.milliseconds / of(round))),
  });
  const part = (/** @type {string[]} */ stages) =>
    middle(({ glossator }) => stages.reduce((sum, stage) => sum + (glossator.parts[stage] ?? 0), 0));
  const everything = middle(({ glossator }) => glossator.milliseconds);
  const names = part(["reading", "entities"]);
  const rows = /** @type {[string, string, {each: number, ratio: number}][]} */ ([
    ["Glossator, everything", "names, values, entities, claims; a document", everything],
    ["Glossator, names only", "sentences, names, values, entities", names],
    ["compromise", "all its tags; people, places, organisations", middle((one) => one.compromise.milliseconds)],
    ["winkNLP, sbd and ner", "sentences; dates, amounts: no names", middle((one) => one.wink.milliseconds)],
  ]);
  table(
    [`in Chromium, ${title}`, "characters a second", "beside compromise", "what is done"],
    rows.map(([who, what, { each, ratio }]) => [who, grouped(each), times(ratio), what]),
  );
  console.log(
    `\nMedians of ${ROUNDS} rounds over ${grouped(total)} characters, one after the other in one worker of one page.` +
      "\nNames only: the part of the same run until entities stand, by the core’s own marks on the timeline. Each round begins with a" +
      "\nmodel that has read no word.",
  );
  return { browser: everything.ratio, browserNames: names.ratio };
}

/** F1 on the same paragraphs, by the types that each has. */
async function accuracy(/** @type {Opened} */ { ask }, /** @type {Articles} */ { marked }) {
  if (marked.length === 0) {
    console.log("\nNo corpora here, so no F1: npm run bench -- FOLDER names theirs.");
    return;
  }
  const texts = marked.map(({ text }) => text);
  /** @type {Partial<Record<ContenderName, Name[][]>>} */
  const found = {};
  for (const contender of NAMES) found[contender] = await ask({ task: "find", contender, texts });
  const cell = (/** @type {ContenderName} */ who, /** @type {string[]} */ types) =>
    types.every((type) => TYPES[who].includes(type))
      ? f1(sum(tallied(marked, found[who] ?? [], types))).toFixed(1)
      : "–";
  const kinds = [...TYPES.glossator.map((type) => [type]), ["PERSON", "ORG", "LOC"], ["PERSON", "ORG", "LOC", "NORP"]];
  table(
    [`F1, ${marked.length} paragraphs, ner_worldwide dev`, ...NAMES.map((who) => TITLES[who])],
    kinds.map((types) => [types.join(" "), ...NAMES.map((who) => cell(who, types))]),
  );
}

/** What the core's memory grows to. */
async function memory(/** @type {import("playwright-core").Browser} */ running, /** @type {string} */ url) {
  const { ask, close } = await open(running, url);
  /** @type {Memory} */
  const { loaded, used } = await ask({ task: "memory", text: prose(({ words }) => words >= LONG) });
  await close();
  const megabytes = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
  table(
    ["memory of the wasm module", "bytes"],
    [
      ["loaded", megabytes(loaded)],
      [`after ${grouped(LONG)} words`, megabytes(used)],
    ],
  );
  return used;
}

/**
 * Measures, and prints the tables.
 *
 * @param {Articles} read
 * @returns {Promise<{browser: number, browserNames: number, memory: number}>} times compromise, twice, and bytes
 */
export async function benchComparison(read) {
  await step("building the page of the comparison", build);
  // Isolated, the page's clock counts in steps of 5 µs instead of 100.
  const headers = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };
  const server = await serve(PORT, { configFile: false, root: FOLDER, build: { outDir: BUILT }, preview: { headers } });
  const running = await chromium.launch({ executablePath: await browser("chromium"), args: SWITCHES });
  try {
    const opened = await open(running, server.url);
    const ratios = await step("comparing speed in Chromium", () => speed(opened, read));
    await accuracy(opened, read);
    await opened.close();
    return { ...ratios, memory: await memory(running, server.url) };
  } finally {
    await running.close();
    await server.close();
  }
}
