import { drawn } from "../kit/draw.js";
import { reportOf } from "./report.js";

/** @import {GlossatorDocument} from "../document/types.js" */
/** @import {Lens} from "../lens/lens.js" */

/**
 * The article on paper or in a PDF: its report, made when the page is printed and gone afterwards. It is markup of its own,
 * because browsers leave tints off paper and draw highlights on it each in its own way.
 *
 * @param {{readonly document: GlossatorDocument | null, lens: Lens}} shown
 */
export function attachPrinting(shown) {
  /** @type {HTMLElement | null} */
  let report = null;
  function remove() {
    report?.remove();
    report = null;
  }
  addEventListener("beforeprint", () => {
    remove();
    report = shown.document && drawn(reportOf(shown.document, shown.lens));
    if (report !== null) document.body.append(report);
  });
  addEventListener("afterprint", remove);
}
