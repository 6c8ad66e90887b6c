// The model: fetched with the page, kept, and done without where it does not come.

import assert from "node:assert/strict";

import { article, entities, listed, reading } from "./library.js";
import { journey } from "./journey.js";
import { network } from "./network.js";
import { annotate, complaint, drop, exported, fromMore } from "./reader.js";
import { told } from "./said.js";

/** @typedef {import("./tab.js").Tab} Tab */

/** What browsers print when the server has no such file, or hangs up. */
const REFUSED = /Failed to load resource|NetworkError|ERR_|status of 404/;

/** @param {Tab} tab */
const modelOf = async (tab) => (await exported(tab)).document.generator.model;

/**
 * How many copies of the model the browser keeps.
 *
 * @param {Tab} tab
 */
function copies(tab) {
  return tab.evaluate(async () => {
    const names = await caches.keys();
    const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return kept.flat().filter(({ url }) => url.endsWith(".model")).length;
  });
}

/** @param {Tab} tab */
function readAgain(tab) {
  return told(tab, "Re-ran with the model");
}

/** @param {Tab} tab */
function keepsIt(tab) {
  return tab.until("the model is kept", async () => (await caches.open("glossator-model")).keys().then(({ length }) => length === 1));
}

/**
 * Goes to another article of the library.
 *
 * @param {Tab} tab
 * @param {string} title  its beginning
 */
async function openKept(tab, title) {
  await fromMore(tab, "New article");
  await tab.part("list", "Library").there();
  await tab.part("list", "Library").evaluate((list, title) => {
    const rows = /** @type {HTMLElement[]} */ (Array.from(list.querySelectorAll(".open")));
    rows.find((row) => row.textContent?.startsWith(title))?.click();
  }, title);
}

for (const [answer, sentence] of /** @type {const} */ ([
  ["missing", /The model didn’t load/],
  ["page", /The model didn’t load/],
  ["damaged", /The model download was corrupted/],
])) {
  journey(
    `a model that is ${answer === "page" ? "a page in its place" : answer}: the page says so, rules work, and Retry brings it`,
    async (tab) => {
      assert.match(await complaint(tab), sentence);
      await annotate(tab, article());
      await reading(tab);
      assert.match(await entities(tab), /Mara Lindqvist/);
      assert.equal(await modelOf(tab), undefined);
      assert.equal(await copies(tab), 0, "what is no model is not kept");

      // In vain at first: it is told again.
      await tab.part("button", "Retry").click();
      assert.match(await complaint(tab), sentence);

      network.mend();
      await tab.part("button", "Retry").click();
      await tab.part("button", "Re-run with the model").click();
      await tab.part("button", "Re-run with the model").gone();
      await readAgain(tab);
      assert.equal(typeof (await modelOf(tab)), "string");
      await tab.part("button", "Undo").click();
      assert.equal(await modelOf(tab), undefined, "one step takes it back");
      await keepsIt(tab);
    },
    { model: answer, faults: REFUSED },
  );
}

journey(
  "who would not wait for a slow model goes on without, and reads again without losing work",
  async (tab) => {
    await tab.part("textbox", "Article text").fill(article());
    await tab.part("button", "Annotate").click();
    await tab.until("how much has come is told", () => /Loading the model, \d+\.\d of \d+\.\d MB/.test(document.body.innerText));
    await tab.part("button", "Continue without it").click();
    await reading(tab);
    await tab.part("list", "Entities").evaluate((list) => {
      const rows = /** @type {HTMLElement[]} */ (Array.from(list.querySelectorAll(".go")));
      rows.find((row) => row.textContent?.includes("Bergen"))?.click();
    });
    await tab.part("list", "Entities").part("button", "Accept").click();

    network.mend();
    await tab.part("button", "Re-run with the model").click();
    await tab.part("button", "Re-run with the model").gone();
    await readAgain(tab);
    const read = (await exported(tab)).document;
    assert.equal(typeof read.generator.model, "string");
    const statuses = read.annotations.filter(({ kind, quote }) => kind === "entity" && quote === "Bergen").map(({ status }) => status);
    assert.deepEqual(statuses, ["accepted"]);
  },
  { model: "half" },
);

