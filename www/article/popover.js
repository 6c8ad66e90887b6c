import { drawn } from "../kit/draw.js";
import { wordsIn } from "../document/fragments.js";
import { idsOfMentions, indexOf } from "../document/annotation-index.js";
import { putBeside } from "../kit/beside.js";
import { element, landmark } from "../kit/element.js";
import { wordsFor } from "../labels/entity-types.js";
import { cardSections } from "./finding-card.js";
import { noteField } from "../notes/note-field.js";
import { readingView, reveal } from "../kit/reveal.js";
import { swatchOf } from "../labels/swatch.js";

/** @import {Annotation, EntityType, Range as TextRange} from "../document/types.js" */
/** @import {Actions} from "../store/workspace.js" */
/** @import {Active} from "./active.js" */
/** @import {Article} from "./article.js" */
/** @import {DictionaryTools} from "../entities/dictionary-tools.js" */
/** @import {Marking} from "./marking.js" */
/** @import {Shown} from "../reading/shown.js" */
/** @import {SpanTools} from "./span-tools.js" */
/** @import {Workspace} from "../store/workspace.js" */

/** Between the last line of the words and the card, in pixels. */
const GAP = 12;
/** Between a card and the edge of the window. */
const EDGE = 12;

/**
 * The card on a finding: what it is, why, and what can be done about it. It never covers the words it speaks of.
 *
 * @typedef {object} Popover
 * @property {boolean} isOpen
 * @property {(ids: readonly string[], options?: {focus?: "card" | "button" | "note" | "why"}) => void} open
 *   the first is shown; more than one is a choice between findings on the same words
 * @property {(range: TextRange) => void} write  a note on words that are not marked yet
 * @property {() => void} close
 * @property {() => void} refresh  after the document has changed
 * @property {() => string[]} ids  what its actions are for
 */

/**
 * @param {{workspace: Workspace, shown: Shown, article: Article, active: Active, marking: Marking, actions: Actions,
 *   spans: SpanTools, details: (id: string) => void, judge: (id: string) => void, tag: (ids: string[]) => void,
 *   dictionary: DictionaryTools, relate: (id: string) => void, go: (annotation: Annotation) => void}} options
 * @returns {Popover}
 */
