import assert from "node:assert/strict";
import { test } from "node:test";
import { makeAnnotation } from "../document/annotation.js";
import { ROWS, covering, partsOf, segmentsOf } from "./segments.js";

/** @import {Block} from "../document/types.js" */

const TEXT = "Mara sailed.\n\nThe ferry left Bergen.";
const BLOCKS = /** @type {Block[]} */ ([
  { kind: "paragraph", start: 0, end: 12 },
  { kind: "paragraph", start: 14, end: 36 },
]);

test("a range over two blocks is cut at their ends, and offsets count from each block", () => {
  assert.deepEqual(partsOf(BLOCKS, { start: 5, end: 23 }), [
    { index: 0, start: 5, end: 12 },
    { index: 1, start: 0, end: 9 },
  ]);
});

test("a range in the gap between blocks has no part", () => {
  assert.deepEqual(partsOf(BLOCKS, { start: 12, end: 14 }), []);
  assert.deepEqual(partsOf([], { start: 0, end: 1 }), []);
});

test("every block has a list, and the words of a segment are those of the annotation", () => {
  const bergen = makeAnnotation({ kind: "entity", start: 29, end: 35, text: TEXT, entityType: "LOC" });
  const lists = segmentsOf(BLOCKS, [bergen]);
  assert.deepEqual(lists.map((list) => list.length), [0, 1]);
  assert.deepEqual(lists[1]?.map(({ start, end }) => TEXT.slice(14 + start, 14 + end)), ["Bergen"]);
});

test("what is pointed at is the innermost first", () => {
  const claim = makeAnnotation({ kind: "claim", start: 14, end: 35, text: TEXT });
  const bergen = makeAnnotation({ kind: "entity", start: 29, end: 35, text: TEXT, entityType: "LOC" });
  const [, segments] = segmentsOf(BLOCKS, [claim, bergen]);
  assert.deepEqual(covering(segments ?? [], 16).map(({ kind }) => kind), ["entity", "claim"]);
  assert.deepEqual(covering(segments ?? [], 2).map(({ kind }) => kind), ["claim"]);
  assert.deepEqual(covering(segments ?? [], 21), [], "ends are exclusive");
});

/** @param {string} words @param {"entity" | "claim" | "note"} kind */
const on = (words, kind) => makeAnnotation({ kind, start: DEEP.indexOf(words), end: DEEP.indexOf(words) + words.length, text: DEEP });
const DEEP = "The North Harland Harbour Board met in Bergen on Monday.";
const ONE = /** @type {Block[]} */ ([{ kind: "paragraph", start: 0, end: DEEP.length }]);

/** @param {import("../document/types.js").Annotation[]} annotations */
const rowsOf = (...annotations) => (segmentsOf(ONE, annotations)[0] ?? []).map(({ start, end, row, gap }) => [DEEP.slice(start, end), gap ? "gap" : row]);

test("what nests or crosses has rows of its own, the inner one nearer to the words", () => {
  const marks = [on(DEEP, "claim"), on("North Harland Harbour Board", "entity"), on("North Harland", "entity"), on("Board met in", "entity"), on("Bergen", "entity")];
  assert.deepEqual(rowsOf(...marks), [
    [DEEP, 2],
    ["North Harland Harbour Board", 1],
    ["North Harland", 0],
    ["Board met in", 0],
    ["Bergen", 0],
  ]);
  assert.deepEqual(rowsOf(on(DEEP, "claim"), on("Bergen", "entity")), [[DEEP, 1], ["Bergen", 0]]); // prettier-ignore
});

test("two labels on the same words have two rows, and what finds none is told apart", () => {
  const marks = Array.from({ length: ROWS + 2 }, () => on("Bergen", "entity"));
  assert.deepEqual(rowsOf(...marks).map(([, row]) => row), [0, 1, 2, 3, ROWS, ROWS]);
});

test("pieces and what lies between them share a row; only the pieces are pointed at", () => {
  const fragments = ["North", "Harbour"].map((quote) => ({ start: DEEP.indexOf(quote), end: DEEP.indexOf(quote) + quote.length, quote }));
  const split = { ...on("North Harland Harbour", "entity"), fragments };
  const harland = on("Harland", "entity");
  assert.deepEqual(rowsOf(split, harland), [["North", 1], ["Harbour", 1], [" Harland ", "gap"], ["Harland", 0]]); // prettier-ignore
  const [segments = []] = segmentsOf(ONE, [split, harland]);
  assert.deepEqual(covering(segments, DEEP.indexOf("Harland")), [harland]);
  assert.deepEqual(covering(segments, DEEP.indexOf("Harbour")), [split]);
});

test("a claim in pieces is pointed at on each of them, and not on what interrupts it", () => {
  const fragments = ["The North", "met in Bergen"].map((quote) => ({ start: DEEP.indexOf(quote), end: DEEP.indexOf(quote) + quote.length, quote }));
  const claim = { ...on("The North Harland Harbour Board met in Bergen", "claim"), fragments };
  const [segments = []] = segmentsOf(ONE, [claim]);
  assert.deepEqual(["North", "Harland", "Bergen"].map((word) => covering(segments, DEEP.indexOf(word)).length), [1, 0, 1]); // prettier-ignore
});

test("a block whose annotations are the same objects keeps its list; the others get their rows anew", () => {
  const mara = makeAnnotation({ kind: "entity", start: 0, end: 4, text: TEXT, entityType: "PERSON" });
  const bergen = makeAnnotation({ kind: "entity", start: 29, end: 35, text: TEXT, entityType: "LOC" });
  const before = segmentsOf(BLOCKS, [mara, bergen]);
  const wide = makeAnnotation({ kind: "note", start: 18, end: 35, text: TEXT });
  const after = segmentsOf(BLOCKS, [mara, wide, bergen], before);
  assert.equal(after[0], before[0]);
  assert.deepEqual(after[1]?.map(({ annotation, row }) => [annotation.kind, row]), [["note", 1], ["entity", 0]]);
  const judged = { ...mara, status: /** @type {const} */ ("accepted") };
  assert.equal(segmentsOf(BLOCKS, [judged, bergen], before)[0]?.[0]?.annotation, judged);
});
