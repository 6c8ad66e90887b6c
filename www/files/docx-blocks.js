/**
 * The markup that the library makes of a Word file comes in, parsed; text comes out. That markup is of few elements, all of
 * them known here; any other is read through.
 *
 * @module
 */

/** @typedef {(html: string) => Document} ParseHtml */

/** Where the browser has Trusted Types, this alone may parse markup; see trusted-types.js. @type {{createHTML(html: string): string} | undefined} */
const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy("inert-document", { createHTML: (/** @type {string} */ html) => html });

/** No script runs in it and nothing is fetched. @type {ParseHtml} */
export const parseInert = (html) => new DOMParser().parseFromString(policy?.createHTML(html) ?? html, "text/html");

const HEADING = /^H([1-6])$/;

/**
 * Headings begin with "# ", items with "- " or their number, quotes with "> "; cells of a table stand on one line.
 *
 * @param {Element} body
 * @returns {{text: string, title: string}} the title is the first heading; empty where there is none
 */
export function textOfBlocks(body) {
  /** @type {{text: string, isTight: boolean}[]} */
  const blocks = [];
  let title = "";

  /** @param {string} marks @param {string} words @param {boolean} [isTight] */
  function add(marks, words, isTight = false) {
    const plain = words.split("\t").map(lineOf).join("\t").trim();
    if (plain !== "") blocks.push({ text: marks + plain, isTight });
  }

  /** @param {Element} parent @param {string} marks */
  function read(parent, marks) {
    /** Words that stand beside blocks, in no paragraph. */
    let loose = "";
    for (const node of parent.childNodes) {
      const tag = node.nodeType === 1 ? /** @type {Element} */ (node).tagName.toUpperCase() : "";
      const isBlock = /^(?:H[1-6]|P|UL|OL|LI|TABLE|THEAD|TBODY|TR|BLOCKQUOTE|DL|DT|DD|DIV|HR)$/.test(tag);
      if (!isBlock) {
        loose += tag === "" ? (node.nodeType === 3 ? (node.nodeValue ?? "") : "") : wordsOf(/** @type {Element} */ (node));
        continue;
      }
      add(marks, loose);
      loose = "";
      block(/** @type {Element} */ (node), tag, marks);
    }
    add(marks, loose);
  }

  /** @param {Element} element @param {string} tag @param {string} marks */
  function block(element, tag, marks) {
    const level = HEADING.exec(tag)?.[1];
    if (level !== undefined) {
      const words = lineOf(wordsOf(element));
      // One heading is the title: Word has a style for that beside its headings of the first level.
      add("#".repeat(title === "" ? Number(level) : Math.max(2, Number(level))) + " ", words);
      if (title === "") title = words;
    } else if (tag === "P") for (const line of wordsOf(element).split("\n")) add(marks, line);
    else if (tag === "UL" || tag === "OL") items(element, tag === "OL");
    else if (tag === "TR") add(marks, [...element.children].map((cell) => lineOf(wordsOf(cell))).join("\t"), true);
    else read(element, tag === "BLOCKQUOTE" ? `${marks}> ` : marks);
  }

  /** @param {Element} list @param {boolean} isCounted */
  function items(list, isCounted) {
    [...list.children].forEach((item, i) => {
      const inner = [...item.children].filter(({ tagName }) => /^(?:ul|ol)$/i.test(tagName));
      const words = [...item.childNodes].filter((node) => !inner.includes(/** @type {Element} */ (node))).map((node) => (node.nodeType === 1 ? wordsOf(/** @type {Element} */ (node)) : (node.nodeValue ?? ""))).join("");
      add(isCounted ? `${i + 1}. ` : "- ", words, true);
      for (const one of inner) items(one, one.tagName.toUpperCase() === "OL");
    });
  }

  read(body, "");
  const text = blocks.reduce((whole, { text, isTight }, i) => whole + (i === 0 ? "" : isTight && blocks[i - 1]?.isTight ? "\n" : "\n\n") + text, "");
  return { text, title };
}

/** @param {string} words */
const lineOf = (words) => words.replace(/[ \t\r\n]+/g, " ").trim();

/** The words of an element; a line break is one. @param {Element} element @returns {string} */
function wordsOf(element) {
  const tag = element.tagName.toUpperCase();
  if (tag === "BR") return "\n";
  if (tag === "IMG") return "";
  // The way back from a footnote.
  if (tag === "A" && element.textContent === "↑") return "";
  const words = [...element.childNodes].map((node) => (node.nodeType === 1 ? wordsOf(/** @type {Element} */ (node)) : (node.nodeValue ?? ""))).join("");
  return /^(?:P|LI|TR|TD|TH)$/.test(tag) ? ` ${words} ` : words;
}
