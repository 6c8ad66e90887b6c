import { drawn } from "../kit/draw.js";
import { button, COMMAND } from "../kit/buttons.js";
import { element, landmark } from "../kit/element.js";
import { keyInWords, typesNow } from "../labels/entity-types.js";
import { swatch } from "../labels/swatch.js";

/** @typedef {readonly [keys: readonly string[], what: string]} Row */

/** @type {readonly {name: string, rows: readonly Row[]}[]} */
const SHEETS = Object.freeze([
  {
    name: "Review suggestions",
    rows: [
      [["J"], "next suggestion"],
      [["K"], "previous suggestion"],
      [["Enter"], "open its card"],
      [["B"], "return to where you were reading"],
    ],
  },
  {
    name: "Correct a mark",
    rows: [
      [["A"], "accept; after J or K, also move to the next"],
      [["X"], "reject, and don’t suggest it again here"],
      [["1", "…", "0"], "change its type"],
      [["Shift", "1", "…", "0"], "add another type to the same words"],
      [["Alt", "←", "→"], "move its start (Shift: its end; Ctrl: by character)"],
      [["N"], "add a note"],
      [["G"], "relate to another mark"],
      [["T"], "tags"],
      [["W"], "why it was suggested"],
      [["Del"], "delete your own mark"],
    ],
  },
  {
    name: "Select several in a list",
    rows: [
      [["Shift", "↓"], "extend the selection"],
      [[COMMAND, "Space"], "add to the selection, or remove from it"],
      [[COMMAND, "A"], "select all listed"],
      [["A", "X", "T"], "accept, reject or tag all selected"],
      [["Esc"], "clear the selection"],
    ],
  },
  {
    name: "Claims",
    rows: [
      [["L"], "next claim in the list"],
      [["H"], "previous claim"],
      [["V"], "set a verdict (then press a digit)"],
      [["I"], "open details and evidence"],
    ],
  },
  {
    name: "Mark text yourself",
    rows: [
      [["M"], "start selecting from here"],
      [["←", "→"], "move by word; Shift extends the selection"],
      [["↑", "↓"], "by line"],
      [[COMMAND, "←", "→"], "by sentence"],
      [[COMMAND, "↑", "↓"], "by paragraph"],
      [["Alt", "←", "→"], "by character, for parts of words"],
      [["1", "…", "0"], "mark as a person, place, …"],
      [["R"], "repeat the last label"],
      [["C"], "mark as a claim"],
      [["N"], "add a note"],
      [["P"], "add to or remove from the current mark"],
      [["Esc"], "cancel"],
    ],
  },
  {
    name: "Entities",
    rows: [
      [["I"], "open details"],
      [["M"], "merge into another (on its row)"],
      [["S"], "split off a mention"],
      [["O"], "find other mentions"],
      [["Y", "N"], "answer yes or no to each"],
    ],
  },
  {
    name: "Read",
    rows: [
      [["F"], "find in the text"],
      [["Z"], "toggle focus mode"],
    ],
  },
  {
    name: "Anywhere",
    rows: [
      [[COMMAND, "Z"], "undo"],
      [[COMMAND, "Shift", "Z"], "redo"],
      [["↑", "↓"], "move in a list"],
      [["?"], "show this help"],
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
    element("div", { class: "help-head" }, element("h2", { id: "help-title" }, "Shortcuts and symbols"), close),
    element(
      "p",
      {},
      "Tinted words are names, dates and amounts. Underlined words are claims worth checking: the stronger the line, the more ",
      "check-worthy the claim. Click any mark to review it, or select text to mark it yourself. The slider above the lists hides ",
      "low-scoring suggestions; exports still include them. Drag one entity onto another to merge them; the strip under each entity ",
      "shows where it appears in the article. Use Edit text in the toolbar to fix a typo or remove a stray caption: your marks move ",
      "with the text.",
    ),
    element(
      "div",
      { class: "help-columns" },
      ...SHEETS.map(({ name, rows }) => element("section", {}, element("h3", {}, name), keysOf(rows))),
    ),
    element("h3", {}, "Types and keys"),
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
