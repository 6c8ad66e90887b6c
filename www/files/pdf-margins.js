/**
 * What stands over and under the text on the pages of a PDF: running heads, feet, page numbers. They are told by their
 * repetition: what stands on one page alone is text, whatever it looks like.
 *
 * @module
 */

/** @import {Piece} from "./pdf-page.js" */

/** So many rows at each end of a page may be of its margins. */
const ROWS = 3;
/** A running head stands on so many pages, at the same height within this share of the page. */
const FEWEST_PAGES = 3;
const SAME_HEIGHT = 0.015;
/** Pieces of one row have baselines this close, in the size of the letters. */
const SAME_ROW = 0.5;

/**
 * The pages without their running heads, feet and page numbers. What is in doubt stays.
 *
 * @template {Pick<Piece, "text" | "baseline" | "size">} P
 * @param {readonly {pieces: readonly P[], height: number}[]} pages
 * @returns {P[][]} the pieces of each page that stay, in their order
 */
export function withoutMargins(pages) {
  const ends = pages.map(({ pieces, height }) => {
    const down = rowsOf(pieces);
    return [down.slice(0, ROWS), down.slice(-ROWS).reverse()].map((rows) => rows.map((row) => row.map((piece) => ({ piece, key: keyOf(piece.text), at: piece.baseline / height }))));
  });
  const gone = new Set();
  for (const end of [0, 1]) {
    const repeats = repetitionOf(ends.map((page) => page[end]?.flat() ?? []));
    ends.forEach((page, number) => {
      // From the edge inwards, up to the first row that is text.
      for (const row of page[end] ?? []) {
        const told = row.filter((candidate) => repeats(candidate, number));
        for (const { piece } of told) gone.add(piece);
        if (told.length < row.length) break;
      }
    });
  }
  return pages.map(({ pieces }) => pieces.filter((piece) => !gone.has(piece)));
}

/** The rows of a page from top to bottom. @template {Pick<Piece, "baseline" | "size" | "text">} P @param {readonly P[]} pieces @returns {P[][]} */
function rowsOf(pieces) {
  /** @type {P[][]} */
  const rows = [];
  for (const piece of pieces.filter(({ text }) => text.trim() !== "").sort((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && piece.baseline - first.baseline <= SAME_ROW * first.size) row.push(piece);
    else rows.push([piece]);
  }
  return rows;
}

/** @typedef {{key: string, at: number, piece: Pick<Piece, "text">}} Candidate */

/** What stays the same from page to page. @param {string} text */
const keyOf = (text) => text.trim().replace(/\s+/g, " ").replace(/\d+/g, "#").toLowerCase();

/**
 * Tells, of what stands at one end of the pages, what repeats.
 *
 * @param {readonly (readonly Candidate[])[]} pages
 * @returns {(candidate: Candidate, page: number) => boolean}
 */
function repetitionOf(pages) {
  /** @type {Map<string, {at: number, page: number, text: string}[]>} */
  const places = new Map();
  pages.forEach((candidates, page) => {
    for (const { key, at, piece } of candidates) {
      const list = places.get(key) ?? [];
      list.push({ at, page, text: piece.text });
      places.set(key, list);
    }
  });
  // A long file may have one key on every page: each is looked at once.
  const counts = new Map([...places].map(([key, list]) => [key, { heights: heightsOf(list), steps: stepsOf(list) }]));
  return ({ key, at, piece }, page) => {
    const found = counts.get(key);
    if (found === undefined) return false;
    const number = numberIn(piece.text);
    // Its number goes up with the pages: two are enough, and it may stand at any height.
    if (number !== null && isPageNumber(key) && (found.steps.get(number - page) ?? 0) >= 2) return true;
    const letters = key.replace(/[^\p{L}]/gu, "").length;
    return letters > 0 && [-1, 0, 1].reduce((sum, step) => sum + (found.heights.get(heightOf(at) + step) ?? 0), 0) >= Math.min(FEWEST_PAGES, Math.max(2, pages.length));
  };
}

/** @param {number} at */
const heightOf = (at) => Math.round(at / SAME_HEIGHT);

/** On how many pages it stands at each height. @param {readonly {at: number, page: number}[]} list */
function heightsOf(list) {
  /** @type {Map<number, Set<number>>} */
  const pages = new Map();
  for (const { at, page } of list) pages.set(heightOf(at), (pages.get(heightOf(at)) ?? new Set()).add(page));
  return new Map([...pages].map(([height, set]) => [height, set.size]));
}

/** On how many pages its number is so much more than the page's own. @param {readonly {page: number, text: string}[]} list */
function stepsOf(list) {
  /** @type {Map<number, number>} */
  const steps = new Map();
  for (const { page, text } of list) {
    const number = numberIn(text);
    if (number !== null) steps.set(number - page, (steps.get(number - page) ?? 0) + 1);
  }
  return steps;
}

/** A number with at most a word and another number beside it: "12", "- 12 -", "Page 3 of 9", "3/9". @param {string} key */
const isPageNumber = (key) => /^[^\p{L}#]{0,3}(?:\p{L}{1,6}\.?\s)?#(?:\s?(?:\p{L}{1,5}|\/)\s?#)?[^\p{L}#]{0,3}$/u.test(key);

/** @param {string} text @returns {number | null} */
function numberIn(text) {
  const digits = /\d{1,5}/.exec(text)?.[0];
  return digits === undefined ? null : Number(digits);
}
