const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * The text with every lone surrogate replaced by U+FFFD, as it has to be before it crosses into UTF-8. Its length stays,
 * so every offset stays.
 *
 * @param {string} text
 * @returns {string}
 */
export function wellFormed(text) {
  // ES2024; browsers of before 2023 lack it.
  return typeof text.toWellFormed === "function" ? text.toWellFormed() : replaceLoneSurrogates(text);
}

/** What `toWellFormed` does, for browsers that lack it. @param {string} text @returns {string} */
export function replaceLoneSurrogates(text) {
  return text.replace(LONE_SURROGATE, "\uFFFD");
}
