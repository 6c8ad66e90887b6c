/** @import {Range as TextRange} from "./types.js" */

/** Sorts places as annotations are: by start, the outer before the inner, as the core writes them. @param {TextRange} a @param {TextRange} b */
export const inReadingOrder = (a, b) => a.start - b.start || b.end - a.end;

/** Whether two places share a character. @param {TextRange} a @param {TextRange} b */
export const overlap = (a, b) => a.start < b.end && b.start < a.end;
