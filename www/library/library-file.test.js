import assert from "node:assert/strict";
import { test } from "node:test";

import { documentLine, headLine, isHead, isLibrary, linesOf } from "./library-file.js";

/** @param {Blob} file */
async function read(file) {
  const found = [];
  for await (const { number, line } of linesOf(file)) found.push([number, line]);
  return found;
}

test("a document takes one line, whatever line ends it holds", async () => {
  const json = JSON.stringify({ text: "one\ntwo\r\nthree\u2028" }, null, 2);
  const line = documentLine(json);
  assert.deepEqual(await read(new Blob([line])), [[1, line.trimEnd()]]);
  assert.deepEqual(JSON.parse(line), JSON.parse(json));
});

test("lines are found across the pieces that a file comes in, and characters are not torn", async () => {
  const bytes = new TextEncoder().encode("Zoë 👩‍🚀\r\n\n{}\nlast");
  let at = 0;
  const file = /** @type {Blob} */ ({
    stream: () => new ReadableStream({ pull: (it) => (at < bytes.length ? it.enqueue(bytes.slice(at, (at += 3))) : it.close()) }),
  });
  assert.deepEqual(await read(file), [[1, "Zoë 👩‍🚀"], [3, "{}"], [4, "last"]]); // prettier-ignore
});

test("a library is known by its head or by its name", async () => {
  const head = headLine("2026-01-02T03:04:05.000Z", 2);
  assert.ok(isHead(head));
  assert.ok(!isHead(`{"format":"glossator","text":"${"x".repeat(300)}glossator-library"}`));
  assert.ok(await isLibrary(new File([head], "anything.json")));
  assert.ok(await isLibrary(new File(["{}"], "annotated.jsonl")));
  assert.ok(!(await isLibrary(new File(['{"format":"glossator"}'], "one.json"))));
});
