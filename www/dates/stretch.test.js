import assert from "node:assert/strict";
import { test } from "node:test";
import { stretchOf } from "./stretch.js";

/** @param {unknown} value */
const days = (value) => {
  const stretch = stretchOf(value);
  return stretch && `${stretch.from} ${stretch.until}`;
};

test("a value lies from its first day to its last", () => {
  assert.equal(days("2021-04-07"), "2021-04-07 2021-04-07");
  assert.equal(days("2020-02"), "2020-02-01 2020-02-29");
  assert.equal(days("2021"), "2021-01-01 2021-12-31");
  assert.equal(days("0079"), "0079-01-01 0079-12-31");
  assert.equal(days("1990/1999"), "1990-01-01 1999-12-31");
  assert.equal(days("2019-05/2019-06"), "2019-05-01 2019-06-30");
  assert.equal(days("2021-04-05T14:30"), "2021-04-05 2021-04-05");
});

test("weeks begin on Monday, the first of them with that of the fourth of January", () => {
  assert.equal(days("2021-W13"), "2021-03-29 2021-04-04");
  assert.equal(days("2021-W01"), "2021-01-04 2021-01-10");
  assert.equal(days("2020-W01"), "2019-12-30 2020-01-05");
});

test("a winter ends in the year after", () => {
  assert.equal(days("2019-22"), "2019-06-01 2019-08-31");
  assert.equal(days("2019-24"), "2019-12-01 2020-02-29");
});

test("what has no full year lies nowhere", () => {
  for (const value of ["--05-01", "--05", "T14:30", "T09:00/T11:00", "P10Y", "PT3H", "", undefined, { amount: 2 }]) {
    assert.equal(days(value), null, String(value));
  }
});
