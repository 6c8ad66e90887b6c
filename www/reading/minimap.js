import { runsOf } from "./minimap-runs.js";
import { verdictLook } from "../claims/verdict-look.js";
import { COLOURS } from "../document/label-set.js";
import { VERDICT_COLOURS } from "../document/verdict-scale.js";
import { element } from "../kit/element.js";
import { placeShown, shownBefore } from "../article/gaps.js";
import { svgElement } from "../kit/icons.js";
import { MIDDLE, toMiddle } from "../article/keep-place.js";
import { readingView } from "../kit/reveal.js";
import { onceAFrame } from "../kit/once-a-frame.js";

/** @import {Annotation, GlossatorDocument, Range as TextRange} from "../document/types.js" */
/** @import {LensName} from "../lens/legend.js" */
/** @import {Lens, Marks} from "../lens/lens.js" */
/** @import {Mark} from "./minimap-runs.js" */
/** @import {Article} from "../article/article.js" */

/** Into so many rows the article is divided: two pixels each on a large screen. */
const ROWS = 420;
/** An article that fills less than this many windows needs no map. */
const SHORT = 1.2;
/**
 * While the map is dragged on, its view goes along with every frame, and the text this often, in milliseconds: to lay out a
 * part that was never in view takes longer than a frame, and nobody reads what flies past.
 */
const EVERY = 120;
/** What a correction changes in two pixels may come this much later, in milliseconds: the next key press goes before it. */
const LATER = 200;

/** The lanes from left to right, in units of the drawing; signs are the pens of the marks, of verdicts their colours. */
const LANES = /** @type {const} */ ({
  marks: {
    x: 2,
    width: 10,
    signs: [
      ...VERDICT_COLOURS.map((colour) => `verdict-${colour}`), "claim-high", "claim-mid", "claim-low", "checkable", "opinion",
      "prediction", "reported", ...COLOURS.map((colour) => `own-${colour}-line`), "person", "org", "place", "group", "time", "amount", "other",
    ],
    rule: "first",
  },
  found: { x: 0, width: 14, signs: ["found"], rule: "most" },
});
const WIDTH = 14;

/** In two pixels the lines of a person's own labels and of speakers cannot be told apart: their colour is their sign. @param {string} pen */
const signOf = (pen) => pen.replace(/^(own-[a-z]+)-.*$/, "$1-line");

/** Whether a mark stands on the map: only what the lens is for. @param {LensName} lens @param {Annotation} mark */
const isOnMap = (lens, { kind }) => (lens === "compare" ? kind !== "note" : kind === (lens === "entities" ? "entity" : "claim"));

/**
 * The whole article down the side, as small as the window: where the marks of the lens stand, and which part is in view.
 * What lies folded away has no length on it.
 * A press or a drag goes there. Screen readers have the lists for it.
 *
 * @param {Article} article
 * @param {Lens} lens
 */
