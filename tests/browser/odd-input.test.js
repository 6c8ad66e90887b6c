/** What people paste and open by mistake, or in malice: each time the page says a sentence, and nothing is lost. */
import assert from "node:assert/strict";

import { ARTICLE } from "./article.js";
import { journey } from "./journey.js";
import { prose } from "./prose.js";
import { annotate, choose, complaint, exported, lists, noteOnSelection, select } from "./reader.js";

/** Markup that would run, load or lead away if anything read it as markup. */
const HOSTILE = `<h1>Ferry news</h1><script>window.ran = "script"</script>
<p onclick="window.ran='click'">The ferry to <b>Gdansk</b> sails again.<img src="x" onerror="window.ran='image'"></p>
<svg onload="window.ran='svg'"><a href="javascript:window.ran='link'">more</a></svg>
<iframe src="https://frame.example/" srcdoc="<script>parent.ran='frame'</script>"></iframe>
<link rel="stylesheet" href="https://style.example/a.css"><style>@import "https://import.example/b.css";</style>
<img src="https://pixel.example/p.gif"><video src="https://video.example/v.mp4" autoplay></video>
<object data="https://object.example/o"></object><base href="https://base.example/"><meta http-equiv="refresh" content="0;url=https://meta.example/">
<p>It costs <i>€12</i>.</p>`;

/**
 * Copies from a page and pastes into the field, through the browser's own clipboard.
 *
 * @param {import("./tab.js").Tab} tab
 * @param {{html: string, plain: string}} what
 */
async function paste(tab, what) {
  await tab.evaluate(({ html, plain }) => {
    const copy = (/** @type {ClipboardEvent} */ event) => {
      event.clipboardData?.setData("text/html", html);
      event.clipboardData?.setData("text/plain", plain);
      event.preventDefault();
    };
    document.addEventListener("copy", copy, { once: true });
  }, what);
  await tab.part("textbox", "Article text").focus();
  await tab.press("Control+c");
  await tab.press("Control+v");
}

/** Chromium tells of what it refuses in a document that is only parsed; that nothing ran or was fetched is tested. */
const REFUSALS = { faults: /Content Security Policy/ };

/** @param {import("./tab.js").Tab} tab */
async function nothingRan(tab) {
  // What an image or a frame would do, it does a moment later.
  await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  assert.equal(await tab.evaluate(() => /** @type {any} */ (window).ran), undefined, "no script ran");
  assert.equal(
    await tab.evaluate(() => document.querySelector("main iframe, main img, main script, main a, main style")),
    null,
  );
}

journey("the server forbids framing and other origins, and a path without a file is not found", async (tab) => {
  const told = await tab.evaluate(async () => {
    const { headers } = await fetch("./");
    const names = ["x-frame-options", "x-content-type-options", "access-control-allow-origin"];
    return [...names.map((name) => headers.get(name)), /frame-ancestors 'none'/.test(headers.get("content-security-policy") ?? ""), (await fetch("./no/such.js", { cache: "no-store" })).status];
  });
  assert.deepEqual(told, ["DENY", "nosniff", null, true, 404]);
}, { faults: /404/ });

journey("no text, and nothing but spaces", async (tab) => {
  await tab.part("button", "Annotate").click();
  assert.match(await complaint(tab), /There is no text yet/);
  await tab.part("textbox", "Article text").fill(" \n\t\n ");
  await tab.part("button", "Annotate").click();
  assert.match(await complaint(tab), /There is no text yet/);
  // And the page goes on.
  await annotate(tab, ARTICLE);
});

