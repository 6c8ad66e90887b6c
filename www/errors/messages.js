import { codeOf } from "./coded-error.js";

/**
 * What the page says for each error code: what happened, then what to do.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const MESSAGES = Object.freeze({
  // The core, about a text or a file (src/error.rs).
  "text-empty": "There is no text yet. Paste an article, or open a file.",
  "text-too-long": "This text is too long to be read at once. Split it into parts and annotate them one by one.",
  "name-unknown": "The core was asked for something that it does not know. Reload the page, then try again.",
  "date-unreadable": "This is no day of the calendar. Choose one, or write it as year-month-day: 2021-04-07.",
  "not-json": "This file is not whole JSON. If it was exported here, the download may have been cut short: export it again.",
  "not-glossator": "This file is JSON, but not a Glossator document. Choose a file that was exported as JSON here.",
  "document-version": "This document was written by a later version. Reload the page to get the newest, then import it again.",
  "document-broken": "This document contradicts itself, so it was not opened. Export it again from where it came.",

  // The core, about itself.
  "core-missing": "The part that reads articles did not load. Check the connection and try again; your text is kept.",
  "core-stopped": "Reading this text failed, and the reader was started anew. Your text is kept: try again, or try a part of it.",
  superseded: "A newer text is being read instead.",

  // The model. Each is said with a button that tries again.
  "model-missing": "The model did not load, so names are found by rules alone. Check the connection and retry.",
  "not-model": "What came in the model's place is none, so names are found by rules alone. Retry, now or later.",
  "model-damaged": "The model arrived damaged, so names are found by rules alone. Retry, now or later.",
  "model-version": "The model does not fit this version of the page, so names are found by rules alone. Reload the page, then retry.",

  // Files.
  "file-empty": "This file has no text in it. Choose another file.",
  "file-binary": "This file is not plain text. Save the article as .txt, .md or .html and open that, or paste its text.",
  "file-too-large": "This file is over 20 MB. Save the article's text alone as .txt and open that.",
  "file-unreadable": "This file could not be read. Check that it is still there and that you may open it.",

  // Storage.
  "storage-full": "There is no room left to save in this browser. Export this document to keep it, then remove old ones.",
  "storage-blocked": "This browser does not let the page save. Export your work before you leave.",
  "storage-failed": "Saving failed. Export this document to be safe; the page goes on trying.",
  "changed-elsewhere": "This article was changed in another tab too. Your version goes on as a copy; both are in the library.",
  "storage-wiped": "What this browser kept of this article was gone: cleared, or deleted in another tab. It is saved again; export it to be safe.",
  "document-missing": "This document is no longer in this browser.",

  // The clipboard.
  "clipboard-blocked": "The browser did not allow copying. Use Export, JSON to download the file instead.",

  unknown: "Something went wrong that the page did not foresee. Your work is saved; reload the page to go on.",
});

/**
 * What to do, for the codes whose error itself says better what happened, because it knows numbers and places.
 *
 * @type {Readonly<Record<string, string>>}
 */
const ADVICE = Object.freeze({
  "text-too-long": "Split it into parts and annotate them one by one.",
  "not-json": "If it was exported here, the download may have been cut short: export it again.",
  "document-version": "Reload the page to get the newest, then import it again.",
  "document-broken": "It was not opened. Export it again from where it came.",
});

/**
 * The sentence that the page shows for an error or a code.
 *
 * @param {unknown} error an error with a `code`, or a code
 * @returns {string}
 */
export function messageFor(error) {
  const code = typeof error === "string" ? error : codeOf(error);
  if (code === undefined || !Object.hasOwn(MESSAGES, code)) return /** @type {string} */ (MESSAGES.unknown);
  if (Object.hasOwn(ADVICE, code) && error instanceof Error && error.message !== "") {
    return `${error.message} ${ADVICE[code]}`;
  }
  return /** @type {string} */ (MESSAGES[code]);
}
