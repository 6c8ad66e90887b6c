import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { CodedError } from "./coded-error.js";
import { MESSAGES, messageFor } from "./messages.js";

test("every code of the core has a sentence", async () => {
  const source = await readFile(new URL("../../src/error.rs", import.meta.url), "utf8");
  const codes = [...source.matchAll(/=> "([a-z-]+)",/g)].map(([, code]) => String(code));
  assert.ok(codes.length >= 5, "the codes are found in the source");
  for (const code of codes) assert.ok(code in MESSAGES, code);
});

test("every sentence is whole", () => {
  for (const [code, sentence] of Object.entries(MESSAGES)) assert.match(sentence, /^[A-Z].*\.$/s, code);
});

test("an error that knows numbers says what is wrong, the page what to do; any other speaks by its code", () => {
  assert.match(messageFor(new CodedError("text-too-long", "It has 9 bytes.")), /^It has 9 bytes\. Split it .*\.$/);
  assert.equal(messageFor(new CodedError("file-binary", "inner words")), MESSAGES["file-binary"]);
  assert.equal(messageFor("not-json"), MESSAGES["not-json"]);
  for (const odd of [null, undefined, 7, {}, "toString", new Error("boom")]) assert.equal(messageFor(odd), MESSAGES.unknown);
});
