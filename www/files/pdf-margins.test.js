import assert from "node:assert/strict";
import { test } from "node:test";
import { withoutMargins } from "./pdf-margins.js";

/**
 * What is left of pages, each given by its rows from top to bottom.
 *
 * @param {string[][]} pages
 */
const left = (pages) =>
  withoutMargins(pages.map((rows) => ({ height: 800, pieces: rows.map((text, i) => ({ text, size: 10, baseline: i < rows.length - 2 ? 50 + 20 * i : 800 - 20 * (rows.length - i) })) }))).map((page) =>
    page.map(({ text }) => text),
  );

const body = (/** @type {number} */ page) => [`The ferry ${"abcdefg"[page]} left`, `for ${"hijklmn"[page]} at noon`, `and came ${"opqrstu"[page]} back`, `in ${"vwxyzab"[page]} time`];

test("heads, feet and page numbers that repeat go", () => {
  const pages = [0, 1, 2, 3].map((page) => ["Harbour News", ...body(page), "www.example.org", `Page ${page + 7} of 12`]);
  assert.deepEqual(left(pages), [0, 1, 2, 3].map(body));
});

test("heads of left and right pages may differ", () => {
  const pages = [0, 1, 2, 3, 4, 5].map((page) => [page % 2 ? "Ada Moss" : "Harbour News", ...body(page)]);
  assert.deepEqual(left(pages), [0, 1, 2, 3, 4, 5].map(body));
});

test("two pages of one head are enough where there are no more", () => {
  assert.deepEqual(left([["Harbour News", ...body(0), "1"], ["Harbour News", ...body(1), "2"]]), [body(0), body(1)]);
});

test("what stands on one page alone is text", () => {
  const single = [["Harbour News", ...body(0), "1"]];
  assert.deepEqual(left(single), single);
  const figures = [[...body(0), "2019"], [...body(1), "1875"], [...body(2), "12"]];
  assert.deepEqual(left(figures), figures);
});

test("words that repeat under a line of text are text", () => {
  const pages = [0, 1, 2].map((page) => [...body(page).slice(0, 1), "He said no.", ...body(page).slice(1)]);
  assert.deepEqual(left(pages), pages);
});
