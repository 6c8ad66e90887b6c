import { markedText } from "./marked-text.js";
import { agreementTable, measuresOf, summaryOf } from "./agreement.js";
import { merged, openOf } from "./merged.js";
import { drawSides } from "./sides.js";
import { indexOf } from "../document/annotation-index.js";
import { button } from "../kit/button.js";
import { html, nothing, render } from "../kit/draw.js";
import { element } from "../kit/element.js";
import { onceAFrame } from "../kit/once-a-frame.js";
import { counted } from "../kit/words.js";
import { wordsFor } from "../labels/entity-types.js";
import { swatchOf } from "../labels/swatch.js";
import { keptChoice } from "../store/kept-choice.js";

/** @import {Annotation, Comparison, Difference, GlossatorDocument} from "../document/types.js" */
/** @import {Say} from "../kit/say.js" */
/** @import {Choice} from "./merged.js" */

/** A digit chooses a coder; more than nine have buttons alone. */
const DIGITS = 9;

/**
 * Several people's marks on one text: how far they agree, and where they differ, settled one by one into one document.
 *
 * @param {{say: Say, show: () => void, save: (document: GlossatorDocument) => void}} options  `show` is called when it has opened or
 *   closed; `save` takes the document that was made
 */
export function createCompare({ say, show, save }) {
  const root = element("section", { class: "compare", "aria-label": "Compare coders" });
  const text = element("div", { class: "compare-text", tabindex: "-1" });
  const panel = element("div", { class: "compare-panel" });
  root.append(text, panel);
  /** @type {{documents: readonly GlossatorDocument[], comparison: Comparison, kept: ReturnType<typeof keptChoice>} | null} */
  let open = null;
  /** @type {ReadonlyMap<number, Choice>} */
  let choices = new Map();
  /** What was chosen before each step, and what was taken back. @type {ReadonlyMap<number, Choice>[]} */
  let done = [];
  /** @type {ReadonlyMap<number, Choice>[]} */
  let undone = [];
  /** The difference that is looked at. */
  let at = 0;

  const drawSidesSoon = onceAFrame(() => {
    if (open !== null && open.documents.length === 2) drawSides(text, open.documents, open.comparison, at);
  });
  new ResizeObserver(drawSidesSoon).observe(text);

  /** @param {number} coder @param {Difference} difference @returns {Annotation[]} */
  const marksAt = (coder, { sides }) => (sides[coder] ?? []).flatMap((id) => indexOf(/** @type {GlossatorDocument} */ (open?.documents[coder])).byId.get(id) ?? []);
  const coderOf = (/** @type {number} */ coder) => String(open?.comparison.coders[coder]?.name ?? "");

  function draw() {
    if (open === null) return;
    const { documents, comparison } = open;
    const { differences } = comparison;
    const coders = comparison.coders.map(({ name, marks }) => html`<span><b>${name}</b> ${counted(marks, "mark")}</span>`);
    coders.splice(1, 0, html`<span>pale: ${documents.length === 2 ? "both" : "all"} say so · framed: they differ</span>`);
    render(html`<p class="compare-coders">${coders}</p>${markedText(documents, comparison, { at, choices, look })}`, text);
    const left = openOf(differences, choices).length;
    render(
      html`<div class="compare-scroll">
          <h2 class="compare-summary">${summaryOf(comparison, differences.length - left)}</h2>
          ${agreementTable(comparison)} ${measuresOf(comparison)}
          <ol class="differences" aria-label="Differences">
            ${differences.map(row)}
          </ol>
        </div>
        <div class="compare-foot">
          <p class="about">${differences.length === 0 ? nothing : documents.length === 2 ? "← → choose, 0 neither, J and K step, Ctrl Z undoes" : "A digit chooses, 0 nobody, J and K step, Ctrl Z undoes"}</p>
          <div class="form-actions">
            ${button({ label: "Undo", icon: "undo", iconOnly: true, class: "quiet", shortcut: "Control+Z", hint: done.length === 0 ? "Nothing to undo" : "Undo the last choice (Ctrl Z)", disabled: done.length === 0, run: undo })}
            ${button({ label: "Close", hint: "Your choices are kept for when the same files are compared again", run: close })}
            ${button({ label: "Save as one", class: "primary", hint: left === 0 ? "Open the merged document" : `${counted(left, "difference")} still open: nothing will be marked there`, run: saveAsOne })}
          </div>
        </div>`,
      panel,
    );
    drawSidesSoon();
  }

  /** @param {Difference} difference @param {number} i */
  function row(difference, i) {
    const words = open?.documents[0]?.text.slice(difference.start, difference.end) ?? "";
    const choice = choices.get(i);
    if (i !== at) {
      const told = choice === undefined ? sidesInWords(difference).join(" · ") : choice === "neither" ? "neither" : `${coderOf(choice)}: ${nameOf(marksAt(choice, difference))}`;
      return html`<li class=${choice === undefined ? "difference" : "difference settled"}>
        <button type="button" class="difference-line" @click=${() => look(i)}>
          <span class="number" aria-hidden="true">${choice === undefined ? i + 1 : "✓"}</span><span class="words" dir="auto">${words}</span><span class="about">${told}</span>
        </button>
      </li>`;
    }
    return html`<li class="difference here" aria-current="true">
      <p class="difference-line"><span class="number" aria-hidden="true">${i + 1}</span><span class="words" dir="auto">${words}</span></p>
      <div class="sides" role="group" aria-label=${`Whose marks on “${words}”`}>
        ${difference.sides.map((_, coder) => {
          const marks = marksAt(coder, difference);
          const name = nameOf(marks);
          const isCut = difference.kind === "bounds";
          return html`<button type="button" class="button side" aria-pressed=${String(choice === coder)} @click=${() => choose(coder)}>
            <span>${marks.map(swatchOf)} <b>${coderOf(coder)}</b> ${name}</span>
            ${isCut ? html`<span class="cut" dir="auto">${marks.map(({ quote }) => quote).join(" · ")}</span>` : nothing}
          </button>`;
        })}
        ${button({ label: "Neither", class: "quiet small", pressed: choice === "neither", hint: "Mark nothing here (0)", run: () => choose("neither") })}
      </div>
    </li>`;
  }

  /** @param {Difference} difference */
  const sidesInWords = ({ sides, ...rest }) => sides.map((_, coder) => nameOf(marksAt(coder, { sides, ...rest })));

  /** @param {number} i */
  function look(i) {
    at = i;
    draw();
    text.querySelector(`[data-difference="${i}"]`)?.scrollIntoView({ block: "center", behavior: "instant" });
    panel.querySelector(".difference.here")?.scrollIntoView({ block: "nearest", behavior: "instant" });
  }

  /** @param {ReadonlyMap<number, Choice>} next */
  function become(next) {
    choices = next;
    open?.kept.write(next.size === 0 ? null : JSON.stringify([...next]));
  }

  /** @param {Choice} choice */
  function choose(choice) {
    const differences = open?.comparison.differences ?? [];
    if (differences[at] === undefined) return;
    done = [...done, choices];
    undone = [];
    const chosenAt = at;
    become(new Map(choices).set(at, choice));
    const left = openOf(differences, choices);
    say.status(`${choice === "neither" ? "Neither" : coderOf(choice)}. ${left.length === 0 ? "All differences are settled" : `${left.length} left`}`);
    look(left.find((i) => i > chosenAt) ?? left[0] ?? chosenAt);
    if (!root.contains(document.activeElement)) text.focus({ preventScroll: true });
  }

  function undo() {
    const before = done.at(-1);
    if (before === undefined) return;
    done = done.slice(0, -1);
    undone = [...undone, choices];
    turnBackTo(before, "Undone");
  }

  function redo() {
    const next = undone.at(-1);
    if (next === undefined) return;
    undone = undone.slice(0, -1);
    done = [...done, choices];
    turnBackTo(next, "Redone");
  }

  /** @param {ReadonlyMap<number, Choice>} to @param {string} word */
  function turnBackTo(to, word) {
    const changed = (open?.comparison.differences ?? []).findIndex((_, i) => choices.get(i) !== to.get(i));
    become(to);
    say.status(word);
    look(changed === -1 ? at : changed);
  }

  /** @param {1 | -1} by */
  function step(by) {
    const { length } = open?.comparison.differences ?? [];
    if (length > 0) look((at + by + length) % length);
  }

  function close() {
    if (open === null) return;
    open = null;
    show();
  }

  function saveAsOne() {
    if (open === null) return;
    const { documents, comparison } = open;
    const left = openOf(comparison.differences, choices).length;
    const document = merged(documents, comparison, choices);
    close();
    save(document);
    say.toast(left === 0 ? `Merged ${counted(documents.length, "document")} into one` : `Merged. ${counted(left, "difference")} left open ${left === 1 ? "is" : "are"} not in it`);
  }

  /** @param {KeyboardEvent} event */
  function pressed(event) {
    if (open === null || !root.isConnected || event.defaultPrevented || event.altKey || document.querySelector("dialog[open], :popover-open") !== null) return;
    const { key, ctrlKey, metaKey, shiftKey } = event;
    const coders = open.documents.length;
    const digit = /^[0-9]$/.test(key) ? Number(key) : NaN;
    if (ctrlKey || metaKey) {
      if (key.toLowerCase() !== "z") return;
      if (shiftKey) redo();
      else undo();
    } else if (key === "ArrowLeft" && coders === 2) choose(0);
    else if (key === "ArrowRight" && coders === 2) choose(1);
    else if (digit === 0) choose("neither");
    else if (digit <= Math.min(coders, DIGITS)) choose(digit - 1);
    else if (key === "j" || key === "J") step(1);
    else if (key === "k" || key === "K") step(-1);
    else if (key === "Escape") close();
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  // Before the keys of the article, which stays open behind it.
  addEventListener("keydown", pressed, { capture: true });

  return {
    element: root,
    get isOpen() {
      return open !== null;
    },
    close,
    /** @param {readonly GlossatorDocument[]} documents @param {Comparison} comparison  of these documents */
    open(documents, comparison) {
      const kept = keptChoice(`compared ${documents.map(({ id, modified }) => `${id} ${modified}`).join()}`);
      open = { documents, comparison, kept };
      choices = readChoices(kept.read(), comparison.differences.length);
      [done, undone] = [[], []];
      at = openOf(comparison.differences, choices)[0] ?? 0;
      show();
      draw();
      scrollTo({ top: 0, behavior: "instant" });
      text.focus({ preventScroll: true });
      if (choices.size > 0) say.toast("Your choices from before are back");
    },
  };
}

/** What a coder marked, in words: "Group", "Claim", "nothing". @param {readonly Annotation[]} marks */
function nameOf(marks) {
  const names = new Set(marks.map(({ kind, type, verdict }) => (kind === "claim" ? `Claim${verdict ? `, ${verdict}` : ""}` : wordsFor(type).one)));
  return names.size === 0 ? "nothing" : [...names].join(", ");
}

/** @param {string | null} kept @param {number} length  how many differences there are @returns {ReadonlyMap<number, Choice>} */
function readChoices(kept, length) {
  try {
    const read = /** @type {[number, Choice][]} */ (JSON.parse(kept ?? "[]"));
    return new Map(read.filter(([i]) => i < length));
  } catch {
    return new Map();
  }
}
