import { html, render } from "./draw.js";
import { element } from "./element.js";
import { picture } from "./icons.js";
import { counted } from "./words.js";

/** @import {Drawable} from "./draw.js" */
/** @import {IconName} from "./icons.js" */

/**
 * A section above a list, folded until someone opens it. While it has nothing in it, it is not shown.
 *
 * @param {{id: string, name: string, icon: IconName, toggled: () => void}} options
 */
export function createFold({ id, name, icon, toggled }) {
  const root = element("div", { class: "fold-section", hidden: true });
  let isOpen = false;
  /** @type {{count: string, content: Drawable}} */
  let shown = { count: "", content: null };

  function toggle() {
    isOpen = !isOpen;
    draw();
    toggled();
  }

  function draw() {
    render(
      html`<button type="button" class="fold-toggle" aria-expanded=${String(isOpen)} aria-controls=${id} @click=${toggle}>
          ${picture(icon)}${name}${" "}<span class="count">${shown.count}</span>${picture("caret")}
        </button>
        <div id=${id} ?hidden=${!isOpen}>${shown.content}</div>`,
      root,
    );
  }

  return {
    element: root,
    /** @param {number} number  of what is in it @param {string} one  what one is called @param {Drawable} content */
    show(number, one, content) {
      root.hidden = number === 0;
      shown = { count: counted(number, one), content };
      draw();
    },
    get isOpen() {
      return isOpen;
    },
  };
}
