/** A tab of Firefox as it is shipped, driven by Puppeteer over WebDriver BiDi. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

import puppeteer from "puppeteer-core";

import { scriptOfNames } from "./accessible-names.js";
import { SCRIPT_OF_SAID } from "./said.js";
import { LONG_PRESS, selectAsHandlesDo } from "./touch.js";
import { PATIENCE, chord, enter, eventually, itemsOf } from "./tab.js";

/**
 * @param {string} executablePath
 * @returns {Promise<{tab: () => Promise<import("./tab.js").Tab>, close: () => Promise<void>}>}
 */
export async function start(executablePath) {
  const folder = await mkdtemp(join(tmpdir(), "glossator-firefox-"));
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless: true,
    extraPrefsFirefox: {
      // Downloads go to a folder that the tests read, with no question asked.
      "browser.download.folderList": 2,
      "browser.download.dir": folder,
      "browser.download.useDownloadDir": true,
      "browser.helperApps.neverAsk.saveToDisk": "application/json,text/plain,application/octet-stream",
      // Tests run in the background all the time; timers must not slow down for that.
      "dom.min_background_timeout_value": 4,
      "dom.timeout.enable_budget_timer_throttling": false,
      // Without a graphics card each frame is drawn by the processor that also runs the test.
      "layout.frame_rate": 20,
    },
  });
  const names = await scriptOfNames();
  return {
    tab: async () => newTab(browser, await browser.createBrowserContext(), { folder, names }),
    close: async () => {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * @param {import("puppeteer-core").Browser} browser
 * @param {import("puppeteer-core").BrowserContext} context  the person's cookies and storage
 * @param {{folder: string, names: string}} given  where downloads go; the script that finds parts by their names
 * @returns {Promise<import("./tab.js").Tab>}
 */
async function newTab(browser, context, { folder, names }) {
  const page = await context.newPage();
  await page.evaluateOnNewDocument(names);
  await page.evaluateOnNewDocument(SCRIPT_OF_SAID);
  await page.setViewport({ width: 1280, height: 800 });
  page.setDefaultTimeout(PATIENCE);
  /** @type {string[]} */
  const faults = [];
  /** @type {string[]} */
  const requests = [];
  page.on("pageerror", (error) => faults.push(String(/** @type {Error} */ (error).stack ?? error)));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("request", (request) => requests.push(request.url()));

  return {
    browser: "firefox",
    faults,
    requests,
    open: async (url) => void (await page.goto(url, { waitUntil: "load" })),
    prepare: async (work) => void (await page.evaluateOnNewDocument(work)),
    reload: async () => void (await page.reload({ waitUntil: "load" })),
    part: (role, name) => part(() => page.evaluateHandle(() => document), role, name),
    evaluate: (work, argument) => page.evaluate(/** @type {any} */ (work), argument),
    until: async (what, test, argument) => {
      await eventually(what, async () => {
        // An element would come back as nothing at all: it is judged where it is.
        const found = await page.evaluateHandle(/** @type {any} */ (test), argument);
        return found.evaluate((value) => Boolean(value));
      });
    },
    press: async (keys) => {
      const held = /** @type {any[]} */ (chord(keys));
      const last = held.pop();
      for (const key of held) await page.keyboard.down(key);
      await page.keyboard.press(last);
      for (const key of held.reverse()) await page.keyboard.up(key);
    },
    clicks: ({ x, y }, times) => page.mouse.click(x, y, { count: times }),
    drag: async (points) => {
      const [first, ...rest] = points;
      if (!first) return;
      await page.mouse.move(first.x, first.y);
      await page.mouse.down();
      for (const { x, y } of rest) await page.mouse.move(x, y, { steps: 4 });
      await page.mouse.up();
    },
    // It takes no window for a phone; what is pressed with a finger tells the page that it is one.
    asPhone: (width, height) => page.setViewport({ width, height }),
    tap: ({ x, y }) => page.touchscreen.tap(x, y),
    hold: async (pressed) => {
      const touch = await page.touchscreen.touchStart(pressed.point.x, pressed.point.y);
      await new Promise((resolve) => setTimeout(resolve, LONG_PRESS));
      await page.evaluate(selectAsHandlesDo, pressed);
      await touch.end();
    },
    download: async (work) => {
      const saved = nextDownload(browser);
      await work();
      const path = await saved;
      const text = await readFile(path, "utf8");
      // The next file of this name must not be called "name(1)".
      await rm(path);
      return { name: basename(path), text };
    },
    upload: async (work, { name, content }) => {
      const path = join(await mkdtemp(join(folder, "upload-")), name);
      await writeFile(path, content);
      const [chooser] = await Promise.all([page.waitForFileChooser(), work()]);
      await chooser.accept([path]);
    },
    resize: (width, height) => page.setViewport({ width, height }),
    asks: () => Promise.reject(new Error("Firefox takes these from the system that it runs on")),
    beside: () => newTab(browser, context, { folder, names }),
    screenshot: async (path) => void (await page.screenshot({ path: /** @type {`${string}.png`} */ (path) })),
    close: () => context.close(),
  };
}

/**
 * The file of the next download, once it is whole. Puppeteer has no name for the protocol's event; it passes it on.
 *
 * @param {any} browser
 * @returns {Promise<string>}
 */
function nextDownload(browser) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("no file was saved")), PATIENCE);
    browser.connection.once(
      "browsingContext.downloadEnd",
      (/** @type {{status: string, filepath?: string}} */ { status, filepath }) => {
        clearTimeout(late);
        if (filepath) resolve(filepath);
        else reject(new Error(`the download was ${status}`));
      },
    );
  });
}

