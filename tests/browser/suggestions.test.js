// Suggestions under control: judged one by one and in bulk, remembered, explained, learned from, and counted.

import assert from "node:assert/strict";

import { journey } from "./journey.js";
import { article, listed, reading, reject } from "./library.js";
import { manyFile } from "./many-file.js";
import { network } from "./network.js";
import { annotate, choose, complaint, exported, fromMore } from "./reader.js";
import { told } from "./said.js";

/** @typedef {import("./tab.js").Tab} Tab */

/** What browsers print when the server has no such file. */
const REFUSED = /Failed to load resource|NetworkError|ERR_|status of 404/;

/** @param {Tab} tab @param {string} item  of the menu; its beginning */
async function fromMenu(tab, item) {
  // The menu stands beside a list, and not beside the brief.
  await tab.evaluate(() => {
    const tabOf = (/** @type {string} */ list) => /** @type {HTMLElement} */ (document.getElementById(`tab-${list}`));
    if (tabOf("brief").ariaSelected === "true") tabOf("entities").click();
  });
  await tab.part("button", "Suggestions").click();
  return tab.evaluate((wanted) => {
    const items = /** @type {HTMLElement[]} */ (Array.from(document.querySelectorAll('[aria-label="Suggestions"] [role=menuitem]')));
    const found = items.find((one) => one.textContent?.startsWith(wanted));
    found?.click();
    return found?.firstElementChild?.textContent ?? "nothing";
  }, item);
}

/** @param {Tab} tab @param {string} name */
const focusRow = (tab, name) =>
  tab.part("list", "Entities").evaluate((list, wanted) => {
    const rows = /** @type {HTMLElement[]} */ (Array.from(list.querySelectorAll(".go")));
    rows.find((row) => row.textContent?.includes(wanted))?.focus();
  }, name);

/** @param {Tab} tab @param {string} quote */
async function marks(tab, quote) {
  const { annotations } = (await exported(tab)).document;
  return annotations.filter((one) => one.kind === "entity" && one.quote === quote);
}

journey(
  "a rejection and a correction outlive another reading, and both can be explained and taken back",
  async (tab) => {
    await complaint(tab);
    await annotate(tab, article(1));
    await reading(tab);
    await reject(tab, "Norway");
    await told(tab, "Rejected “Norway”. It won’t be suggested again in this article");
    await focusRow(tab, "Mara Lindqvist");
    await tab.press("2");
    await told(tab, "Changed the type of “Mara Lindqvist”");
    await focusRow(tab, "Mara Lindqvist");
    await tab.press("w");
    const card = tab.part("dialog", "About “Mara Lindqvist”");
    await card.there();
    assert.match(await card.text(), /classified this as a person[^]*You changed this to an organisation\./);
    await tab.press("Escape");
    const before = (await exported(tab)).document;
    assert.deepEqual(Object(before).refused, [{ quote: "Norway", type: "LOC" }]);
    const [mara] = await marks(tab, "Mara Lindqvist");
    assert.equal(mara?.original?.type, "PERSON");

    network.mend();
    await tab.part("button", "Retry").click();
    await tab.part("button", "Re-run with the model").click();
    await told(tab, "Re-ran with the model. Skipped one suggestion you had rejected");
    await listed(tab, "Norway", false);
    const again = await marks(tab, "Mara Lindqvist");
    assert.deepEqual(again.map(({ type, status }) => `${type} ${status}`), ["ORG edited"]);

    await tab.evaluate(() => document.querySelector("#list-entities .rejected summary")?.scrollIntoView());
    await tab.evaluate(() => /** @type {HTMLElement | null} */ (document.querySelector("#list-entities .rejected summary"))?.click());
    await tab.part("list", "Rejected entities").part("button", "Restore").click();
    await listed(tab, "Norway");
    assert.equal(Object((await exported(tab)).document).refused, undefined, "it may be suggested again");
  },
  { model: "missing", faults: REFUSED },
);

