import assert from "node:assert/strict";
import { test } from "node:test";
import { makeAnnotation } from "../document/annotation.js";
import { emptyDocument } from "../document/document.fixture.js";
import { datedValues, datesOnStrip } from "./when-strip.js";

const TEXT = "x".repeat(200);

/** @param {...string} values */
function dates(...values) {
  const annotations = values.map((value, i) => ({ ...makeAnnotation({ kind: "entity", start: i * 3, end: i * 3 + 2, text: TEXT, entityType: "DATE" }), id: `d${i}`, value }));
  return datesOnStrip(datedValues({ ...emptyDocument(TEXT), annotations }), 364);
}

test("dates lie between the first and the last day, one value once", () => {
  const found = dates("2003-07/2004-12", "2006-02-23", "2006-02-23", "2006-12");
  assert.deepEqual(found.map(({ words, mentions }) => `${words} ${mentions.length}`), ["July 2003 – Dec 2004 1", "23 Feb 2006 2", "Dec 2006 1"]); // prettier-ignore
  assert.equal(found[0]?.from, 0);
  assert.ok(Number(found[0]?.until) > 0.3, "a long stretch has a length");
  for (const { from, until } of found) assert.ok(from >= 0 && until >= from && until <= 1);
});

test("words that would cover others are left out", () => {
  const many = dates(...Array.from({ length: 12 }, (_, i) => `2020-${String(i + 1).padStart(2, "0")}`));
  const labelled = many.filter(({ align }) => align !== null).length;
  assert.ok(labelled > 1 && labelled < 12, String(labelled));
});

test("one date, no date, a time of day and a day without a year", () => {
  assert.deepEqual(dates("2020-05-04").map(({ from, until, align }) => ({ from, until, align })), [{ from: 0, until: 0, align: "start" }]); // prettier-ignore
  assert.deepEqual(dates("T14:30", "P3Y", "--05-01"), []);
});
