/** @import {Annotation} from "../types.js" */

const LOCALE = "en-GB";

/**
 * A date or an amount in words, where that says more than the text does; null where it does not.
 *
 * @param {Annotation} annotation
 * @returns {string | null}
 */
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
    .replace(/[\s,.]+/g, "");

/** @param {string} iso */
function dateInWords(iso) {
  const [from, to] = iso.split("/");
  if (from !== undefined && to !== undefined) return `${pointInWords(from) ?? from} to ${pointInWords(to) ?? to}`;
  return pointInWords(iso) ?? spanInWords(iso);
}

/** @param {string} iso */
function pointInWords(iso) {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  if (parts === null) return null;
  const [, year, month, day] = parts;
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  return date.toLocaleDateString(LOCALE, {
    timeZone: "UTC",
    year: "numeric",
    ...(month === undefined ? {} : { month: "long" }),
    ...(day === undefined ? {} : { day: "numeric" }),
  });
}

const UNITS = Object.freeze({ Y: "year", M: "month", W: "week", D: "day" });

/** @param {string} iso */
function spanInWords(iso) {
  const parts = /^P(\d+(?:\.\d+)?)([YMWD])$/.exec(iso);
  if (parts === null) return iso.startsWith("T") ? iso.slice(1) : null;
  const unit = UNITS[/** @type {keyof typeof UNITS} */ (parts[2])];
  return `${parts[1]} ${unit}${parts[1] === "1" ? "" : "s"}`;
}

/** @param {{amount: number, max?: number, currency?: string, unit?: string}} value */
function amountInWords({ amount, max, currency, unit }) {
  const numbers = [amount, max].flatMap((number) => (number === undefined || number === null ? [] : number.toLocaleString(LOCALE)));
  const range = numbers.join(" to ");
  if (currency) return `${range} ${currency}`;
  if (unit === "%") return `${range}%`;
  return unit ? `${range} ${unit}` : range;
}
