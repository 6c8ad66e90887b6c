import { dateInWords } from "../dates/words.js";

/** @import {Annotation} from "../document/types.js" */

const LOCALE = "en-GB";

/** A date or an amount in words; null where that says no more than the text does. @param {Annotation} annotation @returns {string | null} */
export function valueInWords({ value, quote }) {
  if (value === undefined || value === null) return null;
  const words = typeof value === "string" ? dateInWords(value) : amountInWords(value);
  return words === null || plain(words) === plain(quote) ? null : words;
}

/** @param {string} words */
const plain = (words) =>
  words
    .toLowerCase()
    .replace(/per ?cent/g, "%")
    .replace(/\bof\b/g, "")
    .replace(/[\s,.]+/g, "");

/** @param {{amount: number, max?: number, currency?: string, unit?: string}} value */
function amountInWords({ amount, max, currency, unit }) {
  const numbers = [amount, max].flatMap((number) => (number === undefined || number === null ? [] : number.toLocaleString(LOCALE)));
  const range = numbers.join(" to ");
  if (currency) return `${range} ${currency}`;
  if (unit === "%") return `${range}%`;
  return unit ? `${range} ${unit}` : range;
}