export function createMinimap(article, lens) {
  const paths = new Map(Object.values(LANES).flatMap(({ signs }) => signs.map((sign) => [/** @type {string} */ (sign), svgElement("path", { "data-sign": sign, "data-look": sign })])));
  const drawing = svgElement("svg", { viewBox: `0 0 ${WIDTH} ${ROWS}`, preserveAspectRatio: "none" });
  drawing.append(...paths.values());
  const view = element("div", { class: "minimap-view" });
  const root = element("div", { class: "minimap", "aria-hidden": "true" }, view);
  root.prepend(drawing);
  let length = 1;
  /** @type {Marks | null} */
  let drawn = null;
  /** @type {readonly unknown[] | null} */
  let blocks = null;
  /** @type {Article["gaps"] | null} */
  let gaps = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let due;

  /** @param {keyof typeof LANES} lane @param {Iterable<Mark>} marks */
  function draw(lane, marks) {
    const { x, width, signs, rule } = LANES[lane];
    for (const [sign, runs] of runsOf(marks, { signs, length, rows: ROWS, rule })) {
      paths.get(sign)?.setAttribute("d", runs.map(({ from, to }) => `M${x} ${from}h${width}V${to}h-${width}z`).join(""));
    }
  }

  const shownAt = (/** @type {number} */ place) => shownBefore(article.gaps, place);
  const shownOf = (/** @type {TextRange} */ { start, end }) => ({ start: shownAt(start), end: shownAt(end) });

  /** @param {Marks} marks */
  function drawMarks({ drawn: all, penOf }) {
    const marks = all.filter((mark) => isOnMap(lens.name, mark)).map((mark) => {
      const verdict = mark.verdict ?? "";
      return { ...shownOf(mark), sign: verdict === "" ? signOf(penOf(mark)) : `verdict-${verdictLook(verdict, mark.rating).colour}` };
    });
    draw("marks", marks.filter(({ start, end }) => start < end));
  }

  /** Whether the map is dragged on. */
  let isHeld = false;
  /** How much of the article is in view. */
  let inView = 0;

  function follow() {
    const { top, bottom } = readingView();
    const from = shareAt(top);
    inView = Math.max(shareAt(bottom) - from, 0);
    showView(from);
  }

  /** @param {number} from  the share of the article above the view */
  function showView(from) {
    view.style.setProperty("top", `${from * 100}%`);
    view.style.setProperty("height", `${inView * 100}%`);
  }

  /** How much of the text is above a height of the window: a line more or less makes no difference here. @param {number} height */
  function shareAt(height) {
    const at = article.blockAtHeight(height);
    const block = article.blocks[at];
    if (block === undefined) return 1;
    const box = article.blockElement(at).getBoundingClientRect();
    const above = Math.min(Math.max((height - box.top) / Math.max(box.height, 1), 0), 1);
    return (shownAt(block.start) + above * (block.end - block.start)) / length;
  }

  const followSoon = onceAFrame(() => {
    root.hidden = article.element.offsetHeight < innerHeight * SHORT;
    if (!root.hidden && !isHeld) follow();
  });
  new ResizeObserver(followSoon).observe(article.element);
  addEventListener("resize", followSoon);

  /** The share of the article that is pointed at, until the text has gone there. @type {number | null} */
  let pointed = null;
  /** When the text last went along. */
  let went = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let going;

  /** @param {PointerEvent} event */
  function point({ clientY }) {
    const box = root.getBoundingClientRect();
    pointed = Math.min(Math.max((clientY - box.top) / box.height, 0), 1);
    move();
  }

  // A drag points more often than the page is drawn.
  const move = onceAFrame(() => {
    if (pointed === null) return;
    showView(Math.min(Math.max(pointed - MIDDLE * inView, 0), 1 - inView));
    going ??= setTimeout(go, went + EVERY - performance.now());
  });

  function go() {
    going = undefined;
    if (pointed === null) return;
    went = performance.now();
    toMiddle(article, placeShown(article.gaps, Math.round(pointed * (length - 1))));
    pointed = null;
    if (!isHeld) follow();
  }

  root.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    // The words that are selected stay so.
    event.preventDefault();
    root.setPointerCapture(event.pointerId);
    isHeld = true;
    point(event);
  });
  root.addEventListener("pointermove", (event) => {
    if (isHeld) point(event);
  });
  root.addEventListener("pointerup", (event) => {
    if (!isHeld) return;
    isHeld = false;
    // In a long article the heights on the way were estimates until now.
    point(event);
  });
  root.addEventListener("lostpointercapture", () => (isHeld = false));

  return {
    element: root,
    /** @param {GlossatorDocument} document */
    show(document) {
      const marks = lens.marksOf(document);
      if (marks === drawn && gaps === article.gaps) return;
      drawn = marks;
      const isSameText = document.blocks === blocks && gaps === article.gaps;
      blocks = document.blocks;
      gaps = article.gaps;
      length = Math.max(shownAt(document.text.length), 1);
      clearTimeout(due);
      if (isSameText) due = setTimeout(() => drawMarks(marks), LATER);
      else drawMarks(marks);
      followSoon();
    },
    /** Where found words stand. @param {readonly TextRange[]} found */
    find(found) {
      // What is found in a fold shows where the fold is.
      draw("found", found.map((range) => ({ ...shownOf(range), sign: "found" })));
    },
    scrolled() {
      if (!root.hidden && !isHeld) follow();
    },
  };
}
