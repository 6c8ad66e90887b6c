import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "./commands.js";
import { exampleDocument } from "./document.fixture.js";
import { allTags, tagOf } from "./tags.js";
import { isUntouched } from "./annotation.js";

test("a tag is put on several at once, and taken off, each in one step", () => {
  const on = run(exampleDocument(), { type: "setTag", ids: ["m1", "c1"], tag: "lead", on: true });
  assert.equal(on.label, "add the tag “lead” to 2 marks");
  const tagged = on.document.annotations.filter(({ tags }) => tags.includes("lead"));
  assert.deepEqual(tagged.map(({ id }) => id), ["m1", "c1"]); // prettier-ignore
  assert.ok(tagged.every((one) => !isUntouched(one)), "another reading leaves them");
  assert.equal(run(on.document, { type: "setTag", ids: ["m1"], tag: "lead", on: true }).inverse, null);
  const off = run(on.document, { type: "setTag", ids: ["m1"], tag: "lead", on: false });
  assert.equal(off.label, "remove the tag “lead” from “Mara Lind”");
  assert.deepEqual(allTags(off.document), ["lead"]);
});

test("tags are one line, without the sign that some put before them; the most used stands first", () => {
  assert.equal(tagOf("  # to \n check "), "to check");
  let { document } = run(exampleDocument(), { type: "setTag", ids: ["m1"], tag: "rare", on: true });
  document = run(document, { type: "setTag", ids: ["m1", "m2"], tag: "often", on: true }).document;
  assert.deepEqual(allTags(document), ["often", "rare"]);
});
