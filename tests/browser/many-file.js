/** A document of as many suggestions as a test needs, each of which can be told apart. */

import { makeAnnotation } from "../../www/document/annotation.js";
import { emptyDocument } from "../../www/document/document.fixture.js";

/** @typedef {import("../../www/document/types.js").Annotation} Annotation */

/** A number as a name: Aa, Ab, Ac. @param {number} number */
function nameOf(number) {
  const letters = "abcdefghijklmnopqrstuvwxyz";
  let name = "";
  for (let left = number, i = 0; i < 3 || left > 0; i += 1, left = Math.floor(left / 26)) name = `${letters[left % 26]}${name}`;
  return `${name[0]?.toUpperCase()}${name.slice(1)}`;
}

/**
 * A paragraph for each: a person, and what she did as a claim.
 *
 * @param {number} count
 * @returns {string}
 */
export function manyFile(count) {
  const lines = Array.from({ length: count }, (_, i) => `Mara ${nameOf(i)} moved ${i + 2} boats to the upper harbour before the tide.`);
  const text = lines.join("\n\n");
  /** @type {Annotation[]} */
  const annotations = [];
  const entities = [];
  const blocks = [];
  let start = 0;
  for (const [i, line] of lines.entries()) {
    const name = `Mara ${nameOf(i)}`;
    const suggested = /** @type {const} */ ({ origin: "model", status: "suggested", score: 0.8 });
    const claim = makeAnnotation({ kind: "claim", start, end: start + line.length - 1, text });
    const mention = makeAnnotation({ kind: "entity", start, end: start + name.length, text, entityType: "PERSON" });
    annotations.push({ ...claim, ...suggested, id: `c${i}`, checkworthiness: 0.4 + ((i * 7) % 10) / 20 }, { ...mention, ...suggested, id: `m${i}`, entity: `e${i}` });
    entities.push({ id: `e${i}`, type: /** @type {const} */ ("PERSON"), name, mentions: [`m${i}`], links: [] });
    blocks.push({ kind: /** @type {const} */ ("paragraph"), start, end: start + line.length });
    start += line.length + 2;
  }
  return JSON.stringify({ ...emptyDocument(text), id: `many-${count}`, title: "Boats", blocks, entities, annotations });
}
