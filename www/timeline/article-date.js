import { dateInWords } from "../dates/words.js";
import { button } from "../kit/button.js";
import { html, nothing, render } from "../kit/draw.js";
import { element } from "../kit/element.js";
import { keepingFocus } from "../kit/focus.js";

/** @import {GlossatorDocument} from "../document/types.js" */

/**
 * The day the article was written, and a form to set another.
 *
 * @param {{set: (day?: string) => Promise<void>}} options  without a day, `set` takes the one the article states
 */
export function createArticleDate({ set }) {
  const root = element("div", { class: "article-day" });
  /** @type {Pick<GlossatorDocument, "id" | "articleDate"> | null} */
  let shown = null;
  /** The document whose date is being set. @type {string | null} */
  let asked = null;

  function open() {
    asked = shown?.id ?? null;
    draw();
    root.querySelector("input")?.focus();
  }

  function close() {
    asked = null;
    keepingFocus(root, draw, () => root.querySelector("button"));
  }

  /** @param {string} [day] */
  async function setTo(day) {
    close();
    await set(day);
  }

  /** @param {SubmitEvent} event */
  function submit(event) {
    event.preventDefault();
    void setTo(root.querySelector("input")?.value);
  }

  /** @param {KeyboardEvent} event */
  function keys(event) {
    // The page's own keys are letters and digits too.
    event.stopPropagation();
    if (event.key === "Escape") close();
  }

  function draw() {
    const date = shown?.articleDate;
    const known = date?.date ?? "";
    const isOwn = date?.origin !== "user";
    const told = html`Article date: <strong>${dateInWords(known) ?? known}</strong>${isOwn ? " · from the article" : " · set by you"}`;
    render(
      asked === null
        ? html`<div class="day-told">
            <p>${date === undefined ? "No date found. Set one so that words like “Monday” get a date." : told}</p>
            <div class="row">
              ${button({ label: date === undefined ? "Set date" : "Change", class: "small", run: open })}
              ${isOwn ? nothing : button({ label: "Use the article’s date", class: "small quiet", run: () => void setTo() })}
            </div>
          </div>`
        : // Taken only when it is submitted: while a year is being typed it is 0002 for a moment.
          html`<form class="day-form" @submit=${submit} @keydown=${keys}>
            <input type="date" aria-label="Article date" min="1000-01-01" max="9999-12-31" required .value=${known} />
            <button type="submit" class="button small primary">Set</button>${button({ label: "Cancel", class: "small quiet", run: close })}
          </form>`,
      root,
    );
  }

  return {
    element: root,
    /** @param {GlossatorDocument} document */
    update(document) {
      shown = document;
      if (asked !== document.id) asked = null;
      keepingFocus(root, draw, () => root.querySelector("button"));
    },
  };
}
