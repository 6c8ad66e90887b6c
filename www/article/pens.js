import { COLOURS, SHAPES } from "../document/label-set.js";
import { lookOf } from "../labels/entity-types.js";
import { ROWS } from "./segments.js";

/** @import {OwnLabel} from "../document/types.js" */

/** How far below the letters the line of each row is, in pixels: no line hides another, or reaches the tints of the next line of text. */
const OFFSETS = Object.freeze([3, 6, 9, 11.5]);

/** From this row on lines are thinner, so that a gap stays between them. */
const FINE = 2;
const FINE_WIDTH = 1.5;

/**
 * What a kind of mark is drawn with: a tint behind the words, a line of its own kind under them, so that colour is never the
 * only sign. `tint` and `pen` name colours of the style sheets; `line` is as `text-decoration` has it, its `width` in pixels,
 * 0 where the tint is all there is in the first row. `usual` is the row where it stands when nothing overlaps, `offset` the
 * line's in that row where it is not that of all, in pixels. One that `pales` is pale and has no line where another lens has the
 * lines (lens/lens.css).
 *
 * @typedef {{tint: string | null, pen: string, line: string, width: number, usual: number, offset?: number, pales?: boolean}} Pen
 */

/** @param {string} name @param {Partial<Pen>} line @returns {[string, Pen]} */
const tinted = (name, line) => [name, { tint: `--${name}-tint`, pen: `--${name}-pen`, line: "underline", width: 0, usual: 0, ...line }];

/** @param {string} name @param {Partial<Pen>} line @returns {[string, Pen]} */
const entity = (name, line) => tinted(name, { pales: true, ...line });

/** @param {string} name @param {string} pen @param {Partial<Pen>} line @returns {[string, Pen]} */
const bare = (name, pen, line) => [name, { tint: null, pen, line: "underline", width: 1, usual: 0, ...line }];

/** @type {Readonly<Record<OwnLabel["shape"], Pick<Pen, "line" | "width">>>} */
const LINES = Object.freeze({
  line: { line: "underline", width: 2 },
  double: { line: "underline double", width: 1 },
  dots: { line: "underline dotted", width: 2 },
  dashes: { line: "underline dashed", width: 1.5 },
  wave: { line: "underline wavy", width: 1 },
  both: { line: "underline overline", width: 1 },
});

/** @type {[string, Pen][]} */
const OWN = COLOURS.flatMap((colour) =>
  SHAPES.map((shape) => entity(lookOf({ colour, shape }), { tint: `--own-${colour}-tint`, pen: `--own-${colour}-pen`, ...LINES[shape] })),
);

/** From the lowest layer of a row to the highest. @type {ReadonlyMap<string, Pen>} */
export const PENS = new Map([
  bare("gap", "--line-strong", { line: "underline dotted", offset: 4 }),
  tinted("checkable", { width: 2, usual: 1 }),
  tinted("reported", { line: "underline dotted", width: 2, usual: 1 }),
  tinted("prediction", { line: "underline dashed", width: 2, usual: 1 }),
  tinted("opinion", { line: "underline wavy", width: 1, usual: 1 }),
  bare("claim-judged", "--line-strong", { usual: 1 }),
  bare("claim-low", "--claim-pen-low", { usual: 1 }),
  bare("claim-mid", "--claim-pen-mid", { width: 2, usual: 1 }),
  bare("claim-high", "--claim-pen", { width: 2, usual: 1 }),
  entity("other", {}),
  ...OWN,
  entity("amount", {}),
  entity("time", {}),
  entity("group", { line: "underline dashed", width: 1.5 }),
  entity("place", { line: "underline dotted", width: 2 }),
  entity("org", { line: "underline double", width: 1 }),
  entity("person", { width: 2 }),
  bare("note", "--note-pen", { line: "underline wavy", offset: 4 }),
]);

/** The highlight that a pen draws in a row: the pen's own name in its usual row. @param {string} name @param {number} row */
export function layerOf(name, row) {
  return row === penCalled(name).usual ? name : `${name}-${row + 1}`;
}

/**
 * How the highlight of a pen in a row looks, as CSS.
 *
 * @param {string} name
 * @param {number} row  beyond the last there is a tint alone
 * @returns {{rule: string, forced: string}} `forced` is for the system's own colours, which leave no tint: the lines carry the kinds
 */
export function stylesOf(name, row) {
  const { tint, pen, line, width, usual, offset, pales = false } = penCalled(name);
  const mixed = (/** @type {string} */ colour, /** @type {string} */ strength) => (pales ? `color-mix(in srgb, var(${colour}) var(${strength}, 100%), transparent)` : `var(${colour})`);
  const selector = `::highlight(${layerOf(name, row)})`;
  const under = row === usual ? (offset ?? OFFSETS[row]) : OFFSETS[row];
  // A tint alone is no sign under another tint: away from the words these have a line too.
  const drawn = width > 0 ? (row >= FINE ? Math.min(width, FINE_WIDTH) : width) : row === usual ? 0 : FINE_WIDTH;
  const hasLine = drawn > 0 && row < ROWS;
  const ground = tint === null ? "" : `background-color: ${mixed(tint, "--name-tint")}; color: var(--ink);`;
  const stroke = hasLine ? `text-decoration: ${line} ${drawn}px ${mixed(pen, "--name-line")}; text-underline-offset: ${under}px;` : "";
  const forced = width === 0 && row < ROWS ? "text-decoration: underline 1px GrayText;" : "text-decoration-color: CanvasText;";
  return {
    rule: `${selector} { ${ground} ${stroke} }`,
    forced: `${selector} { background-color: transparent; color: CanvasText; ${forced} }`,
  };
}

/** @param {string} name */
const penCalled = (name) => /** @type {Pen} */ (PENS.get(name));

/**
 * The style sheet of the highlights. It holds only those that are drawn, because Chromium computes every one for every element of
 * the page.
 *
 * @returns {(name: string, row: number) => string} the layer of a pen in a row, its style there from then on
 */
export function penSheet() {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  /** @type {Set<string>} */
  const used = new Set();
  return (name, row) => {
    const layer = layerOf(name, row);
    if (used.has(layer)) return layer;
    used.add(layer);
    const { rule, forced } = stylesOf(name, row);
    sheet.insertRule(rule, sheet.cssRules.length);
    sheet.insertRule(`@media (forced-colors: active) { ${forced} }`, sheet.cssRules.length);
    return layer;
  };
}
