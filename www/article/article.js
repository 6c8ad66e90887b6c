import { blockAt, displayBlocks } from "../findings/display-blocks.js";
import { element } from "../kit/element.js";
import { firstWhere } from "../document/first-where.js";
import { isLeftOut } from "../document/in-article.js";
import { createDoubt } from "./doubt.js";
import { createFoldLine } from "./fold-line.js";
import { foldsOf } from "./folds.js";
import { gapAround, gapsOf } from "./gaps.js";
import { partsOf } from "./segments.js";
import { topLine } from "../kit/top-line.js";
import { takenIn } from "./taken-in.js";
import { settingsOf } from "./verse.js";

/** @import {Block, GlossatorDocument, Range as TextRange} from "../document/types.js" */
/** @import {FoldLine} from "./fold-line.js" */
/** @import {Gap} from "./gaps.js" */
/** @import {SetInArticle} from "./in-article-setter.js" */
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

/** Blocks that are shown and left out together. @typedef {{box: HTMLElement, from: number, to: number}} Section */

/** @typedef {ReturnType<typeof createArticle>} Article */

/**
 * The text as it is read: one element a block, each with one text node, so that a place in the text and a place in the page
 * are the same number. What a pasted page carries beside its article lies folded at its place.
 *
 * @param {HTMLElement} head  stands over the text: a note to the person, no part of the article
 * @param {SetInArticle} setInArticle
 */
