/** A tab of Chromium, driven by Playwright. */
import { readFile } from "node:fs/promises";

import { chromium } from "playwright-core";

import { SCRIPT_OF_SAID } from "./said.js";
import { LONG_PRESS, selectAsHandlesDo } from "./touch.js";
import { PATIENCE, chord, enter, eventually, itemsOf } from "./tab.js";

/** No calls home, and no sandbox where the tests are root: Chromium refuses to start there with one. */
export const SWITCHES = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/**
 * @param {string} executablePath
 * @returns {Promise<{tab: () => Promise<import("./tab.js").Tab>, close: () => Promise<void>}>}
 */
export async function start(executablePath) {
  const browser = await chromium.launch({ executablePath, args: SWITCHES });
  return {
    tab: async () => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
      context.setDefaultTimeout(PATIENCE);
      return newTab(context);
    },
    close: () => browser.close(),
  };
}

/**
 * @param {import("playwright-core").BrowserContext} context
 * @returns {Promise<import("./tab.js").Tab>}
 */
async function newTab(context) {
  const page = await context.newPage();
  await page.addInitScript(SCRIPT_OF_SAID);
  /** @type {string[]} */
  const faults = [];
  /** @type {string[]} */
  const requests = [];
  page.on("pageerror", (error) => faults.push(String(error.stack ?? error)));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  // Of the context: what its workers ask for is seen too.
  context.on("request", (request) => requests.push(request.url()));

  /** @type {Promise<import("playwright-core").CDPSession> | undefined} */
  let session;
  const fingers = () => (session ??= context.newCDPSession(page));

  return {
    browser: "chromium",
    faults,
    requests,
    open: async (url) => void (await page.goto(url, { waitUntil: "load" })),
    prepare: async (work) => void (await page.addInitScript(work)),
    reload: async () => void (await page.reload({ waitUntil: "load" })),
    part: (role, name) => part(page, role, name),
    evaluate: (work, argument) => page.evaluate(/** @type {any} */ (work), argument),
    until: async (what, test, argument) => {
      await eventually(what, () => page.evaluate(/** @type {any} */ (test), argument));
    },
    press: (keys) => page.keyboard.press(chord(keys).join("+")),
    clicks: ({ x, y }, times) => page.mouse.click(x, y, { clickCount: times }),
    drag: async (points) => {
      const [first, ...rest] = points;
      if (!first) return;
      await page.mouse.move(first.x, first.y);
      await page.mouse.down();
      for (const { x, y } of rest) await page.mouse.move(x, y, { steps: 4 });
      await page.mouse.up();
    },
    asPhone: async (width, height) => {
      await page.setViewportSize({ width, height });
      const session = await fingers();
      await session.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 2, mobile: true });
      await session.send("Emulation.setTouchEmulationEnabled", { enabled: true, maxTouchPoints: 5 });
    },
    tap: async ({ x, y }) => {
      await (await fingers()).send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
      await (await fingers()).send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    },
    // As on a phone: the system takes the finger over when it selects, and the page hears of a cancelled press.
    hold: async (pressed) => {
      await (await fingers()).send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [pressed.point] });
      await new Promise((resolve) => setTimeout(resolve, LONG_PRESS));
      await page.evaluate(selectAsHandlesDo, pressed);
      await (await fingers()).send("Input.dispatchTouchEvent", { type: "touchCancel", touchPoints: [] });
    },
    download: async (work) => {
      const [download] = await Promise.all([page.waitForEvent("download"), work()]);
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
    },
    upload: async (work, { name, content }) => {
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), work()]);
      await chooser.setFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    asks: (preferences) => page.emulateMedia(preferences),
    beside: () => newTab(context),
    screenshot: async (path) => void (await page.screenshot({ path })),
    close: () => context.close(),
  };
}

/**
 * @param {import("playwright-core").Page | import("playwright-core").Locator} scope
 * @param {string} role
 * @param {string} name
 * @returns {import("./tab.js").Part}
 */
function part(scope, role, name) {
  const here = scope.getByRole(/** @type {any} */ (role), { name, exact: true }).first();
  return {
    click: () => here.click(),
    focus: () => here.focus(),
    fill: (text) => here.evaluate(enter, text),
    text: () => here.innerText(),
    items: () => here.evaluate(itemsOf),
    there: () => here.waitFor({ state: "visible" }),
    gone: () => here.waitFor({ state: "hidden" }),
    isThere: () => here.isVisible(),
    evaluate: (work, argument) => here.evaluate(/** @type {any} */ (work), argument),
    part: (innerRole, innerName) => part(here, innerRole, innerName),
  };
}
