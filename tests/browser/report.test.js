// The report: one file that anybody can open, and that comes back as the document that it was made of.

import assert from "node:assert/strict";

import { JSDOM } from "jsdom";

import { claimsFile } from "./claims-article.js";
import { journey } from "./journey.js";
import { choose, drop, exported } from "./reader.js";
import { told } from "./said.js";

/** @typedef {import("./tab.js").Tab} Tab */

/** The report that the page hands out. @param {Tab} tab */
async function reported(tab) {
  return tab.download(async () => {
    await tab.part("button", "Export").click();
    await tab.part("menuitem", "Report (HTML)").click();
  });
}

/** What a report holds, but for its document. @param {string} source */
function read(source) {
  const { document: page } = new JSDOM(source).window;
  const words = (/** @type {string} */ sought) => Array.from(page.querySelectorAll(sought), (one) => one.textContent?.trim());
  return {
    title: page.title,
    scripts: page.querySelectorAll("script, iframe, object, img, [onload], [onclick]").length,
    addresses: Array.from(page.querySelectorAll("[src], link[href]"), (one) => String(one.getAttribute("src") ?? one.getAttribute("href")).slice(0, 29)),
    summary: words(".report-summary")[0],
    checked: words(".report-checked ol > li"),
    open: words(".report-open ol > li").length,
    people: words('[data-sign="person"]'),
    cast: words(".report-cast li"),
  };
}

journey("a report is one file without script or request, and brings back the document byte for byte", async (tab) => {
  const hostile = "</style><script>alert(1)</script>";
  await choose(tab, "Import", "claims.json", claimsFile({ title: `Ferry ${hostile}` }));
  await told(tab, "Imported");
  for (const key of ["l", "v", "5", "Escape"]) await tab.press(key);
  const before = await exported(tab);
  const { name, text } = await reported(tab);
  assert.match(name, /^Ferry-.*\.html$/);
  const page = read(text);
  assert.deepEqual([page.title, page.scripts, page.addresses], [`Ferry ${hostile}`, 0, ["data:application/json;base64,"]]);
  assert.equal(page.summary, "One of 11 claims was checked: one false.");
  assert.match(page.checked[0] ?? "", /False\s*Island ferry to cost twice as much/);
  assert.equal(page.open, 10);
  assert.ok(page.people.includes("Mara Lindqvist") && page.cast.some((one) => one?.startsWith("Oskar Lepik")));

  await choose(tab, "Import", name, text);
  assert.equal((await exported(tab)).text, before.text);
  // Dropped on the page it is the document too, not an article to read.
  await drop(tab, { name: "report.html", content: text, type: "text/html" });
  await told(tab, "Imported");
  assert.equal((await exported(tab)).text, before.text);
  await choose(tab, "Import", "cut.html", text.slice(0, text.indexOf("base64,") + 400));
  await tab.until("it says what is wrong", () => document.querySelector('[role="alert"]')?.textContent?.includes("cut off"));
});

journey("a report holds as much as is asked for, its document all of it", async (tab) => {
  await choose(tab, "Import", "claims.json", claimsFile());
  await told(tab, "Imported");
  for (const key of ["l", "v", "1", "Escape"]) await tab.press(key);
  const before = await exported(tab);
  await tab.part("button", "Export").click();
  await tab.part("menuitemradio", "Judged").click();
  await tab.part("menuitemradio", "Accepted").click();
  await tab.press("Escape");
  const { name, text } = await reported(tab);
  const page = read(text);
  assert.deepEqual([page.summary, page.open, page.people, page.cast], ["The only claim was checked: one true.", 0, [], []]);
  await choose(tab, "Import", name, text);
  assert.equal((await exported(tab)).text, before.text);
});

journey("a document goes out in the formats of other tools, and what they cannot hold is said", async (tab) => {
  await choose(tab, "Import", "claims.json", claimsFile());
  await told(tab, "Imported");
  for (const key of ["l", "v", "5", "Escape"]) await tab.press(key);
  await tab.part("button", "Export").click();
  await tab.part("menuitem", "Other formats").click();
  const dialog = tab.part("dialog", "Export for other tools");
  await dialog.there();
  const listed = await dialog.text();
  for (const wanted of ["Label Studio", "doccano", "brat", "CSV", "Markdown"]) assert.ok(listed.includes(wanted), wanted);
  const { name, text } = await tab.download(async () => {
    const button = await tab.evaluate(() => Array.from(document.querySelectorAll(".format-list button"), (one) => one.getAttribute("aria-label") ?? "").find((label) => label.includes("CSV")));
    await dialog.part("button", String(button)).click();
  });
  assert.match(name, /\.csv$/);
  const rows = text.trim().split("\n");
  assert.match(rows[0] ?? "", /quote/);
  assert.ok(rows.some((row) => row.includes("Mara Lindqvist")) && rows.some((row) => row.includes("False")));
  await told(tab, `Exported as ${name}`);
  await dialog.gone();
});
