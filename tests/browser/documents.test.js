// The library: finding, tagging, copying, deleting, taking away and bringing back; and what is said where it is at risk.

import assert from "node:assert/strict";

import { journey } from "./journey.js";
import { annotate, choose, complaint, fromMore, saved } from "./reader.js";
import { article, fillStore, listed, reading, reject } from "./library.js";
import { told } from "./said.js";

/** @typedef {import("./tab.js").Tab} Tab */

const FERRY = "Ferry line reopens";
const BREAD = "Bread riots";
const OTHER = `${BREAD}\n\nIn Trondheim the price of bread rose to 40 kroner on 4 May 2021, the council said. Police arrested twelve people.`;

/** @param {Tab} tab */
const library = (tab) =>
  tab.evaluate(() => Array.from(document.querySelectorAll('[aria-label="Library"] > li .name'), (name) => name.textContent ?? ""));

/**
 * Until the library shows these articles, in this order.
 *
 * @param {Tab} tab
 * @param {...string} names
 */
const shows = (tab, ...names) =>
  tab.until(
    `the library shows ${names.join(", ") || "nothing"}`,
    (wanted) => Array.from(document.querySelectorAll('[aria-label="Library"] > li .name'), (name) => name.textContent).join("\n") === wanted.join("\n"),
    names,
  );

/**
 * Articles for a library, the last one open on the start page's list.
 *
 * @param {Tab} tab
 */
async function fill(tab) {
  for (const text of [article(), OTHER]) {
    await annotate(tab, text);
    await saved(tab);
    await fromMore(tab, "New article");
    await tab.part("list", "Library").there();
  }
}

/**
 * Chooses in a select what a person would.
 *
 * @param {Tab} tab
 * @param {string} value
 */
const sortBy = (tab, value) =>
  tab.part("combobox", "Sort").evaluate((select, chosen) => {
    select.value = chosen;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  }, value);

journey("the library is searched, tagged, sorted; an article is copied, deleted, had back, and its progress is told", async (tab) => {
  await annotate(tab, article());
  // The next claim of the list, put aside.
  for (const key of ["l", "x"]) await tab.press(key);
  await saved(tab);
  await fromMore(tab, "New article");
  await tab.part("list", "Library").there();
  assert.match(String(await tab.part("list", "Library").items()), /\b1 of \d+ claims judged/);
  await annotate(tab, OTHER);
  await saved(tab);
  await fromMore(tab, "New article");
  await shows(tab, BREAD, FERRY);

  const search = tab.part("searchbox", "Search the library");
  await search.fill("arrested TWELVE");
  await shows(tab, BREAD);
  await search.fill("nowhere to be found");
  await tab.until("it says that nothing fits", () => document.querySelector(".library-count")?.textContent?.includes("No matching articles"));
  await search.fill("");
  await sortBy(tab, "title");
  await shows(tab, BREAD, FERRY);
  await sortBy(tab, "added");
  await shows(tab, BREAD, FERRY);

  await tab.part("button", `Tag “${FERRY}”`).click();
  await tab.part("textbox", `Tags for “${FERRY}”`).fill("trade, Norway");
  await tab.press("Enter");
  await tab.part("button", "Show only “trade”").click();
  await shows(tab, FERRY);
  await tab.part("button", "Show only “trade”").click();
  await shows(tab, BREAD, FERRY);
  await search.fill("norway");
  await shows(tab, FERRY);
  await search.fill("");

  await tab.part("button", `Duplicate “${BREAD}”`).click();
  await tab.part("button", `Delete “${BREAD} (copy)”`).there();
  await tab.part("button", `Delete “${BREAD}”`).click();
  await shows(tab, `${BREAD} (copy)`, FERRY);
  await tab.part("button", `Delete “${FERRY}”`).click();
  await shows(tab, `${BREAD} (copy)`);
  // The second is taken back from where it is told, the first from the bin, after a reload as well.
  await tab.part("button", "Undo").click();
  await tab.until("it is back", (name) => document.querySelector('[aria-label="Library"]')?.textContent?.includes(name), FERRY);
  await tab.reload();
  await tab.part("list", "Library").there();
  await tab.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".bin summary")).click());
  await tab.part("button", `Restore “${BREAD}”`).click();
  await tab.until("all three are there", () => document.querySelectorAll('[aria-label="Library"] > li').length === 3);

  // Its tags were a step like any other.
  await tab.evaluate((name) => {
    const rows = Array.from(document.querySelectorAll('[aria-label="Library"] .open'));
    /** @type {HTMLElement} */ (rows.find((row) => row.querySelector(".name")?.textContent === name)).click();
  }, FERRY);
  await reading(tab);
  await tab.until("it can be undone", () => document.querySelector('[aria-label="Undo"]')?.getAttribute("title")?.includes("change the article’s tags"));
});