export function createArticle(head, setInArticle) {
  const body = element("div", { class: "text" });
  const root = element("section", { class: "article", "aria-label": "Article", tabindex: "-1" }, head, body);
  /** @type {Block[]} */
  let blocks = [];
  /** @type {HTMLElement[]} */
  let elements = [];
  /** What the blocks stand in, each block by itself where the article is not long, in order. @type {Section[]} */
  let sections = [];
  /** Of those, the ones that are not folded away. @type {Section[]} */
  let shownSections = [];
  /** @type {FoldLine[]} */
  let folds = [];
  /** The fold of each block that is in one. @type {Map<number, FoldLine>} */
  let foldOf = new Map();
  /** @type {readonly Gap[]} */
  let gaps = [];
  /** The fold that a search has opened, and how it was before. @type {{line: FoldLine, before: Pick<FoldLine, "isOpen" | "isWhole">} | null} */
  let peeked = null;
  /** @type {(() => void)[]} */
  const listeners = [];
  /** @type {Text[]} */
  let texts = [];
  /** @type {WeakMap<Node, number>} */
  let indexOfText = new WeakMap();
  /** @type {WeakMap<Element, number>} */
  let indexOfElement = new WeakMap();
  /** @type {Pick<GlossatorDocument, "text" | "blocks"> | null} */
  let shownNow = null;

  /** Builds the blocks anew only for another text. @param {GlossatorDocument} shown */
  function show(shown) {
    // The same list of blocks is the same text.
    if (shown.blocks === shownNow?.blocks) return;
    const isSameText = shown.text === shownNow?.text;
    const opened = isSameText ? folds.filter(({ isOpen }) => isOpen).map((line) => ({ ...reachOf(line), whole: line.isWhole })) : [];
    const focused = isSameText ? placeOfFocus() : null;
    shownNow = shown;
    blocks = displayBlocks(shown);
    texts = blocks.map(({ start, end }) => document.createTextNode(shown.text.slice(start, end)));
    indexOfText = new WeakMap(texts.map((text, i) => [text, i]));
    const settings = settingsOf(shown.text, blocks);
    elements = blocks.map((block, i) => {
      const { kind, inDoubt = false } = block;
      const words = element(TAGS[/** @type {keyof typeof TAGS} */ (kind)] ?? "p", { class: "words", dir: "auto" }, texts[i]);
      const { verse = false, on = false } = settings[i] ?? {};
      const classes = `block${verse ? " verse" : ""}${on ? " on" : ""}${inDoubt ? " in-doubt" : ""}`;
      return element("div", { class: classes, "data-kind": kind }, words, inDoubt && createDoubt((inArticle) => void setInArticle([block], inArticle)));
    });
    indexOfElement = new WeakMap(elements.map((one, i) => [one, i]));
    root.classList.toggle("long", blocks.length >= LONG);
    fold(opened);
    if (focused !== null) focusFrom(focused);
  }

  /** Sets the blocks, those beside the article under a line each. @param {readonly (TextRange & {whole: boolean})[]} opened  what was open before */
  function fold(opened) {
    sections = [];
    const found = foldsOf(blocks);
    let next = 0;
    /** @type {Node[]} */
    const nodes = [];
    folds = found.map((one) => {
      nodes.push(...bundled(elements.slice(next, one.from)));
      next = one.to;
      const line = createFoldLine({ fold: one, lines: elements.slice(one.from, one.to), bundled, take, toggled });
      const reach = reachOf(line);
      const before = opened.filter(({ start, end }) => start < reach.end && end > reach.start);
      if (before.length > 0) line.open(before.some(({ whole }) => whole));
      nodes.push(line.element);
      return line;
    });
    nodes.push(...bundled(elements.slice(next)));
    foldOf = new Map(folds.flatMap((line) => Array.from({ length: line.fold.to - line.fold.from }, (_, i) => /** @type {const} */ ([line.fold.from + i, line]))));
    peeked = null;
    look();
    body.replaceChildren(...nodes);
  }

  /** Puts blocks that follow each other into the boxes that they are left out or shown by. @param {readonly HTMLElement[]} some */
  function bundled(some) {
    const size = blocks.length >= LONG ? SECTION : 1;
    return Array.from({ length: Math.ceil(some.length / size) }, (_, i) => {
      const held = some.slice(i * size, (i + 1) * size);
      const from = sections.at(-1)?.to ?? 0;
      const box = size === 1 ? /** @type {HTMLElement} */ (held[0]) : element("div", { class: "section-of-blocks" }, ...held);
      sections.push({ box, from, to: from + held.length });
      return box;
    });
  }

  const isShown = (/** @type {number} */ index) => foldOf.get(index)?.shows(index) ?? true;

  /** Sees which blocks are folded away. */
  function look() {
    shownSections = sections.filter(({ from }) => isShown(from));
    gaps = gapsOf(blocks, isShown, shownNow?.text.length ?? 0);
  }

  /** Other blocks are shown than before. */
  function toggled() {
    look();
    for (const listener of listeners) listener();
  }

  /** What a fold holds of the text. @param {FoldLine} line @returns {TextRange} */
  const reachOf = ({ fold: { from, to } }) => ({ start: Number(blocks[from]?.start), end: Number(blocks[to - 1]?.end) });

  /** @param {HTMLElement} line */
  function take(line) {
    const block = blocks[indexOfElement.get(line) ?? -1];
    if (block !== undefined) void setInArticle([block], true);
  }

  /** Where a control among the text belongs: behind its block, or before those that it opens. @param {Element} control */
  function placeOfControl(control) {
    const at = indexOfElement.get(control.closest(".block") ?? control);
    if (at !== undefined) return Number(blocks[at]?.end);
    const line = folds.find((one) => one.element.contains(control));
    return line === undefined ? 0 : reachOf(line).start;
  }

  /** Where in the text the focus is, if a control there has it. */
  function placeOfFocus() {
    const { activeElement } = document;
    return activeElement !== null && body.contains(activeElement) ? placeOfControl(activeElement) : null;
  }

  /** Gives the focus to the first control from a place on; the one that had it is gone. @param {number} place */
  function focusFrom(place) {
    const all = [.../** @type {NodeListOf<HTMLElement>} */ (body.querySelectorAll("button"))].filter((one) => one.closest("[hidden]") === null);
    (all.find((one) => placeOfControl(one) >= place) ?? all.at(-1) ?? root).focus({ preventScroll: true });
  }

  /** The fold that hides a place. @param {number} place */
  function hiding(place) {
    const index = blockAt(blocks, place);
    const line = foldOf.get(index);
    return line === undefined || line.shows(index) ? null : line;
  }

  /** Shows a place, if it lies folded away. @param {number} place @returns {typeof peeked} what was opened for it */
  function unfold(place) {
    const line = hiding(place);
    if (line === null) return null;
    const { isOpen, isWhole } = line;
    line.open(blockAt(blocks, place) >= line.fold.first);
    toggled();
    return { line, before: { isOpen, isWhole } };
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
    const at = firstWhere(shownSections.length, (i) => endsBelow(shownSections[i]?.box));
    const section = shownSections[at];
    if (section === undefined) return elements.length;
    const { from, to } = section;
    const within = firstWhere(to - from, (i) => endsBelow(elements[from + i]));
    return from + within < to ? from + within : (shownSections[at + 1]?.from ?? elements.length);
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
    /** The parts of the text that lie folded away; another list after each change of that. */
    get gaps() {
      return gaps;
    },
    /** Hears of folds that were opened or closed. @param {() => void} listener */
    onFolds: (listener) => void listeners.push(listener),
    /** Whether a block is not folded away. @param {number} index */
    isShown,
    /** Opens the fold that a place lies in. @param {TextRange} range */
    unfold: ({ start }) => void unfold(start),
    /** Opens the fold that a place lies in for as long as it is looked at; without a place, what was opened so is closed. @param {TextRange | null} range */
    peek(range) {
      const inside = range !== null && foldOf.get(blockAt(blocks, range.start));
      if (peeked !== null && peeked.line !== inside) {
        peeked.line.restore(peeked.before);
        peeked = null;
        toggled();
      }
      if (range !== null) peeked = unfold(range.start) ?? peeked;
    },
    /** What was opened for a look stays open. */
    stay() {
      peeked = null;
    },
    /** The place itself, or the next that is shown. @param {number} place */
    shownFrom(place) {
      const gap = gapAround(gaps, place);
      if (gap === undefined) return place;
      return gap.end < (shownNow?.text.length ?? 0) ? gap.end : Math.max(0, gap.start - 1);
    },
    /** The blocks that a range touches, and whether they would be taken into the article: only where all of them are out of it. @param {TextRange} range */
    toDecide(range) {
      const touched = partsOf(blocks, range).map(({ index }) => /** @type {Block} */ (blocks[index]));
      const within = touched.filter((block) => !isLeftOut(block));
      return { inArticle: within.length === 0, places: within.length === 0 ? touched : within };
    },
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
