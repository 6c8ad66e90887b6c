/**
 * Whether the page stays smooth: an article of 100,000 words with 10,000 annotations is scrolled, selected in, stepped through
 * and looked at in its lists, while Chromium writes down every frame that it draws. `npm run frames`.
 */
import { cpus } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";

import { chromium } from "playwright-core";

import { browser } from "../scripts/steps/browsers.mjs";
import { serve } from "../scripts/steps/server.mjs";
import { SWITCHES } from "../tests/browser/chromium.js";
import { ANNOTATIONS, WORDS, denseDocument } from "./dense-document.mjs";
import { ms, table } from "./table.mjs";

/** Away from the ports of the page and of its tests. */
const PORT = 4473;
/** What the issue of smoothness asks for, in frames a second. */
const FLOOR = 50;
/** What the tracing domain calls the drawing of a frame, and the tasks of the main thread. */
const CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline", "disabled-by-default-devtools.timeline.frame", "toplevel"];

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").CDPSession} Session */
/** @typedef {{name: string, ts: number, dur?: number, tdur?: number, tid: number, pid: number, ph: string, args?: any}} TraceEvent  times in microseconds */

/**
 * @typedef {object} Smoothness  times in milliseconds
 * @property {number} fps  frames drawn a second, from the first to the last
 * @property {number} worst  the longest that one frame stood
 * @property {number} task  the longest task of the main thread
 * @property {number} busy  the longest that such a task used the processor, which a loaded machine does not lengthen
 */

/**
 * @param {Session} session
 * @param {() => Promise<void>} work
 * @returns {Promise<TraceEvent[]>}
 */
async function traced(session, work) {
  /** @type {TraceEvent[]} */
  const events = [];
  const collect = (/** @type {{value: any[]}} */ { value }) => void events.push(...value);
  session.on("Tracing.dataCollected", collect);
  await session.send("Tracing.start", { traceConfig: { includedCategories: CATEGORIES }, transferMode: "ReportEvents" });
  await work();
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await complete;
  session.off("Tracing.dataCollected", collect);
  return events;
}

/**
 * @param {readonly TraceEvent[]} events
 * @returns {Smoothness}
 */