journey("the whole library goes to one file and back; a damaged line loses only itself", async (tab) => {
  await fill(tab);
  const { name, text } = await tab.download(() => tab.part("button", "Export all").click());
  assert.match(name, /^glossator-library-.*\.jsonl$/);
  const [head, ...lines] = text.trimEnd().split("\n");
  assert.equal(JSON.parse(String(head)).documents, 2);
  assert.deepEqual(lines.map((line) => JSON.parse(line).format), ["glossator", "glossator"]); // prettier-ignore
  await tab.until("it is told when", () => document.querySelector(".keeping")?.textContent?.includes("Last backed up on"));

  for (const one of [FERRY, BREAD]) {
    await tab.part("button", `Delete “${one}”`).click();
    await tab.part("button", `Delete “${one}”`).gone();
  }
  await tab.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".bin summary")).click());
  await tab.part("button", "Delete all permanently").click();
  await tab.part("list", "Library").gone();

  await choose(tab, "Import", "library.jsonl", [head, lines[0], lines[1]?.slice(0, 200), "{}"].join("\n"));
  const said = await complaint(tab);
  assert.match(said, /1 article imported, 2 damaged lines/);
  assert.match(said, /Line 3:.*Line 4:/);
  await tab.until("one is there", () => document.querySelectorAll('[aria-label="Library"] > li').length === 1);
  await tab.part("button", "Dismiss").click();
  await choose(tab, "Import", "library.jsonl", text);
  await shows(tab, BREAD, FERRY);
  await told(tab, "1 article imported, 1 already here");
  await tab.part("list", "Library").evaluate((list) => list.querySelector(".open").click());
  await reading(tab);
});

journey("a tab that another has outrun goes on as a copy, and says so", async (tab) => {
  await annotate(tab, article());
  await saved(tab);
  const other = await tab.beside();
  await other.open(await tab.evaluate(() => location.href));
  await reading(other);
  const makeRoom = await fillStore(tab);
  await reject(tab, "Bergen");
  assert.match(await complaint(tab), /This browser’s storage is full/);
  await reject(other, "Mara Lindqvist");
  await saved(other);
  await makeRoom();
  await tab.until("it is told", () => document.querySelector('[role="alert"]')?.textContent?.includes("is now a separate copy"));
  await saved(tab);
  await listed(tab, "Mara Lindqvist");
  await listed(other, "Bergen");
  await fromMore(tab, "New article");
  await tab.part("list", "Library").there();
  assert.deepEqual(await library(tab), [FERRY, FERRY], "both are there");
  assert.deepEqual(other.faults, []);
});

journey("what the browser has cleared is saved anew, and an export is offered", async (tab) => {
  await annotate(tab, article());
  await saved(tab);
  await tab.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("glossator");
        opening.onerror = reject;
        opening.onsuccess = () => {
          const db = opening.result;
          const clearing = db.transaction([...db.objectStoreNames], "readwrite");
          for (const store of db.objectStoreNames) clearing.objectStore(store).clear();
          clearing.oncomplete = () => resolve(db.close());
        };
      }),
  );
  await reject(tab, "Bergen");
  assert.match(await complaint(tab), /The saved copy of this article was deleted/);
  const { text } = await tab.download(() => tab.part("button", "Export JSON").click());
  assert.ok(JSON.parse(text).annotations.some((/** @type {any} */ one) => one.quote === "Bergen" && one.status === "rejected"));
  await tab.until("it is saved", () => document.querySelector(".save-state")?.textContent === "Saved");
  await tab.reload();
  await reading(tab);
  await listed(tab, "Bergen", false);
});

journey("where nothing can be kept it is said before there is anything to lose, and again with an export", async (tab) => {
  await tab.prepare(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("not here", "SecurityError");
    };
  });
  await tab.reload();
  await tab.part("textbox", "Article text").there();
  await tab.until("it is said on the empty page", () => document.querySelector(".keeping.brief")?.textContent?.includes("won’t let Glossator save anything"));
  await annotate(tab, article());
  assert.match(await complaint(tab), /won’t let Glossator save/);
  const { text } = await tab.download(() => tab.part("button", "Export JSON").click());
  assert.equal(JSON.parse(text).text, article());
  await fromMore(tab, "New article");
  assert.match(await complaint(tab), /won’t let Glossator save/);
  await tab.part("button", "Leave without saving").click();
  await tab.part("textbox", "Article text").there();
});

journey("a window that forgets soon says so at the first correction", async (tab) => {
  await tab.prepare(() => {
    StorageManager.prototype.getDirectory = () => Promise.reject(new DOMException("private", "SecurityError"));
    StorageManager.prototype.persisted = async () => false;
  });
  await tab.reload();
  await tab.until("it is said on the empty page", () => document.querySelector(".keeping.brief")?.textContent?.includes("Private windows lose everything"));
  await annotate(tab, article());
  await reject(tab, "Bergen");
  assert.match(await complaint(tab), /Private windows lose everything/);
  await tab.part("button", "Export JSON").there();
});
