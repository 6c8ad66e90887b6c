import assert from "node:assert/strict";
import { test } from "node:test";
import { makeAnnotation } from "../document/annotation.js";
import { comparing } from "./entity-groups.js";

/** @import {EntityType} from "../document/types.js" */
/** @import {EntityOrder, Named, Value} from "./entity-groups.js" */

/**
 * Entities of one type, each named once, one after the other in the text.
 *
 * @param {EntityType} type
 * @param {...(readonly [name: string, value?: Value, mentions?: number])} rows
 * @returns {Named[]}
 */
const named = (type, ...rows) =>
  rows.map(([name, value, count = 1], start) => {
    const mention = makeAnnotation({ kind: "entity", start, end: start + 1, text: "x".repeat(rows.length), entityType: type });
    const mentions = Array.from({ length: count }, () => (value === undefined ? mention : { ...mention, value }));
    return { entity: { id: name, type, name, mentions: [], links: [] }, mentions };
  });

/** @param {EntityOrder} order @param {Named[]} items */
const sorted = (order, items) => [...items].sort(comparing(order)).map(({ entity }) => entity.name);

test("the most named first, then as in the text; or as in the text alone", () => {
  const items = named("PERSON", ["b"], ["c", undefined, 3], ["a"]);
  assert.deepEqual(sorted("named", items), ["c", "b", "a"]);
  assert.deepEqual(sorted("text", items.reverse()), ["b", "c", "a"]);
});

test("names stand as people look them up", () => {
  assert.deepEqual(sorted("value", named("LAW", ["Élan"], ["eels"], ["Zoo"], ["Article 10"], ["article 9"])), ["article 9", "Article 10", "eels", "Élan", "Zoo"]); // prettier-ignore
});

test("dates stand by time, then what has no year, no day, no value", () => {
  const dates = named("DATE", ["soon"], ["decade", "P10Y"], ["May 1", "--05-01"], ["2021", "2021"], ["a day", "P1D"], ["spring", "2021-21"], ["the 90s", "1990/1999"], ["New Year", "2021-01-01"]); // prettier-ignore
  assert.deepEqual(sorted("value", dates), ["the 90s", "2021", "New Year", "spring", "May 1", "a day", "decade", "soon"]);
  const times = named("TIME", ["3 pm", "T15:00"], ["an hour", "PT1H"], ["last night", "2021-04-06"], ["90 minutes", "PT90M"], ["9 am", "T09:00"]);
  assert.deepEqual(sorted("value", times), ["last night", "9 am", "3 pm", "an hour", "90 minutes"]);
});

test("amounts stand by currency or unit, then by how much, those without a value last", () => {
  const money = named("MONEY", ["much"], ["$9", { amount: 9, currency: "USD" }], ["€10", { amount: 10, currency: "EUR" }], ["€2 to 3", { amount: 2, max: 3, currency: "EUR" }], ["€2", { amount: 2, currency: "EUR" }]); // prettier-ignore
  assert.deepEqual(sorted("value", money), ["€2", "€2 to 3", "€10", "$9", "much"]);
  const lengths = named("QUANTITY", ["9 t", { amount: 9, unit: "t" }], ["3 km", { amount: 3, unit: "km" }], ["10", { amount: 10 }]);
  assert.deepEqual(sorted("value", lengths), ["10", "3 km", "9 t"]);
});
