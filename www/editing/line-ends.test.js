import assert from "node:assert/strict";
import { test } from "node:test";

import { fromTextBox, toTextBox } from "./line-ends.js";

test("a text that was not touched comes back to the letter, whatever its line ends", () => {
  for (const text of ["one\ntwo", "one\r\ntwo\nthree\rfour", "", "no end"]) assert.equal(fromTextBox(toTextBox(text), text), text);
});

test("an edited text has the line ends that the one before had most of", () => {
  assert.equal(fromTextBox("one\ntwo\n3", "one\r\ntwo\r\n\nthree"), "one\r\ntwo\r\n3");
  assert.equal(fromTextBox("one\ntwo", "one\ntwo\nthree"), "one\ntwo");
});
