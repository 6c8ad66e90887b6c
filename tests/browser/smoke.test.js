import assert from "node:assert/strict";

import { journey } from "./journey.js";

const TEXT = `Ferry line reopens

Mara Lindqvist, who runs the harbour of Bergen, said on 3 May 2021 that the new ferry had cost €2.4 billion.`;

journey("a pasted article is annotated", async (tab) => {
  await tab.part("textbox", "Article text").fill(TEXT);
  await tab.part("button", "Annotate").click();
  await tab.part("region", "Article").there();
  await tab.until("entities are listed", () => document.querySelector('[aria-label="Entities"] li'));
  const entities = (await tab.part("list", "Entities").items()).join("\n");
  assert.match(entities, /Mara Lindqvist/);
  assert.match(entities, /Bergen/);
});
