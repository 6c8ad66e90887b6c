import { CodedError } from "../errors/coded-error.js";

/** The link by which a report holds its document begins so. */
export const REPORT_MARK = '<link rel="alternate" type="application/json" title="Glossator document" href="data:application/json;base64,';

/** In bytes: the link stands so early in a report. */
export const REPORT_HEAD = 4096;

/**
 * The JSON of the document that a report holds; null for any other HTML. Throws code "report-damaged" where it is cut off or changed.
 *
 * @param {string} source
 */
export function documentInReport(source) {
  const from = source.indexOf(REPORT_MARK);
  if (from === -1 || from > REPORT_HEAD) return null;
  const start = from + REPORT_MARK.length;
  const end = source.indexOf('"', start);
  try {
    // Cut off, it would be another document.
    if (end === -1) throw new TypeError("the link has no end");
    const bytes = Uint8Array.from(atob(source.slice(start, end)), (character) => character.charCodeAt(0));
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new CodedError("report-damaged", "", { cause: error });
  }
}
