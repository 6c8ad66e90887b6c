/**
 * HTML comes in, from a file or the clipboard; the text that a reader saw goes out. The markup is parsed into an inert
 * document (no script runs, nothing is fetched), read, and thrown away.
 *
 * @module
 */

/** @typedef {(html: string) => Document} ParseHtml */

/** @type {ParseHtml} */
const parseInBrowser = (html) => new DOMParser().parseFromString(quiet(html), "text/html");

/** The tags of style sheets, wherever they stand: in comments and scripts too, where a new name changes no word. */
const STYLE_TAG = /<(\/?)style(?=[\s/>])/gi;

/**
 * The markup with its style sheets, styles and handlers under other names. They would do nothing in an inert document, but
 * Chromium holds even that to the page's policy, and writes a line to the console for each. NOFRAMES is read by the same
 * rules as STYLE, up to its end tag and whatever stands between, so that all else stays where it was.
 *
 * Every step is linear: a hostile file may be twenty megabytes of what a careless pattern tries again and again.
 *
 * @param {string} html
 * @returns {string}
 */
export function quiet(html) {
  return html.replace(STYLE_TAG, "<$1noframes").replace(/<[a-z][^<>]*>/gi, (tag) =>
    tag.replace(/([\s"'/])(on[a-z]+|style)(?=\s{0,9}=)/gi, "$1data-$2"),
  );
}

/** What holds no words of the article, whatever stands inside. */
const DROPPED = new Set(
  (
    "SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE META LINK BASE IFRAME FRAME FRAMESET NOFRAMES OBJECT EMBED APPLET SVG MATH CANVAS " +
    "AUDIO VIDEO SOURCE TRACK MAP AREA INPUT SELECT OPTION OPTGROUP DATALIST TEXTAREA BUTTON DIALOG PROGRESS METER RP RT NAV"
  ).split(" "),
);

/** What stands apart from its neighbours by a blank line. */
const PARAGRAPHS = new Set(
  (
    "P DIV ARTICLE SECTION MAIN HEADER FOOTER ASIDE H1 H2 H3 H4 H5 H6 HGROUP UL OL DL BLOCKQUOTE PRE FIGURE FIGCAPTION TABLE " +
    "CAPTION FORM FIELDSET LEGEND DETAILS SUMMARY ADDRESS HR CENTER BODY HTML"
  ).split(" "),
);

/** What has a line of its own among its like. */
const LINES = new Set("LI DT DD TR THEAD TBODY TFOOT".split(" "));

/** The gaps between words, from the narrowest: a space, the next cell, the next line, the next paragraph. */
const GAPS = /** @type {const} */ (["", " ", "\t", "\n", "\n\n"]);

/**
 * The text of `html`: paragraphs and headings apart by a blank line, list items as lines that begin with "- ", a line for
 * each row of a table; all else is dropped.
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
 * The part of a page that holds its article: what is marked up as one, if there is only one and the page's heading is in it.
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
 * What the page calls itself; empty where it does not.
 *
 * @param {string} html
 * @param {ParseHtml} [parse]
 * @returns {string}
 */
export function titleOfHtml(html, parse = parseInBrowser) {
  const page = parse(html);
  const heading = page.querySelector("h1")?.textContent ?? "";
  const words = heading.trim() === "" ? (page.querySelector("title")?.textContent ?? "") : heading;
  return words.replace(/\s+/g, " ").trim();
}

/**
 * Whether pasted HTML carries structure that its plain text may have lost.
 *
 * @param {string} html
 * @param {ParseHtml} [parse]
 * @returns {boolean}
 */
export function hasBlocks(html, parse = parseInBrowser) {
  return parse(html).querySelector("p, div, h1, h2, h3, h4, h5, h6, li, blockquote, tr, br, section, article, pre") !== null;
}

/**
 * Walks the tree by hand and not by recursion: hostile HTML nests deeper than any stack.
 *
 * @param {Element} root
 * @param {TextWriter} writer
 */
function write(root, writer) {
  /** @type {Node | null} */
  let node = root;
  while (node !== null) {
    const entered = enter(node, writer);
    /** @type {Node | null} */
    let next = entered ? node.firstChild : null;
    if (entered && next === null) leave(node, writer);
    while (next === null && node !== root && node !== null) {
      next = node.nextSibling;
      if (next === null) {
        node = node.parentNode;
        if (node !== null) leave(node, writer);
      }
    }
    node = next;
  }
}

/**
 * @param {Node} node
 * @param {TextWriter} writer
 * @returns {boolean} whether to go on to its children
 */
function enter(node, writer) {
  if (node.nodeType === 3) {
    writer.words(node.nodeValue ?? "");
    return false;
  }
  if (node.nodeType !== 1) return false;
  const element = /** @type {Element} */ (node);
  const tag = element.tagName.toUpperCase();
  if (DROPPED.has(tag) || isHidden(element)) return false;
  if (tag === "BR") writer.lineBreak();
  else if (tag === "TD" || tag === "TH") writer.gap("\t");
  else breakAt(element, tag, writer);
  if (tag === "LI") writer.prefix("- ");
  if (tag === "PRE") writer.preformatted += 1;
  return true;
}

/**
 * @param {Node} node
 * @param {TextWriter} writer
 */
function leave(node, writer) {
  if (node.nodeType !== 1) return;
  const element = /** @type {Element} */ (node);
  const tag = element.tagName.toUpperCase();
  breakAt(element, tag, writer);
  if (tag === "LI") writer.prefix("");
  if (tag === "PRE") writer.preformatted -= 1;
}

/**
 * @param {Element} element
 * @param {string} tag
 * @param {TextWriter} writer
 */
function breakAt(element, tag, writer) {
  const inItem = (tag === "UL" || tag === "OL") && element.parentElement?.tagName.toUpperCase() === "LI";
  if (LINES.has(tag) || inItem) writer.gap("\n");
  else if (PARAGRAPHS.has(tag)) writer.gap("\n\n");
}

/** What style sheets call text that is for screen readers alone: labels of buttons, "opens in a new window". */
const FOR_SCREEN_READERS = /(?:^|\s)(?:sr-only|visually-hidden|screen-reader-text)(?:\s|$)/;

/** @param {Element} element */
function isHidden(element) {
  if (FOR_SCREEN_READERS.test(element.getAttribute("class") ?? "")) return true;
  if (element.hasAttribute("hidden") || element.getAttribute("aria-hidden") === "true") return true;
  const style = element.getAttribute("data-style") ?? element.getAttribute("style") ?? "";
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/** Collects words and the gaps between them; the widest gap asked for is the one that is written. */
class TextWriter {
  /** How many PRE elements are open; in them white space stands as it is. */
  preformatted = 0;
  /** @type {string[]} */
  #parts = [];
  /** @type {typeof GAPS[number]} */
  #gap = "";
  #prefix = "";

  /** @param {typeof GAPS[number]} gap */
  gap(gap) {
    if (GAPS.indexOf(gap) > GAPS.indexOf(this.#gap)) this.#gap = gap;
  }

  /** Two in a row part paragraphs, as many a page is written. */
  lineBreak() {
    this.gap(this.#gap === "\n" ? "\n\n" : "\n");
  }

  /** @param {string} prefix  stands before the next words */
  prefix(prefix) {
    this.#prefix = prefix;
  }

  /** @param {string} words */
  words(words) {
    if (this.preformatted > 0) {
      this.#write(words);
      return;
    }
    // The space that HTML folds; the no-break space is not of it, and stays.
    const folded = words.replace(/[ \t\n\f\r]+/g, " ");
    if (folded.startsWith(" ")) this.gap(" ");
    this.#write(folded.replace(/^ | $/g, ""));
    if (folded.endsWith(" ")) this.gap(" ");
  }

  /** @param {string} words */
  #write(words) {
    if (words === "") return;
    if (this.#parts.length > 0) this.#parts.push(this.#gap);
    this.#parts.push(this.#prefix, words);
    this.#gap = "";
    this.#prefix = "";
  }

  text() {
    return this.#parts.join("").trim();
  }
}
