/**
 * `npm run gallery`: pictures of the page in its states, both themes and three widths, in `docs/gallery/`, and
 * `docs/gallery.md` that shows them. `npm run gallery -- NAME ...` draws only those states, and any other that
 * tests/browser/gallery-states.mjs knows, into `.cache/gallery/`, to be looked at.
 */
import { mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { browser as programOf } from "./steps/browsers.mjs";
import { ROOT } from "./steps/command.mjs";
import { script } from "./steps/console.mjs";
import { build, prepare } from "./steps/everything.mjs";
import { serve } from "./steps/server.mjs";

/** Widths and heights: a desk, a tablet, a phone. */
const SIZES = /** @type {const} */ ([
  [1440, 900],
  [900, 1000],
  [390, 844],
]);
const THEMES = /** @type {const} */ (["light", "dark"]);
/** Small letters stay sharp, and all the pictures together stay under five megabytes. */
const QUALITY = 35;
/** Below this a screen is a phone's, with fingers on it. */
const PHONE = 500;

await script(async () => {
  const names = process.argv.slice(2);
  await prepare();
  await build();
  const { SHOWN, STATES } = await import("../tests/browser/gallery-states.mjs");
  const unknown = names.filter((name) => STATES[name] === undefined);
  if (unknown.length > 0) throw new Error(`no such state: ${unknown.join(", ")}; there are ${Object.keys(STATES).join(", ")}`);
  const folder = join(ROOT, names.length > 0 ? ".cache/gallery" : "docs/gallery");
  if (names.length === 0) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const bytes = await draw(names.length > 0 ? names : SHOWN.map(([name]) => name), folder, STATES);
  if (names.length === 0) writeFileSync(join(ROOT, "docs/gallery.md"), galleryOf(SHOWN));
  console.log(`${(bytes / 1e6).toFixed(2)} MB in ${folder}`);
});

/**
 * @param {readonly string[]} names
 * @param {string} folder
 * @param {typeof import("../tests/browser/gallery-states.mjs").STATES} states
 * @returns {Promise<number>} how many bytes the pictures have
 */
async function draw(names, folder, states) {
  const { chromium } = await import("playwright-core");
  const { SWITCHES } = await import("../tests/browser/chromium.js");
  const server = await serve();
  const running = await chromium.launch({ executablePath: await programOf("chromium"), args: SWITCHES });
  let bytes = 0;
  try {
    for (const name of names) {
      for (const [width, height] of SIZES) {
        for (const colorScheme of THEMES) {
          const context = await running.newContext({ viewport: { width, height }, colorScheme, hasTouch: width < PHONE });
          const page = await context.newPage();
          page.on("pageerror", (error) => console.error(`${name}: ${error.message}`));
          await page.goto(server.url);
          await page.getByRole("textbox", { name: "Article text" }).waitFor();
          await states[name]?.(page);
          await page.evaluate(() => document.fonts.ready);
          const session = await context.newCDPSession(page);
          const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: QUALITY });
          const path = join(folder, pictureOf(name, width, colorScheme));
          writeFileSync(path, Buffer.from(data, "base64"));
          bytes += statSync(path).size;
          await context.close();
        }
      }
    }
  } finally {
    await running.close();
    await server.close();
  }
  return bytes;
}

/** @param {string} name @param {number} width @param {string} theme */
function pictureOf(name, width, theme) {
  return `${name}-${width}-${theme}.webp`;
}

/**
 * @param {readonly (readonly [state: string, what: string])[]} shown
 * @returns {string} Markdown
 */
function galleryOf(shown) {
  const states = shown.map(([name, what]) => {
    const rows = THEMES.map((theme) =>
      SIZES.map(([width]) => `<img src="gallery/${pictureOf(name, width, theme)}" alt="${what} ${theme}, ${width} pixels wide" width="${Math.round(width / 3)}">`).join("\n"),
    );
    return `## ${what.replace(/\.$/, "")}\n\n${rows.join("\n\n")}`;
  });
  return `# Gallery\n\nStates of the page, in both themes and three widths. \`npm run gallery\` draws them.\n\n${states.join("\n\n")}\n`;
}
