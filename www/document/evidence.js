/** @import {Evidence} from "./types.js" */

/**
 * What a person wrote down of a source; null where nothing is written.
 *
 * @param {Evidence} written
 * @returns {Evidence | null}
 */
export function evidenceOf({ url, quote, date }) {
  const evidence = { url: withScheme(url.trim()), quote: quote.trim(), date: date.trim() };
  return evidence.url === "" && evidence.quote === "" ? null : evidence;
}

/**
 * "example.org/report" is an address, as it is copied from a bar that hides the scheme.
 *
 * @param {string} url
 */
function withScheme(url) {
  return /^[\w-]+(\.[\w-]+)+(:\d+)?([/?#]\S*)?$/.test(url) ? `https://${url}` : url;
}

/**
 * The address that evidence may be opened at: of the web alone, whatever a file says.
 *
 * @param {string} url
 * @returns {URL | null}
 */
export function linkOf(url) {
  const link = URL.canParse(url) ? new URL(url) : null;
  return link !== null && (link.protocol === "https:" || link.protocol === "http:") ? link : null;
}
