import { codeOf } from "./coded-error.js";

/** What the page says for each error code: what happened, then what to do. @type {Readonly<Record<string, string>>} */
export const MESSAGES = Object.freeze({
  // The core, about a text or a file (src/error.rs).
  "text-empty": "There is no text yet. Paste an article, or open a file.",
  "text-too-long": "This text is too long to analyse in one go. Split it into parts and annotate them one by one.",
  "name-unknown": "The page asked for something unknown. Reload it, then try again.",
  "date-unreadable": "That isn’t a valid date. Pick one, or type it as YYYY-MM-DD, such as 2021-04-07.",
  "not-json": "This file isn’t valid JSON. The download may have been cut off; export it again.",
  "not-glossator": "This file is JSON, but not a Glossator document. Choose a file exported from Glossator as JSON.",
  "document-version": "This document was saved by a newer version. Reload the page to update, then import it again.",
  "document-broken": "This document is inconsistent and can’t be opened. Export it again from its source.",
  "format-unknown": "This file isn’t one that Glossator can import. It reads its own JSON and reports, Web Annotations, Hypothesis, Label Studio, doccano, Prodigy, brat and its own CSV.",
  "text-missing": "This file holds marks without their text. Open the article that they are on, then import it again.",
  "nothing-to-compare": "A comparison needs two files or more on one text. Choose them together.",
  "texts-differ": "These files are on different texts, so they can’t be compared. Choose files of one article.",

  // The page, about itself.
  "page-incomplete": "Part of the page didn’t load. Check your connection, then reload.",

  // The core, about itself.
  "core-missing": "The analysis engine didn’t load. Check your connection and try again; your text is still here.",
  "core-stopped": "Analysis crashed and was restarted. Your text is safe; try again, or try part of it.",
  superseded: "A newer text is being analysed instead.",

  // The model. Each is said with a button that tries again.
  "model-missing": "The model didn’t load, so names are found by rules only. Check your connection and retry.",
  "not-model": "The server sent something that isn’t the model, so names are found by rules only. Retry now or later.",
  "model-damaged": "The model download was corrupted, so names are found by rules only. Retry now or later.",
  "model-version": "The model doesn’t match this version of the page, so names are found by rules only. Reload the page, then retry.",

  // Files.
  "file-empty": "This file contains no text. Choose another file.",
  "file-binary": "This file isn’t text that Glossator can read. Save the article as .pdf, .docx, .txt, .md or .html and open that, or paste its text.",
  "file-too-large": "This file is over 20 MB. Save just the article’s text as .txt and open that.",
  "document-too-large": "This file is over 100 MB. Save just the article’s pages, or its text as .txt, and open that.",
  "pdf-pictures": "This PDF holds no text: its pages are pictures, as a scanner makes them. Run text recognition (OCR) on it, then open the new file or paste its text.",
  "pdf-locked": "This PDF needs a password. Open it in a PDF reader, save or print it to a new PDF without one, and open that.",
  "pdf-broken": "This PDF is damaged, or isn’t a PDF. Download or export it again, or paste its text.",
  "docx-old": "This Word file is in the old .doc form, or has a password. Save it as .docx without a password and open that.",
  "docx-large": "This Word file is too large once it is unpacked: over 128 MB. Save a copy without its pictures, or paste its text.",
  "docx-broken": "This Word file is damaged, or isn’t a .docx file. Save it again as .docx, or paste its text.",
  "report-damaged": "This report was cut off or changed, so the document in it can’t be read. Download it again, or ask for the JSON.",
  "file-unreadable": "This file couldn’t be read. Check that it still exists and that you have permission to open it.",

  // Storage.
  "storage-full": "This browser’s storage is full. Export this article to keep it, then delete old ones.",
  "storage-blocked": "This browser won’t let Glossator save. Export your work before you leave.",
  "storage-failed": "Saving failed. Export this article to be safe; Glossator will keep trying.",
  "changed-elsewhere": "This article was also changed in another tab. Your version is now a separate copy; both are in the library.",
  "storage-wiped": "The saved copy of this article was deleted, here or in another tab. It has been saved again; export it to be safe.",
  "document-missing": "This article is no longer in this browser.",

  // The clipboard.
  "clipboard-blocked": "The browser blocked copying. Use Export, then JSON, to download the file instead.",

  unknown: "Something unexpected went wrong. Your work is saved; reload the page to continue.",
});

/**
 * What to do, for the codes whose error itself says better what happened, because it knows the numbers and places involved.
 *
 * @type {Readonly<Record<string, string>>}
 */
const ADVICE = Object.freeze({
  "text-too-long": "Split it into parts and annotate them one by one.",
  "not-json": "The download may have been cut off; export it again.",
  "document-version": "Reload the page to update, then import it again.",
  "document-broken": "It can’t be opened. Export it again from its source.",
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
