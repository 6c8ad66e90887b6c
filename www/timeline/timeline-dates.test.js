import assert from "node:assert/strict";
import { test } from "node:test";
import { makeAnnotation } from "../document/annotation.js";
import { emptyDocument } from "../document/document.fixture.js";
import { timelineOf } from "./timeline-dates.js";

/** @import {Annotation} from "../document/types.js" */

/**
 * @param {...(string | {amount: number} | undefined)} values  of dates, one after the other in the text
 */
function documentOf(...values) {
  const text = "x".repeat(values.length);
  const annotations = values.map((value, start) => {
    const made = makeAnnotation({ kind: "entity", start, end: start + 1, text, entityType: "DATE" });
    return value === undefined ? made : { ...made, value };
  });
  return { ...emptyDocument(text), annotations };
}

/** @param {ReturnType<typeof documentOf>} document */
const told = (document) => timelineOf(document).map(({ mention, group, again }) => `${group}: ${mention.value}${again ? " again" : ""}`);

test("dates stand in the order of time, each by its beginning, the longer before the shorter", () => {
  const document = documentOf("2021-04-07", "2019/2021", "2021-04", "2021-W13", "1990/1999", "2019-01-01", "2019-22");
  assert.deepEqual(told(document), ["1990: 1990/1999", "2019: 2019/2021", "2019: 2019-01-01", "2019: 2019-22", "2021: 2021-W13", "2021: 2021-04", "2021: 2021-04-07"]); // prettier-ignore
});

test("one value stands as often as it is told, in the order of the text", () => {
  const document = documentOf("2021-04-07", "2020", "2021-04-07");
  const dated = timelineOf(document);
  assert.deepEqual(dated.map(({ mention, again }) => [mention.start, again]), [[1, false], [0, false], [2, true]]); // prettier-ignore
});

test("what has no full year is last; times of day, durations and what is no date are left out", () => {
  assert.deepEqual(told(documentOf("--05-01", undefined, "P10Y", "T14:30", "PT3H", "2021")), ["2021: 2021", "null: --05-01", "null: undefined"]);
  const document = documentOf("2021", "2022");
  const [first, second] = /** @type {[Annotation, Annotation]} */ (document.annotations);
  const annotations = [{ ...first, status: /** @type {const} */ ("rejected") }, { ...second, type: /** @type {const} */ ("MONEY") }];
  assert.deepEqual(timelineOf({ ...document, annotations }), []);
});

test("a year of many dates is told by month, what holds the whole year before", () => {
  const days = Array.from({ length: 8 }, (_, i) => `2021-0${(i % 2) + 4}-1${i}`);
  assert.ok(timelineOf(documentOf(...days)).every(({ group }) => group === "2021"));
  const groups = timelineOf(documentOf(...days, "2021", "2020-05-01")).map(({ group }) => group);
  assert.deepEqual([...new Set(groups)], ["2020", "2021", "2021-04", "2021-05"]);
});
