import assert from "node:assert/strict";
import { test } from "node:test";

import { chosen, tagsIn, tagsOf } from "./library-order.js";

/** @import {Summary} from "../document/summary.js" */

/**
 * @param {string} id
 * @param {Partial<Summary>} fields
 * @returns {Summary}
 */
const summary = (id, fields) => ({ id, title: id, modified: "", created: "", excerpt: "", counts: { entities: 0, claims: 0, notes: 0 }, ...fields });

const library = [
  summary("Port 10", { modified: "2026-03-01", created: "2026-01-01", tags: ["trade", "Oslo"], reviewed: { done: 1, all: 4 } }),
  summary("port 9", { modified: "2026-02-01", created: "2026-02-01", tags: ["trade"], reviewed: { done: 0, all: 0 } }),
  summary("", { modified: "2026-01-01", created: "2026-03-01", excerpt: "Bread riots in Bergen", reviewed: { done: 3, all: 4 } }),
];
const all = { sought: "", inText: null, tag: null, order: /** @type {const} */ ("changed") };

/** @param {Partial<import("./library-order.js").Choice>} choice */
const ids = (choice) => chosen(library, { ...all, ...choice }).map(({ id }) => id);

test("every order is one, and leaves the list itself alone", () => {
  const before = [...library];
  assert.deepEqual(ids({}), ["Port 10", "port 9", ""]);
  assert.deepEqual(ids({ order: "added" }), ["", "port 9", "Port 10"]);
  assert.deepEqual(ids({ order: "title" }), ["", "port 9", "Port 10"]);
  assert.deepEqual(ids({ order: "progress" }), ["Port 10", "", "port 9"], "what has no claims is done");
  assert.deepEqual(library, before);
});

test("words are sought in titles, excerpts, tags and texts, whatever their case", () => {
  assert.deepEqual(ids({ sought: "PORT" }), ["Port 10", "port 9"]);
  assert.deepEqual(ids({ sought: " riots " }), [""]);
  assert.deepEqual(ids({ sought: "oslo" }), ["Port 10"]);
  assert.deepEqual(ids({ sought: "harbour", inText: new Set(["port 9"]) }), ["port 9"]);
  assert.deepEqual(ids({ sought: "port", tag: "Oslo" }), ["Port 10"]);
});

test("tags are counted, and read from what is typed", () => {
  assert.deepEqual(tagsOf(library), [{ tag: "trade", count: 2 }, { tag: "Oslo", count: 1 }]); // prettier-ignore
  assert.deepEqual(tagsIn(" trade , far  north,,trade"), ["trade", "far north"]);
});
