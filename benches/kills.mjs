/**
 * A real browser, killed at random moments while somebody works: what was shown as saved, and what was typed more than a second before, must
 * be there when it is started again. `npm run kills -- 200` runs this.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { chromium } from "playwright-core";

import { browser as programOf } from "../scripts/steps/browsers.mjs";
import { serve } from "../scripts/steps/server.mjs";
import { SWITCHES } from "../tests/browser/chromium.js";

/** @import {Page} from "playwright-core" */

/** What is typed earlier than this before the end must be kept, in milliseconds. */
const SAFE = 1000;
/** The longest that somebody works before the end comes, in milliseconds. */
const LONGEST = 4500;
const SEED = 18;

/** Numbers from 0 to 1, the same in each run (xorshift). */
function numbers() {
  let state = SEED;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/**
 * A browser with a profile that outlives it.
 *
 * @param {string} program
 * @param {string} profile
 */
async function launch(program, profile) {
  for (const left of ["SingletonLock", "SingletonCookie", "SingletonSocket"]) rmSync(join(profile, left), { force: true });
  const args = [...SWITCHES, "--headless=new", "--remote-debugging-port=0", "--hide-crash-restore-bubble", `--user-data-dir=${profile}`, "about:blank"];
  const running = spawn(program, args, { detached: true, stdio: ["ignore", "ignore", "pipe"] });
  running.unref();
  const address = await new Promise((resolve, reject) => {
    let said = "";
    running.stderr.on("data", (chunk) => {
      said += chunk;
      const found = /DevTools listening on (\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    running.on("exit", () => reject(new Error(`Chromium did not start: ${said}`)));
  });
  const connection = await chromium.connectOverCDP(String(address));
  const page = await connection.contexts()[0]?.newPage();
  if (page === undefined) throw new Error("Chromium opened no page");
  const ended = new Promise((resolve) => running.on("exit", resolve));
  return {
    page,
    /** All of its processes at once, as when a machine loses its memory. */
    async kill() {
      process.kill(-Number(running.pid), "SIGKILL");
      await ended;
      await connection.close().catch(() => {});
    },
  };
}

/** What the library holds, read past the page. @param {Page} page @returns {Promise<{id: string, title: string, excerpt: string}[]>} */
const summaries = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("glossator");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asked = opening.result.transaction("summaries").objectStore("summaries").getAll();
          asked.onsuccess = () => {
            opening.result.close();
            resolve(asked.result);
          };
        };
      }),
  );

const ready = (/** @type {Page} */ page) => page.waitForSelector("#article-text, body.reading .title-field", { timeout: 60_000 });

/** @param {Page} page */
async function toStart(page) {
  await ready(page);
  if (await page.evaluate(() => document.body.classList.contains("reading"))) await page.click("button.brand");
  await page.waitForSelector("#article-text");
}

/**
 * Types word by word until the end; `typed` tells when each stood there.
 *
 * @param {Page} page
 * @param {string} where
 * @param {string} mark
 * @param {{word: string, when: number}[]} typed
 */
async function typeOn(page, where, mark, typed) {
  await page.focus(where);
  await page.evaluate((selector) => /** @type {HTMLInputElement} */ (document.querySelector(selector)).select(), where);
  for (let at = 0; ; at += 1) {
    const word = `${mark}w${at} `;
    await page.keyboard.type(word);
    typed.push({ word, when: Date.now() });
    await page.waitForTimeout(40);
  }
}

/**
 * What somebody does until the end. Each tells afterwards what is lost, or null.
 *
 * @typedef {(page: Page, mark: string) => {work: () => Promise<void>, lost: (page: Page, end: number) => Promise<string | null>}} Deed
 * @type {Record<string, Deed>}
 */
