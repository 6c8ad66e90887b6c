// The package for npm in a page of somebody else, with no bundler.

import assert from "node:assert/strict";
import { after } from "node:test";

import { serve } from "../../scripts/steps/server.mjs";
import { installed } from "../packages/installed.js";
import { journey } from "./journey.js";

/** Both browsers may run at once. */
const PORTS = { chromium: 4473, firefox: 4573 };

const program = await installed();
after(() => program.remove());

journey("a page that uses the package finds the claims of an article", async (tab) => {
  const { url, close } = await serve(PORTS[tab.browser], { configFile: false, root: program.folder, build: { outDir: "." } });
  try {
    await tab.open(`${url}node_modules/glossator/examples/page.html`);
    await tab.part("button", "Find claims").click();
    await tab.until("a claim is listed", () => document.querySelector("li"));
    assert.equal(await tab.evaluate(() => document.querySelector("li")?.textContent), "Lisbon paid €2.4 billion for the port");
  } finally {
    await close();
  }
  // The page is no page of ours: it has no icon, and no place where things are said.
}, { faults: /MutationObserver|404/, addresses: /^http:\/\/localhost:4[45]\d\d\// });