journey("two megabytes of text, while the page stays awake", async (tab) => {
  const text = prose(({ characters }) => characters >= 2_000_000);
  await tab.part("button", "Annotate").there();
  await tab.evaluate(() => {
    const page = /** @type {any} */ (window);
    page.words = [];
    const status = document.querySelector(".paste-foot .count");
    if (status === null) throw new Error("no state beside the button");
    new MutationObserver(() => page.words.push(status.textContent)).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  await tab.part("textbox", "Article text").fill(text);
  await tab.part("button", "Annotate").click();
  await tab.part("region", "Article").there();
  const stages = await tab.evaluate(() => /** @type {any} */ (window).words.join(" "));
  assert.match(stages, /Reading.*names.*claims/, "the page told of each stage while the core worked");
  await tab.until("it is highlighted", () => (CSS.highlights.get("person")?.size ?? 0) > 0);
  // The length of the whole article in the page, not of the part in view.
  assert.equal(
    await tab.evaluate(() => document.querySelector('[aria-label="Article"] .text')?.textContent?.length),
    text.replace(/\n\n/g, "").length,
  );
});

journey("a file that is no text", async (tab) => {
  const picture = Uint8Array.from([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0,
  ]);
  await choose(tab, "Open a file", "article.txt", picture);
  assert.match(await complaint(tab), /isn’t text that Glossator can read/);
  await tab.part("textbox", "Article text").there();
});

journey(
  "hostile HTML is pasted as its words",
  async (tab) => {
    await paste(tab, { html: HOSTILE, plain: "Ferry news" });
    await tab.until("it is in the field", () => document.querySelector("textarea")?.value);
    const pasted = await tab.part("textbox", "Article text").evaluate((field) => field.value);
    assert.match(pasted, /^Ferry news\n\nThe ferry to Gdansk sails again\.\n/);
    assert.match(pasted, /It costs €12\./);
    assert.doesNotMatch(pasted, /window\.ran|<|@import|javascript:/);
    await tab.part("button", "Annotate").click();
    await tab.part("region", "Article").there();
    await nothingRan(tab);
  },
  REFUSALS,
);

journey(
  "a hostile HTML file is opened as its words",
  async (tab) => {
    await choose(tab, "Open a file", "ferry.html", `<!doctype html><title>Ferry</title>${HOSTILE}`);
    await tab.part("region", "Article").there();
    assert.match(await tab.part("region", "Article").text(), /The ferry to Gdansk sails again\./);
    await nothingRan(tab);
  },
  REFUSALS,
);

journey("markup in an article, a note and a file is shown as it stands", async (tab) => {
  const markup = `<img src=x onerror="window.ran='text'">`;
  await annotate(tab, `Ferry news\n\nThe tag ${markup} was written by Kaja Tamm in Gdansk. The ferry cost 40 million crowns in 2019.`);
  assert.ok((await tab.part("region", "Article").text()).includes(markup));
  await select(tab, "written");
  await noteOnSelection(tab, markup);
  const { document } = await exported(tab);
  document.title = markup;
  for (const entity of document.entities) entity.name = markup;
  await choose(tab, "Import", "markup.json", JSON.stringify(document));
  await tab.until(
    "the import is shown",
    (title) => [...window.document.querySelectorAll("input")].some(({ value }) => value === title),
    markup,
  );
  const { entities, notes } = await lists(tab);
  assert.ok(entities.every((entry) => entry.includes("onerror")));
  assert.ok(notes.some((entry) => entry.includes(markup)));
  await nothingRan(tab);
});

journey("halves of characters", async (tab) => {
  await annotate(tab, "Ferry news\n\nThe \ud83d ferry left Gdansk\udea2 with Kaja Tamm \ud83d\udea2 on board.");
  const { document } = await exported(tab);
  // A half can't be written down in a file; the sign for "no such character" takes its place and its length.
  assert.equal(document.text, "Ferry news\n\nThe \ufffd ferry left Gdansk\ufffd with Kaja Tamm 🚢 on board.");
  const points = [...document.text];
  const found = document.annotations.find(({ quote }) => quote === "Kaja Tamm");
  assert.ok(found, "what stands behind them is found");
  assert.equal(points.slice(found.start, found.end).join(""), "Kaja Tamm");
});

journey("files that are no document, while one is open", async (tab) => {
  await annotate(tab, ARTICLE);
  await select(tab, "freighter");
  await noteOnSelection(tab, "Which one?");
  const before = await lists(tab);
  const own = await exported(tab);

  /** @type {Array<[string, string | Uint8Array, RegExp]>} */
  const files = [
    ["cut.json", own.text.slice(0, own.text.length / 2), /JSON/],
    ["foreign.json", '{"name": "somebody else’s", "items": [1, 2, 3]}', /not a Glossator document/],
    ["later.json", JSON.stringify({ ...own.document, version: 99 }), /version 99/],
    ["wrong.json", JSON.stringify({ ...own.document, text: "Another text." }), /\w+ .*\.$/],
    ["picture.json", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), /\w+ .*\.$/],
    ["empty.json", "", /\w+ .*\.$/],
  ];
  for (const [name, content, sentence] of files) {
    await tab.evaluate(() => {
      document.querySelector("#notices")?.replaceChildren();
    });
    await choose(tab, "Import", name, content);
    assert.match(await complaint(tab), sentence, name);
    assert.deepEqual(await lists(tab), before, `${name} leaves the open document as it was`);
  }
  assert.equal((await exported(tab)).text, own.text);
});
