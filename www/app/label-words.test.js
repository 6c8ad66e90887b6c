import assert from "node:assert/strict";
import { test } from "node:test";
import { makeAnnotation } from "../document/annotation.js";
import { run } from "../document/commands.js";
import { inPast } from "./label-words.js";

/** @import {Command, GlossatorDocument} from "../document/types.js" */

test("every command's label is told as what was done", () => {
  const text = "Oslo fjord";
  const annotation = makeAnnotation({ kind: "entity", start: 0, end: 4, text, entityType: "LOC" });
  const empty = /** @type {GlossatorDocument} */ (/** @type {unknown} */ ({ text, title: "", entities: [], annotations: [] }));
  const { document } = run(empty, { type: "add", annotation });
  const ids = [annotation.id];
  /** @type {Command[]} */
  const commands = [
    { type: "add", annotation: { ...annotation, id: "other", start: 0, end: 2 } },
    { type: "accept", ids },
    { type: "reject", ids },
    { type: "restore", ids },
    { type: "remove", ids },
    { type: "retype", ids, entityType: "ORG" },
    { type: "setTag", ids, tag: "lead", on: true },
    { type: "useDictionary", entries: [{ words: "fjord", type: "LOC" }] },
    { type: "setNote", id: annotation.id, note: "n" },
    { type: "setTitle", title: "t" },
    { type: "setArticleDate", articleDate: { date: "2021-04-07", origin: "user" }, values: [] },
    { type: "ruleOut", id: document.entities[0]?.id ?? "", places: [{ start: 0, end: 2 }] },
  ];
  for (const command of commands) {
    const { label } = run(document, command);
    assert.match(inPast(label), /^(Accepted|Rejected|Restored|Deleted|Changed|Set|Removed|Marked|Added|Applied|Edited) /, label);
  }
});
