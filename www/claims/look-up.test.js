import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "../document/commands.js";
import { claimsDocument } from "./claims.fixture.js";
import { lookUpsOf, standaloneOf } from "./look-up.js";

/** @import {Annotation, GlossatorDocument} from "../document/types.js" */

/** @param {GlossatorDocument} document @param {string} id */
const claim = (document, id) => /** @type {Annotation} */ (document.annotations.find((one) => one.id === id));

test("a claim stands alone with its speaker, in the short form where the core made one, in a person's words where they gave some", () => {
  const document = claimsDocument();
  assert.equal(standaloneOf(document, claim(document, "rise")), "Mara Lindqvist: Fares on the island line will rise by 40 percent");
  assert.equal(standaloneOf(document, claim(document, "crane")), "The harbour board paid €3 million for a crane");
  assert.equal(standaloneOf(document, { ...claim(document, "crane"), short: "the board paid €3 million for a crane" }), "The board paid €3 million for a crane");
  const { document: reworded, inverse } = run(document, { type: "setStandalone", id: "crane", standalone: "  The board of Lomvik bought\na crane " });
  assert.equal(standaloneOf(reworded, claim(reworded, "crane")), "The board of Lomvik bought a crane");
  assert.notEqual(inverse, null);
  assert.equal("standalone" in claim(run(reworded, { type: "setStandalone", id: "crane", standalone: "" }).document, "crane"), false);
});

test("links carry the words whole, whatever signs they hold, and the names in Wikidata", () => {
  const links = lookUpsOf("Who paid 40% & more? #ferry \ud800", [{ id: "e", type: "ORG", name: "A/B & Co", mentions: [], links: [] }]);
  for (const { href } of links) {
    const url = new URL(href);
    assert.equal(url.protocol, "https:");
    assert.equal(url.hash, "");
  }
  assert.equal(new URL(String(links[1]?.href)).searchParams.get("q"), "Who paid 40% & more? #ferry \ufffd");
  assert.equal(new URL(String(links[2]?.href)).searchParams.get("search"), "A/B & Co");
});
