import { blockAt, displayBlocks } from "../findings/display-blocks.js";
import { element } from "../kit/element.js";
import { firstWhere } from "../document/first-where.js";
import { partsOf } from "./segments.js";
import { topLine } from "../kit/top-line.js";
import { takenIn } from "./taken-in.js";
import { settingsOf } from "./verse.js";

/** @import {Block, GlossatorDocument, Range as TextRange} from "../document/types.js" */
/** @import {Selected} from "./taken-in.js" */

/** From this many blocks on, those out of sight are neither laid out nor painted. */
const LONG = 120;

/** So many blocks of a long article are left out together: each that can be is asked at every frame whether it is in sight. */
const SECTION = 12;

/** Scrolling rounds to pixels: a line put at a height may stand this much lower. */
const ROUNDING = 2;

const TAGS = Object.freeze({ headline: "h1", heading: "h2", quote: "blockquote" });

/** A place may be a space that no line draws; a letter follows within these. */
const LOOKED_AT = 8;

/** @typedef {ReturnType<typeof createArticle>} Article */

/**
 * The text as it is read: one element a block, each with one text node, so that a place in the text and a place in the page
 * are the same number.
 *
 * @param {HTMLElement} head  stands over the text: a note to the person, no part of the article
 */
export function createArticle(head) {
  const body = element("div", { class: "text" });
  const root = element("section", { class: "article", "aria-label": "Article", tabindex: "-1" }, head, body);
  /** @type {Block[]} */
  let blocks = [];
  /** @type {HTMLElement[]} */
  let elements = [];
  /** Of a long article. @type {HTMLElement[]} */
  let sections = [];
  /** @type {Text[]} */
  let texts = [];
  /** @type {WeakMap<Node, number>} */
  let indexOfText = new WeakMap();
  /** @type {readonly Block[] | null} */
  let shownBlocks = null;

  /** Builds the blocks anew only for another text. @param {GlossatorDocument} shown */
  function show(shown) {
    // Commands never touch the blocks, so the same list is the same text.
    if (shown.blocks === shownBlocks) return;
    shownBlocks = shown.blocks;
    blocks = displayBlocks(shown);
    texts = blocks.map(({ start, end }) => document.createTextNode(shown.text.slice(start, end)));
    indexOfText = new WeakMap(texts.map((text, i) => [text, i]));
    const settings = settingsOf(shown.text, blocks);
    elements = blocks.map(({ kind }, i) => {
      const words = element(TAGS[/** @type {keyof typeof TAGS} */ (kind)] ?? "p", { class: "words", dir: "auto" }, texts[i]);
      const { verse = false, on = false } = settings[i] ?? {};
      return element("div", { class: `block${verse ? " verse" : ""}${on ? " on" : ""}`, "data-kind": kind }, words);
    });
    const isLong = blocks.length >= LONG;
    root.classList.toggle("long", isLong);
    sections = Array.from({ length: isLong ? Math.ceil(elements.length / SECTION) : 0 }, (_, i) =>
      element("div", { class: "section-of-blocks" }, ...elements.slice(i * SECTION, (i + 1) * SECTION)),
    );
    body.replaceChildren(...(isLong ? sections : elements));
  }

  /** A place in the page as a place in the text; null where there is no text. @param {Node} node @param {number} offset */
  function placeOf(node, offset) {
    const index = indexOfText.get(node);
    if (index !== undefined) return /** @type {Block} */ (blocks[index]).start + offset;
    // Between the blocks, or past them (a triple click ends at the next paragraph): the start of the first text that does
    // not lie before the point.
    const point = document.createRange();
    point.setStart(node, offset);
    const after = texts.findIndex((text) => point.comparePoint(text, text.length) >= 0);
    return after === -1 ? (blocks.at(-1)?.end ?? null) : /** @type {Block} */ (blocks[after]).start;
  }

  /** @param {number} place @returns {[Text, number] | null} */
  function pointOf(place) {
    const index = blockAt(blocks, place);
    const text = texts[index];
    return text === undefined ? null : [text, Math.min(Math.max(place - Number(blocks[index]?.start), 0), text.length)];
  }

  /** The lines of a range, in the window. @param {TextRange} range */
  const rectsOf = (range) => partsOf(blocks, range).flatMap(linesIn);

  /** The lines of a range in one block; offsets count from the block's start. @param {ReturnType<typeof partsOf>[number]} part */
  function linesIn({ index, start, end }) {
    const range = document.createRange();
    range.setStart(/** @type {Text} */ (texts[index]), start);
    range.setEnd(/** @type {Text} */ (texts[index]), end);
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  }

  /** The first block that ends below a height of the window; their number where none does. @param {number} y */
  function blockAtHeight(y) {
    // A section that is out of sight knows its own height; to ask a block of it would lay them all out.
    const endsBelow = (/** @type {Element | undefined} */ one) => Number(one?.getBoundingClientRect().bottom) > y;
    const section = firstWhere(sections.length, (i) => endsBelow(sections[i]));
    const from = section * SECTION;
    const count = sections.length === 0 ? elements.length : Math.min(SECTION, Math.max(0, elements.length - from));
    return Math.min(from + firstWhere(count, (i) => endsBelow(elements[from + i])), elements.length);
  }

  /** Where the line begins at which reading begins (kit/top-line.js). */
  function topOffset() {
    const y = topLine();
    const at = blockAtHeight(y);
    const start = blocks[at]?.start ?? blocks.at(-1)?.end ?? 0;
    const words = elements[at]?.firstElementChild ?? null;
    const box = words?.getBoundingClientRect();
    if (words === null || box === undefined || box.top >= y) return start;
    // A long paragraph that began above: the line that stands there.
    const x = getComputedStyle(words).direction === "rtl" ? box.right - 1 : box.left + 1;
    return offsetAt(x, y + ROUNDING) ?? start;
  }

  /** The place in the text under a point of the window. @param {number} x @param {number} y */
  function offsetAt(x, y) {
    const caret = caretAt(x, y);
    return caret !== null && indexOfText.has(caret.node) ? placeOf(caret.node, caret.offset) : null;
  }

  return {
    element: root,
    get blocks() {
      return blocks;
    },
    show,
    /** @param {number} index */
    blockElement: (index) => /** @type {HTMLElement} */ (elements[index]),
    blockAtHeight,
    /** A range in one block; offsets count from the block's start. @param {number} index @param {number} start @param {number} end */
    rangeIn(index, start, end) {
      const text = /** @type {Text} */ (texts[index]);
      return new StaticRange({ startContainer: text, startOffset: start, endContainer: text, endOffset: end });
    },
    rectsOf,
    linesIn,
    /** The line that a place stands on, in the window. @param {number} place @returns {DOMRect | undefined} */
    lineAt: (place) => rectsOf({ start: place, end: place + LOOKED_AT })[0],
    offsetAt,
    /** What of the text is selected. @param {Selection | null} selection @returns {Selected | null} */
    selected(selection) {
      if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
      const range = selection.getRangeAt(0);
      if (!range.intersectsNode(body)) return null;
      const start = placeOf(range.startContainer, range.startOffset);
      const end = placeOf(range.endContainer, range.endOffset);
      // A triple click ends at the start of the next paragraph.
      return start === null || end === null ? null : takenIn(blocks, { start, end });
    },
    /** Whether something in the page stands beside the words, or between them: the margin. @param {EventTarget | null} target */
    isMargin(target) {
      if (!(target instanceof Element) || !root.isConnected) return false;
      return target.contains(root) || target === root || (body.contains(target) && target.closest(".words") === null);
    },
    /** @param {TextRange} range */
    select({ start, end }) {
      const from = pointOf(start);
      // The end belongs to the block that holds the last character.
      const to = pointOf(end - 1);
      if (from !== null && to !== null) getSelection()?.setBaseAndExtent(from[0], from[1], to[0], to[1] + 1);
    },
    topOffset,
  };
}

/** The caret that a click at a point would set. Two names: the standard's, and the one that Safari has. @param {number} x @param {number} y */
function caretAt(x, y) {
  if (typeof document.caretPositionFromPoint === "function") {
    const caret = document.caretPositionFromPoint(x, y);
    return caret === null ? null : { node: caret.offsetNode, offset: caret.offset };
  }
  const range = document.caretRangeFromPoint?.(x, y) ?? null;
  return range === null ? null : { node: range.startContainer, offset: range.startOffset };
}
