import assert from "node:assert/strict";
import { test } from "node:test";
import { walk } from "./markup.js";

/** The words of a walk. @param {string} html */
const words = (html) => walk(html).flatMap((event) => (typeof event === "object" && "text" in event ? [event.text] : []));

test("a walk opens and closes every element", () => {
  assert.deepEqual(walk("<P class=a>x<br>y"), [
    { open: ["html", []] },
    { open: ["head", []] },
    "close",
    { open: ["body", []] },
    { open: ["p", [["class", "a"]]] },
    { text: "x" },
    { open: ["br", []] },
    "close",
    { text: "y" },
    "close",
    "close",
    "close",
  ]);
});

test("form controls named like the properties of nodes are only controls", () => {
  for (const name of ["nextSibling", "parentNode", "tagName", "childNodes", "firstChild", "attributes", "nodeType", "__proto__"]) {
    assert.deepEqual(words(`<p>before</p><form><input name=${name} id=${name}><p>inside</p></form><p>after`), ["before", "inside", "after"], name);
  }
});

test("markup nested deeper than any stack is walked", () => {
  for (const tag of ["<div>", "<span>", "<b>", "<ul><li>", "<blockquote>"]) {
    assert.equal(words(tag.repeat(20_000) + "deepest").at(-1), "deepest", tag);
  }
});

test("lone surrogates are replaced, since no text of the core can hold them", () => {
  assert.deepEqual(words("a\uD800b"), ["a\uFFFDb"]);
});
