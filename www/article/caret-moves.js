/**
 * Where a text cursor goes in a text that is read, not edited. Without `extend` a move selects a whole word, ready to be marked
 * with one more key; with `extend` only the cursor's head moves and its anchor stays.
 *
 * @module
 */

import { characterAfter, characterBefore } from "../document/characters.js";
import { firstEndingAfter, firstStartingFrom } from "../document/snap.js";

/** @import {Range as TextRange} from "../document/types.js" */

/**
 * What a cursor moves on: `words` as in document/snap.js, sentences and blocks in order.
 *
 * @typedef {{text: string, words: Uint32Array, sentences: readonly TextRange[], blocks: readonly TextRange[]}} Ground
 *
 * @typedef {{anchor: number, head: number}} Caret  What is selected lies between; the head is the end that moves.
 * @typedef {1 | -1} Step  on, or back, in the order of the text
 * @typedef {(ground: Ground, caret: Caret, step: Step, extend: boolean) => Caret} Move
 */

/** @param {Ground} ground @param {number} index */
function wordAt({ words }, index) {
  const start = words[2 * index];
  return start === undefined ? undefined : { start, end: Number(words[2 * index + 1]) };
}

/** @param {TextRange} range @returns {Caret} */
const over = ({ start, end }) => ({ anchor: start, head: end });

/** The word that holds a place, or the next one; the last where none follows. @param {Ground} ground @param {number} place */
export const wordNear = (ground, place) =>
  wordAt(ground, firstEndingAfter(ground.words, place)) ?? wordAt(ground, ground.words.length / 2 - 1);

/** @type {Move} */
export function byWord(ground, caret, step, extend) {
  if (extend) return extendByWord(ground, caret, step);
  const { words } = ground;
  const isBare = caret.anchor === caret.head;
  const from = step === 1 ? Math.max(caret.anchor, caret.head) : Math.min(caret.anchor, caret.head);
  // A cursor that stands within a word takes that word first.
  const on = isBare ? firstEndingAfter(words, from) : firstStartingFrom(words, from);
  const back = (isBare ? firstStartingFrom(words, from) : firstEndingAfter(words, from)) - 1;
  const word = wordAt(ground, step === 1 ? on : back);
  return word === undefined ? caret : over(word);
}

/** The word that was selected first stays selected: where the head would cross it, head and anchor change places. @param {Ground} ground @param {Caret} caret @param {Step} step */
function extendByWord(ground, { anchor, head }, step) {
  const { words } = ground;
  const endAfter = (/** @type {number} */ place) => wordAt(ground, firstEndingAfter(words, place))?.end;
  const startBefore = (/** @type {number} */ place) => wordAt(ground, firstStartingFrom(words, place) - 1)?.start;
  if (step === 1 && head < anchor) {
    const next = wordAt(ground, firstStartingFrom(words, head + 1))?.start ?? anchor;
    return next < anchor ? { anchor, head: next } : { anchor: head, head: endAfter(anchor) ?? anchor };
  }
  if (step === -1 && head > anchor) {
    const next = wordAt(ground, firstEndingAfter(words, head - 1) - 1)?.end ?? anchor;
    return next > anchor ? { anchor, head: next } : { anchor: head, head: startBefore(anchor) ?? anchor };
  }
  return { anchor, head: (step === 1 ? endAfter(head) : startBefore(head)) ?? head };
}

/** By character: the only move that parts words. @type {Move} */
export function byCharacter(ground, { anchor, head }, step, extend) {
  if (!extend && anchor !== head) {
    const edge = step === 1 ? Math.max(anchor, head) : Math.min(anchor, head);
    return { anchor: edge, head: edge };
  }
  const next = besideCharacter(ground, head, step);
  return { anchor: extend ? anchor : next, head: next };
}

/** Between two blocks there is nothing to stand on. @param {Ground} ground @param {number} place @param {Step} step */
function besideCharacter({ text, blocks }, place, step) {
  const next = step === 1 ? characterAfter(text, place) : characterBefore(text, place);
  const isOn = blocks.some(({ start, end }) => start <= next && next <= end);
  if (isOn || blocks.length === 0) return next;
  const beyond = step === 1 ? blocks.find(({ start }) => start > place)?.start : blocks.findLast(({ end }) => end < place)?.end;
  return beyond ?? place;
}

/** @type {Move} */
export const bySentence = (ground, caret, step, extend) => byRange(ground, ground.sentences, caret, step, extend);

/** @type {Move} */
export const byParagraph = (ground, caret, step, extend) => byRange(ground, ground.blocks, caret, step, extend);

/**
 * To the first word of the next range; back to that of the range itself first. Extended, to the end of the range, or its
 * start.
 *
 * @param {Ground} ground @param {readonly TextRange[]} ranges @param {Caret} caret @param {Step} step @param {boolean} extend @returns {Caret}
 */
function byRange(ground, ranges, caret, step, extend) {
  const first = Math.min(caret.anchor, caret.head);
  const last = Math.max(caret.anchor, caret.head);
  if (extend && step === 1) return { anchor: first, head: ranges.find(({ end }) => end > last)?.end ?? last };
  const to = step === 1 ? ranges.find(({ start }) => start > first) : ranges.findLast(({ start }) => start < first);
  if (extend) return { anchor: last, head: to?.start ?? first };
  const word = to === undefined ? undefined : wordAt(ground, firstEndingAfter(ground.words, to.start));
  return word === undefined ? caret : over(word);
}

/** To the first word of the text, or the last. @type {Move} */
export function toEdge(ground, caret, step, extend) {
  const word = wordAt(ground, step === 1 ? ground.words.length / 2 - 1 : 0);
  return word === undefined ? caret : toWord(caret, word, extend);
}

/**
 * To a place that was found some other way, as on the next line; `whole`: by the word that stands there.
 *
 * @param {Ground} ground @param {Caret} caret @param {number} place @param {{extend: boolean, whole: boolean}} how @returns {Caret}
 */
export function toPlace(ground, caret, place, { extend, whole }) {
  const word = whole ? wordNear(ground, place) : undefined;
  return word === undefined ? { anchor: extend ? caret.anchor : place, head: place } : toWord(caret, word, extend);
}

/** @param {Caret} caret @param {TextRange} word @param {boolean} extend @returns {Caret} */
function toWord({ anchor, head }, word, extend) {
  if (!extend) return over(word);
  // The word that was selected first stays, as with words.
  return word.start >= anchor ? { anchor: Math.min(anchor, head), head: word.end } : { anchor: Math.max(anchor, head), head: word.start };
}

export const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Whether a paragraph runs from right to left: its first letter decides, as in the page. @param {string} words */
export const runsRightToLeft = (words) => RIGHT_TO_LEFT.test(/\p{L}/u.exec(words)?.[0] ?? "");

/**
 * What the right arrow does at a place: by word the paragraph decides, by character the letter that stands there, for a
 * Hebrew name in an English sentence still reads from right to left.
 *
 * @param {Ground} ground @param {number} place @param {boolean} isByCharacter @returns {Step}
 */
export function rightward({ text, blocks }, place, isByCharacter) {
  const block = blocks.find(({ end }) => place <= end) ?? blocks.at(-1);
  const beside = [text.slice(place, characterAfter(text, place)), text.slice(characterBefore(text, place), place)];
  const letter = isByCharacter ? beside.find((one) => /^\p{L}/u.test(one)) : undefined;
  const isBackward = letter === undefined ? runsRightToLeft(text.slice(block?.start ?? 0, block?.end)) : RIGHT_TO_LEFT.test(letter);
  return isBackward ? -1 : 1;
}
