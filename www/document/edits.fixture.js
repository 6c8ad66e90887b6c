/**
 * Edits of the example document, for the tests of this folder: what the core says of them, told by hand.
 *
 * @module
 */

import { emptyDocument, exampleDocument } from "./document.fixture.js";
import { NO_PLACE, spansOf } from "./spans.js";

/** @import {Command, GlossatorDocument} from "./types.js" */

/**
 * A text with the first place of some words replaced, and how it moves spans: those within what is taken out go.
 *
 * @param {GlossatorDocument} document
 * @param {string} words
 * @param {string} by
 */
export function replaced(document, words, by) {
  const at = document.text.indexOf(words);
  if (at === -1) throw new Error(`no ${words} in the text`);
  const text = document.text.slice(0, at) + by + document.text.slice(at + words.length);
  const shift = by.length - words.length;
  const spans = spansOf(document);
  const places = new Uint32Array(spans.length);
  for (let i = 0; i < spans.length; i += 2) {
    const [start = 0, end = 0] = spans.subarray(i, i + 2);
    const isGone = by === "" && at <= start && end <= at + words.length;
    places[i] = isGone ? NO_PLACE : start >= at + words.length ? start + shift : Math.min(start, at + by.length);
    places[i + 1] = isGone ? NO_PLACE : end >= at + words.length ? end + shift : Math.min(end, at + by.length);
  }
  return { text, places };
}

/**
 * The command for such an edit; the fresh reading finds nothing but a block and a sentence, and what `found` adds.
 *
 * @param {GlossatorDocument} document
 * @param {string} words
 * @param {string} by
 * @param {(text: string) => Partial<GlossatorDocument>} [found]
 * @returns {Extract<Command, {type: "editText"}>}
 */
export function edit(document, words, by, found = () => ({})) {
  const { text, places } = replaced(document, words, by);
  const fresh = {
    ...emptyDocument(text),
    title: "A fresh title",
    blocks: [{ kind: /** @type {const} */ ("paragraph"), start: 0, end: text.length }],
    sentences: [{ start: 0, end: text.length, checkworthiness: 0.6 }],
    ...found(text),
  };
  return { type: "editText", fresh, places, words: Uint32Array.of(0, text.length) };
}

/** The example with every suggestion accepted. */
export function acceptedDocument() {
  const document = exampleDocument();
  return { ...document, annotations: document.annotations.map((one) => ({ ...one, status: /** @type {const} */ ("accepted") })) };
}
