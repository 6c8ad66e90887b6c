import { typeOfKey } from "./entity-types.js";
import { focusedFinding } from "./findings-list.js";

/** @import {EntityType} from "../types.js" */
/** @import {Actions, MarkKind} from "./actions.js" */
/** @import {Active} from "./active.js" */
/** @import {ClaimTools} from "./claim-tools.js" */
/** @import {MarkBar} from "./mark-bar.js" */
/** @import {Navigation} from "./navigation.js" */
/** @import {Popover} from "./popover.js" */
/** @import {EntityTools} from "./entity-tools.js" */
/** @import {WordCursor} from "./word-cursor.js" */

/**
 * The keys of the page. Single letters act only where nothing is being written.
 *
 * @param {object} options
 * @param {Actions} options.actions
 * @param {Active} options.active
 * @param {MarkBar} options.markBar
 * @param {Navigation} options.navigation
 * @param {Popover} options.popover
 * @param {WordCursor} options.cursor
 * @param {ClaimTools} options.claims
 * @param {EntityTools} options.tools
 * @param {() => boolean} options.isReading  whether a document is open
 * @param {() => number} options.place  where the word cursor begins
 * @param {(id: string) => void} options.relate  asks what an annotation is to be related to
 * @param {() => void} options.help
 */
export function attachKeyboard({ actions, active, markBar, navigation, popover, cursor, claims, tools, isReading, place, relate, help }) {
  /** What the keys act on: the card's choice, else the row with the focus, else what is active. */
  function target() {
    if (popover.isOpen) return popover.ids();
    const row = focusedFinding();
    if (row !== null) return row.ids;
    return active.id === null ? [] : [active.id];
  }

  /** @param {(ids: string[]) => void} act */
  function act(act) {
    const ids = target();
    if (ids.length === 0) return false;
    act(ids);
    popover.close();
    return true;
  }

  /**
   * Marks what is selected, or the word at the text cursor; Alt keeps part-words, and so does who chose them by character.
   *
   * @param {KeyboardEvent} event
   * @param {MarkKind} kind
   * @param {EntityType} [entityType]
   */
  function mark({ altKey }, kind, entityType) {
    if (!cursor.takeWord() && !markBar.isOpen) return false;
    markBar.mark(kind, { exact: altKey || cursor.isExact, ...(entityType === undefined ? {} : { entityType }) });
    return true;
  }

  /** @param {KeyboardEvent} event @param {EntityType} entityType */
  function choose(event, entityType) {
    if (mark(event, "entity", entityType)) return true;
    const ids = target();
    if (ids.length > 0) actions.retype(ids, entityType);
    markBar.last = { kind: "entity", entityType };
    return ids.length > 0;
  }

  /** The label that was given last, once more. @param {KeyboardEvent} event */
  function repeat(event) {
    const { last } = markBar;
    if (last === null) return false;
    return last.kind === "entity" ? choose(event, last.entityType) : mark(event, last.kind);
  }

  function relateActive() {
    const [id] = target();
    if (id === undefined) return false;
    popover.close();
    relate(id);
    return true;
  }

  /** @param {"button" | "note"} focus */
  function open(focus) {
    const id = popover.isOpen ? popover.ids()[0] : (focusedFinding()?.id ?? active.id);
    if (id === undefined || id === null) return false;
    popover.open([id], { focus });
    return true;
  }

  /**
   * The entity that the keys act on: the row's own, else that of the mention.
   *
   * @param {(id: string) => void} act
   */
  function actOnEntity(act) {
    const row = popover.isOpen ? null : focusedFinding();
    const id = row?.entity ?? tools.entityOf(target()[0] ?? "");
    if (id === null) return false;
    popover.close();
    act(id);
    return true;
  }

  /** @param {(id: string) => void} act */
  function actOnClaim(act) {
    const id = target().find(claims.isClaim);
    if (id === undefined) return false;
    popover.close();
    act(id);
    return true;
  }

  /** @param {1 | -1} step */
  function toClaim(step) {
    popover.close();
    claims.step(step);
  }

  /** In the list of entities M merges; anywhere else it starts the word cursor. */
  function mergeOrSelect() {
    if (!popover.isOpen && focusedFinding()?.entity !== undefined) return actOnEntity(tools.merge);
    cursor.start(place());
    return true;
  }

  /** @type {Readonly<Record<string, (event: KeyboardEvent) => boolean | void>>} */
  const keys = Object.freeze({
    j: () => navigation.step(1),
    k: () => navigation.step(-1),
    a: () => act(actions.accept),
    x: () => act(actions.reject),
    delete: () => act(actions.remove),
    backspace: () => act(actions.remove),
    n: (event) => mark(event, "note") || open("note"),
    c: (event) => mark(event, "claim"),
    r: repeat,
    g: relateActive,
    e: () => open("button"),
    m: mergeOrSelect,
    o: () => actOnEntity(tools.findOthers),
    i: () => actOnClaim(claims.open) || actOnEntity(tools.open),
    v: () => actOnClaim(claims.judge),
    l: () => toClaim(1),
    h: () => toClaim(-1),
    s: () => act(actions.split),
    b: () => navigation.back(),
    enter: () => (isOnControl() ? false : open("button")),
    escape: leave,
  });

  function leave() {
    if (popover.isOpen) return false;
    cursor.stop();
    if (markBar.isOpen) markBar.close();
    else active.set(null);
    return true;
  }

  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || isWriting(event.target)) return;
    if (event.key === "?") {
      event.preventDefault();
      help();
      return;
    }
    if (!isReading() || document.querySelector("dialog[open], .menu:popover-open") !== null) return;
    if (event.ctrlKey || event.metaKey) {
      const key = event.key.toLowerCase();
      const redo = key === "y" || (key === "z" && event.shiftKey);
      if (!redo && key !== "z") {
        if (cursor.handle(event)) event.preventDefault();
        return;
      }
      event.preventDefault();
      if (redo) actions.redo();
      else actions.undo();
      return;
    }
    if (cursor.handle(event)) {
      event.preventDefault();
      return;
    }
    if (event.altKey && !markBar.isOpen) return;
    const type = typeOfKey(event);
    const run = keys[letterOf(event)];
    const done = type === undefined ? run !== undefined && run(event) !== false : choose(event, type);
    if (done) event.preventDefault();
  });
}

/** @param {EventTarget | null} target */
function isWriting(target) {
  // Nothing is written on a slider: who has moved it goes on with J and K.
  return target instanceof HTMLElement && (target.matches("input:not([type=range]), textarea, select") || target.isContentEditable);
}

/** On some keyboards Alt makes another sign of a letter. @param {KeyboardEvent} event */
const letterOf = ({ key, code, altKey }) => ((altKey && /^Key(.)$/.exec(code)?.[1]) || key).toLowerCase();

function isOnControl() {
  return document.activeElement?.matches("button, a, summary, [role=menuitem]") ?? false;
}
