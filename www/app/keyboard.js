import { focusedFinding, selectedAround } from "../findings/findings.js";
import { typeOfKey } from "../labels/entity-types.js";

/** @import {EntityType, MarkKind} from "../document/types.js" */
/** @import {Actions} from "../store/workspace.js" */
/** @import {Active} from "../article/active.js" */
/** @import {MarkBar} from "../marks/mark-bar.js" */
/** @import {Navigation} from "../article/navigation.js" */
/** @import {Popover} from "../marks/popover.js" */
/** @import {SpanTools} from "../marks/span-tools.js" */
/** @import {WordCursor} from "../article/word-cursor.js" */
/** @import {ClaimTools} from "../claims/claim-tools.js" */
/** @import {EntityTools} from "../entities/entity-tools.js" */
/** @import {ReadingTools} from "../reading/reading-tools.js" */

/**
 * The keys of the page. Single letters act only while nothing is being written.
 *
 * @param {{actions: Actions, active: Active, markBar: MarkBar, navigation: Navigation, popover: Popover, cursor: WordCursor,
 *   claims: ClaimTools, tools: EntityTools, spans: SpanTools, view: ReadingTools, isReading: () => boolean, place: () => number,
 *   relate: (id: string) => void, tag: (ids: string[]) => void, help: () => void, save: () => void}} options  `isReading`: whether an
 *   article is shown; `place`: where the word cursor begins; `save` hands the document out
 */
