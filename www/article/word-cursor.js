import { byCharacter, byParagraph, bySentence, byWord, rightward, toEdge, toPlace, wordNear } from "./caret-moves.js";
import { element, landmark } from "../kit/element.js";
import { placeOnNextLine, postOf } from "./line-moves.js";

/** @import {Range as TextRange} from "../document/types.js" */
/** @import {Caret, Ground, Move, Step} from "./caret-moves.js" */
/** @import {Article} from "./article.js" */
/** @import {Say} from "../kit/say.js" */
/** @import {Workspace} from "../store/workspace.js" */

/**
 * A text cursor in the article, moved by keys alone (state/caret-moves.js says how). It moves the browser's own selection, so
 * all that follows one follows it.
 *
 * @typedef {object} WordCursor
 * @property {boolean} isOn
 * @property {boolean} isExact  what is selected was chosen by character: part-words are meant
 * @property {(place: number) => void} start
 * @property {() => void} stop
 * @property {() => void} refresh  the document has changed
 * @property {() => boolean} takeWord  selects the word where it stands, unless words are selected; false while it is off
 * @property {(event: KeyboardEvent) => boolean} handle  whether the key was the cursor's
 */

/** Longer is not read out: the ends say enough. */
const SPOKEN = 160;

/**
 * @param {object} options
 * @param {Workspace} options.workspace
 * @param {Article} options.article
 * @param {Say} options.say
 * @param {(range: TextRange) => void} options.reveal
 * @param {(place: TextRange | null) => void} options.moved  where it stands now; null when it goes
 * @returns {WordCursor}
 */
