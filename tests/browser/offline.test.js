// What works without a network.

import assert from "node:assert/strict";

import { docxOf, paragraph } from "../../www/files/docx.fixture.js";
import { column, pdfOf } from "../../www/files/pdf.fixture.js";
import { journey } from "./journey.js";
import { listed } from "./library.js";
import { network } from "./network.js";
import { annotate, choose, drop, saved } from "./reader.js";

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

journey("offline a PDF and a Word file open though none was opened before", async (tab) => {
  await tab.part("textbox", "Article text").there();
  await tab.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  network.down = true;
  await tab.reload();
  await choose(tab, "Open a file", "ferry.pdf", pdfOf([column(50, 700, ["The ferry left Bergen on Monday."])]));
  await listed(tab, "Bergen");
  await drop(tab, { name: "ferry.docx", content: [...docxOf(paragraph("The ferry left Oslo on Monday."))] });
  await listed(tab, "Oslo");
});
