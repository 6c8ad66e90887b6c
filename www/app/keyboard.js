import { typeOfKey } from "../labels/entity-types.js";
import { focusedFinding, selectedAround } from "../findings/findings.js";

/** @import {EntityType, MarkKind} from "../document/types.js" */
/** @import {Actions} from "../store/workspace.js" */
/** @import {Active} from "../article/active.js" */
/** @import {ClaimTools} from "../claims/claim-tools.js" */
/** @import {MarkBar} from "../article/mark-bar.js" */
/** @import {Navigation} from "../article/navigation.js" */
/** @import {Popover} from "../article/popover.js" */
/** @import {SpanTools} from "../article/span-tools.js" */
/** @import {EntityTools} from "../entities/entity-tools.js" */
/** @import {ReadingTools} from "../reading/reading-tools.js" */
/** @import {WordCursor} from "../article/word-cursor.js" */

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
 * @param {SpanTools} options.spans
 * @param {ReadingTools} options.view
 * @param {() => boolean} options.isReading  whether a document is open
 * @param {() => number} options.place  where the word cursor begins
 * @param {(id: string) => void} options.relate  asks what an annotation is to be related to
 * @param {() => void} options.help
 * @param {(ids: string[]) => void} options.tag
 */
export function attachKeyboard({ actions, active, markBar, navigation, popover, cursor, claims, tools, spans, view, isReading, place, relate, help, tag }) {
  /** What the keys act on: the card's choice, else what is selected, else the row with the focus, else what is active. */
  function target() {
    if (popover.isOpen) return popover.ids();
    const selected = selectedAround();
    if (selected.length > 0) return selected;
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

  /** The suggestion that J, K or the last judgement has led to. @type {string | null} */
  let led = null;

  /** @param {1 | -1} by @param {string} [done] */
  function step(by, done) {
    navigation.step(by, done);
    led = active.id;
  }

  /**
   * Judges what the keys act on. Who goes from suggestion to suggestion is led on to the next.
   *
   * @param {"accept" | "reject"} judgement
   * @param {string} done
   */
  function judge(judgement, done) {
    const leadsOn = !popover.isOpen && selectedAround().length === 0 && focusedFinding() === null && led !== null && led === active.id;
    if (!act((ids) => actions.run({ type: judgement, ids }))) return false;
    if (leadsOn) step(1, done);
    return true;
  }

  /**
   * Marks what is selected, or the word at the text cursor; Alt keeps part-words, and so does who chose them by character.
   *
   * @param {KeyboardEvent} event
   * @param {MarkKind} kind
   * @param {{entityType?: EntityType, beside?: boolean}} [more]
   */
  function mark({ altKey }, kind, more = {}) {
    if (!cursor.takeWord() && !markBar.isOpen) return false;
    markBar.mark(kind, { exact: altKey || cursor.isExact, ...more });
    return true;
  }

  /**
   * @param {KeyboardEvent} event
   * @param {EntityType} entityType
   * @param {boolean} [beside]  as one more label on the same words
   */
  function choose(event, entityType, beside = false) {
    if (mark(event, "entity", { entityType, beside })) return true;
    const ids = target();
    if (beside) return spans.label(ids[0] ?? "", entityType) !== null;
    // A card says itself which places it is for; without one a name is of its type wherever it is suggested.
    if (ids.length > 0) actions.run({ type: "retype", ids, entityType, everywhere: !popover.isOpen });
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

  /**
   * Moves an end of the annotation that the keys act on.
   *
   * @param {KeyboardEvent} event
   */
  function nudge(event) {
    const step = /** @type {const} */ ({ ArrowRight: 1, ArrowLeft: -1 })[event.key];
    const [id] = target();
    if (!event.altKey || event.metaKey || step === undefined || id === undefined) return false;
    spans.nudge(id, event.shiftKey ? "end" : "start", step, event.ctrlKey);
    return true;
  }

  /** @param {"button" | "note" | "why"} focus */
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
    j: () => step(1),
    k: () => step(-1),
    a: () => judge("accept", "Accepted"),
    x: () => judge("reject", "Rejected"),
    delete: () => act((ids) => actions.run({ type: "remove", ids })),
    backspace: () => act((ids) => actions.run({ type: "remove", ids })),
    n: (event) => mark(event, "note") || open("note"),
    c: (event) => mark(event, "claim"),
    r: repeat,
    g: relateActive,
    p: () => markBar.isOpen && markBar.take(),
    e: () => open("button"),
    m: mergeOrSelect,
    o: () => actOnEntity(tools.findOthers),
    i: () => actOnClaim(claims.open) || actOnEntity(tools.open),
    v: () => actOnClaim(claims.judge),
    l: () => toClaim(1),
    h: () => toClaim(-1),
    s: () => act((ids) => actions.run({ type: "splitEntity", ids })),
    t: () => act(tag),
    w: () => open("why"),
    b: () => navigation.back(),
    f: () => view.find(),
    z: () => view.focusMode(),
    enter: () => (isOnControl() ? false : open("button")),
    escape: leave,
  });

  function leave() {
    if (popover.isOpen) return false;
    cursor.stop();
    if (markBar.isOpen) markBar.close();
    else if (active.id !== null || !view.leaveFocus()) active.set(null);
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
    if (!cursor.isOn && nudge(event)) {
      event.preventDefault();
      return;
    }
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
    // With Shift a digit is another sign on most keyboards, and on some a digit only then.
    const second = event.shiftKey && type === undefined ? typeOfKey({ key: event.code.replace("Digit", ""), code: event.code, shiftKey: false, altKey: event.altKey }) : undefined;
    const run = keys[letterOf(event)];
    const chosen = type ?? second;
    const done = chosen === undefined ? run !== undefined && run(event) !== false : choose(event, chosen, second !== undefined);
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
