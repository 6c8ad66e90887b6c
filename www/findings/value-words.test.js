import assert from "node:assert/strict";
import { test } from "node:test";
import { makeAnnotation } from "../document/annotation.js";
import { valueInWords } from "./value-words.js";

/** @import {Annotation} from "../document/types.js" */

/**
 * @param {string} quote
 * @param {NonNullable<Annotation["value"]>} value
 */
const words = (quote, value) =>
  valueInWords({ ...makeAnnotation({ kind: "entity", start: 0, end: quote.length, text: quote, entityType: "DATE" }), value });

test("a relative date is told as the day it means", () => {
  assert.equal(words("Tuesday", "2025-03-11"), "11 March 2025");
  assert.equal(words("this month", "2021-04"), "April 2021");
  assert.equal(words("from 2019 to 2021", "2019/2021"), "2019 to 2021");
});

test("what the text says already is not said again", () => {
  assert.equal(words("11 March 2025", "2025-03-11"), null);
  assert.equal(words("2030", "2030"), null);
  assert.equal(words("summer of 2019", "2019-22"), null);
  assert.equal(words("5 per cent", { amount: 5, unit: "%" }), null);
});

test("a span of time is told in words", () => {
  assert.equal(words("nearly a decade", "P10Y"), "10 years");
  assert.equal(words("a week", "P1W"), "1 week");
});

test("amounts are told with their currency, sign or unit", () => {
  assert.equal(words("€2.4 billion", { amount: 2_400_000_000, currency: "EUR" }), "2,400,000,000 EUR");
  assert.equal(words("a third", { amount: 33.3, unit: "%" }), "33.3%");
  assert.equal(words("five to six miles", { amount: 5, max: 6, unit: "mi" }), "5 to 6 mi");
});