journey(
  "a slow model that was put away for one text is offered to be done without for the next",
  async (tab) => {
    await tab.part("textbox", "Article text").fill(article());
    await tab.part("button", "Annotate").click();
    await tab.part("button", "Continue without it").there();
    await tab.part("button", "Dismiss").click();
    await tab.part("button", "Continue without it").gone();
    await drop(tab, { name: "next.txt", content: article() });
    await tab.part("button", "Continue without it").click();
    await reading(tab);
  },
  { model: "half" },
);

journey(
  "no article is read again in the place of a text that is being read",
  async (tab) => {
    assert.match(await complaint(tab), /The model didn’t load/);
    await annotate(tab, article());
    await reading(tab);
    network.mend();
    await tab.part("button", "Retry").click();
    await tab.part("button", "Re-run with the model").there();
    await drop(tab, { name: "long.txt", content: `The ferry to Oslo left on 3 May 2021.\n\n${article(2000)}` });
    await tab.until("the offer is withdrawn while it is read", () => {
      const offered = document.querySelector(".model-bar")?.textContent?.includes("Re-run");
      const isRead = document.querySelector(".article .text")?.textContent?.includes("Oslo");
      return !offered && !isRead && document.querySelector("#status")?.textContent === "Analysing the new article…";
    });
    await listed(tab, "Oslo");
    assert.equal(await tab.part("button", "Re-run with the model").isThere(), false);
  },
  { model: "missing", faults: REFUSED },
);

journey(
  "what was put away for one article does not come back after another",
  async (tab) => {
    assert.match(await complaint(tab), /The model didn’t load/);
    await annotate(tab, article());
    await reading(tab);
    await drop(tab, { name: "other.txt", content: "The ferry to Oslo left on 3 May 2021." });
    await listed(tab, "Oslo");
    network.mend();
    await tab.part("button", "Retry").click();
    await tab.part("button", "Re-run with the model").there();
    await tab.part("button", "Dismiss").click();
    await openKept(tab, "Ferry line reopens");
    await listed(tab, "Bergen");
    await tab.part("button", "Re-run with the model").there();
    await tab.part("button", "Dismiss").click();
    await openKept(tab, "The ferry to Oslo");
    await listed(tab, "Oslo");
    assert.equal(await tab.part("button", "Re-run with the model").isThere(), false);
  },
  { model: "missing", faults: REFUSED },
);

journey(
  "the model is kept once, and after the first visit comes from there, without a network",
  async (tab) => {
    await keepsIt(tab);
    await tab.until("the page is kept for offline use", async () => {
      await navigator.serviceWorker.ready;
      return (await caches.keys()).some((name) => name.includes("precache"));
    });
    assert.equal(await copies(tab), 1, "the service worker keeps no second one");
    const asked = network.asked;

    network.down = true;
    await tab.reload();
    await annotate(tab, article());
    await reading(tab);
    assert.equal(typeof (await modelOf(tab)), "string");
    assert.equal(await tab.part("button", "Retry").isThere(), false);
    assert.equal(network.asked, asked);
  },
  { faults: REFUSED },
);

journey("a copy that was damaged in the browser is fetched again, unseen", async (tab) => {
  await keepsIt(tab);
  await tab.evaluate(async () => {
    const cache = await caches.open("glossator-model");
    for (const request of await cache.keys()) await cache.put(request, new Response("no model at all"));
  });
  await tab.reload();
  await annotate(tab, article());
  await reading(tab);
  assert.equal(typeof (await modelOf(tab)), "string");
  await tab.until("a whole copy is kept", async () => {
    const cache = await caches.open("glossator-model");
    const [request] = await cache.keys();
    const kept = request && (await cache.match(request));
    return ((await kept?.arrayBuffer())?.byteLength ?? 0) > 100_000;
  });
});
