/**
 * A report as one file that anybody can open: no script, no request, and the document itself inside, which is what comes back when
 * the report is imported.
 *
 * @module
 */

import { REPORT_MARK } from "../files/report-document.js";
import { drawn } from "../kit/draw.js";
import { reportOf } from "./report.js";
import { STYLE } from "./report-style.js";

/** @import {GlossatorDocument} from "../document/types.js" */
/** @import {Lens} from "../lens/lens.js" */

/** Nothing may be asked for, whatever the article holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * The source of the file, HTML.
 *
 * @param {GlossatorDocument} document  what is shown
 * @param {Lens} lens
 * @param {string} json  the document as it is exported, to be kept byte for byte
 */
export function reportFile(document, lens, json) {
  const report = drawn(reportOf(document, lens));
  const walker = window.document.createTreeWalker(report, NodeFilter.SHOW_COMMENT);
  const comments = [];
  while (walker.nextNode() !== null) comments.push(walker.currentNode);
  for (const comment of comments) /** @type {Comment} */ (comment).remove();
  const title = escaped(document.title === "" ? "Report" : document.title);
  return `<!doctype html>
<html lang="${escaped(document.language?.code ?? "en")}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="generator" content="Glossator ${escaped(document.generator.version)}">
${REPORT_MARK}${base64(json)}">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>${new XMLSerializer().serializeToString(report)}</main>
</body>
</html>
`;
}

/** @param {string} words */
const escaped = (words) => words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** @param {string} text */
function base64(text) {
  const bytes = new TextEncoder().encode(text);
  const parts = [];
  // More arguments than this a call does not take.
  for (let at = 0; at < bytes.length; at += 0x8000) parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(parts.join(""));
}
