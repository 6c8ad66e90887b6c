// Labels of a person's own: made, given, taken away and taken along.

import assert from "node:assert/strict";

import { article, listed, reading } from "./library.js";
import { journey } from "./journey.js";
import { annotate, choose, exported, fromMore, layers, saved, select } from "./reader.js";

/** @typedef {import("./tab.js").Tab} Tab */

/** @param {Tab} tab @param {{name: string, colour: string, line: string, key?: string, help?: string}} label */
async function make(tab, { name, colour, line, key, help }) {
  const dialog = tab.part("dialog", "Labels");
  await dialog.part("button", "New label").click();
  await tab.part("textbox", "Name").fill(name);
  for (const choice of [colour, line]) await tab.part("radio", choice).evaluate((radio) => radio.click());
  if (key !== undefined) {
    await tab.part("combobox", "Key").evaluate((field, value) => {
      field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }, key);
  }
  if (help !== undefined) await tab.part("textbox", "Description").fill(help);
  await tab.part("button", "Save label").click();
  await dialog.part("button", "New label").there();
}

/** @param {Tab} tab */
async function open(tab) {
  await tab.part("button", "Labels").click();
  await tab.part("dialog", "Labels").there();
}

/** @param {Tab} tab */
async function close(tab) {
  await tab.part("dialog", "Labels").part("button", "Close").click();
  await tab.part("dialog", "Labels").gone();
}

/** @param {Tab} tab */
const groups = (tab) => tab.evaluate(() => Array.from(document.querySelectorAll('[aria-label="Entities"] .group-name'), (one) => one.textContent));

/** @param {Tab} tab */
const rows = (tab) => tab.evaluate(() => Array.from(document.querySelectorAll('[aria-label="Your labels"] > li'), (one) => one.textContent));

journey("a label of one's own is made, given by key and by press, retyped to, and told by what it is for", async (tab) => {
  await annotate(tab, article());
  await reading(tab);
  await open(tab);
  await make(tab, { name: "Ship", colour: "Teal", line: "Dots", help: "Vessels, new or old." });
  await make(tab, { name: "Port of call", colour: "Rose", line: "Over and under", key: "5" });
  assert.deepEqual(await rows(tab), ["SShip⇧Sno marksVessels, new or old.", "PPort of call5no marks"]);
  await close(tab);

  await select(tab, "new ferry");
  const bar = tab.part("toolbar", "Mark the selected words");
  await bar.there();
  await bar.part("button", "Ship").focus();
  assert.equal(await bar.evaluate((one) => one.querySelector(".chip-help").textContent), "Vessels, new or old.");
  await bar.part("button", "Ship").click();
  await listed(tab, "new ferry");
  assert.equal((await layers(tab))["own-teal-dots"], 1);
  await select(tab, "harbour");
  await bar.there();
  await tab.press("5");
  await listed(tab, "harbour");
  assert.equal((await layers(tab))["own-rose-both"], 1);
  assert.ok((await groups(tab)).includes("Ship1") && (await groups(tab)).includes("Port of call1"));

  // On paper its line is explained like any other.
  const legend = await tab.evaluate(() => {
    dispatchEvent(new Event("beforeprint"));
    const signs = Array.from(document.querySelectorAll(".report-legend span"), (one) => [one.getAttribute("data-sign"), one.textContent]);
    dispatchEvent(new Event("afterprint"));
    return signs;
  });
  assert.deepEqual(legend.slice(-2), [["own-teal-dots", "Ship"], ["own-rose-both", "Port of call"]]);

  // What was found is retyped by the label's key, and taken back.
  await tab.part("list", "Entities").evaluate((list) => {
    const all = /** @type {HTMLElement[]} */ (Array.from(list.querySelectorAll(".go")));
    all.find((row) => row.textContent?.includes("Bergen"))?.click();
  });
  await tab.press("Shift+S");
  await tab.until("it is a ship", () => Array.from(document.querySelectorAll('[aria-label="Entities"] .group-name'), (one) => one.textContent).includes("Ship2"));
  await tab.press("Control+z");
  await tab.until("it is none", () => Array.from(document.querySelectorAll('[aria-label="Entities"] .group-name'), (one) => one.textContent).includes("Ship1"));

  // Changed, it is drawn anew; deleted, nothing is lost; undone, all is as it was.
  await open(tab);
  await tab.part("button", "Edit “Ship”").click();
  await tab.part("radio", "Olive").evaluate((radio) => radio.click());
  await tab.part("textbox", "Name").fill("Vessel");
  await tab.press("Enter");
  await tab.part("button", "Delete “Vessel”").there();
  assert.deepEqual([(await layers(tab))["own-teal-dots"] ?? 0, (await layers(tab))["own-olive-dots"]], [0, 1]);
  await tab.part("button", "Delete “Vessel”").click();
  assert.deepEqual(await rows(tab), ["PPort of call51 mark", "SShip1 mark, no label yetCreate label “Ship”"]);
  assert.equal((await layers(tab)).other, 1);
  await tab.part("dialog", "Labels").part("button", "Undo").click();
  assert.deepEqual(await rows(tab), ["VVessel⇧S1 markVessels, new or old.", "PPort of call51 mark"]);
  await close(tab);
  const made = (await exported(tab)).document;
  assert.deepEqual(made.labels?.map(({ name, words }) => [name, words]), [["SHIP", "Vessel"], ["PORT_OF_CALL", "Port of call"]]);
  assert.deepEqual(made.annotations.filter(({ origin }) => origin === "user").map(({ quote, type }) => [quote, type]), [["harbour", "PORT_OF_CALL"], ["new ferry", "SHIP"]]);
});

