import assert from "node:assert/strict";
import { test } from "node:test";
import { MESSAGES } from "../errors/messages.js";
import { exampleDocument } from "../document/document.fixture.js";
import { loadingInWords, modelNotice } from "./model-words.js";

const READY = /** @type {const} */ ({ state: "ready", name: "en", hash: "c0ffee" });
const LOADING = /** @type {const} */ ({ state: "loading", received: 1_230_000, total: 3_100_000 });
const QUIET = { waits: false, retrying: false, reading: false, document: null };

test("how much has come is told as far as anybody knows", () => {
  assert.equal(loadingInWords({ received: 0, total: null }), "Loading the model…");
  assert.equal(loadingInWords({ received: 1_230_000, total: null }), "Loading the model, 1.2 MB");
  assert.equal(loadingInWords({ received: 1_230_000, total: 3_100_000 }), "Loading the model, 1.2 of 3.1 MB");
});

test("a model that loads or is there is not spoken of", () => {
  for (const model of [LOADING, READY, /** @type {const} */ ({ state: "idle" })]) assert.equal(modelNotice({ ...QUIET, model }), null);
});

test("a failure is told by its code, and can be retried", () => {
  const notice = modelNotice({ ...QUIET, model: { state: "failed", code: "model-missing", message: "404" } });
  assert.equal(notice?.words, MESSAGES["model-missing"]);
  assert.equal(notice?.offer, "Retry");
  assert.equal(modelNotice({ ...QUIET, retrying: true, model: LOADING })?.detail, "1.2 of 3.1 MB");
});

test("who waits long may go on, and read again once it is there", () => {
  assert.equal(modelNotice({ ...QUIET, waits: true, model: LOADING })?.offer, "Continue without it");
  const document = exampleDocument();
  assert.equal(modelNotice({ ...QUIET, document, model: LOADING }), null);
  assert.equal(modelNotice({ ...QUIET, document, model: READY })?.offer, "Re-run with the model");
  assert.equal(modelNotice({ ...QUIET, document, model: READY, reading: true }), null, "not in the place of another text");
});

test("what was read with a model, or elsewhere, is not to be read again", () => {
  const document = exampleDocument();
  const withModel = { ...document, generator: { ...document.generator, model: "en" } };
  const elsewhere = { ...document, generator: { name: "other", version: "1" } };
  for (const one of [withModel, elsewhere]) assert.equal(modelNotice({ ...QUIET, document: one, model: READY }), null);
});
