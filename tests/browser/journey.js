/**
 * A test of the built page, written once and run in every browser.
 *
 * Beside what the test itself asks, none passes when the page threw an error that nothing caught, when its policy had to
 * refuse something, or when anything was asked of another address than the page's own.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import assert from "node:assert/strict";

import { browser as programOf } from "../../scripts/steps/browsers.mjs";
import { ROOT } from "../../scripts/steps/command.mjs";
import { serve } from "../../scripts/steps/server.mjs";
import { network, networkOfTests } from "./network.js";

/** Where the picture of a failure goes. */
const PICTURES = join(ROOT, ".cache/failures");
/** Where the search for a free port begins: away from that of a page that a person has open, and each browser away from the other. */
const PORTS = { chromium: 4273, firefox: 4373 };
/** The longest a journey may take, in milliseconds. */
const LIMIT = 180_000;

/** `GLOSSATOR_BROWSERS=firefox` runs one of them, for a person who looks into a failure. */
const NAMES = /** @type {Array<"chromium" | "firefox">} */ (
  (process.env.GLOSSATOR_BROWSERS ?? "chromium,firefox").split(",")
);

/** @type {Map<string, Awaited<ReturnType<typeof import("./chromium.js").start>>>} */
const browsers = new Map();
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;

before(async () => {
  server = await serve(PORTS[NAMES[0] ?? "chromium"], { plugins: [networkOfTests()] });
  for (const name of NAMES) {
    const { start } = await import(`./${name}.js`);
    browsers.set(name, await start(await programOf(name)));
  }
});

after(async () => {
  for (const one of browsers.values()) await one.close();
  await server?.close();
});

/**
 * @typedef {object} Allowed  what a journey provokes on purpose
 * @property {RegExp} [faults]
 * @property {RegExp} [addresses]  other than the page's own
 * @property {"chromium"} [only]  the one browser that can be told what the journey needs of it
 * @property {import("./network.js").ModelAnswer} [model]  what the server answers for the model when the page is opened
 * @property {boolean} [flipped]  one bit of the core's module is another when the page is opened
 * @property {boolean} [incomplete]  a part of the page's script is missing when it is opened
 */

/**
 * Registers the test in each browser; the page is open when it begins, in a profile of its own.
 *
 * @param {string} title
 * @param {(tab: import("./tab.js").Tab) => Promise<void>} work
 * @param {Allowed} [allowed]
 */
export function journey(title, work, allowed = {}) {
  for (const name of NAMES.filter((one) => allowed.only === undefined || allowed.only === one)) {
    test(`${title} [${name}]`, { timeout: LIMIT }, async () => {
      const running = browsers.get(name);
      assert.ok(running, `${name} is running`);
      const tab = await running.tab();
      network.model = allowed.model ?? "whole";
      network.incomplete = allowed.incomplete ?? false;
      network.flipped = allowed.flipped ?? false;
      try {
        await tab.open(server.url);
        await work(tab);
        assert.deepEqual(
          tab.faults.filter((fault) => !allowed.faults?.test(fault)),
          [],
          "the page met no error and broke no rule of its policy",
        );
        const asked = tab.requests.filter((url) => leaves(url) && !allowed.addresses?.test(url));
        assert.deepEqual(asked, [], "nothing was asked of another address");
      } catch (fault) {
        await picture(tab, `${title} ${name}`);
        if (fault instanceof Error) fault.message += await state(tab);
        throw fault;
      } finally {
        network.mend();
        await tab.close();
      }
    });
  }
}

/** @param {string} url */
function leaves(url) {
  return !url.startsWith(server.url) && !url.startsWith("data:") && !url.startsWith(`blob:${server.url}`);
}

/**
 * What a person would see of the page's state, in one line: a failure elsewhere may leave nothing but its message.
 *
 * @param {import("./tab.js").Tab} tab
 * @returns {Promise<string>}
 */
async function state(tab) {
  const held = tab.evaluate(() => ({
    focus: document.activeElement?.outerHTML.slice(0, 200),
    selected: String(getSelection()),
    open: Array.from(document.querySelectorAll("dialog[open], [popover]:popover-open, [role=dialog]"), (one) => one.getAttribute("aria-label") ?? one.className),
    said: /** @type {any} */ (globalThis).said?.slice(-5),
    scroll: scrollY,
    scrolls: document.documentElement.scrollHeight,
  }));
  return held.then(
    (found) => `\nthe page then: ${JSON.stringify(found)}`,
    () => "\nthe page did not answer",
  );
}

/**
 * @param {import("./tab.js").Tab} tab
 * @param {string} title
 */
async function picture(tab, title) {
  mkdirSync(PICTURES, { recursive: true });
  const path = join(PICTURES, `${title.replace(/[^a-z0-9]+/gi, "-")}.png`);
  try {
    await tab.screenshot(path);
    console.error(`the page as it was: ${path}`);
  } catch {
    // The tab is gone; the failure itself says more.
  }
}
