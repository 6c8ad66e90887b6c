// Two coders' marks on one text: compared, settled one by one, made into one document and handed on; and the files of other tools.

import assert from "node:assert/strict";

import { claimsFile } from "./claims-article.js";
import { journey } from "./journey.js";
import { violations } from "./axe.js";
import { complaint, drop, exported, saved } from "./reader.js";
import { told } from "./said.js";

/** @typedef {import("./tab.js").Tab} Tab */
/** @typedef {import("../../www/document/types.js").GlossatorDocument} GlossatorDocument */

/** Anna takes a man for an organisation and leaves out a claim; Ben leaves out another. @returns {[anna: string, ben: string]} */
function coders() {
  /** @param {string} annotator @param {string} without @param {(json: string) => string} [change] */
  const coder = (annotator, without, change = (json) => json) => {
    const document = /** @type {GlossatorDocument} */ (JSON.parse(change(claimsFile())));
    return JSON.stringify({ ...document, id: annotator, annotator, annotations: document.annotations.filter(({ id }) => id !== without) });
  };
  const asOrganisation = (/** @type {string} */ json) => {
    const document = /** @type {GlossatorDocument} */ (JSON.parse(json));
    const retyped = (/** @type {any} */ one) => (one.id === "m-oskar" || one.id === "e-oskar" ? { ...one, type: "ORG" } : one);
    return JSON.stringify({ ...document, annotations: document.annotations.map(retyped), entities: document.entities.map(retyped) });
  };
  return [coder("Anna", "pier", asOrganisation), coder("Ben", "answers")];
}

/** @param {Tab} tab */
const summary = (tab) => tab.evaluate(() => document.querySelector(".compare-summary")?.textContent ?? "");
/** @param {Tab} tab @param {string} words */
const settled = (tab, words) => tab.until(words, (sought) => document.querySelector(".compare-summary")?.textContent?.includes(sought), words);

journey("two coders are compared, their differences settled, and a colleague imports the report of what came of it", async (tab) => {
  const [anna, ben] = coders();
  await drop(tab, { name: "anna.json", content: anna }, { name: "ben.json", content: ben });
  await tab.part("region", "Compare coders").there();
  assert.equal(await summary(tab), "Anna and Ben agree on 79 per cent of what was marked. 3 differences to settle.");
  assert.deepEqual(
    await tab.evaluate(() => Array.from(document.querySelectorAll(".differs"), (one) => one.textContent)),
    ["Oskar Lepik", "The board answers to the ministry by law", "The ministry will close the smaller pier next year"],
  );
  const rows = await tab.evaluate(() => Array.from(document.querySelectorAll(".compare .agreement:first-of-type tbody tr"), (row) => row.textContent));
  assert.ok(rows.some((row) => /Claims10111?/.test(String(row).replace(/\s/g, ""))), rows.join("; "));
  assert.deepEqual(await violations(tab), []);

  // By keys: Ben's person, Anna's claim, and the last one neither's, taken back and given to Ben.
  await tab.press("ArrowRight");
  await settled(tab, "1 of 3 differences is settled");
  await tab.press("ArrowLeft");
  await tab.press("0");
  await settled(tab, "3 of 3 differences are settled");
  await tab.press("Control+z");
  await settled(tab, "2 of 3");
  await tab.part("button", "Ben Claim").click();
  await settled(tab, "3 of 3");
  await tab.part("button", "Close").click();

  // The choices are there again when the same files come.
  await drop(tab, { name: "anna.json", content: anna }, { name: "ben.json", content: ben });
  await settled(tab, "3 of 3");
  await tab.part("button", "Save as one").click();
  await told(tab, "Merged 2 documents into one");
  await saved(tab);
  const { document: gold } = await exported(tab);
  assert.deepEqual(gold.annotations.filter(({ id }) => ["m-oskar", "answers", "pier"].includes(id)).map(({ id, type }) => [id, type ?? ""]), [["m-oskar", "PERSON"], ["answers", ""], ["pier", ""]]);
  assert.equal(gold.annotator, undefined);
  assert.equal(gold.annotations.filter(({ kind }) => kind === "claim").length, 12);

  const before = await exported(tab);
  const { name, text } = await tab.download(async () => {
    await tab.part("button", "Export").click();
    await tab.part("menuitem", "Report (HTML)").click();
  });
  const colleague = await tab.beside();
  await colleague.open(await tab.evaluate(() => location.href));
  await colleague.part("region", "Article").there();
  await drop(colleague, { name, content: text, type: "text/html" });
  await told(colleague, "Imported");
  assert.equal((await exported(colleague)).text, before.text);
});

journey("files that cannot be compared say so", async (tab) => {
  const [anna] = coders();
  const other = { ...JSON.parse(anna), text: "Another text.", annotations: [], entities: [], sentences: [], blocks: [] };
  await drop(tab, { name: "anna.json", content: anna }, { name: "other.json", content: JSON.stringify(other) });
  assert.match(await complaint(tab), /different texts/);
});

journey("a file of another tool says what it brings before anything changes, and marks without a text go onto the open article", async (tab) => {
  const lines = '{"text": "Mara Lind left Lisbon on Monday, she said.", "label": [[0, 9, "PER"], [15, 21, "LOC"], [60, 70, "LOC"]]}\n';
  await drop(tab, { name: "coded.jsonl", content: lines });
  const dialog = tab.part("dialog", "Import “coded.jsonl”");
  await dialog.there();
  assert.match(await dialog.text(), /file of doccano[^]*2 names, dates and amounts[^]*1 × mark whose offsets lie outside the text/);
  assert.equal(await tab.evaluate(() => document.body.classList.contains("reading")), false, "nothing is open yet");
  assert.deepEqual(await violations(tab), []);
  await dialog.part("button", "Open it").click();
  await told(tab, "Imported");
  const first = await exported(tab);
  assert.deepEqual(first.document.annotations.map(({ quote, type }) => [quote, type]), [["Mara Lind", "PERSON"], ["Lisbon", "LOC"]]);

  const row = { id: "h", uri: "https://example.org/", user: "acct:ben@example.org", created: "2026-01-02T03:04:05Z", text: "When?", tags: [] };
  const target = (/** @type {string} */ exact) => [{ selector: [{ type: "TextQuoteSelector", exact, prefix: "Mara Lind ", suffix: " Lisbon on Monday, she" }] }];
  await drop(tab, { name: "notes.json", content: JSON.stringify({ rows: [{ ...row, target: target("left") }, { ...row, id: "g", target: target("stayed in") }] }) });
  const notes = tab.part("dialog", "Import “notes.json”");
  await notes.there();
  assert.match(await notes.text(), /Hypothesis[^]*go onto the open article[^]*found again by its words[^]*no certain place/);
  await notes.part("button", "Add to this article").click();
  await told(tab, "Brought in 2 marks");
  const laid = (await exported(tab)).document;
  assert.deepEqual([laid.annotations.length, laid.unplaced?.length], [3, 1]);
  await tab.press("Control+z");
  await told(tab, "Undone");
  assert.deepEqual((await exported(tab)).document.annotations.length, 2);

  await drop(tab, { name: "odd.json", content: '{"a": 1}' });
  assert.match(await complaint(tab), /not a Glossator document|isn’t one that Glossator can import/);
});
