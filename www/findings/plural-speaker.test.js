import assert from "node:assert/strict";
import { test } from "node:test";

import { isPlural } from "./plural-speaker.js";

test("a speaker who is many takes a plural verb", () => {
  for (const words of ["Swedish officials", "Analysts", "The police", "Analysts at Harbour Bank", "Three sources close to the board", "The mayor and her deputy", "They", "The study’s authors"]) {
    assert.ok(isPlural(words), words);
  }
});

test("one speaker takes a singular verb, and so does one whose number cannot be told", () => {
  for (const words of ["The letter", "An official at the works", "A group of doctors", "The boss", "The Times", "Her census", "Someone", "A spokesman for the Finnish Transport Agency", "The news", ""]) {
    assert.ok(!isPlural(words), words);
  }
});

test("a name is one speaker, whatever its last letter", () => {
  assert.ok(!isPlural("Physicians", true));
});
