import assert from "node:assert/strict";
import { test } from "node:test";
import { shortSpeaker } from "./short-speaker.js";

test("a speaker of a few words stays whole", () => {
  for (const words of ["She", "WHO", "The iodine study", "The study’s authors", "The government of South Africa", "Cres Eastman"]) assert.equal(shortSpeaker(words), words);
});

test("what describes the speaker is cut: a relative clause, an apposition, a participle", () => {
  assert.equal(shortSpeaker("Cres Eastman, a professor at the institute"), "Cres Eastman");
  assert.equal(shortSpeaker("The iodine study that was published in the journal this week"), "The iodine study");
  assert.equal(shortSpeaker("A new study documenting iodine nutritional status in school children"), "A new study");
  assert.equal(shortSpeaker("Two officials familiar with the talks"), "Two officials");
});

test("a long description is cut at the last phrase that leaves it short", () => {
  assert.equal(shortSpeaker("The results of the National Iodine Nutrition Study"), "The results");
  assert.equal(shortSpeaker("A spokesman for the ministry of health and welfare"), "A spokesman for the ministry");
});

test("several speakers stay together, and words without a place to cut stay whole", () => {
  assert.equal(shortSpeaker("Smith, Jones and Lee"), "Smith, Jones and Lee");
  assert.equal(shortSpeaker("Three very senior retired intelligence officers"), "Three very senior retired intelligence officers");
  assert.equal(shortSpeaker(", who"), ", who");
});