journey("what is in view and what the filter leaves is judged in one step each, and a report counts it", async (tab) => {
  await choose(tab, "Import", "many.json", manyFile(40));
  await told(tab, "Imported");
  const statuses = async () => {
    const { annotations } = (await exported(tab)).document;
    return (/** @type {string} */ status, kind = "entity") => annotations.filter((one) => one.kind === kind && one.status === status).length;
  };
  const inView = await fromMenu(tab, "Reject");
  const seen = Number(/^Reject (\d+) in view$/.exec(inView)?.[1]);
  assert.ok(seen > 4 && seen < 60, inView);
  await told(tab, `Rejected ${seen} marks in view`);
  let counted = await statuses();
  assert.equal(counted("rejected") + counted("rejected", "claim"), seen, "entities and claims");
  await tab.press("Control+z");
  await told(tab, `Undone: reject ${seen} marks in view`);

  await tab.part("button", "Filter entities").click();
  await tab.part("searchbox", "Find in entities").fill("mara aab");
  assert.deepEqual((await tab.part("list", "Entities").items()).map((row) => /Mara \w+/.exec(row)?.[0]), ["Mara Aab"]);
  await tab.part("searchbox", "Find in entities").fill("aa");
  assert.equal(await fromMenu(tab, "Accept 26 listed"), "Accept 26 listed");
  await told(tab, "Accepted 26 marks in the list");
  counted = await statuses();
  assert.deepEqual([counted("accepted"), counted("suggested")], [26, 14]);
  await tab.press("Control+z");
  await told(tab, "Undone: accept 26 marks in the list");
  await tab.press("Control+Shift+z");
  await told(tab, "Redone");
  await tab.part("button", "Remove filter: “aa”").click();
  await reject(tab, "Mara Abc");
  await focusRow(tab, "Mara Abd");
  await tab.press("3");
  await told(tab, "Changed the type of “Mara Abd”");

  await fromMenu(tab, "Suggestion accuracy");
  const report = tab.part("dialog", "Suggestion accuracy");
  await report.there();
  const rows = await tab.evaluate(() =>
    Array.from(document.querySelectorAll(".precision tbody tr"), (row) => Array.from(row.children, (cell) => cell.textContent).join("|")),
  );
  assert.deepEqual(rows, ["People|26|1|1|12|93% 77 to 98", "Claims|0|0|0|40|–"]);
  assert.match(await report.text(), /you reviewed 28 of 80 suggestions/);
  await report.part("button", "Close").click();
});

