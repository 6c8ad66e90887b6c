// What works without a network.

import assert from "node:assert/strict";

import { journey } from "./journey.js";
import { network } from "./network.js";
import { annotate, saved } from "./reader.js";

journey("offline the page opens with its article, and the map of its places draws though nobody has opened it before", async (tab) => {
  await annotate(tab, "Ships from Norway came to Bergen. The port of Bergen is old.");
  await saved(tab);
  await tab.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  network.down = true;
  await tab.reload();
  await tab.part("region", "Article").there();
  await tab.part("button", "Map 2 places").click();
  await tab.part("button", "Bergen, 2 mentions").there();
  assert.ok(await tab.evaluate(() => (document.querySelector(".map-land")?.getAttribute("d") ?? "").length > 1000), "the coasts are drawn");
});
