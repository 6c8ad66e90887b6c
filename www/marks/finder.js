import { entityIn } from "../document/annotation-index.js";
import { otherPlaces } from "../document/other-places.js";
import { contextOf, paragraphOf } from "../findings/entity-facts.js";
import { createFloatingCard } from "../kit/beside.js";
import { button } from "../kit/button.js";
import { html, render } from "../kit/draw.js";
import { reveal } from "../kit/reveal.js";

/** @import {Range as TextRange} from "../document/types.js" */
/** @import {Actions, Workspace} from "../store/workspace.js" */
/** @import {Article} from "../article/article.js" */
/** @import {Marking} from "../article/marking.js" */
/** @import {Say} from "../kit/say.js" */

/**
 * Steps through the places where the words of an entity stand unmarked, and asks of each whether it is meant. All places
 * answered with yes are one step to undo; those answered with no are another, and are not asked again.
 *
 * @param {{workspace: Workspace, article: Article, marking: Marking, actions: Actions, say: Say}} options
 */
export function createFinder({ workspace, article, marking, actions, say }) {
  const card = createFloatingCard({ class: "finder", beside });
  /** @type {{id: string, name: string, places: TextRange[], at: number, yes: TextRange[], no: TextRange[]} | null} */
  let asked = null;

  /** The place that is asked about. */
  const place = () => asked?.places[asked.at];

  function beside() {
    const range = place();
    return range === undefined ? [] : article.rectsOf(range);
  }

  /** @param {string} id  of an entity */
  function start(id) {
    end();
    const entity = entityIn(workspace.document, id);
    if (workspace.document === null || entity === undefined) return;
    const places = otherPlaces(workspace.document, entity);
    if (places.length === 0) return say.toast(`No other unmarked mentions of “${entity.name}”`);
    asked = { id, name: entity.name, places, at: 0, yes: [], no: [] };
    card.element.setAttribute("aria-label", `Other mentions of “${entity.name}”`);
    addEventListener("keydown", keys, { capture: true });
    card.open();
    ask();
    card.element.querySelector("button")?.focus({ preventScroll: true });
  }

  function ask() {
    const range = place();
    if (asked === null || workspace.document === null || range === undefined) return end();
    const { name, at, places } = asked;
    const { before, words, after } = contextOf(workspace.document, range);
    const number = `${at + 1} of ${places.length}`;
    const where = paragraphOf(workspace.document, range.start);
    const told = html`
      <div class="section">
        <p class="kind">${number} · in ${where}</p>
        <h2 class="sentence">Is this <strong>${name}</strong>?</h2>
        <p class="context">${before}<strong>${words}</strong>${after}</p>
      </div>
      <div class="section"><div class="row">
        ${button({ label: "Yes", key: "Y", class: "small primary", run: () => answer(true) })}
        ${button({ label: "No", key: "N", class: "small", run: () => answer(false) })}
        ${button({ label: "Stop", key: "Esc", class: "small quiet end", run: end })}
      </div></div>`;
    render(told, card.element);
    marking.draft(range);
    reveal(article, range);
    card.settle();
    say.status(`${number}, ${where}: ${before}${words}${after}. Is this ${name}?`);
  }

  /** @param {boolean} isMeant */
  function answer(isMeant) {
    const range = place();
    if (asked === null || range === undefined) return;
    (isMeant ? asked.yes : asked.no).push(range);
    asked.at += 1;
    ask();
  }

  /** Closes without keeping the answers, and returns them. */
  function cancel() {
    const done = asked;
    if (done === null) return null;
    asked = null;
    removeEventListener("keydown", keys, { capture: true });
    card.close();
    marking.draft(null);
    return done;
  }

  /** Keeps what was answered. */
  function end() {
    const done = cancel();
    if (done === null) return;
    // First, so that undoing what was marked leaves the answers.
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
    if (key === " " || (act === undefined && key.length > 1)) return;
    event.stopPropagation();
    if (act === undefined) return;
    event.preventDefault();
    act();
  }

  /** Enter is for the button with the focus; from anywhere else it says yes. */
  function press() {
    const { activeElement } = document;
    if (activeElement instanceof HTMLButtonElement && card.element.contains(activeElement)) activeElement.click();
    else answer(true);
  }

  return {
    start,
    cancel,
    /** The document has changed: what another tab has marked meanwhile is no question any more. */
    changed() {
      if (asked === null || workspace.document === null) return;
      const entity = entityIn(workspace.document, asked.id);
      if (entity === undefined) return cancel();
      const free = new Set(otherPlaces(workspace.document, entity).map(({ start, end }) => `${start} ${end}`));
      const stillFree = (/** @type {TextRange[]} */ places) => places.filter(({ start, end }) => free.has(`${start} ${end}`));
      const { places, at, yes, no } = asked;
      asked = { ...asked, places: [...places.slice(0, at), ...stillFree(places.slice(at))], yes: stillFree(yes), no: stillFree(no) };
      ask();
    },
  };
}