journey("a name is of its type wherever it is suggested, and in every article once it is in the dictionary", async (tab) => {
  await annotate(tab, "The ferry left Bergen on Monday. The mayor of Bergen stayed at home.\n\nNobody else left Bergen that day.");
  await reading(tab);
  // One of several, by the keys alone.
  await tab.evaluate(() => /** @type {HTMLElement | null} */ (document.activeElement)?.blur());
  await tab.press("<");
  for (let i = 0; i < 6; i += 1) {
    await tab.press("j");
    if (/ Bergen\. /.test(await told(tab, /\. \d+ of \d+ suggestions$/))) break;
  }
  await tab.press("2");
  await told(tab, "Changed the type of “Bergen” and 2 more mentions");
  assert.deepEqual((await marks(tab, "Bergen")).map(({ type, status, learned }) => [type, status, learned].join(" ").trim()), [
    "ORG edited",
    "ORG suggested document",
    "ORG suggested document",
  ]);
  await focusRow(tab, "Bergen");
  await tab.press("Enter");
  await tab.part("button", "Details").there();
  await tab.press("e");
  await tab.part("dialog", "About “Bergen”").part("button", "Use in every article").click();
  await told(tab, "“Bergen” will be an organisation in every article");
  await tab.press("Escape");

  await fromMore(tab, "New article");
  await annotate(tab, "Ships from Bergen came late. A crane in Lomvikvaag fell over, and Bergen sent another.");
  await told(tab, "Applied your dictionary to 2 mentions");
  const fresh = await marks(tab, "Bergen");
  assert.deepEqual(fresh.map(({ type, status, learned, original }) => `${type} ${status} ${learned} ${original?.type}`), [
    "ORG suggested dictionary LOC",
    "ORG suggested dictionary LOC",
  ]);
  assert.match((await tab.part("list", "Entities").items()).find((row) => row.includes("Bergen")) ?? "", /from your dictionary/);
  // An edit of the text brings fresh suggestions, and they are of their types too.
  await fromMore(tab, "Edit text");
  await tab.part("textbox", "Text of the article").fill("Ships from Bergen came early. A crane in Lomvikvaag fell over, and Bergen sent another.");
  await tab.press("Control+Enter");
  await told(tab, "Applied your dictionary to 2 mentions");
  assert.deepEqual((await marks(tab, "Bergen")).map(({ type, status, learned }) => `${type} ${status} ${learned}`), [
    "ORG suggested dictionary",
    "ORG suggested dictionary",
  ]);
  await tab.press("Control+z");
  await told(tab, "Undone: apply your dictionary to 2 mentions");
  assert.deepEqual((await marks(tab, "Bergen")).map(({ type }) => type), ["LOC", "LOC"]);

  await fromMenu(tab, "Your dictionary");
  const dialog = tab.part("dialog", "Your dictionary");
  const entries = () => tab.evaluate(() => Array.from(document.querySelectorAll('[aria-label="Dictionary"] .name'), (name) => name.textContent));
  await dialog.there();
  assert.deepEqual(await entries(), ["Bergen"]);
  await tab.part("textbox", "Name").fill("Lomvikvaag");
  await dialog.part("button", "Add").click();
  await tab.until("it is there", () => document.querySelectorAll('[aria-label="Dictionary"] li').length === 2);
  const file = await tab.download(() => dialog.part("button", "Export the dictionary").click());
  assert.deepEqual(JSON.parse(file.text).entries, [{ words: "Bergen", type: "ORG" }, { words: "Lomvikvaag", type: "ORG" }]); // prettier-ignore
  await dialog.part("button", "Clear the dictionary").click();
  await tab.until("it is empty", () => document.querySelectorAll('[aria-label="Dictionary"] li').length === 0);
  await tab.upload(() => dialog.part("button", "Import a dictionary").click(), { name: file.name, content: new TextEncoder().encode(file.text) });
  await tab.until("it is back", () => document.querySelectorAll('[aria-label="Dictionary"] li').length === 2);
  await dialog.part("button", "Remove “Bergen”").click();
  await tab.until("one is left", () => document.querySelectorAll('[aria-label="Dictionary"] li').length === 1);
  await tab.until("it is saved", () => document.body.innerText.match(/^Saved$/m));
  await tab.reload();
  await reading(tab);
  await fromMenu(tab, "Your dictionary");
  await tab.until("it was kept", () => document.querySelector('[aria-label="Dictionary"] .name')?.textContent === "Lomvikvaag");
  assert.deepEqual(await entries(), ["Lomvikvaag"]);
});

journey("a name of the dictionary that an edit brings into the text is of its type as well", async (tab) => {
  await annotate(tab, "The ferry left Oslo on Monday, and nobody minded.");
  await reading(tab);
  await fromMenu(tab, "Your dictionary");
  const dialog = tab.part("dialog", "Your dictionary");
  await dialog.there();
  await tab.part("textbox", "Name").fill("Lomvikvaag");
  await dialog.part("button", "Add").click();
  await tab.until("it is there", () => document.querySelectorAll('[aria-label="Dictionary"] li').length === 1);
  await tab.press("Escape");
  await fromMore(tab, "Edit text");
  await tab.part("textbox", "Text of the article").fill("The ferry left Oslo on Monday, and a crane in Lomvikvaag fell over.");
  await tab.press("Control+Enter");
  await told(tab, "Applied your dictionary to one mention");
  assert.deepEqual((await marks(tab, "Lomvikvaag")).map(({ type, status, learned }) => `${type} ${status} ${learned}`), ["ORG suggested dictionary"]);
});
