/**
 * The text a reader sees of HTML from a file or the clipboard. The markup is parsed into an inert document (no script runs,
 * nothing is fetched), read, and thrown away.
 *
 * @module
 */

/** @typedef {(html: string) => Document} ParseHtml */

/** @type {ParseHtml} */
const parseInBrowser = (html) => new DOMParser().parseFromString(quiet(html), "text/html");

/**
 * The markup with its style sheets, style attributes and event handlers renamed. In an inert document they do nothing, but
 * Chromium checks even those against the page's security policy and logs an error for each. NOFRAMES is parsed by the same
 * rules as STYLE, so everything else stays where it was.
 *
 * Each pattern is linear: a hostile file may be 20 MB of near misses.
 *
 * @param {string} html
 * @returns {string}
 */
export const quiet = (html) =>
  html
    .replace(/<(\/?)style(?=[\s/>])/gi, "<$1noframes")
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/([\s"'/])(on[a-z]+|style)(?=\s{0,9}=)/gi, "$1data-$2"));

/** @param {string} names */
const tags = (names) => new Set(names.split(" "));

/** Elements that hold no words of the article, whatever is inside them. */
const DROPPED = tags(
  "SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE META LINK BASE IFRAME FRAME FRAMESET NOFRAMES OBJECT EMBED APPLET SVG MATH CANVAS " +
    "AUDIO VIDEO SOURCE TRACK MAP AREA INPUT SELECT OPTION OPTGROUP DATALIST TEXTAREA BUTTON DIALOG PROGRESS METER RP RT NAV",
);
/** Elements that a blank line separates from their neighbours. */
const PARAGRAPHS = tags(
  "P DIV ARTICLE SECTION MAIN HEADER FOOTER ASIDE H1 H2 H3 H4 H5 H6 HGROUP UL OL DL BLOCKQUOTE PRE FIGURE FIGCAPTION TABLE " +
    "CAPTION FORM FIELDSET LEGEND DETAILS SUMMARY ADDRESS HR CENTER BODY HTML",
);
/** Elements that take a line of their own. */
const LINES = tags("LI DT DD TR THEAD TBODY TFOOT");
/** Class names that sites give to text for screen readers alone, such as "opens in a new window". */
const FOR_SCREEN_READERS = /(?:^|\s)(?:sr-only|visually-hidden|screen-reader-text)(?:\s|$)/;

/**
 * The text of a paste or a drop: from its HTML where that has paragraphs, headings or lists, else its plain text.
 *
 * @param {Pick<DataTransfer, "getData">} data
 * @param {ParseHtml} [parse]
 * @returns {string}
 */
export function textOfPaste(data, parse) {
  const html = data.getData("text/html");
  const plain = data.getData("text/plain");
  return html !== "" && hasBlocks(html, parse) ? htmlToText(html, parse) || plain : plain;
}

/**
 * The text of `html`: paragraphs and headings separated by a blank line, list items as lines that begin with "- ", a line for
 * each row of a table.
 *
 * @param {string} html
 * @param {ParseHtml} [parse]
 * @returns {string}
 */
export function htmlToText(html, parse = parseInBrowser) {
  const writer = new TextWriter();
  const root = articleOf(parse(html));
  if (root !== null) write(root, writer);
  return writer.text();
}

/**
 * What the page calls itself; empty where it has no heading and no title.
 *
 * @param {string} html
 * @param {ParseHtml} [parse]
 * @returns {string}
 */
export function titleOfHtml(html, parse = parseInBrowser) {
  const page = parse(html);
  const titles = ["h1", "title"].map((name) => (page.querySelector(name)?.textContent ?? "").replace(/\s+/g, " ").trim());
  return titles.find((title) => title !== "") ?? "";
}

/**
 * Whether pasted HTML has structure that its plain text may have lost.
 *
 * @param {string} html
 * @param {ParseHtml} [parse]
 * @returns {boolean}
 */
export const hasBlocks = (html, parse = parseInBrowser) =>
  parse(html).querySelector("p, div, h1, h2, h3, h4, h5, h6, li, blockquote, tr, br, section, article, pre") !== null;

/**
 * The part of a page that holds its article: its only `<article>` or `<main>`, if the page's heading is in it.
 *
 * @param {Document} page
 * @returns {Element | null}
 */
function articleOf(page) {
  const heading = page.querySelector("h1");
  for (const name of ["article", "main"]) {
    const [only, another] = page.querySelectorAll(name);
    if (only !== undefined && another === undefined && (heading === null || only.contains(heading))) return only;
  }
  return page.body;
}

/**
 * Walks the tree in a loop and not by recursion: hostile HTML nests deeper than any stack.
 *
 * @param {Element} root
 * @param {TextWriter} writer
 */
function write(root, writer) {
  /** @type {Node} */
  let node = root;
  for (;;) {
    const isEntered = enter(node, writer);
    if (isEntered && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    if (isEntered) leave(node, writer);
    while (node !== root && node.nextSibling === null) {
      node = /** @type {Node} */ (node.parentNode);
      leave(node, writer);
    }
    if (node === root) return;
    node = /** @type {Node} */ (node.nextSibling);
  }
}

/** @param {Node} node @param {TextWriter} writer @returns {boolean} whether to go on to its children */
function enter(node, writer) {
  if (node.nodeType === 3) writer.words(node.nodeValue ?? "");
  if (node.nodeType !== 1) return false;
  const element = /** @type {Element} */ (node);
  const tag = tagOf(element);
  if (DROPPED.has(tag) || isHidden(element)) return false;
  if (tag === "BR") writer.lineBreak();
  else if (tag === "TD" || tag === "TH") writer.gap("\t");
  else breakAt(element, writer);
  if (tag === "LI") writer.prefix = "- ";
  if (tag === "PRE") writer.preformatted += 1;
  return true;
}

/** @param {Node} node @param {TextWriter} writer */
function leave(node, writer) {
  const element = /** @type {Element} */ (node);
  breakAt(element, writer);
  if (tagOf(element) === "LI") writer.prefix = "";
  if (tagOf(element) === "PRE") writer.preformatted -= 1;
}

/** @param {Element} element @param {TextWriter} writer */
function breakAt(element, writer) {
  const tag = tagOf(element);
  const isNested = (tag === "UL" || tag === "OL") && element.parentElement !== null && tagOf(element.parentElement) === "LI";
  if (LINES.has(tag) || isNested) writer.gap("\n");
  else if (PARAGRAPHS.has(tag)) writer.gap("\n\n");
}

/** @param {Element} element */
const tagOf = (element) => element.tagName.toUpperCase();

/** @param {Element} element */
function isHidden(element) {
  const style = element.getAttribute("data-style") ?? element.getAttribute("style") ?? "";
  return (
    FOR_SCREEN_READERS.test(element.getAttribute("class") ?? "") ||
    element.hasAttribute("hidden") ||
    element.getAttribute("aria-hidden") === "true" ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
  );
}

/** Gaps between words, from the narrowest: none, a space, the next cell, the next line, the next paragraph. */
const GAPS = /** @type {const} */ (["", " ", "\t", "\n", "\n\n"]);

/** Collects words and the gaps between them; of the gaps asked for in one place the widest is written. */
class TextWriter {
  /** How many PRE elements are open; in them white space is kept. */
  preformatted = 0;
  /** Written before the next words. */
  prefix = "";
  /** @type {string[]} */
  #parts = [];
  /** @type {typeof GAPS[number]} */
  #gap = "";

  /** @param {typeof GAPS[number]} gap */
  gap(gap) {
    if (GAPS.indexOf(gap) > GAPS.indexOf(this.#gap)) this.#gap = gap;
  }

  /** Two in a row separate paragraphs, as many pages are written. */
  lineBreak() {
    this.gap(this.#gap === "\n" ? "\n\n" : "\n");
  }

  /** @param {string} words */
  words(words) {
    // The white space that HTML collapses; a no-break space is not part of it.
    const folded = this.preformatted > 0 ? words : words.replace(/[ \t\n\f\r]+/g, " ");
    const plain = this.preformatted > 0 ? words : folded.replace(/^ | $/g, "");
    if (plain !== folded && folded.startsWith(" ")) this.gap(" ");
    if (plain !== "") {
      if (this.#parts.length > 0) this.#parts.push(this.#gap);
      this.#parts.push(this.prefix, plain);
      this.#gap = "";
      this.prefix = "";
    }
    if (plain !== folded && folded.endsWith(" ")) this.gap(" ");
  }

  text() {
    return this.#parts.join("").trim();
  }
}
