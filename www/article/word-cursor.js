import { characterAround } from "../document/characters.js";
import { element, landmark } from "../kit/element.js";
import { reveal } from "../kit/reveal.js";
import { gapAround, outside, wordsOutside } from "./gaps.js";
import { byCharacter, byParagraph, bySentence, byWord, rightward, toEdge, toPlace, wordNear } from "./caret-moves.js";

/** @import {Range as TextRange} from "../document/types.js" */
/** @import {Caret, Ground, Step} from "./caret-moves.js" */
/** @import {Article} from "./article.js" */
/** @import {Say} from "../kit/say.js" */
/** @import {Workspace} from "../store/workspace.js" */

/** @typedef {ReturnType<typeof createWordCursor>} WordCursor */

/** Of a longer selection only both ends are read out. In UTF-16 units. */
const SPOKEN = 160;

/**
 * A text cursor in the article, moved by keys alone (caret-moves.js says how). It moves the browser's own selection, so that
 * all that follows one follows it.
 *
 * @param {{workspace: Workspace, article: Article, say: Say, moved: (place: TextRange | null) => void}} options  `moved` hears
 *   where it stands, and null when it goes
 */
export function createWordCursor({ workspace, article, say, moved }) {
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
  const range = () => ({ start: Math.min(caret.anchor, caret.head), end: Math.max(caret.anchor, caret.head) });

  /** What it moves on, and what that was made of. @type {{of: readonly unknown[], ground: Ground}} */
  let known = { of: [], ground: { text: "", words: new Uint32Array(), sentences: [], blocks: [] } };

  /** The text without what lies folded away. @returns {Ground} */
  function ground() {
    const { text = "", sentences = [] } = workspace.document ?? {};
    const { words } = workspace;
    const { blocks, gaps } = article;
    const of = [text, sentences, words, blocks, gaps];
    // A key comes sooner than the words of a book are looked through.
    if (of.some((one, i) => one !== known.of[i])) {
      known = { of, ground: { text, words: wordsOutside(gaps, words), sentences: outside(gaps, sentences), blocks: outside(gaps, blocks) } };
    }
    return known.ground;
  }

  /** @param {number} place */
  const boxAt = (place) => article.rectsOf({ start: place, end: place + 1 })[0];

  /**
   * Where it stands in the window, `middle` being that of the character it belongs to: at an end of what is selected that is
   * the last character of it, so that it does not run ahead to the next line.
   */
  function post() {
    const before = boxAt(caret.head - 1);
    const after = boxAt(caret.head);
    const box = caret.head > caret.anchor ? (before ?? after) : (after ?? before);
    if (box === undefined) return null;
    const { left, right, top, bottom } = box;
    const isRightToLeft = rightward(ground(), caret.head, true) === -1;
    return { x: (box === before) !== isRightToLeft ? right : left, middle: (left + right) / 2, top, bottom };
  }

  function draw() {
    const at = isOn ? post() : null;
    mark.hidden = at === null;
    if (at === null) return;
    for (const [side, length] of Object.entries({ left: at.x - 1, top: at.top, height: at.bottom - at.top })) mark.style.setProperty(side, `${length}px`);
  }

  /** Draws it and tells where it stands. While it rests, that includes the end of what has just been marked, which lies before it. */
  function show() {
    draw();
    const { start, end } = range();
    moved(!isOn ? null : !isBare() ? { start, end } : rests ? { start: start - 1, end } : { start, end: end + 1 });
  }

  /** @param {Caret} next */
  function go(next) {
    rests = false;
    caret = next;
    const { start, end } = range();
    if (isBare()) getSelection()?.removeAllRanges();
    else article.select({ start, end });
    const { anchor, head } = caret;
    reveal(article, head > anchor ? { start: head - 1, end: head } : { start: head, end: head + 1 });
    show();
    const { text } = ground();
    const words = isBare() ? text.slice(start, start + 1).trim() || "space" : text.slice(start, end);
    say.status(words.length > SPOKEN ? `${words.slice(0, SPOKEN / 2)} … ${words.slice(-SPOKEN / 2)}` : words);
    return true;
  }

  /** @param {TextRange | undefined} word */
  const take = (word) => word !== undefined && go({ anchor: word.start, head: word.end });

  /** Once what was selected has been marked or let go, the cursor waits behind it. */
  function rest() {
    if (!isOn || isBare() || article.selected(getSelection()) !== null) return;
    const { end } = range();
    caret = { anchor: end, head: end };
    rests = true;
    isExact = false;
    show();
  }

  function stop() {
    if (!isOn) return;
    isOn = false;
    isExact = false;
    show();
  }

  /** The places from one on, or back, that have a box in the window. @param {number} from @param {Step} step */
  function* placesFrom(from, step) {
    const { length } = ground().text;
    for (let place = from; place >= 0 && place < length; place += step) {
      const gap = gapAround(article.gaps, place);
      if (gap !== undefined) place = step === 1 ? gap.end : gap.start - 1;
      const box = boxAt(place);
      if (box !== undefined) yield { place, box };
    }
  }

  /** To the place on the line above or below that is nearest; stays on the first line and the last. @param {Step} step @param {boolean} extend */
  function byLine(step, extend) {
    const from = post();
    if (from === null) return caret;
    const x = (column ??= isExact ? from.x : from.middle);
    /** @type {DOMRect | null} */
    let line = null;
    let best = { place: -1, distance: Infinity };
    for (const { place, box } of placesFrom(step === 1 ? caret.head : caret.head - 1, step)) {
      if (isOnLine(box, from)) continue;
      line ??= box;
      if (!isOnLine(box, line)) break;
      const distance = Math.abs(x - (box.left + box.right) / 2);
      if (distance < best.distance) best = { place, distance };
    }
    return best.place === -1 ? caret : toPlace(ground(), caret, characterAround(ground().text, best.place).start, { extend, whole: !isExact });
  }

  /** To an end of the line: the last place on it in the direction of the text. @param {Step} step @param {boolean} extend */
  function toLineEnd(step, extend) {
    const from = post();
    if (from === null) return caret;
    let last = caret.head > caret.anchor ? caret.head - 1 : caret.head;
    for (const { place, box } of placesFrom(last, step)) {
      if (!isOnLine(box, from)) break;
      last = place;
    }
    return toPlace(ground(), caret, last, { extend, whole: true });
  }

  /** Where a key leads; null where it is none of the cursor's. @param {KeyboardEvent} event */
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
    const move = command ? bySentence : altKey ? byCharacter : byWord;
    return move(ground(), caret, step, extend);
  }

  article.element.addEventListener("pointerdown", stop);
  document.addEventListener("selectionchange", rest);
  addEventListener("scroll", () => isOn && draw(), { passive: true });
  addEventListener("resize", () => isOn && draw());

  return {
    get isOn() {
      return isOn;
    },
    /** Whether what is selected was chosen by character: part-words are meant. */
    get isExact() {
      return isExact;
    },
    /** @param {number} place */
    start(place) {
      const word = wordNear(ground(), place);
      if (word === undefined) return;
      isOn = true;
      isExact = false;
      column = null;
      take(word);
    },
    stop,
    /** The document has changed. */
    refresh() {
      if (isOn) show();
    },
    /** Selects the word where it stands, unless words are selected; false while it is off. */
    takeWord() {
      if (isOn && article.selected(getSelection()) === null) take(wordNear(ground(), caret.head));
      return isOn;
    },
    /** Whether the key was the cursor's. @param {KeyboardEvent} event */
    handle(event) {
      // The browser tells of a selection that is gone later than the next key may come.
      rest();
      // A slider and the tabs have arrows of their own.
      const isForControl = event.target instanceof Element && event.target.closest("input, [role=tab]") !== null;
      if (!isOn || (event.altKey && rests) || isForControl) return false;
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

/** @param {{top: number, bottom: number}} box @param {{top: number, bottom: number}} line */
function isOnLine(box, line) {
  const middle = (box.top + box.bottom) / 2;
  return middle > line.top && middle < line.bottom;
}