/**
 * @param {() => Promise<import("puppeteer-core").JSHandle<any>>} scope  a document, or an element
 * @param {string} role
 * @param {string} name
 * @returns {import("./tab.js").Part}
 */
function part(scope, role, name) {
  const what = `${role} “${name}”`;

  /** The first that is visible, at this moment. */
  const now = async () => {
    const found = await (await scope()).evaluateHandle(
      (/** @type {ParentNode} */ root, /** @type {string} */ itsRole, /** @type {string} */ itsName) => /** @type {any} */ (globalThis).partCalled(root, itsRole, itsName),
      role,
      name,
    );
    return /** @type {import("puppeteer-core").ElementHandle<any> | null} */ (found.asElement()) ?? undefined;
  };
  const there = () => eventually(`${what} is there`, now);

  return {
    click: () =>
      eventually(`${what} can be clicked`, async () => {
        const found = await there();
        if (await found.evaluate((element) => "disabled" in element && element.disabled)) return false;
        // Whoever presses something sees it; a tab behind another draws no frames, and its timers run once a second.
        if (await found.evaluate(() => document.hidden)) await found.frame.page().bringToFront();
        await found.evaluate(bringToRest);
        await found.click();
        return true;
      }).then(() => undefined),
    focus: async () => (await there()).focus(),
    fill: async (text) => (await there()).evaluate(enter, text),
    text: async () => (await there()).evaluate((element) => /** @type {HTMLElement} */ (element).innerText),
    items: async () => (await there()).evaluate(itemsOf),
    there: async () => void (await there()),
    gone: () => eventually(`${what} is gone`, async () => !(await now())).then(() => undefined),
    isThere: async () => (await now()) !== undefined,
    evaluate: async (work, argument) => (await there()).evaluate(/** @type {any} */ (work), argument),
    part: (innerRole, innerName) => part(there, innerRole, innerName),
  };
}

/**
 * Runs in the page: brings an element into view and waits until it stays where it is. A list beside the one that is shown comes
 * into view by a scroll, what a key has just done is drawn a frame later, and a click must come after both.
 *
 * @param {Element} element
 */
async function bringToRest(element) {
  const frame = () => new Promise(requestAnimationFrame);
  element.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
  let last = "";
  for (let frames = 0; frames < 100; frames += 1) {
    const { left, top } = element.getBoundingClientRect();
    if (last === `${left} ${top}`) return;
    last = `${left} ${top}`;
    await frame();
    await frame();
  }
}
