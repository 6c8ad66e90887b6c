import { button } from "./button.js";
import { html, render } from "./draw.js";
import { element, landmark } from "./element.js";

/** @import {Drawable} from "./draw.js" */

/**
 * A modal dialog with a heading and a close button. Escape and a press on the backdrop close it too; the browser then gives the
 * focus back to where it was.
 *
 * @param {string} id  begins the id of its heading
 * @param {string} [classes]
 */
export function createDialog(id, classes = "") {
  const dialog = element("dialog", { class: `help ${classes}`.trim(), "aria-labelledby": `${id}-title` });
  landmark("layer").append(dialog);
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog) dialog.close();
  });
  /** Moves the focus to the first match within. @param {string} selector @returns {boolean} whether there was one */
  function focus(selector) {
    const found = /** @type {HTMLElement | null} */ (dialog.querySelector(selector));
    found?.focus();
    return found !== null;
  }

  return {
    element: dialog,
    focus,
    /** To be called once it is drawn. One with a field begins there. */
    open() {
      dialog.showModal();
      focus("input");
    },
    /** @param {string} title @param {Drawable} content */
    draw(title, content) {
      const close = button({ label: "Close", icon: "close", iconOnly: true, class: "quiet no-print", run: () => dialog.close() });
      render(html`<div class="help-head"><h2 id=${`${id}-title`}>${title}</h2>${close}</div>${content}`, dialog);
    },
  };
}
