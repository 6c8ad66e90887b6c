import assert from "node:assert/strict";
import { test } from "node:test";

import { workInWords } from "./work-words.js";

test("what was made of words is told in one line", () => {
  assert.equal(workInWords({ note: "", tags: [] }), "");
  assert.equal(
    workInWords({ note: "ask", verdict: "False", tags: ["port"], evidence: [{ url: "https://a.example", quote: "", date: "" }] }),
    "False · ask · 1 piece of evidence · port",
  );
});
