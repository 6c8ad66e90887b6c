/**
 * Copies of a text in other letters, as headlines and shouting have them. A copy may be longer than its text ("ß" becomes
 * "SS"): what is found in it goes back to the plain text, and is scored there.
 */

/** @import {Name} from "./scoring.mjs" */

/** @typedef {{text: string, back: (names: Name[]) => Name[]}} Copy  back: from the copy's offsets to the plain text's */
/** @typedef {(character: string, first: boolean) => string} Letters  first: of its word */

/** Apostrophes are of the word: "don't" begins once. A hyphen begins another: "Anti-War". */
const WORD = /[\p{L}\p{N}\p{M}'’]/u;

/** @type {Letters} */
export const capitals = (character) => character.toUpperCase();
/** Every word begins with a capital; abbreviations stay as they are. @type {Letters} */
export const title = (character, first) => (first ? character.toUpperCase() : character);
/** As `title`, and the rest is small: "Nato", "Mcdonald". @type {Letters} */
export const strictTitle = (character, first) => (first ? character.toUpperCase() : character.toLowerCase());

/**
 * @param {string} plain
 * @param {Letters} letters
 * @returns {Copy}
 */
export function copyIn(plain, letters) {
  let text = "";
  let at = 0;
  let inside = false;
  /** Of each UTF-16 unit of the copy, and of its end, the place in the plain text. @type {number[]} */
  const places = [];
  for (const character of plain) {
    const ofWord = WORD.test(character);
    const written = letters(character, ofWord && !inside);
    inside = ofWord;
    text += written;
    // Within a character that grew there is no place of the plain text: all of it stands where the character begins.
    for (let i = 0; i < written.length; i += 1) places.push(written.length === character.length ? at + i : at);
    at += character.length;
  }
  places.push(at);
  const place = (/** @type {number} */ offset) => places[offset] ?? at;
  return {
    text,
    back: (names) => names.map((name) => ({ ...name, start: place(name.start), end: place(name.end) })),
  };
}
