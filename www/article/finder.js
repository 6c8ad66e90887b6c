import { otherPlaces } from "../document/other-places.js";
import { indexOf } from "../document/annotation-index.js";
import { putBeside } from "../kit/beside.js";
import { button } from "../kit/buttons.js";
import { element, landmark } from "../kit/element.js";
import { contextOf, paragraphOf } from "../findings/entity-facts.js";
import { reveal } from "../kit/reveal.js";

/** @import {Range as TextRange} from "../document/types.js" */
/** @import {Workspace} from "../store/workspace.js" */
/** @import {Actions} from "../store/workspace.js" */
/** @import {Article} from "./article.js" */
/** @import {Marking} from "./marking.js" */
/** @import {Say} from "../kit/say.js" */

/**
 * Steps through the places where the words of an entity stand unmarked, and asks of each whether it is meant. All that is
 * answered with yes is one step; all that is answered with no is another, and is not asked again.
 *
 * @typedef {object} Finder
 * @property {(entity: string) => void} start
 * @property {() => void} end  keeps what was answered
 * @property {() => void} changed  the document has changed
 * @property {() => void} cancel  another document is there
 */

/**
 * @param {{workspace: Workspace, article: Article, marking: Marking, actions: Actions, say: Say}} options
 * @returns {Finder}
 */
export function createFinder({ workspace, article, marking, actions, say }) {
  const card = element("div", { class: "popover card finder", popover: "manual", role: "dialog" });
  landmark("layer").append(card);
  /** @type {{id: string, name: string, places: TextRange[], at: number, yes: TextRange[], no: TextRange[]} | null} */
  let asked = null;
  /** @type {Element | null} */
  let cameFrom = null;

  const yes = button({ label: "Yes", key: "Y", class: "small primary", run: () => answer(true) });
  const no = button({ label: "No", key: "N", class: "small", run: () => answer(false) });
  const stop = button({ label: "Stop", key: "Esc", class: "small quiet end", run: end });
  // Nothing but the words changes from place to place: the buttons keep the focus.
  const count = element("p", { class: "kind" });
  const name = element("strong");
  const context = element("p", { class: "context" });
  card.append(
    element("div", { class: "section" }, count, element("h2", { class: "sentence" }, "Is this ", name, "?"), context),
    element("div", { class: "section" }, element("div", { class: "row" }, yes, no, stop)),
  );

  /** @param {string} id */
  function start(id) {
    end();
    const { document } = workspace;
    const entity = document === null ? undefined : indexOf(document).entityById.get(id);
    if (document === null || entity === undefined) return;
    const places = otherPlaces(document, entity);
    if (places.length === 0) {
      say.toast(`No other unmarked mentions of “${entity.name}”`);
      return;
    }
    asked = { id, name: entity.name, places, at: 0, yes: [], no: [] };
    cameFrom = globalThis.document.activeElement;
    card.setAttribute("aria-label", `Other mentions of “${entity.name}”`);
    addEventListener("keydown", keys, { capture: true });
    card.showPopover();
    ask();
    yes.focus({ preventScroll: true });
  }

  function ask() {
    const { document } = workspace;
    const range = asked?.places[asked.at];
    if (asked === null || document === null || range === undefined) {
      end();
      return;
    }
    const { before, words, after } = contextOf(document, range);
    const number = `${asked.at + 1} of ${asked.places.length}`;
    const where = paragraphOf(document, range.start);
    count.textContent = `${number} · in ${where}`;
    name.textContent = asked.name;
    context.replaceChildren(before, element("strong", {}, words), after);
    marking.draft(range);
    reveal(article, range);
    settle();
    say.status(`${number}, ${where}: ${before}${words}${after}. Is this ${asked.name}?`);
  }

  /** @param {boolean} isMeant */
  function answer(isMeant) {
    const range = asked?.places[asked.at];
    if (asked === null || range === undefined) return;
    (isMeant ? asked.yes : asked.no).push(range);
    asked.at += 1;
    ask();
  }

  function close() {
    const done = asked;
    if (done === null) return null;
    asked = null;
    removeEventListener("keydown", keys, { capture: true });
    const lost = card.contains(globalThis.document.activeElement) || globalThis.document.activeElement === globalThis.document.body;
    card.hidePopover();
    marking.draft(null);
    if (lost && cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus({ preventScroll: true });
    return done;
  }

  function end() {
    const done = close();
    if (done === null) return;
    // First, so that taking back what was marked leaves the answers.
    actions.run({ type: "ruleOut", id: done.id, places: done.no });
    actions.run({ type: "addMentions", id: done.id, places: done.yes });
    if (done.yes.length + done.no.length === 0) say.status("Nothing marked");
  }

  /** @param {KeyboardEvent} event */
  function keys(event) {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || (target instanceof HTMLElement && target.matches("input:not([type=range]), textarea"))) return;
    /** @type {Readonly<Record<string, () => void>>} */
    const does = { y: () => answer(true), n: () => answer(false), enter: press, escape: end };
    const act = does[key.toLowerCase()];
    // The page's own single letters wait until the questions are answered.
    if (act === undefined && key.length > 1) return;
    if (key === " ") return;
    event.stopPropagation();
    if (act === undefined) return;
    event.preventDefault();
    act();
  }

  /** The button with the focus; from anywhere else Enter says yes. */
  function press() {
    const focused = [yes, no, stop].find((one) => one === globalThis.document.activeElement);
    (focused ?? yes).click();
  }

  function settle() {
    const range = asked?.places[asked.at];
    if (range === undefined) return;
    putBeside(card, article.rectsOf(range));
  }

  addEventListener("scroll", () => settle(), { passive: true });
  addEventListener("resize", () => settle());

  return {
    start,
    end,
    changed() {
      const { document } = workspace;
      const entity = document === null || asked === null ? undefined : indexOf(document).entityById.get(asked.id);
      if (asked === null || document === null) return;
      if (entity === undefined) {
        close();
        return;
      }
      // What another tab has marked meanwhile is no question any more.
      const free = new Set(otherPlaces(document, entity).map(({ start, end }) => `${start} ${end}`));
      const isFree = (/** @type {TextRange} */ one) => free.has(`${one.start} ${one.end}`);
      const next = asked.places.slice(asked.at).filter(isFree);
      asked = { ...asked, places: [...asked.places.slice(0, asked.at), ...next], yes: asked.yes.filter(isFree), no: asked.no.filter(isFree) };
      ask();
    },
    cancel: () => void close(),
  };
}