journey("labels go with the document, into new articles, and as a file from one person to another", async (tab) => {
  await annotate(tab, article());
  await reading(tab);
  await open(tab);
  await make(tab, { name: "Ship", colour: "Sky", line: "Wave", help: "Vessels." });
  await tab.part("button", "Use in new articles").click();
  const file = await tab.download(() => tab.part("button", "Export labels").click());
  assert.match(file.name, /labels\.json$/);
  await close(tab);
  await saved(tab);
  await tab.reload();
  await reading(tab);
  await open(tab);
  assert.deepEqual(await rows(tab), ["SShip⇧Sno marksVessels."], "they are kept with the document");
  await close(tab);

  await fromMore(tab, "New article");
  await annotate(tab, "Another harbour\n\nMara Lindqvist left Bergen on 3 May 2021.");
  await reading(tab);
  await select(tab, "harbour");
  await tab.part("toolbar", "Mark the selected words").part("button", "Ship").click();
  await listed(tab, "harbour");

  // A document of somebody else's begins without; the usual ones and a file of labels are added to it.
  const { labels: _labels, ...bare } = (await exported(tab)).document;
  await choose(tab, "Import", "other.json", JSON.stringify({ ...bare, id: "of-somebody-else", annotations: [], entities: [] }));
  await tab.until("it is open", () => document.querySelectorAll('[aria-label="Entities"] > li').length === 0);
  await tab.part("tab", "Entities0").there();
  await tab.press("m");
  await tab.part("toolbar", "Mark the selected words").part("button", "Labels").click();
  await tab.part("button", "Add my default labels").click();
  assert.deepEqual(await rows(tab), ["SShip⇧Sno marksVessels."]);
  const more = { ...JSON.parse(file.text), labels: [{ name: "TREATY", words: "Treaty", colour: "plum", shape: "double" }, { name: "SHIP", words: "Boat", colour: "sky", shape: "wave" }] };
  await tab.upload(() => tab.part("button", "Import labels").click(), { name: "labels.json", content: new TextEncoder().encode(JSON.stringify(more)) });
  await tab.until("they are there", () => document.querySelectorAll('[aria-label="Your labels"] > li').length === 2);
  assert.deepEqual(await rows(tab), ["BBoatno marks", "TTreatyno marks"]);
  await tab.upload(() => tab.part("button", "Import labels").click(), { name: "notes.json", content: new TextEncoder().encode("{}") });
  await tab.until("it is said", () => document.querySelector(".labels-said")?.textContent?.startsWith("No labels found in “notes.json”."));
});
