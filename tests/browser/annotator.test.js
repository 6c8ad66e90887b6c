// Whose marks they are: asked for once, kept in the file, said of the marks of others.

import assert from "node:assert/strict";

import { claimsFile } from "./claims-article.js";
import { journey } from "./journey.js";
import { choose, clickOn, exported, fromMore } from "./reader.js";
import { told } from "./said.js";

journey("a file of somebody else's asks for one's name once; their marks bear theirs, the file mine", async (tab) => {
  const theirs = JSON.parse(claimsFile({ annotator: "Anna Berg" }));
  const judged = theirs.annotations.map((/** @type {{id: string}} */ one) => (one.id === "crane" ? { ...one, status: "accepted" } : one));
  await choose(tab, "Import", "anna.json", JSON.stringify({ ...theirs, annotations: judged }));
  await told(tab, "Imported");
  await tab.part("button", "Add your name").click();
  await tab.part("textbox", "Your name").fill("  Ben   Moss ");
  await tab.press("Enter");
  await told(tab, "Your marks will be labelled “Ben Moss”");
  const { document: mine, text } = await exported(tab);
  assert.equal(mine.annotator, "Ben Moss");
  assert.deepEqual(mine.annotations.flatMap(({ id, annotator }) => (annotator === undefined ? [] : [[id, annotator]])), [["crane", "Anna Berg"]]);
  await clickOn(tab, "paid €3 million");
  await tab.until("her name is on the card", () => document.querySelector(".popover.on-finding")?.textContent?.includes("accepted by Anna Berg"));
  await tab.press("Escape");

  // Back with its maker it is her own again, and nobody is asked twice.
  await choose(tab, "Import", "ben.json", text);
  await told(tab, "Imported");
  assert.equal(await tab.part("button", "Add your name").isThere(), false);
  await fromMore(tab, "Your name");
  await tab.part("textbox", "Your name").fill("");
  await tab.press("Enter");
  await told(tab, "Your name won’t be added to exports");
  assert.equal((await exported(tab)).document.annotator, undefined);
});
