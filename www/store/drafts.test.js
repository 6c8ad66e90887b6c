import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { createDrafts } from "./drafts.js";

/** @import {Draft} from "./drafts.js" */

/** @param {string} html @param {[string, Draft][]} [before]  what storage holds */
function page(html, before = []) {
  const { window } = new JSDOM(html);
  const { Element, HTMLInputElement, HTMLTextAreaElement, Event, document } = window;
  Object.assign(globalThis, { Element, HTMLInputElement, HTMLTextAreaElement, Event, document });
  /** @type {Map<string, Draft>} */
  const kept = new Map(before);
  const storage = {
    loadDrafts: async () => [...kept],
    saveDraft: async (/** @type {string} */ key, /** @type {Draft | null} */ draft) => void (draft === null ? kept.delete(key) : kept.set(key, draft)),
  };
  const drafts = createDrafts({ storage, documentId: () => "d1", page: /** @type {any} */ (document) });
  const field = /** @type {HTMLInputElement} */ (/** @type {unknown} */ (document.querySelector("[data-draft]")));
  const type = (/** @type {string} */ words) => {
    field.value = words;
    field.dispatchEvent(new window.Event("input", { bubbles: true }));
  };
  const press = (/** @type {string} */ key) => field.dispatchEvent(new window.KeyboardEvent("keydown", { key, bubbles: true }));
  return { drafts, kept, field, type, press, window };
}

const after = (/** @type {number} */ milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test("what is typed is kept while typing goes on", async () => {
  const { kept, field, type } = page(`<form><input data-draft="tag"></form>`);
  field.focus();
  for (let words = "a"; words.length < 20; words += "a") {
    type(words);
    await after(40);
  }
  assert.ok((kept.get("d1 tag")?.text.length ?? 0) >= 8, "without a pause");
  await after(300);
  assert.equal(kept.get("d1 tag")?.text, "a".repeat(19));
});

test("a draft comes back where its field holds what it held, and a form that is sent or given up drops it", async () => {
  for (const [value, key, expected] of /** @type {const} */ ([["", "Enter", "half"], ["", "Escape", "half"], ["other", "Enter", "other"]])) {
    const { kept, field, press } = page(`<form><input data-draft="tag" value="${value}"></form>`, [["d1 tag", { base: "", text: "half" }]]);
    await after(0);
    field.focus();
    assert.equal(field.value, expected);
    press(key);
    await after(0);
    assert.equal(kept.size, 0, key);
  }
});

test("one that is of no document, and one that was taken over", async () => {
  const { drafts, kept, field, type } = page(`<textarea data-draft="/article"></textarea>`, [["/article", { base: "", text: "A port." }]]);
  await drafts.restore(field);
  assert.equal(field.value, "A port.");
  type("A port and a pier.");
  drafts.sent(field);
  await after(0);
  assert.equal(kept.size, 0);
});
