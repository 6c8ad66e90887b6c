import { COMMAND } from "../kit/button.js";
import { createDialog } from "../kit/dialog.js";
import { html, nothing } from "../kit/draw.js";
import { keyInWords, typesNow } from "../labels/entity-types.js";
import { swatch } from "../labels/swatch.js";

/** Keys, parted by spaces, and what they do. @type {Readonly<Record<string, readonly (readonly [keys: string, what: string])[]>>} */
const SHEETS = Object.freeze({
  "Review suggestions": [
    ["J", "next suggestion"],
    ["K", "previous suggestion"],
    ["Enter", "open its card"],
    ["B", "return to where you were reading"],
  ],
  "Correct a mark": [
    ["A", "accept; after J or K, also move to the next"],
    ["X", "reject, and don’t suggest it again here"],
    ["1 … 0", "change its type"],
    ["Shift 1 … 0", "add another type to the same words"],
    ["Alt ← →", "move its start (Shift: its end; Ctrl: by character)"],
    ["N", "add a note"],
    ["E", "open the card of a name or a note"],
    ["G", "relate to another mark"],
    ["T", "add or remove tags"],
    ["W", "show why it was suggested"],
    ["Del", "delete your own mark"],
  ],
  "Select several in a list": [
    ["Shift ↓", "extend the selection"],
    [`${COMMAND} Space`, "add to the selection, or remove from it"],
    [`${COMMAND} A`, "select all listed"],
    ["A X T", "accept, reject or tag all selected"],
    ["Esc", "clear the selection"],
  ],
  Claims: [
    ["L", "next claim in the list"],
    ["H", "previous claim"],
    ["S", "correct who says it, and how surely"],
    ["V", "set a verdict: a digit, then paste a link"],
    ["1 … 6", "set a verdict where its card is open"],
    ["E", "add evidence"],
    ["Enter", "in the empty field for evidence: to the next claim to judge"],
    ["I", "open its details"],
  ],
  "Mark text yourself": [
    ["M", "start selecting from here"],
    ["← →", "move by word; Shift extends the selection"],
    ["↑ ↓", "by line"],
    [`${COMMAND} ← →`, "by sentence"],
    [`${COMMAND} ↑ ↓`, "by paragraph"],
    ["Alt ← →", "by character, for parts of words"],
    ["1 … 0", "mark as a person, place, …"],
    ["R", "repeat the last label"],
    ["C", "mark as a claim"],
    ["N", "add a note"],
    ["P", "add to or remove from the current mark"],
    ["Esc", "cancel"],
  ],
  Entities: [
    ["I", "open details"],
    ["M", "merge into another (from its row)"],
    ["S", "split off a mention"],
    ["O", "find other mentions"],
    ["Y N", "answer yes or no to each"],
  ],
  Read: [
    ["F", "find in the text"],
    [", <", "next and previous lens"],
    ["Z", "toggle focus mode"],
  ],
  Anywhere: [
    [`${COMMAND} Z`, "undo"],
    [`${COMMAND} Shift Z`, "redo"],
    [`${COMMAND} S`, "export as JSON"],
    ["↑ ↓", "move in a list"],
    ["?", "show this help"],
  ],
});

const ABOUT =
  "Tinted words are names, dates and amounts. Underlined words are claims worth checking: the stronger the line, the more " +
  "check-worthy the claim; a dash in the margin is a claim without a line. Click any mark to review it, or select text to mark it " +
  "yourself. The bar over the text chooses what is shown; exports hold everything. Drag one entity onto another to merge them; the strip under each entity " +
  "shows where it appears in the article. Use Edit text, behind the three dots, to fix a typo or remove a stray caption: your marks move " +
  "with the text.";

/**
 * The dialog with all keys, and with the sign and key of each type.
 *
 * @returns {() => void}  opens it, or closes it where it is open
 */
export function createHelp() {
  const dialog = createDialog("help");
  return () => {
    if (dialog.element.open) return dialog.element.close();
    dialog.draw(
      "Shortcuts and symbols",
      html`<p>${ABOUT}</p>
        <div class="help-columns">
          ${Object.entries(SHEETS).map(
            ([name, rows]) => html`<section><h3>${name}</h3><dl>${rows.map(([keys, what]) => html`<dt>${keys.split(" ").map((key) => (key === "…" ? key : html`<kbd>${key}</kbd>`))}</dt><dd>${what}</dd>`)}</dl></section>`,
          )}
        </div>
        <h3>Types and keys</h3>
        <div class="signs">
          ${typesNow().map((words) => html`<span class="sign">${swatch(words)}${words.many}${words.key ? html`<kbd>${keyInWords(words.key)}</kbd>` : nothing}</span>`)}
        </div>`,
    );
    dialog.open();
  };
}