export function attachKeyboard({ actions, active, markBar, navigation, popover, cursor, claims, tools, spans, view, isReading, place, relate, tag, help, save }) {
  /** The suggestion that J, K or the last judgement has led to. @type {string | null} */
  let led = null;

  /** The row with the focus; an open card comes before it. */
  const row = () => (popover.isOpen ? null : focusedFinding());

  /** What keys act on: the card's choice, else what is selected, else the row with the focus, else what is active. */
  function target() {
    if (popover.isOpen) return popover.ids();
    const selected = selectedAround();
    if (selected.length > 0) return selected;
    return row()?.ids ?? (active.id === null ? [] : [active.id]);
  }

  const targetEntity = () => row()?.entity ?? tools.entityOf(target()[0] ?? "");
  const targetClaim = () => target().find(claims.isClaim);

  /**
   * Closes the card and acts.
   *
   * @template {string | string[]} Target
   * @param {Target | null | undefined} found  what to act on
   * @param {(found: Target) => unknown} run
   * @returns {boolean} false where there is nothing to act on
   */
  function act(found, run) {
    if (found === null || found === undefined || found.length === 0) return false;
    popover.close();
    run(found);
    return true;
  }

  /** @param {1 | -1} by @param {string} [done] */
  function step(by, done) {
    navigation.step(by, done);
    led = active.id;
  }

  /** Judges what keys act on. Who goes from suggestion to suggestion is led to the next. @param {"accept" | "reject"} judgement @param {string} done */
  function judge(judgement, done) {
    const leadsOn = !popover.isOpen && selectedAround().length === 0 && row() === null && led !== null && led === active.id;
    if (!act(target(), (ids) => actions.run({ type: judgement, ids }))) return false;
    if (leadsOn) step(1, done);
    return true;
  }

  /**
   * Marks what is selected, or the word at the text cursor. Parts of words stay parts with Alt, or if chosen by character.
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

  /** @param {KeyboardEvent} event @param {EntityType} entityType @param {boolean} [beside]  as one more label on the same words */
  function choose(event, entityType, beside = false) {
    if (mark(event, "entity", { entityType, beside })) return true;
    const ids = target();
    if (beside) return spans.label(ids[0] ?? "", entityType) !== null;
    // A card says itself which places it is for; without one, a name changes its type wherever it is suggested.
    if (ids.length > 0) actions.run({ type: "retype", ids, entityType, everywhere: !popover.isOpen });
    markBar.last = { kind: "entity", entityType };
    return ids.length > 0;
  }

  const remove = (/** @type {string[]} */ ids) => actions.run({ type: "remove", ids });

  /** Gives the last label once more. @param {KeyboardEvent} event */
  function repeat(event) {
    const { last } = markBar;
    if (last === null) return false;
    return last.kind === "entity" ? choose(event, last.entityType) : mark(event, last.kind);
  }

  /** Moves an end of the annotation that keys act on. @param {KeyboardEvent} event */
  function nudge({ key, altKey, ctrlKey, metaKey, shiftKey }) {
    const by = /** @type {const} */ ({ ArrowRight: 1, ArrowLeft: -1 })[key];
    const [id] = target();
    if (!altKey || metaKey || by === undefined || id === undefined) return false;
    spans.nudge(id, shiftKey ? "end" : "start", by, ctrlKey);
    return true;
  }

  /** @param {"button" | "note" | "why"} focus */
  function open(focus) {
    const id = popover.isOpen ? popover.ids()[0] : (row()?.id ?? active.id);
    if (id === undefined || id === null) return false;
    popover.open([id], { focus });
    return true;
  }

  /** Evidence for the claim that keys act on. */
  function evidence() {
    const id = targetClaim();
    if (id === undefined) return false;
    if (!popover.focusEvidence()) claims.addEvidence(id);
    return true;
  }

  /** A digit is a verdict where the card of a claim is open. @param {string} key */
  function verdict(key) {
    const digit = Number.parseInt(key, 10);
    if (cursor.isOn || markBar.isOpen || !(digit > 0)) return false;
    return popover.isOpen ? popover.digit(digit) : claims.digit(targetClaim(), digit);
  }

  /** @param {1 | -1} by */
  function toClaim(by) {
    popover.close();
    claims.step(by);
  }

  /** In the list of entities M merges; anywhere else it starts the word cursor. */
  function mergeOrSelect() {
    if (row()?.entity === undefined) cursor.start(place());
    else act(targetEntity(), tools.merge);
  }

  function leave() {
    if (popover.isOpen) return false;
    cursor.stop();
    if (markBar.isOpen) markBar.close();
    else if (active.id !== null || !view.leaveFocus()) active.set(null);
    return true;
  }

  /** What each key does; false where it did nothing. @type {Readonly<Record<string, (event: KeyboardEvent) => boolean | void>>} */
  const keys = Object.freeze({
    j: () => step(1),
    k: () => step(-1),
    a: () => judge("accept", "Accepted"),
    x: () => judge("reject", "Rejected"),
    delete: () => act(target(), remove),
    backspace: () => act(target(), remove),
    n: (event) => mark(event, "note") || open("note"),
    c: (event) => mark(event, "claim"),
    r: repeat,
    g: () => act(target()[0], relate),
    p: () => markBar.isOpen && markBar.take(),
    e: () => evidence() || open("button"),
    m: mergeOrSelect,
    o: () => act(targetEntity(), tools.findOthers),
    i: () => act(targetClaim(), claims.open) || act(targetEntity(), tools.open),
    v: () => popover.focusVerdict() || act(targetClaim(), claims.judge),
    l: () => toClaim(1),
    h: () => toClaim(-1),
    s: () => act(targetClaim(), claims.speaker) || act(target(), (ids) => actions.run({ type: "splitEntity", ids })),
    t: () => act(target(), tag),
    w: () => open("why"),
    b: () => navigation.back(),
    f: () => view.find(),
    z: () => view.focusMode(),
    ",": () => view.stepLens(1),
    "<": () => view.stepLens(-1),
    enter: () => (isOnControl() ? false : open("button")),
    escape: leave,
  });

  /** @param {KeyboardEvent} event */
  function undoOrRedo({ key, shiftKey }) {
    const letter = key.toLowerCase();
    if (letter === "y" || (letter === "z" && shiftKey)) actions.redo();
    else if (letter === "z") actions.undo();
    else return false;
    return true;
  }

  /** @param {KeyboardEvent} event @returns {boolean} whether the key did something */
  function press(event) {
    if (event.key === "?") return help(), true;
    if (!isReading() || document.querySelector("dialog[open], .menu:popover-open") !== null) return false;
    if (!cursor.isOn && nudge(event)) return true;
    if ((event.ctrlKey || event.metaKey) && undoOrRedo(event)) return true;
    if (cursor.handle(event)) return true;
    if (event.ctrlKey || event.metaKey || (event.altKey && !markBar.isOpen)) return false;
    const { key, code, altKey } = event;
    if (!event.shiftKey && !altKey && verdict(key)) return true;
    const type = typeOfKey(event);
    // With Shift a digit is another sign on most keyboards, and on some a digit only then.
    const second = event.shiftKey && type === undefined ? typeOfKey({ key: code.replace("Digit", ""), code, shiftKey: false, altKey }) : undefined;
    const chosen = type ?? second;
    if (chosen !== undefined) return choose(event, chosen, second !== undefined);
    // On some keyboards Alt makes another sign of a letter.
    const letter = ((altKey && /^Key(.)$/.exec(code)?.[1]) || key).toLowerCase();
    return keys[letter] !== undefined && keys[letter](event) !== false;
  }

  addEventListener("keydown", (event) => {
    // The browser would save the page, which holds nothing.
    if (isReading() && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "s") {
      event.preventDefault();
      // What is being written goes with it: a field keeps its words when it is left.
      const field = document.activeElement;
      if (field instanceof HTMLElement && field !== document.body) {
        field.blur();
        field.focus({ preventScroll: true });
      }
      return save();
    }
    if (!event.defaultPrevented && !isWriting(event.target) && press(event)) event.preventDefault();
  });
}

/** @param {EventTarget | null} target */
function isWriting(target) {
  // Nothing is written on a slider: who has moved it goes on with J and K. What has closed keeps the focus until the browser draws.
  return target instanceof HTMLElement && target.checkVisibility() && (target.matches("input:not([type=range]), textarea, select") || target.isContentEditable);
}

const isOnControl = () => document.activeElement?.matches("button, a, summary, [role=menuitem]") ?? false;
