import assert from "node:assert/strict";
import { test } from "node:test";
import { dateInWords } from "./words.js";

test("days, months, years and the stretches between them are told in words", () => {
  assert.equal(dateInWords("2021-04-07"), "7 April 2021");
  assert.equal(dateInWords("2021-04"), "April 2021");
  assert.equal(dateInWords("2021"), "2021");
  assert.equal(dateInWords("1990/1999"), "1990 to 1999");
  assert.equal(dateInWords("2021-W13"), "week of 29 March 2021");
  assert.equal(dateInWords("2019-22"), "summer 2019");
});

test("what has no year is told without one", () => {
  assert.equal(dateInWords("--02-29"), "29 February");
  assert.equal(dateInWords("--05"), "May");
  assert.equal(dateInWords("--04-16/--04-17"), "16 April to 17 April");
});

test("times of day and durations are told as such, and what is not known is not guessed at", () => {
  assert.equal(dateInWords("T14:30Z"), "14:30 GMT");
  assert.equal(dateInWords("T09:00/T11:00"), "09:00 to 11:00");
  assert.equal(dateInWords("P10Y"), "10 years");
  assert.equal(dateInWords("PT3H"), null);
  assert.equal(dateInWords("soon"), null);
});
