import { drawn } from "../kit/draw.js";
import { button, COMMAND } from "../kit/buttons.js";
import { element, landmark } from "../kit/element.js";
import { keyInWords, typesNow } from "../labels/entity-types.js";
import { swatch } from "../labels/swatch.js";

/** @typedef {readonly [keys: readonly string[], what: string]} Row */

/** @type {readonly {name: string, rows: readonly Row[]}[]} */
const SHEETS = Object.freeze([
  {
    name: "Look through what was found",
    rows: [
      [["J"], "next suggestion"],
      [["K"], "the one before"],
      [["Enter"], "open its card"],
      [["B"], "back to where you were reading"],
    ],
  },
  {
    name: "Correct it",
    rows: [
      [["A"], "accept; after J or K, on to the next"],
      [["X"], "reject, likewise, and never see it again here"],
      [["1", "…", "0"], "change its type"],
      [["Shift", "1", "…", "0"], "one more type on the same words"],
      [["Alt", "←", "→"], "move its start, with Shift its end; with Ctrl by letters"],
      [["N"], "write a note"],
      [["G"], "relate to another mark"],
      [["T"], "tags"],
      [["W"], "why it was suggested"],
      [["Del"], "delete what you made"],
    ],
  },
  {
    name: "Several at once, in a list",
    rows: [
      [["Shift", "↓"], "select on from here"],
      [[COMMAND, "Space"], "select this one too"],
      [[COMMAND, "A"], "select all that are listed"],
      [["A", "X", "T"], "for all that are selected"],
      [["Esc"], "select none"],
    ],
  },
  {
    name: "Claims",
    rows: [
      [["L"], "next claim of the list"],
      [["H"], "the one before"],
      [["V"], "verdict, then a digit"],
      [["I"], "everything about it, with evidence"],
    ],
  },
  {
    name: "Mark words yourself",
    rows: [
      [["M"], "start selecting from here"],
      [["←", "→"], "word by word, with Shift to extend"],
      [["↑", "↓"], "line by line"],
      [[COMMAND, "←", "→"], "by sentence"],
      [[COMMAND, "↑", "↓"], "by paragraph"],
      [["Alt", "←", "→"], "by character, for part-words"],
      [["1", "…", "0"], "mark as a person, place, ..."],
      [["R"], "the last label once more"],
      [["C"], "mark as a claim"],
      [["N"], "write a note on them"],
      [["P"], "add them to what is active, or take them out of it"],
      [["Esc"], "let go"],
    ],
  },
  {
    name: "Entities",
    rows: [
      [["I"], "everything about it"],
      [["M"], "in its row: merge into another one"],
      [["S"], "split a mention off"],
      [["O"], "find every other occurrence"],
      [["Y", "N"], "yes or no to each"],
    ],
  },
  {
    name: "Read",
    rows: [
      [["F"], "find in the text"],
      [["Z"], "the article alone, and back"],
    ],
  },
  {
    name: "Anywhere",
    rows: [
      [[COMMAND, "Z"], "undo"],
      [[COMMAND, "Shift", "Z"], "redo"],
      [["↑", "↓"], "move in a list"],
      [["?"], "this sheet"],
    ],
  },
]);

/**
 * The sheet of keys and signs.
 *
 * @returns {{open: () => void}}
 */
export function createHelp() {
  const close = button({ label: "Close", icon: "close", iconOnly: true, class: "quiet", run: () => dialog.close() });
  const signs = element("div", { class: "signs" });
  const dialog = element(
    "dialog",
    { class: "help", "aria-labelledby": "help-title" },
    element("div", { class: "help-head" }, element("h2", { id: "help-title" }, "Keys and signs"), close),
    element(
      "p",
      {},
      "Tints are names, dates and amounts. A line below the words is a claim that could be checked: the stronger the line, ",
      "the more it is worth it. Click any of them, or select words of your own. The slider over the lists hides what was found ",
      "with a low score; exports hold everything. A row of the entities dropped on another one is merged into it; the strip under ",
      "a row shows where in the article it stands. Edit text, in the bar, is for a typo or a caption too many: the marks move with ",
      "their words.",
    ),
    element(
      "div",
      { class: "help-columns" },
      ...SHEETS.map(({ name, rows }) => element("section", {}, element("h3", {}, name), keysOf(rows))),
    ),
    element("h3", {}, "Signs and keys"),
    signs,
  );
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  landmark("layer").append(dialog);
  return {
    open() {
      signs.replaceChildren(...typesNow().map(sign));
      if (dialog.open) dialog.close();
      else dialog.showModal();
    },
  };
}

/** @param {readonly Row[]} rows */
function keysOf(rows) {
  const cells = rows.flatMap(([keys, what]) => [
    element("dt", {}, ...keys.map((key) => (key === "…" ? "…" : element("kbd", {}, key)))),
    element("dd", {}, what),
  ]);
  return element("dl", {}, ...cells);
}

/** @param {import("../labels/entity-types.js").TypeWords} words */
function sign(words) {
  return element("span", { class: "sign" }, drawn(swatch(words)), words.many, words.key && element("kbd", {}, keyInWords(words.key)));
}
