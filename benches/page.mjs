/**
 * What the page costs in a real browser: bytes on the way to it, and time from the press on Annotate to highlights that
 * are painted. `npm run bench` builds the page and runs this.
 */
import { readFileSync, readdirSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";

import { chromium } from "playwright-core";

import { kilobytes, sizesOf, total } from "../scripts/sizes.mjs";
import { browser } from "../scripts/steps/browsers.mjs";
import { ROOT } from "../scripts/steps/command.mjs";
import { DIST } from "../scripts/steps/page.mjs";
import { serve } from "../scripts/steps/server.mjs";
import { SWITCHES } from "../tests/browser/chromium.js";
import { prose } from "../tests/browser/prose.js";
import { SAMPLE } from "../www/app/sample.js";
import { median, ms, table } from "./table.mjs";

/** Away from the ports of the page and of its tests. */
const PORT = 4373;
const LONG = 100_000;
/** How often each is measured; the median counts. */
const RUNS = 5;

/** @typedef {{painted: number, blocked: number, core: number, ranges: number}} Run  times in milliseconds */

/** Prints what the browser asks for on a first visit, and what each file weighs. */
async function bytes(/** @type {string} */ url, /** @type {import("playwright-core").Browser} */ running) {
  const context = await running.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  const asked = new Set();
  context.on("request", (request) => asked.add(new URL(request.url()).pathname.slice(1) || "index.html"));
  await page.goto(url, { waitUntil: "networkidle" });
  await page.getByRole("textbox", { name: "Article text" }).fill(SAMPLE);
  await page.getByRole("button", { name: "Annotate", exact: true }).click();
  await page.getByRole("region", { name: "Article" }).waitFor();
  await page.waitForLoadState("networkidle");
  await context.close();

  const built = readdirSync(join(ROOT, DIST), { recursive: true, encoding: "utf8" });
  const files = built
    .filter((path) => asked.has(path))
    .map((path) => ({ path, sizes: sizesOf(readFileSync(join(ROOT, DIST, path))) }));
  files.sort((a, b) => b.sizes.raw - a.sizes.raw);
  const rows = [...files, { path: "all", sizes: total(files.map(({ sizes }) => sizes)) }];
  table(
    ["sent on a first visit", "raw", "gzip", "brotli"],
    rows.map(({ path, sizes }) => [path, kilobytes(sizes.raw), kilobytes(sizes.gzip), kilobytes(sizes.brotli)]),
  );
}

/**
 * Runs in the page: presses Annotate and waits for the frame that shows the highlights.
 *
 * @param {string} text
 * @returns {Promise<Omit<Run, "core">>}
 */
async function measure(text) {
  const field = /** @type {HTMLTextAreaElement} */ (document.querySelector("textarea"));
  field.value = text;
  const annotate = [...document.querySelectorAll("button")].find((one) => one.textContent?.startsWith("Annotate"));
  /** @type {number[]} */
  const tasks = [0];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: "longtask" });
  const ranges = () => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

  await frame();
  const pressed = performance.now();
  annotate?.click();
  while (ranges() === 0) await frame();
  // The frame that holds the highlights is painted once the next one begins.
  await frame();
  await frame();
  const painted = performance.now() - pressed;
  await new Promise((resolve) => setTimeout(resolve, 100));
  observer.disconnect();
  return { painted, blocked: Math.max(...tasks), ranges: ranges() };
}

/** A fresh visit, the text once. */
async function visit(
  /** @type {string} */ url,
  /** @type {import("playwright-core").Browser} */ running,
  /** @type {string} */ text,
) {
  const context = await running.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: "networkidle" });
  const run = await page.evaluate(measure, text);
  const [worker] = page.workers();
  const core = await worker?.evaluate(() =>
    performance.getEntriesByType("measure").reduce((sum, { duration }) => sum + duration, 0),
  );
  await context.close();
  return { ...run, core: core ?? Number.NaN };
}

/** Measures, and prints the tables. */
export async function benchPage() {
  const server = await serve(PORT);
  const running = await chromium.launch({ executablePath: await browser("chromium"), args: SWITCHES });
  try {
    console.log(`Chromium ${running.version()}, ${cpus().length} × ${cpus()[0]?.model.trim()}`);
    await bytes(server.url, running);

    const rows = [];
    for (const [name, text] of [
      ["the sample", SAMPLE],
      [`${LONG.toLocaleString("en")} words`, prose(({ words }) => words >= LONG)],
    ]) {
      /** @type {Run[]} */
      const runs = [];
      for (let i = 0; i < RUNS; i += 1) runs.push(await visit(server.url, running, String(text)));
      const middle = (/** @type {keyof Run} */ what) => median(runs.map((run) => run[what]));
      const words = String(text).split(/\s+/).length;
      rows.push([
        String(name),
        String(words),
        ms(middle("painted")),
        ms(middle("core")),
        ms(middle("blocked")),
        String(middle("ranges")),
      ]);
    }
    table(["from Annotate to highlights", "words", "painted", "core", "longest task", "ranges"], rows);
    console.log(`\nMedians of ${RUNS} visits, each with a fresh page. core: the part spent in the worker.`);
  } finally {
    await running.close();
    await server.close();
  }
}
