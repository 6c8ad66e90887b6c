import labels from "../labels/own-labels.css?inline";
import looks from "../kit/looks.css?inline";
import tokens from "../kit/tokens.css?inline";
import glyph from "../claims/verdict-glyph.css?inline";
import report from "./report.css?inline";
import file from "./report-file.css?inline";

/** The style sheet of a report that stands alone. It goes into its `style` element, which nothing in it may end. */
export const STYLE = [tokens, looks, labels, glyph, report, file].join("\n").replaceAll("</", "<\\/");
