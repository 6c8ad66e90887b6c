import { button } from "../kit/buttons.js";
import { element } from "../kit/element.js";
import { paragraphOf } from "../findings/entity-facts.js";
import { keyInWords, typesNow, wordsFor } from "../labels/entity-types.js";
import { icon } from "../kit/icons.js";
import { attachMenu } from "../kit/menu.js";
import { strip } from "../kit/strip.js";
import { swatch } from "../labels/swatch.js";

/** @import {Annotation, Entity, GlossatorDocument} from "../document/types.js" */
/** @import {Actions} from "../app/actions.js" */
/** @import {EntityTools} from "./entity-tools.js" */

/**
 * The head of an entity's card: its name, to be changed in place, its type, and what can be done with all of it.
 *
 * @param {{actions: Actions, tools: EntityTools}} options
 * @returns {{element: HTMLElement, update: (document: GlossatorDocument, entity: Entity, mentions: readonly Annotation[], ids: string[]) => void}}
 */
export function createCardHead({ actions, tools }) {
  /** @type {{entity: Entity, ids: string[]} | null} */
  let shown = null;
  const ids = () => shown?.ids ?? [];
  const id = () => shown?.entity.id ?? "";

  const name = element("input", { class: "card-name", "aria-label": "Name", type: "text", spellcheck: "false", autocomplete: "off" });
  name.addEventListener("change", () => {
    if (name.value.trim() === "") name.value = shown?.entity.name ?? "";
    else actions.rename(id(), name.value);
  });
  name.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") name.value = shown?.entity.name ?? "";
    // Leaving the field is what keeps its words.
    /** @type {HTMLElement | null} */ (name.closest(".entity-card"))?.focus();
  });

  const type = element("button", { type: "button", class: "button small quiet card-type" });
  attachMenu(type, "Type for all mentions", () =>
    typesNow().map((words) => ({
      label: words.one,
      checked: words.type === shown?.entity.type,
      ...(words.key === null ? {} : { hint: keyInWords(words.key) }),
      run: () => actions.retypeEntity(id(), words.type),
    })),
  );
  const about = element("span", { class: "about" });
  const where = element("div", { class: "card-strip" });
  const accept = button({ label: "Accept", key: "A", class: "small", run: () => actions.accept(ids()) });
  const reject = button({ label: "Reject", key: "X", class: "small danger", run: () => actions.reject(ids()) });
  const remove = button({ label: "Delete", key: "Del", class: "small danger", run: () => actions.remove(ids()) });
  const merge = button({ label: "Merge into…", key: "M", class: "small", run: () => tools.merge(id()) });
  const others = button({ label: "Find others", key: "O", class: "small", hint: "Find other mentions (O)", run: () => tools.findOthers(id()) });

  return {
    element: element(
      "div",
      { class: "card-head" },
      name,
      element("div", { class: "card-kind" }, type, about),
      where,
      element("div", { class: "card-actions" }, element("div", {}, accept, reject, remove), element("div", {}, merge, others)),
    ),
    update(document, entity, mentions, all) {
      shown = { entity, ids: all };
      const words = wordsFor(entity.type);
      if (globalThis.document.activeElement !== name || name.value.trim() === "") name.value = entity.name;
      type.replaceChildren(swatch(words), element("span", { class: "visually-hidden" }, "Type: "), words.one, icon("caret"));
      const [first] = mentions;
      const count = mentions.length === 1 ? "1 mention" : `${mentions.length} mentions`;
      about.textContent = first === undefined ? count : `${count} · first in ${paragraphOf(document, first.start)}`;
      where.dataset.look = words.look;
      where.replaceChildren(strip(mentions, document.text.length));
      const own = mentions.every(({ origin }) => origin === "user");
      accept.hidden = mentions.every(({ status }) => status !== "suggested");
      reject.hidden = own;
      remove.hidden = !own;
    },
  };
}
