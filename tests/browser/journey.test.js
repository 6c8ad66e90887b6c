/** The whole way of an article through the page: pasted, read, corrected, kept, exported, and brought back. */
import assert from "node:assert/strict";

import { ARTICLE } from "./article.js";
import { journey } from "./journey.js";
import { annotate, choose, clickOn, dragOver, exported, fromMore, layers, lists, noteOnSelection, saved } from "./reader.js";

journey("an article is pasted, corrected, kept, exported and imported", async (tab) => {
  await annotate(tab, ARTICLE);

  // Highlights are drawn, of entities and of claims.
  await tab.until("places are highlighted", () => (CSS.highlights.get("place")?.size ?? 0) > 0);
  const found = await layers(tab);
  assert.ok((found.person ?? 0) > 0, "people are highlighted");
  const claims = (found["claim-low"] ?? 0) + (found["claim-mid"] ?? 0) + (found["claim-high"] ?? 0);
  assert.ok(claims > 0, "claims are underlined");
  const first = await lists(tab);
  assert.match(first.entities.join("\n"), /Kaja Tamm/);
  assert.match(first.entities.join("\n"), /Latvia/);
  assert.ok(first.claims.length > 0, "claims are listed");

  // Reject one, from its card.
  await clickOn(tab, "Latvia");
  await tab.part("dialog", "About “Latvia”").part("button", "Reject").click();
  await tab.part("dialog", "About “Latvia”").gone();
  assert.equal((await layers(tab)).place, (found.place ?? 0) - 1, "a rejected name is no longer highlighted");
  assert.doesNotMatch((await lists(tab)).entities.join("\n"), /Latvia/);

  // Mark one.
  await dragOver(tab, "harbour pilots");
  await tab.part("toolbar", "Mark the selected words").part("button", "Group").click();
  await tab.until("the marked words are listed", () =>
    document.querySelector('[aria-label="Entities"]')?.textContent?.includes("harbour pilots"),
  );

  // Note one.
  await dragOver(tab, "narrowest");
  await noteOnSelection(tab, "Narrower than the strait?");
  assert.match((await lists(tab)).notes.join("\n"), /Narrower than the strait\?/);
  const corrected = await lists(tab);

  // Undo all three, redo all three.
  for (let i = 0; i < 3; i += 1) await tab.part("button", "Undo").click();
  assert.deepEqual(await lists(tab), first, "undone, everything is as it was found");
  assert.deepEqual((await layers(tab)).place, found.place);
  for (let i = 0; i < 3; i += 1) await tab.press("Control+Shift+z");
  assert.deepEqual(await lists(tab), corrected, "redone, everything is as it was corrected");

  // Reload.
  await saved(tab);
  const drawn = await layers(tab);
  await tab.reload();
  await tab.part("region", "Article").there();
  assert.deepEqual(await lists(tab), corrected, "a reload brings back the document and its annotations");
  assert.deepEqual({ ...(await layers(tab)), active: 0, hover: 0 }, { ...drawn, active: 0, hover: 0 });

  // Export.
  const taken = await exported(tab);
  assert.match(taken.name, /^Harbour-bridge.*\.json$/);
  assert.equal(taken.document.text, ARTICLE);
  assert.equal(taken.document.offsetUnit, "codepoint");
  const by = (/** @type {string} */ quote) => taken.document.annotations.filter((one) => one.quote === quote);
  assert.deepEqual(
    by("Latvia").map(({ status }) => status),
    ["rejected"],
  );
  assert.deepEqual(
    by("harbour pilots").map(({ origin, type }) => [origin, type]),
    [["user", "NORP"]],
  );
  assert.deepEqual(
    by("narrowest").map(({ kind, note }) => [kind, note]),
    [["note", "Narrower than the strait?"]],
  );

  // Clear.
  await fromMore(tab, "New article");
  await tab.part("textbox", "Article text").there();
  await tab.part("region", "Article").gone();

  // Import, and export again: the same file, byte for byte.
  await choose(tab, "Import", taken.name, taken.text);
  await tab.part("region", "Article").there();
  assert.deepEqual(await lists(tab), corrected, "an import brings back the document and its annotations");
  const again = await exported(tab);
  assert.equal(again.text, taken.text);
});

journey("the import restores everything in a browser that never saw the document", async (tab) => {
  await annotate(tab, ARTICLE);
  await clickOn(tab, "Helsinki");
  await tab.press("x");
  const taken = await exported(tab);
  await saved(tab);

  // Everything that the browser kept is gone, as on another person's machine.
  await tab.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
    localStorage.clear();
    sessionStorage.clear();
  });
  await tab.reload();
  await tab.part("textbox", "Article text").there();

  await choose(tab, "Import", taken.name, taken.text);
  await tab.part("region", "Article").there();
  assert.equal((await exported(tab)).text, taken.text);
});

journey("New asks nothing and loses nothing", async (tab) => {
  await annotate(tab, ARTICLE);
  const before = await lists(tab);
  await fromMore(tab, "New article");
  await tab.part("textbox", "Article text").there();
  await tab.until("the last article is listed", () => document.body.innerText.includes("Harbour bridge reopens"));
  await tab.reload();
  await tab.until("it still is after a reload", () => document.body.innerText.includes("Harbour bridge reopens"));
  await tab.evaluate(() => {
    const entry = [...document.querySelectorAll("button")].find((one) => one.textContent?.includes("Harbour bridge"));
    entry?.click();
  });
  await tab.part("region", "Article").there();
  assert.deepEqual(await lists(tab), before);
});

journey("the page works without a network once it was opened", async (tab) => {
  await tab.until("the page is kept for offline use", async () => {
    await navigator.serviceWorker.ready;
    const names = await caches.keys();
    const files = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length));
    return files.some((count) => count > 5);
  });
  const kept = await tab.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map(({ url }) => new URL(url).pathname);
  });
  for (const wanted of [/\/index\.html$/, /\.wasm$/, /\/worker-.*\.js$/, /\.woff2$/, /\.css$/]) {
    assert.ok(
      kept.some((path) => wanted.test(path)),
      `${wanted} is kept`,
    );
  }
});
