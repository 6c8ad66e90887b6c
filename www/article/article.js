import { blockAt, displayBlocks } from "../findings/display-blocks.js";
import { element, kept } from "../kit/element.js";
import { firstWhere } from "../document/first-where.js";
import { partsOf } from "./segments.js";
import { topLine } from "../kit/top-line.js";
import { settingsOf } from "./verse.js";

/** @import {Block, GlossatorDocument, Range as TextRange} from "../document/types.js" */

/** From this many blocks on, those out of sight are neither laid out nor painted. */
const LONG = 120;

/** So many blocks of a long article are left out together: each that can be is asked at every frame whether it is in sight. */
const SECTION = 12;

/** Scrolling rounds to pixels: a line put at a height may stand this much lower. */
const ROUNDING = 2;

const TAGS = Object.freeze({ headline: "h1", heading: "h2", quote: "blockquote" });

/**
 * The text as it is read: one element a block, each with one text node, so that a place in the text and a place in the page
 * are the same number.
 *
 * @typedef {object} Article
 * @property {HTMLElement} element
 * @property {readonly Block[]} blocks
 * @property {(document: GlossatorDocument) => void} show  builds the blocks anew only for another text
 * @property {(index: number) => HTMLElement} blockElement
 * @property {(y: number) => number} blockAtHeight  the first block that ends below a height of the window; their number where none does
 * @property {(index: number, start: number, end: number) => StaticRange} rangeIn  offsets count from the block's start
 * @property {(range: TextRange) => DOMRect[]} rectsOf  one a line
 * @property {(x: number, y: number) => number | null} offsetAt  the place in the text under a point of the window
 * @property {(selection: Selection | null) => TextRange | null} selected  what of the text is selected
 * @property {(range: TextRange) => void} select
 * @property {() => number} topOffset  the place where reading begins, see top-line.js
 */

/**
 * @param {HTMLElement} head  stands over the text: a note to the person, no part of the article
 * @returns {Article}
 */
export function createArticle(head) {
  const body = element("div", { class: "text" });
  const root = element(
    "section",
    { class: "article", "aria-label": "Article", tabindex: "-1" },
    head,
    body,
  );
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

  /** @param {GlossatorDocument} shown */
  function show(shown) {
    // Commands never touch the blocks, so the same list is the same text.
    if (shown.blocks === shownBlocks) return;
    shownBlocks = shown.blocks;
    blocks = displayBlocks(shown);
    texts = blocks.map(({ start, end }) => document.createTextNode(shown.text.slice(start, end)));
    indexOfText = new WeakMap(texts.map((text, i) => [text, i]));
    const settings = settingsOf(shown.text, blocks);
    elements = blocks.map(({ kind }, i) => {
      const tag = TAGS[/** @type {keyof typeof TAGS} */ (kind)] ?? "p";
      const words = document.createElement(tag);
      words.className = "words";
      words.dir = "auto";
      words.append(.../** @type {Text[]} */ (kept([texts[i]])));
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

  /**
   * A place in the page as a place in the text.
   *
   * @param {Node} node
   * @param {number} offset
   * @returns {number | null}
   */
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

  /**
   * @param {number} place
   * @returns {[Text, number] | null}
   */
  function pointOf(place) {
    const index = blockAt(blocks, place);
    const text = texts[index];
    const block = blocks[index];
    if (text === undefined || block === undefined) return null;
    return [text, Math.min(Math.max(place - block.start, 0), text.length)];
  }

  /** @param {number} y */
  function blockAtHeight(y) {
    // A section that is out of sight knows its own height; to ask a block of it would lay them all out.
    const endsBelow = (/** @type {Element | undefined} */ one) => Number(one?.getBoundingClientRect().bottom) > y;
    const section = firstWhere(sections.length, (i) => endsBelow(sections[i]));
    const from = section * SECTION;
    const count = sections.length === 0 ? elements.length : Math.min(SECTION, Math.max(0, elements.length - from));
    return Math.min(from + firstWhere(count, (i) => endsBelow(elements[from + i])), elements.length);
  }

  /** The place at a height of the window: where the line begins that stands there. @param {number} y */
  function placeAt(y) {
    const at = blockAtHeight(y);
    const words = elements[at]?.firstElementChild?.getBoundingClientRect();
    const start = blocks[at]?.start ?? blocks.at(-1)?.end ?? 0;
    if (words === undefined || words.top >= y) return start;
    // A long paragraph that began above: the line that stands there.
    const x = getComputedStyle(/** @type {Element} */ (elements[at]?.firstElementChild)).direction === "rtl" ? words.right - 1 : words.left + 1;
    const caret = caretAt(x, y + ROUNDING);
    return (caret !== null && indexOfText.has(caret.node) ? placeOf(caret.node, caret.offset) : null) ?? start;
  }

  return {
    element: root,
    get blocks() {
      return blocks;
    },
    show,
    blockElement: (index) => /** @type {HTMLElement} */ (elements[index]),
    blockAtHeight,
    rangeIn(index, start, end) {
      const text = /** @type {Text} */ (texts[index]);
      return new StaticRange({ startContainer: text, startOffset: start, endContainer: text, endOffset: end });
    },
    rectsOf(range) {
      return partsOf(blocks, range).flatMap(({ index, start, end }) => {
        const part = document.createRange();
        part.setStart(/** @type {Text} */ (texts[index]), start);
        part.setEnd(/** @type {Text} */ (texts[index]), end);
        return [...part.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
      });
    },
    offsetAt(x, y) {
      const caret = caretAt(x, y);
      return caret === null || !indexOfText.has(caret.node) ? null : placeOf(caret.node, caret.offset);
    },
    selected(selection) {
      if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
      const range = selection.getRangeAt(0);
      if (!range.intersectsNode(body)) return null;
      const start = placeOf(range.startContainer, range.startOffset);
      const end = placeOf(range.endContainer, range.endOffset);
      return start === null || end === null || start >= end ? null : { start, end };
    },
    select({ start, end }) {
      const from = pointOf(start);
      // The end belongs to the block that holds the last character.
      const to = pointOf(end - 1);
      if (from !== null && to !== null) getSelection()?.setBaseAndExtent(from[0], from[1], to[0], to[1] + 1);
    },
    topOffset: () => placeAt(topLine()),
  };
}

/**
 * The caret that a click at a point would set. Two names: the standard's, and the one that Safari has.
 *
 * @param {number} x
 * @param {number} y
 * @returns {{node: Node, offset: number} | null}
 */
function caretAt(x, y) {
  if (typeof document.caretPositionFromPoint === "function") {
    const caret = document.caretPositionFromPoint(x, y);
    return caret === null ? null : { node: caret.offsetNode, offset: caret.offset };
  }
  const range = document.caretRangeFromPoint?.(x, y) ?? null;
  return range === null ? null : { node: range.startContainer, offset: range.startOffset };
}