export function createPopover({ workspace, shown: view, article, active, marking, actions, spans, details, judge, tag, dictionary, relate, go }) {
  const card = element("div", { class: "popover card", popover: "auto", role: "dialog", tabindex: "-1" });
  landmark("layer").append(card);
  /** @type {string[]} */
  let crowd = [];
  /** @type {string | null} */
  let shown = null;
  let all = false;
  /** @type {{field: HTMLTextAreaElement, keep: (note: string) => void} | null} */
  let writing = null;
  /** @type {TextRange | null} */
  let words = null;
  /** @type {Element | null} */
  let cameFrom = null;

  const isOpen = () => card.matches(":popover-open");
  const found = () => (view.document === null || shown === null ? undefined : indexOf(view.document).byId.get(shown));

  /**
   * The mentions of its entity, itself first: keys that open a card open its own.
   *
   * @param {Annotation} annotation
   */
  function mentions({ id, entity: of }) {
    const { document } = view;
    const entity = document === null ? undefined : indexOf(document).entityById.get(of ?? "");
    return document === null || entity === undefined ? [id] : [id, ...idsOfMentions(document, entity).filter((other) => other !== id)];
  }

  function ids() {
    const annotation = found();
    if (annotation === undefined) return [];
    return all ? mentions(annotation) : [annotation.id];
  }

  function close() {
    if (!isOpen()) return;
    card.hidePopover();
    // The browser tells of it later: what follows a close at once, a print or an export, has the note all the same.
    keepNote();
  }

  /** @param {() => void} act */
  const andClose = (act) => () => {
    act();
    close();
  };

  function render() {
    const { document } = view;
    const annotation = found();
    if (document === null || annotation === undefined || annotation.status === "rejected") {
      close();
      return;
    }
    card.setAttribute("aria-label", `About “${wordsIn(annotation).slice(0, 60)}”`);
    const sections = cardSections({
      document,
      annotation,
      count: mentions(annotation).length,
      all,
      actions: {
        accept: andClose(() => actions.run({ type: "accept", ids: ids() })),
        reject: andClose(() => actions.run({ type: "reject", ids: ids() })),
        remove: andClose(() => actions.run({ type: "remove", ids: ids() })),
        retype: (/** @type {EntityType} */ type) => actions.run({ type: "retype", ids: ids(), entityType: type }),
        label: (/** @type {EntityType} */ type) => addLabel(annotation.id, type),
        nudge: (end, step) => spans.nudge(annotation.id, end, step),
        note: () => writeNote(annotation),
        details: () => details(annotation.id),
        verdict() {
          close();
          judge(annotation.id);
        },
        scope: (every) => (all = every),
        tag: () => tag(ids()),
        remember: dictionary.offer(annotation),
        relate: andClose(() => relate(annotation.id)),
        relations: { go: (other) => (close(), go(other)), remove: (id) => actions.run({ type: "removeRelation", id }) },
      },
    });
    card.replaceChildren(...crowdRow(document), ...sections);
    if (annotation.kind === "note") writeNote(annotation);
  }

  /** @param {NonNullable<Workspace["document"]>} document */
  function crowdRow(document) {
    const others = crowd.flatMap((id) => indexOf(document).byId.get(id) ?? []).filter(({ status }) => status !== "rejected");
    if (others.length < 2) return [];
    const row = element("div", { class: "crowd", role: "group", "aria-label": "Annotations here" });
    for (const other of others) {
      const choice = element("button", { type: "button", "aria-pressed": String(other.id === shown) }, drawn(swatchOf(other)), ...nameInCrowd(other));
      choice.addEventListener("click", () => {
        keepNote();
        show(other.id);
        card.querySelector('.crowd [aria-pressed="true"]')?.scrollIntoView({ block: "nearest", inline: "nearest" });
      });
      // Which words each stands on is seen before it is chosen.
      for (const event of ["pointerenter", "focus"]) choice.addEventListener(event, () => marking.outline(other));
      for (const event of ["pointerleave", "blur"]) choice.addEventListener(event, () => marking.outline(null));
      row.append(choice);
    }
    return [row];
  }

  /** @param {string} id @param {EntityType} type */
  function addLabel(id, type) {
    const made = spans.label(id, type);
    if (made === null) return;
    crowd = [...new Set([...(crowd.includes(id) ? crowd : [id]), made])];
    show(made);
  }

  /** @param {string} id */
  function show(id) {
    shown = id;
    words = found() ?? null;
    active.set(id, "text");
    render();
    settle();
  }

  /** @param {Annotation} annotation */
  function writeNote(annotation) {
    const note = annotation.note ?? "";
    writing?.field.closest(".section")?.remove();
    card.querySelector(".card-note")?.remove();
    const { element: editor, field } = noteField({ note, done: close });
    writing = {
      field,
      keep(text) {
        const before = workspace.document === null ? undefined : indexOf(workspace.document).byId.get(annotation.id);
        if (before !== undefined && text.trim() !== before.note.trim()) actions.run({ type: "setNote", id: annotation.id, note: text });
      },
    };
    card.append(element("div", { class: "section" }, editor));
    settle();
    uncover();
    if (isOpen()) field.focus();
  }

  function openWhy() {
    const why = /** @type {HTMLDetailsElement | null} */ (card.querySelector("details.why"));
    if (why === null) return;
    why.open = true;
    why.querySelector("summary")?.focus();
    settle();
  }

  function keepNote() {
    const kept = writing;
    writing = null;
    kept?.keep(kept.field.value);
  }

  function settle() {
    if (!isOpen() || words === null) return;
    putBeside(card, article.rectsOf(words));
  }

  /**
   * The words go up where the card would cover them: on a phone it lies along the bottom, elsewhere it may be too high to stand
   * under or over them.
   */
  function uncover() {
    const lines = words === null ? [] : article.rectsOf(words);
    const [first, last] = [lines[0], lines.at(-1)];
    if (!isOpen() || first === undefined || last === undefined) return;
    const view = readingView();
    const isSheet = view.bottom < innerHeight;
    const box = card.getBoundingClientRect();
    const covers = isSheet || lines.some((line) => line.top < box.bottom && line.bottom > box.top && line.left < box.right && line.right > box.left);
    // Words that are out of the view are on their way into it.
    if (!covers || (!isSheet && (first.top < view.top || last.bottom > view.bottom))) return;
    const hidden = last.bottom + GAP - (isSheet ? box.top : innerHeight - EDGE - box.height);
    const room = isSheet ? Infinity : first.top - view.top - EDGE;
    if (hidden > 0) scrollBy({ top: Math.min(hidden, room), behavior: "instant" });
  }

  function appear() {
    const focused = document.activeElement;
    if (!isOpen()) {
      cameFrom = focused;
      card.showPopover();
    }
    if (words !== null) reveal(article, words);
    settle();
    uncover();
  }

  // What is half written when the page is left is kept; captured, so that it is there before the document is saved.
  for (const leaving of ["visibilitychange", "pagehide"]) {
    addEventListener(leaving, () => writing?.keep(writing.field.value), { capture: true });
  }
  card.addEventListener("toggle", (event) => {
    if (/** @type {ToggleEvent} */ (event).newState === "open") return;
    keepNote();
    marking.draft(null);
    marking.outline(null);
    shown = null;
    const lost = document.activeElement === document.body || card.contains(document.activeElement);
    if (lost && cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus({ preventScroll: true });
  });
  addEventListener("scroll", () => settle(), { passive: true });
  addEventListener("resize", () => settle());

  return {
    get isOpen() {
      return isOpen();
    },
    open(candidates, { focus = "card" } = {}) {
      const [first] = candidates;
      if (first === undefined) return;
      keepNote();
      crowd = [...candidates];
      all = false;
      show(first);
      appear();
      const annotation = found();
      if (annotation !== undefined && (focus === "note" || annotation.kind === "note")) writeNote(annotation);
      else if (focus === "why") openWhy();
      else if (focus === "button") card.querySelector(/** @type {"button"} */ (".row button"))?.focus();
      else card.focus();
    },
    write(range) {
      keepNote();
      shown = null;
      crowd = [];
      words = range;
      active.set(null);
      const { element: editor, field } = noteField({ note: "", done: close });
      /** @type {string | null} */
      let made = null;
      writing = {
        field,
        keep(note) {
          if (made !== null) actions.run({ type: "setNote", id: made, note });
          else if (note.trim() !== "") made = actions.run({ type: "mark", kind: "note", ...range, note: note.trim() })?.ids[0] ?? null;
        },
      };
      card.setAttribute("aria-label", "New note");
      const quote = workspace.document?.text.slice(range.start, range.end).replace(/\s+/g, " ") ?? "";
      card.replaceChildren(
        element("div", { class: "section" }, element("p", { class: "kind" }, "Note on"), element("h2", { class: "sentence" }, quote)),
        element("div", { class: "section" }, editor),
      );
      appear();
      marking.draft(range);
      field.focus();
    },
    close,
    refresh() {
      if (!isOpen() || shown === null || writing !== null) return;
      const focused = card.contains(document.activeElement) ? document.activeElement : null;
      render();
      words = found() ?? words;
      if (focused !== null && isOpen() && !card.contains(document.activeElement)) sameIn(card, focused).focus();
      settle();
    },
    ids,
  };
}

/**
 * What tells one finding from the others on the same words.
 *
 * @param {Annotation} annotation
 */
function nameInCrowd(annotation) {
  const { kind, type } = annotation;
  if (kind === "note") return ["Note"];
  const words = wordsIn(annotation);
  return [element("span", { class: "words-of" }, kind === "claim" ? "Claim" : words), kind === "entity" && element("small", {}, wordsFor(type).one)];
}

/**
 * What an element that was drawn anew is now; the card where it is no more.
 *
 * @param {HTMLElement} card
 * @param {Element} before
 * @returns {HTMLElement}
 */
function sameIn(card, before) {
  const name = before.getAttribute("aria-label");
  const same = Array.from(card.querySelectorAll("button")).find((one) => name !== null && one.getAttribute("aria-label") === name);
  return same ?? card;
}