function smoothnessOf(events) {
  const frames = events.filter(({ name }) => name === "DrawFrame").map(({ ts }) => ts).sort((a, b) => a - b);
  const main = events.find(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain");
  const tasks = events.filter(({ name, tid, pid }) => name === "RunTask" && tid === main?.tid && pid === main?.pid);
  const gaps = frames.slice(1).map((at, i) => at - /** @type {number} */ (frames[i]));
  const span = /** @type {number} */ (frames.at(-1)) - /** @type {number} */ (frames[0]);
  return {
    fps: (gaps.length * 1e6) / span,
    worst: Math.max(...gaps) / 1000,
    task: Math.max(...tasks.map(({ dur }) => dur ?? 0)) / 1000,
    busy: Math.max(...tasks.map(({ tdur }) => tdur ?? 0)) / 1000,
  };
}

/**
 * In the page: a dot in the corner changes in every frame, so that there is something to draw sixty times a second, and a frame
 * that is missing was missed. On a canvas, for a change of style would have Chromium paint every highlight again.
 */
function tick() {
  const dot = document.createElement("canvas");
  dot.style.cssText = "position: fixed; left: 0; bottom: 0; width: 1px; height: 1px; will-change: transform";
  document.body.append(dot);
  const ink = dot.getContext("2d");
  if (ink === null) throw new Error("there is no canvas");
  let on = false;
  const change = () => {
    on = !on;
    ink.fillStyle = on ? "#000" : "#fff";
    ink.fillRect(0, 0, dot.width, dot.height);
    requestAnimationFrame(change);
  };
  change();
}

/**
 * @param {Session} session
 * @param {{x: number, y: number, distance: number, speed: number}} gesture
 */
async function scroll(session, { x, y, distance, speed }) {
  await session.send("Input.synthesizeScrollGesture", { x, y, yDistance: -distance, speed, gestureSourceType: "mouse", preventFling: true });
}

/**
 * Sends so many events at a steady pace: hands do not wait for the page.
 *
 * @param {number} count
 * @param {number} gap  between two, in milliseconds
 * @param {(i: number) => Promise<unknown>} send
 */
async function paced(count, gap, send) {
  const sent = [];
  const begun = performance.now();
  for (let i = 0; i < count; i += 1) {
    sent.push(send(i));
    await sleep(Math.max(0, begun + sent.length * gap - performance.now()));
  }
  await Promise.all(sent);
}

/** A mouse tells of itself at least so often, in milliseconds between two moves. */
const MOUSE = 8;
/** So many moves make two seconds. */
const MOVES = 250;

/**
 * Moves the mouse for two seconds.
 *
 * @param {Session} session
 * @param {(i: number) => {x: number, y: number}} at
 * @param {"none" | "left"} [button]  that is held
 */
function glide(session, at, button = "none") {
  return paced(MOVES, MOUSE, (i) => session.send("Input.dispatchMouseEvent", { type: "mouseMoved", ...at(i), button, buttons: button === "left" ? 1 : 0 }));
}

/** A key that is held is repeated so often, in milliseconds between two. */
const REPEAT = 33;

/** Holds a key. @param {Page} page @param {string} key @param {number} times */
const hold = (page, key, times) => paced(times, REPEAT, () => page.keyboard.press(key));

/** Nobody judges a suggestion in less, in milliseconds. */
const READING = 150;

/** What a person does, a second or more each. @type {Readonly<Record<string, (page: Page, session: Session) => Promise<void>>>} */
const DEEDS = {
  "scroll the article": (_page, session) => scroll(session, { x: 400, y: 500, distance: 12_000, speed: 3000 }),
  "select words with the mouse": async (page, session) => {
    await page.mouse.move(300, 250);
    await page.mouse.down();
    await glide(session, (i) => ({ x: 300 + ((i * 7) % 360), y: 250 + i }), "left");
    await page.mouse.up();
    await page.keyboard.press("Escape");
  },
  "move the pointer over marks": (_page, session) => glide(session, (i) => ({ x: 200 + ((i * 17) % 560), y: 200 + i * 2 })),
  "step through suggestions": (page) => hold(page, "j", 40),
  "accept suggestions": async (page) => {
    for (let i = 0; i < 10; i += 1) {
      await page.keyboard.press("a");
      await sleep(READING);
    }
  },
  "scroll the list of claims": async (page, session) => {
    await page.getByRole("tab", { name: /^Claims/ }).click();
    await scroll(session, { x: 1250, y: 600, distance: 12_000, speed: 3000 });
  },
  "drag on the map": async (page, session) => {
    const box = await page.locator(".minimap").boundingBox();
    if (box === null) throw new Error("the page has no map");
    await page.mouse.move(box.x + box.width / 2, box.y + 20);
    await page.mouse.down();
    await glide(session, (i) => ({ x: box.x + box.width / 2, y: box.y + 20 + i * 2.4 }), "left");
    await page.mouse.up();
  },
  "find a word that is everywhere": async (page) => {
    await page.keyboard.press("f");
    await page.keyboard.type("the", { delay: 80 });
    await hold(page, "Enter", 40);
    await page.keyboard.press("Escape");
  },
};

/** Measures, prints the table, and says whether the floor is passed. */
export async function benchFrames() {
  const server = await serve(PORT);
  const running = await chromium.launch({ executablePath: await browser("chromium"), args: SWITCHES });
  try {
    console.log(`Chromium ${running.version()}, ${cpus().length} × ${cpus()[0]?.model.trim()}`);
    const page = await running.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(server.url, { waitUntil: "networkidle" });
    const opened = performance.now();
    await page.getByLabel("Document file").setInputFiles({ name: "dense.json", mimeType: "application/json", buffer: Buffer.from(denseDocument()) });
    await page.getByRole("region", { name: "Article" }).waitFor();
    console.log(`${WORDS.toLocaleString("en")} words with ${ANNOTATIONS.toLocaleString("en")} annotations, open after ${ms(performance.now() - opened)}`);
    await page.evaluate(tick);
    // The lists are built while the page is idle, and the document is saved.
    await page.waitForFunction(() => document.querySelector(".save-state")?.textContent === "Saved");
    await page.waitForTimeout(3000);
    const session = await page.context().newCDPSession(page);
    const wanted = process.argv.slice(2);
    const rows = [];
    for (const [deed, act] of Object.entries(DEEDS)) {
      if (wanted.length > 0 && !wanted.some((word) => deed.includes(word))) continue;
      const { fps, worst, task, busy } = smoothnessOf(await traced(session, () => act(page, session)));
      rows.push([deed, fps.toFixed(1), ms(worst), ms(task), ms(busy), fps >= FLOOR ? "smooth" : "below the floor"]);
      await page.waitForTimeout(500);
    }
    table(["deed", "frames a second", "worst frame", "longest task", "of it busy", ""], rows);
  } finally {
    await running.close();
    await server.close();
  }
}
