import assert from "node:assert/strict";
import { test } from "node:test";
import { evidenceIn, evidenceOf, linkOf } from "./claim-commands.js";

test("only addresses of the web are links", () => {
  assert.equal(linkOf("https://example.org/a")?.href, "https://example.org/a");
  assert.equal(linkOf("http://example.org")?.host, "example.org");
  for (const url of ["javascript:alert(1)", "data:text/html,x", "file:///etc", "ftp://example.org", "example", ""]) {
    assert.equal(linkOf(url), null, url);
  }
});

test("what was written down is trimmed, and an address may lack its scheme", () => {
  assert.deepEqual(evidenceOf({ url: " example.org/report ", quote: " Half. ", date: "" }), { url: "https://example.org/report", quote: "Half.", date: "" });
  assert.equal(evidenceOf({ url: "Harbour log, p. 12", quote: "", date: "" })?.url, "Harbour log, p. 12");
  assert.equal(evidenceOf({ url: " ", quote: "", date: "2024-10-09" }), null);
});

test("what is pasted is a link where it is an address, and a quote where it is not", () => {
  assert.deepEqual(evidenceIn(" example.org/fares "), { url: "https://example.org/fares", quote: "", date: "" });
  assert.deepEqual(evidenceIn("The harbour office, by phone"), { url: "", quote: "The harbour office, by phone", date: "" });
  assert.equal(evidenceIn("  "), null);
});
