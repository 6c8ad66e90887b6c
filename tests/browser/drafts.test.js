// What is typed and not sent is there again after a reload, in the field where it was typed; what was sent or given up is not.

import assert from "node:assert/strict";

import { claimsFile } from "./claims-article.js";
import { journey } from "./journey.js";
import { annotate, choose, saved } from "./reader.js";
import { told } from "./said.js";

/** @typedef {import("./tab.js").Tab} Tab */
/** @typedef {import("./tab.js").Part} Part */

/** Waits longer than drafts take to be saved, which fires no event. @param {Tab} tab */
const rest = (tab) => tab.evaluate(() => new Promise((done) => setTimeout(done, 700)));

/** What keys do. @param {Tab} tab @param {Part} field @param {string} words */
async function type(tab, field, words) {
  await field.focus();
  await tab.evaluate((text) => {
    /** @type {HTMLInputElement} */ (document.activeElement).select();
    document.execCommand("insertText", false, text);
  }, words);
}

/** What a field holds once it is entered. @param {Part} field @returns {Promise<string>} */
async function entered(field) {
  await field.focus();
  return field.evaluate((one) => one.value);
}

/** Opens the card of a claim. @param {Tab} tab */
async function openClaim(tab) {
  await tab.part("tab", "Claims11").click();
  await tab.press("l");
  await tab.press("i");
  const card = tab.part("group", "About the claim “Island ferry to cost twice as much”");
  await card.there();
  return card;
}

journey("an article that was typed and not annotated", async (tab) => {
  await type(tab, tab.part("textbox", "Article text"), "Mara Lindqvist left Bergen on Monday.");
  await rest(tab);
  await tab.reload();
  await tab.until("the text is there", () => /** @type {HTMLTextAreaElement | null} */ (document.querySelector("#article-text"))?.value === "Mara Lindqvist left Bergen on Monday.");
  await annotate(tab, "Mara Lindqvist came to Bergen on Friday.");
  await saved(tab);
  await tab.reload();
  await tab.part("region", "Article").there();
  await tab.part("button", "Glossator, start page").click();
  assert.equal(await entered(tab.part("textbox", "Article text")), "", "it has become an article");
});

journey("a title, a verdict in own words, a link and a note that were not sent", async (tab) => {
  await choose(tab, "Import", "claims.json", claimsFile());
  await told(tab, "Imported");
  await type(tab, tab.part("textbox", "Title"), "Fares in May");
  await rest(tab);
  await tab.reload();
  await tab.until("the title is there", () => /** @type {HTMLInputElement | null} */ (document.querySelector(".title-field"))?.value === "Fares in May");

  let card = await openClaim(tab);
  await card.part("button", "Other").click();
  await type(tab, card.part("textbox", "Verdict in your own words"), "Not yet known");
  await type(tab, card.part("textbox", "Paste a link as evidence"), "example.org/fa");
  await rest(tab);
  await tab.reload();
  card = await openClaim(tab);
  assert.equal(await entered(card.part("textbox", "Paste a link as evidence")), "example.org/fa");
  await card.part("button", "Other").click();
  const verdict = card.part("textbox", "Verdict in your own words");
  assert.equal(await entered(verdict), "Not yet known");
  await tab.press("Enter");
  await rest(tab);
  await tab.reload();
  card = await openClaim(tab);
  await card.part("button", "Other: Not yet known").click();
  assert.equal(await entered(card.part("textbox", "Verdict in your own words")), "", "it was sent");

  const note = card.part("textbox", "Note on the claim");
  await type(tab, note, "Ask the harbour");
  await rest(tab);
  await tab.reload();
  card = await openClaim(tab);
  assert.equal(await entered(card.part("textbox", "Note on the claim")), "Ask the harbour");
});
