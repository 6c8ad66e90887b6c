/**
 * What is typed and not sent yet: it is kept while it is typed, and stands in its field again when that is next entered, after a reload
 * or a crash too. A field takes part by naming itself, `data-draft="verdict c1"`, which is of the open document; a name that begins with
 * "/" is of none. A form that is sent or given up drops what its fields hold.
 *
 * @module
 */

/** @import {Storage} from "./storage.js" */

/** What is typed is kept so many milliseconds later, however much follows. */
const DELAY = 250;

/**
 * `base`: what the field held before. Where it holds something else by now, the draft is of another time.
 *
 * @typedef {{base: string, text: string}} Draft
 * @typedef {HTMLInputElement | HTMLTextAreaElement} Field
 */

/**
 * @param {{storage: Pick<Storage, "loadDrafts" | "saveDraft">, documentId: () => string, page?: EventTarget}} options  `documentId`: of the open
 *   document; empty where there is none
 */
export function createDrafts({ storage, documentId, page = document }) {
  /** @type {Map<string, Draft>} */
  const drafts = new Map();
  /** What is to be written. @type {Set<string>} */
  const waiting = new Set();
  /** @type {WeakMap<Field, string>} */
  const bases = new WeakMap();
  /** Fields that hold a draft of before, which no key of the person has confirmed. @type {WeakSet<Field>} */
  const restored = new WeakSet();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const loaded = storage.loadDrafts().then(
    (all) => {
      for (const [key, draft] of all) if (!drafts.has(key)) drafts.set(key, draft);
    },
    // Where nothing can be kept there is nothing to bring back, and the page says so elsewhere.
    () => {},
  );

  /** @param {EventTarget | null} target @returns {target is Field} */
  const isField = (target) => target instanceof Element && target.matches("input[data-draft], textarea[data-draft]");
  /** @param {Field} field */
  const keyOf = ({ dataset: { draft = "" } }) => (draft.startsWith("/") ? draft : `${documentId()} ${draft}`);

  /** @param {Field} field */
  function enter(field) {
    bases.set(field, field.value);
    const draft = drafts.get(keyOf(field));
    if (draft === undefined || draft.base !== field.value || draft.text === field.value) return;
    restored.add(field);
    field.value = draft.text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** @param {Field} field */
  function write(field) {
    const base = bases.get(field) ?? field.defaultValue;
    drafts.set(keyOf(field), { base, text: field.value });
    waiting.add(keyOf(field));
    timer ??= setTimeout(flush, DELAY);
  }


  function flush() {
    clearTimeout(timer);
    timer = undefined;
    for (const key of waiting) {
      const draft = drafts.get(key);
      const isNothing = draft === undefined || draft.text === draft.base;
      if (isNothing) drafts.delete(key);
      storage.saveDraft(key, isNothing ? null : draft).catch(() => {});
    }
    waiting.clear();
  }

  /** Those of a form, a card or a dialog. @param {Element} inside */
  function drop(inside) {
    for (const field of inside.querySelectorAll("[data-draft]")) {
      if (!isField(field) || !drafts.delete(keyOf(field))) continue;
      restored.delete(field);
      waiting.add(keyOf(field));
    }
    flush();
  }

  /** The form that a field or a button ends, or the field alone. @param {Element} of */
  const formOf = (of) => of.closest("form, dialog") ?? of.parentElement;

  page.addEventListener("focusin", ({ target }) => isField(target) && enter(target));
  page.addEventListener("input", ({ target }) => isField(target) && write(target));
  page.addEventListener("focusout", ({ target }) => {
    // A browser takes what a program has set for no change.
    if (isField(target) && restored.delete(target)) target.dispatchEvent(new Event("change", { bubbles: true }));
  });
  page.addEventListener("keydown", (event) => {
    const { target, key } = /** @type {KeyboardEvent} */ (event);
    if (!isField(target)) return;
    const { ctrlKey, metaKey } = /** @type {KeyboardEvent} */ (event);
    const isSent = key === "Enter" && (target instanceof HTMLInputElement || ctrlKey || metaKey);
    const form = formOf(target);
    // After the form itself has heard of it.
    if ((isSent || key === "Escape") && form !== null) setTimeout(() => drop(form));
  }, { capture: true }); // prettier-ignore
  page.addEventListener("click", ({ target }) => {
    const ends = target instanceof Element ? target.closest("form button, dialog button") : null;
    const form = ends === null ? null : formOf(ends);
    if (form !== null) setTimeout(() => drop(form));
  }, { capture: true }); // prettier-ignore
  for (const leaving of ["visibilitychange", "pagehide"]) globalThis.addEventListener?.(leaving, flush, { capture: true });

  return {
    /** Brings back what a field held that is not entered first, as if it had been typed and left. @param {Field} field */
    async restore(field) {
      await loaded;
      // What is typed meanwhile is newer.
      if (document.activeElement === field && field.value !== "") return;
      enter(field);
      if (restored.delete(field)) field.dispatchEvent(new Event("change", { bubbles: true }));
    },
    /** What is in the field was taken over. @param {Field} field */
    sent(field) {
      drafts.delete(keyOf(field));
      bases.set(field, field.value);
      waiting.add(keyOf(field));
      // At once: what was taken over must not come back.
      flush();
    },
  };
}

/** @typedef {ReturnType<typeof createDrafts>} Drafts */
