import assert from "node:assert/strict";
import { test } from "node:test";
import { zipOf } from "./docx.fixture.js";
import { unpackedSize } from "./zip-size.js";

test("a zip says how large it is unpacked", () => {
  assert.equal(unpackedSize(zipOf({})), 0);
  assert.equal(unpackedSize(zipOf({ "a.xml": "x".repeat(300), "b/c.xml": "é" })), 302);
  assert.equal(unpackedSize(zipOf({ "a.xml": "x" }, { stated: 0xffffffff })), 0xffffffff);
});

test("a comment at its end is passed over", () => {
  const zip = zipOf({ "a.xml": "abc" });
  const commented = new Uint8Array(zip.length + 5);
  commented.set(zip);
  assert.equal(unpackedSize(commented), 3);
});

test("what is no zip has no size", () => {
  for (const bytes of [new Uint8Array(0), new Uint8Array(10), new TextEncoder().encode("words ".repeat(20_000)), zipOf({ a: "b" }).subarray(0, 60).slice()]) assert.equal(unpackedSize(bytes), null);
});
