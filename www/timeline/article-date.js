import { dateInWords } from "../dates/words.js";
import { button } from "../kit/buttons.js";
import { element } from "../kit/element.js";

/** @import {GlossatorDocument} from "../document/types.js" */

/**
 * The day that the article was written, with the means to set another.
 *
 * @param {{set: (day?: string) => Promise<void>}} options  without a day: the article's own
 * @returns {{element: HTMLElement, update: (document: GlossatorDocument) => void}}
 */
export function createArticleDate({ set }) {
  /** @type {string | null} the document that the field was opened on */
  let asked = null;
  let id = "";
  let known = "";
  const words = element("p", {});
  const change = button({ label: "Change", class: "small", run: open });
  const own = button({ label: "Use the article’s date", class: "small quiet", run: () => void setTo() });
  const told = element("div", { class: "day-told" }, words, element("div", { class: "row" }, change, own));
  const field = element("input", { type: "date", "aria-label": "Article date", min: "1000-01-01", max: "9999-12-31", required: true });
  const cancel = button({ label: "Cancel", class: "small quiet", run: close });
  const form = element("form", { class: "day-form", hidden: true }, field, element("button", { type: "submit", class: "button small primary" }, "Set"), cancel);

  function open() {
    asked = id;
    field.value = known;
    form.hidden = false;
    told.hidden = true;
    field.focus();
  }

  function close() {
    if (asked === null) return;
    asked = null;
    const held = form.contains(globalThis.document.activeElement);
    told.hidden = false;
    form.hidden = true;
    if (held) change.focus();
  }

  /** @param {string} [day] */
  async function setTo(day) {
    close();
    await set(day);
    // The button that was pressed may be gone.
    if (globalThis.document.activeElement === globalThis.document.body) change.focus({ preventScroll: true });
  }

  // As it is typed a year is 0002 for a while: what is typed is taken when it is whole.
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void setTo(field.value);
  });
  form.addEventListener("keydown", (event) => {
    // The page's own single letters are no part of a date.
    event.stopPropagation();
    if (event.key === "Escape") close();
  });

  return {
    element: element("div", { class: "article-day" }, told, form),
    update({ id: of, articleDate }) {
      if (asked !== null && asked !== of) close();
      id = of;
      known = articleDate?.date ?? "";
      const isOwn = articleDate?.origin !== "user";
      const day = element("strong", {}, dateInWords(known) ?? known);
      if (articleDate === undefined) words.textContent = "No date found. Set one so that “Monday” can be resolved.";
      else words.replaceChildren("Article date: ", day, isOwn ? " · from the article" : " · set by you");
      const label = articleDate === undefined ? "Set date" : "Change";
      /** @type {HTMLElement} */ (change.querySelector(".label")).textContent = label;
      own.hidden = isOwn;
    },
  };
}
