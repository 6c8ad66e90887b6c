/**
 * The walk through the tree of an HTML page, which the core makes a text of. The parser follows the HTML standard on plain objects:
 * no script runs, nothing is fetched, no policy is asked, and whatever a page calls its form controls, the walk goes on. The worker loads
 * this only when HTML comes.
 *
 * @module
 */

import { parse } from "parse5";

/** @import {DefaultTreeAdapterTypes} from "parse5" */
/** @import {MarkupEvent} from "../wasm/glossator.js" */

/**
 * Walks in a loop and not by recursion: hostile HTML nests deeper than any stack.
 *
 * @param {string} html
 * @returns {MarkupEvent[]}
 */
export function walk(html) {
  /** @type {MarkupEvent[]} */
  const events = [];
  /** @type {(DefaultTreeAdapterTypes.Node | null)[]} */
  const stack = [parse(html)];
  for (;;) {
    const node = stack.pop();
    if (node === undefined) return events;
    if (node === null) {
      events.push("close");
      continue;
    }
    if ("tagName" in node) {
      events.push({ open: [node.tagName.toLowerCase(), node.attrs.map(({ name, value }) => [name, value.toWellFormed()])] });
      stack.push(null);
    } else if ("value" in node) {
      events.push({ text: node.value.toWellFormed() });
    }
    const children = "childNodes" in node ? node.childNodes : [];
    for (let i = children.length - 1; i >= 0; i -= 1) stack.push(children[i] ?? null);
  }
}
