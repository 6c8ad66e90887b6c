import { idsOfMentions, indexOf } from "../document/annotation-index.js";
import { button } from "../kit/buttons.js";
import { element } from "../kit/element.js";
import { createCardHead } from "./entity-card-head.js";
import { aliasSection, claimSection, lookupSection, mentionSection } from "./entity-card-sections.js";
import { factsOf } from "../findings/entity-facts.js";
import { relationSection } from "../findings/relation-section.js";
import { standFor } from "../findings/findings.js";

/** @import {Annotation, GlossatorDocument} from "../document/types.js" */
/** @import {Actions} from "../app/actions.js" */
/** @import {EntityTools} from "./entity-tools.js" */
/** @import {Navigation} from "../article/navigation.js" */

/**
 * The card of an entity, in place of the list: what it is called, where it is named, what it says and what is said of it.
 *
 * @typedef {object} EntityCard
 * @property {HTMLElement} element
 * @property {string | null} id  of the entity that is shown
 * @property {(id: string, focus?: boolean) => void} open
 * @property {() => void} close
 * @property {() => void} dismiss  another document is there: nothing of this one is to be kept in it
 * @property {(document: GlossatorDocument) => void} update
 */

/**
 * @param {object} options
 * @param {Actions} options.actions
 * @param {Navigation} options.navigation
 * @param {EntityTools} options.tools
 * @param {(closed: string | null, held: boolean) => void} options.toggled  the card has opened, or closed on this entity;
 *   whether it held the focus
 * @returns {EntityCard}
 */
export function createEntityCard({ actions, navigation, tools, toggled }) {
  /** @type {string | null} */
  let id = null;
  /** @type {GlossatorDocument | null} */
  let document = null;
  const back = button({ label: "All entities", icon: "left", class: "quiet small back", run: close });
  const head = createCardHead({ actions, tools });
  const body = element("div", { class: "card-body" });
  const note = element("textarea", { class: "note-field", "aria-label": "Note on the entity", rows: 2, placeholder: "Add a note…" });
  const noting = element("section", { class: "card-section" }, element("h3", {}, "Note"), note);
  const root = element("div", { class: "finding entity-card", role: "group", tabindex: "-1", hidden: true }, back, head.element, body, noting);
  /** @type {Map<string, {sign: string, made: HTMLElement | null}>} */
  let sections = new Map();

  const entity = () => (document === null || id === null ? undefined : indexOf(document).entityById.get(id));

  /** What is half written is kept. */
  function keep() {
    if (id !== null && entity() !== undefined && note.value.trim() !== (entity()?.note ?? "")) actions.setEntityNote(id, note.value);
  }

  /** @param {string | null} [closed] */
  function hide(closed = id) {
    if (id === null) return;
    const held = root.contains(globalThis.document.activeElement);
    id = null;
    root.hidden = true;
    toggled(closed, held);
  }

  function close() {
    keep();
    hide();
  }

  note.addEventListener("change", keep);
  for (const leaving of ["visibilitychange", "pagehide"]) addEventListener(leaving, keep, { capture: true });

  function render() {
    const shown = entity();
    const facts = shown && document && factsOf(document, shown);
    if (shown === undefined || !facts || document === null || facts.mentions.length === 0) {
      // Taken into another one, the person goes with it.
      hide(null);
      return;
    }
    const whole = document;
    const { mentions, claims, about } = facts;
    // As in the list: what is hidden is judged with the rest.
    const ids = idsOfMentions(whole, shown);
    standFor(root, { id: mentions[0]?.id ?? "", ids, entity: shown.id });
    root.setAttribute("aria-label", `About ${shown.name}`);
    head.update(whole, shown, mentions, ids);
    if (globalThis.document.activeElement !== note) note.value = shown.note ?? "";
    const go = (/** @type {Annotation} */ annotation) => navigation.go(annotation, "list");
    const live = mentions.map((one) => `${one.id} ${one.status} ${one.standsFor?.entity}`).join();
    // A section that tells the same stays as it is, with its focus: a press on it may be what brought the change about.
    put([
      ["aliases", `${live} ${facts.meantBy.join()}`, () => aliasSection(facts, (spelling) => actions.splitSpelling(shown.id, spelling))],
      ["mentions", live, () => mentionSection(whole, shown, mentions, { go, split: actions.split })],
      ["claims", claims.map((one) => `${one.id} ${one.status}`).join(), () => claimSection(whole, "Claims by", claims, go)],
      ["about", about.map((one) => `${one.id} ${one.status}`).join(), () => claimSection(whole, "Claims about", about, go)],
      ["relations", JSON.stringify([live, whole.relations]), () => relationSection(whole, ids, { go, remove: actions.removeRelation })],
      ["lookup", `${shown.type} ${shown.name} ${JSON.stringify(shown.links)}`, () => lookupSection(shown)],
    ]);
  }

  /** @param {readonly [name: string, sign: string, make: () => HTMLElement | null][]} wanted */
  function put(wanted) {
    const focused = globalThis.document.activeElement;
    const held = focused !== null && body.contains(focused);
    const before = sections;
    sections = new Map();
    for (const [name, sign, make] of wanted) {
      const old = before.get(name);
      sections.set(name, old?.sign === sign ? old : { sign, made: make() });
    }
    const made = [...sections.values()].flatMap((section) => section.made ?? []);
    for (const [i, section] of made.entries()) if (body.children[i] !== section) body.insertBefore(section, body.children[i] ?? null);
    while (body.children.length > made.length) body.lastElementChild?.remove();
    if (held && !body.contains(globalThis.document.activeElement)) root.focus({ preventScroll: true });
  }

  root.addEventListener("keydown", (event) => {
    const { target, key } = event;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (key === "Escape" && !event.defaultPrevented) {
      event.preventDefault();
      if (target === note) root.focus();
      else close();
    } else if (step !== undefined && target !== note) {
      const lines = [.../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(".line"))];
      const at = lines.findIndex((line) => line.parentElement?.contains(/** @type {Node} */ (target)));
      event.preventDefault();
      lines[at === -1 ? 0 : Math.min(Math.max(at + step, 0), lines.length - 1)]?.focus();
    } else if (key === "n" && target === root) {
      event.preventDefault();
      note.focus();
    }
  });

  return {
    element: root,
    get id() {
      return id;
    },
    open(next, focus = true) {
      if (next === id) return;
      keep();
      id = next;
      sections = new Map();
      body.replaceChildren();
      root.hidden = false;
      toggled(null, false);
      render();
      if (focus && id !== null) root.focus({ preventScroll: true });
    },
    close,
    dismiss: () => hide(null),
    update(next) {
      document = next;
      if (id !== null) render();
    },
  };
}