export function createWordCursor({ workspace, article, say, reveal, moved }) {
  const mark = element("div", { class: "text-cursor", hidden: true, "aria-hidden": "true" });
  landmark("layer").append(mark);
  let isOn = false;
  /** Words have just been marked: until it moves again, keys with Alt are not the cursor's. */
  let rests = false;
  let isExact = false;
  /** @type {Caret} */
  let caret = { anchor: 0, head: 0 };
  /** Where the moves by line began, in pixels. @type {number | null} */
  let column = null;

  const isBare = () => caret.anchor === caret.head;
  /** @returns {TextRange} */
  const range = () => ({ start: Math.min(caret.anchor, caret.head), end: Math.max(caret.anchor, caret.head) });

  /** @returns {Ground} */
  const ground = () => ({
    text: workspace.document?.text ?? "",
    words: workspace.words,
    sentences: workspace.document?.sentences ?? [],
    blocks: article.blocks,
  });

  const post = () => postOf(article, caret, rightward(ground(), caret.head, true) === -1);

  function draw() {
    const at = isOn ? post() : null;
    mark.hidden = at === null;
    if (at === null) return;
    mark.style.setProperty("left", `${at.x - 1}px`);
    mark.style.setProperty("top", `${at.top}px`);
    mark.style.setProperty("height", `${at.bottom - at.top}px`);
  }

  function show() {
    const { start, end } = range();
    if (isBare()) getSelection()?.removeAllRanges();
    else article.select({ start, end });
    reveal(caret.head > caret.anchor ? { start: caret.head - 1, end: caret.head } : { start: caret.head, end: caret.head + 1 });
    draw();
    tell();
    const { text } = ground();
    const words = isBare() ? text.slice(start, start + 1).trim() || "space" : text.slice(start, end);
    say.status(words.length > SPOKEN ? `${words.slice(0, SPOKEN / 2)} … ${words.slice(-SPOKEN / 2)}` : words);
  }

  /** What has just been marked lies before a cursor that rests. */
  function tell() {
    const { start, end } = range();
    moved(!isBare() ? { start, end } : rests ? { start: start - 1, end } : { start, end: end + 1 });
  }

  /** @param {Caret} next */
  function go(next) {
    rests = false;
    caret = next;
    show();
    return true;
  }

  /** What was selected has been marked, or let go: the cursor waits behind it. */
  function rest() {
    if (!isOn || isBare() || article.selected(getSelection()) !== null) return;
    const { end } = range();
    caret = { anchor: end, head: end };
    rests = true;
    isExact = false;
    draw();
    tell();
  }

  function stop() {
    if (!isOn) return;
    isOn = false;
    isExact = false;
    draw();
    moved(null);
  }

  /** @param {Step} step @param {boolean} extend */
  function byLine(step, extend) {
    const from = post();
    if (from === null) return caret;
    column ??= isExact ? from.x : from.middle;
    const place = placeOnNextLine(article, ground().text, { head: caret.head, post: from, step, x: column });
    return place === null ? caret : toPlace(ground(), caret, place, { extend, whole: !isExact });
  }

  /** To an end of the line: the last place on it in the direction of the text. @param {Step} step @param {boolean} extend */
  function toLineEnd(step, extend) {
    const from = post();
    if (from === null) return caret;
    const { text } = ground();
    let place = caret.head > caret.anchor ? caret.head - 1 : caret.head;
    for (let at = place; at >= 0 && at < text.length; at += step) {
      const [box] = article.rectsOf({ start: at, end: at + 1 });
      if (box === undefined) continue;
      if (box.bottom < from.top + 1 || box.top > from.bottom - 1) break;
      place = at;
    }
    return toPlace(ground(), caret, place, { extend, whole: true });
  }

  /**
   * @param {KeyboardEvent} event
   * @returns {Caret | null} null where the key is none of the cursor's
   */
  function after({ key, shiftKey: extend, altKey, ctrlKey, metaKey }) {
    const command = ctrlKey || metaKey;
    if ((key === "Home" || key === "End") && !altKey) {
      const step = key === "End" ? 1 : -1;
      return command ? toEdge(ground(), caret, step, extend) : toLineEnd(step, extend);
    }
    if ((key === "ArrowUp" || key === "ArrowDown") && !altKey) {
      const step = key === "ArrowDown" ? 1 : -1;
      return command ? byParagraph(ground(), caret, step, extend) : byLine(step, extend);
    }
    if (key !== "ArrowLeft" && key !== "ArrowRight") return null;
    const right = rightward(ground(), caret.head, altKey);
    const step = /** @type {Step} */ (key === "ArrowRight" ? right : -right);
    /** @type {Move} */
    const move = command ? bySentence : altKey ? byCharacter : byWord;
    return move(ground(), caret, step, extend);
  }

  article.element.addEventListener("pointerdown", () => isOn && stop());
  document.addEventListener("selectionchange", rest);
  addEventListener("scroll", () => isOn && draw(), { passive: true });
  addEventListener("resize", () => isOn && draw());

  return {
    get isOn() {
      return isOn;
    },
    get isExact() {
      return isOn && isExact;
    },
    start(place) {
      const word = wordNear(ground(), place);
      if (word === undefined) return;
      isOn = true;
      isExact = false;
      column = null;
      go({ anchor: word.start, head: word.end });
    },
    stop,
    refresh() {
      if (!isOn) return;
      draw();
      tell();
    },
    takeWord() {
      if (!isOn) return false;
      const word = wordNear(ground(), caret.head);
      if (article.selected(getSelection()) === null && word !== undefined) go({ anchor: word.start, head: word.end });
      return true;
    },
    handle(event) {
      // The browser tells of a selection that is gone later than the next key may come.
      rest();
      if (!isOn || (event.altKey && rests) || isForControl(event)) return false;
      const isByLine = event.key === "ArrowUp" || event.key === "ArrowDown";
      if (!isByLine) column = null;
      const next = after(event);
      if (next === null) return false;
      const isByCharacter = event.altKey && !event.ctrlKey && !event.metaKey;
      if (isByCharacter) isExact = true;
      else if (!event.shiftKey && !(isByLine && isExact)) isExact = false;
      return go(next);
    },
  };
}

/** A slider and the tabs have arrows of their own. @param {KeyboardEvent} event */
const isForControl = ({ target }) => target instanceof Element && target.closest("input, [role=tab]") !== null;