const DEEDS = {
  "types an article": (page, mark) => {
    /** @type {{word: string, when: number}[]} */
    const typed = [];
    return {
      work: async () => {
        await toStart(page);
        await typeOn(page, "#article-text", mark, typed);
      },
      lost: async (again, end) => {
        await toStart(again);
        await again.waitForTimeout(300);
        return missing(typed, end, await again.inputValue("#article-text"));
      },
    };
  },
  "has an article read": (page, mark) => {
    let saved = 0;
    return {
      work: async () => {
        await toStart(page);
        await page.fill("#article-text", `Report ${mark}\n\nAna Costa said on Monday that the port of Lisbon cost €2.4 billion.`);
        await page.click("button:has-text('Annotate')");
        await page.waitForFunction(() => /^Saved$/m.test(document.body.innerText));
        saved = Date.now();
        await page.waitForTimeout(LONGEST);
      },
      lost: async (again) => {
        await ready(again);
        const all = await summaries(again);
        return saved === 0 || all.some(({ title, excerpt }) => `${title} ${excerpt}`.includes(mark)) ? null : "an article that was shown as saved";
      },
    };
  },
  "types a title": (page, mark) => {
    /** @type {{word: string, when: number}[]} */
    const typed = [];
    return {
      work: async () => {
        await toStart(page);
        await page.fill("#article-text", "Ana Costa came to Lisbon on Monday.");
        await page.click("button:has-text('Annotate')");
        await page.waitForSelector("body.reading .title-field");
        await page.waitForFunction(() => /^Saved$/m.test(document.body.innerText));
        await typeOn(page, ".title-field", mark, typed);
      },
      lost: async (again, end) => {
        if (typed.length === 0) return null;
        await again.waitForSelector("body.reading .title-field");
        await again.waitForTimeout(500);
        return missing(typed, end, await again.inputValue(".title-field"));
      },
    };
  },
  "imports a library": (page, mark) => {
    const count = 40;
    /** Null where the end came before anything was asked for. @type {number | null} */
    let before = null;
    const line = (/** @type {number} */ at) =>
      JSON.stringify({ format: "glossator", version: 1, offsetUnit: "codepoint", id: `${mark}-${at}`, title: `${mark} ${at}`, text: "Ana came.", annotations: [], modified: new Date().toISOString() });
    return {
      work: async () => {
        await toStart(page);
        before = (await summaries(page)).length;
        const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.click("button:has-text('Import')")]);
        await chooser.setFiles({ name: "library.jsonl", mimeType: "application/jsonl", buffer: Buffer.from(Array.from({ length: count }, (_, at) => line(at)).join("\n")) });
        await page.waitForTimeout(LONGEST);
      },
      lost: async (again) => {
        await ready(again);
        const all = await summaries(again);
        const whole = before === null || (all.length >= before && all.length <= before + count);
        return whole ? null : `${before} articles before, ${all.length} after`;
      },
    };
  },
};

/** @param {{word: string, when: number}[]} typed @param {number} end @param {string} found */
function missing(typed, end, found) {
  const lost = typed.filter(({ word, when }) => when < end - SAFE && !found.includes(word.trim()));
  return lost.length === 0 ? null : `${lost.length} of ${typed.length} words that were typed more than a second before`;
}

/** Kills the browser so often, and prints what was lost. @param {number} kills */
export async function benchKills(kills) {
  const program = await programOf("chromium");
  const profile = mkdtempSync(join(tmpdir(), "glossator-kills-"));
  const { url, close } = await serve(4800);
  const random = numbers();
  const names = Object.keys(DEEDS);
  /** @type {Record<string, {kills: number, lost: string[]}>} */
  const told = Object.fromEntries(names.map((name) => [name, { kills: 0, lost: [] }]));
  try {
    let running = await launch(program, profile);
    await running.page.goto(url);
    for (let kill = 0; kill < kills; kill += 1) {
      const name = String(names[kill % names.length]);
      const { work, lost } = /** @type {Deed} */ (DEEDS[name])(running.page, `k${kill}`);
      // It ends in the middle of something: what was under way rejects.
      const working = work().catch((error) => error);
      await new Promise((resolve) => setTimeout(resolve, 200 + random() * (LONGEST - 200)));
      const end = Date.now();
      await running.kill();
      await working;
      running = await launch(program, profile);
      await running.page.goto(url);
      const what = await lost(running.page, end).catch((error) => `the page did not come back: ${String(error).split("\n")[0]}`);
      const row = told[name];
      if (row === undefined) continue;
      row.kills += 1;
      if (what !== null) row.lost.push(`kill ${kill}: ${what}`);
    }
    await running.kill();
  } finally {
    await close();
    rmSync(profile, { recursive: true, force: true });
  }
  for (const [name, { kills: count, lost }] of Object.entries(told)) {
    console.log(`${name.padEnd(22)}${String(count).padStart(4)} kills, ${lost.length} lost something`);
    for (const one of lost) console.log(`  ${one}`);
  }
  return Object.values(told).reduce((sum, { lost }) => sum + lost.length, 0);
}
