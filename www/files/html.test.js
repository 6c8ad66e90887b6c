import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOfHtml, articleOfPaste } from "./html.js";

/** @param {Partial<import("../document/types.js").MarkedPage>} [page] */
const reading = (page) => async (/** @type {string} */ html) => ({
  text: `read ${html}`,
  hasStructure: true,
  markedUp: { lines: [] },
  published: { title: "Tram" },
  ...page,
});
const origins = { markedUp: { lines: [] }, published: { title: "Tram" } };

test("a page comes with what its markup says", async () => {
  assert.deepEqual(await articleOfHtml("<p>x", reading()), { text: "read <p>x", title: "", origins });
});

test("a paste is read from its HTML where that has structure and words", async () => {
  const pasted = { html: "<p>x", plain: "plain" };
  assert.deepEqual(await articleOfPaste(pasted, reading()), { text: "read <p>x", title: "", origins });
  const plain = { text: "plain", title: "" };
  assert.deepEqual(await articleOfPaste(pasted, reading({ hasStructure: false })), plain);
  assert.deepEqual(await articleOfPaste(pasted, reading({ text: "" })), plain);
  assert.deepEqual(await articleOfPaste({ html: "", plain: "plain" }, reading()), plain);
});

test("where the HTML can't be read the plain text comes in", async () => {
  const fails = async () => {
    throw new Error("stopped");
  };
  assert.deepEqual(await articleOfPaste({ html: "<p>x", plain: "plain" }, fails), { text: "plain", title: "" });
  await assert.rejects(articleOfPaste({ html: "<p>x", plain: "" }, fails), /stopped/);
});
