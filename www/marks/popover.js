import { annotationIn, entityIn, idsOfMentions, liveIn } from "../document/annotation-index.js";
import { wordsIn } from "../document/fragments.js";
import { createFloatingCard } from "../kit/beside.js";
import { html, nothing, render, repeat } from "../kit/draw.js";
import { readingView, reveal } from "../kit/reveal.js";
import { wordsFor } from "../labels/entity-types.js";
import { swatchOf } from "../labels/swatch.js";
import { typeChips } from "../labels/type-chips.js";
import { findingCard, noteEditor, noteHead } from "./finding-card.js";

/** @import {Unfolded} from "./claim-sheet.js" */
/** @import {Annotation, EntityType, Range as TextRange} from "../document/types.js" */
/** @import {Actions} from "../store/workspace.js" */
/** @import {Active} from "../article/active.js" */
/** @import {ClaimTools} from "../claims/claim-tools.js" */
/** @import {Article} from "../article/article.js" */
/** @import {DictionaryTools} from "../entities/dictionary-tools.js" */
/** @import {Marking} from "../article/marking.js" */
/** @import {Shown} from "../reading/shown.js" */
/** @import {SpanTools, Words} from "./span-tools.js" */
/** @import {Workspace} from "../store/workspace.js" */

/** Between the last line of the words and the card, and between a card and the edge of the window, in pixels. */
const GAP = 12;

/** @typedef {ReturnType<typeof createPopover>} Popover */

/**
 * What the card is about: `id` is null where the words are not marked yet; `adds` is whether the next type is one more on them;
 * `open` is what of a claim's card is unfolded on a phone; `chips` are the types, made anew only where they may have changed, for what is unfolded in them stays so.
 *
 * @typedef {{id: string | null, words: Words, adds: boolean, open: Unfolded | null, chips: HTMLElement | null}} About
 */

/**
 * The card on a finding: what it is, why, and what can be done about it. It never covers the words it is about.
 *
 * @param {{workspace: Workspace, shown: Shown, article: Article, active: Active, marking: Marking, actions: Actions,
 *   spans: SpanTools, details: (id: string) => void, claims: ClaimTools, tag: (ids: string[]) => void,
 *   dictionary: DictionaryTools, relate: (id: string) => void, go: (annotation: Annotation) => void}} options
 */
export function createPopover({ workspace, shown, article, active, marking, actions, spans, details, claims, tag, dictionary, relate, go }) {
  const floating = createFloatingCard({ class: "on-finding", dismissible: true, beside: lines, closed });
  const card = floating.element;
  /** The findings to choose from, on the same words. @type {string[]} */
  let crowd = [];
  /** Another object each time that something is shown: it is drawn afresh, with its parts folded. @type {About | null} */
  let about = null;
  /** Whether the actions are for all mentions. */
  let all = false;
  /** The note that is being written; `id` is of what bears it, null where that is to be marked. @type {{id: string | null, words: Words, text: string} | null} */
  let writing = null;

  const judge = claims.judgeOf({ root: () => card, draw: () => (draw(), floating.settle()), goOn: (claim) => next(claims.nextToJudge(claim)) });
  /** The claim that it shows. */
  const claimHere = () => floating.isOpen && found()?.kind === "claim";

  const found = () => liveIn(shown.document, about?.id);
  /** Those of the words, in the window. */
  function lines() {
    return about === null ? [] : article.rectsOf(about.words);
  }

  /** The mentions of its entity, itself first: keys that open a card open its own. @param {Annotation} annotation */
  function mentions({ id, entity: of }) {
    const { document } = shown;
    const entity = entityIn(document, of);
    return document === null || entity === undefined ? [id] : [id, ...idsOfMentions(document, entity).filter((other) => other !== id)];
  }

  /** What its actions are for. @returns {string[]} */
  function ids() {
    const annotation = found();
    if (annotation === undefined) return [];
    return all ? mentions(annotation) : [annotation.id];
  }

  function close() {
    if (!floating.isOpen) return;
    floating.close();
    // The browser reports this later, but a print or an export that follows at once needs the note.
    endNote();
  }

  function closed() {
    endNote();
    marking.draft(null);
    marking.outline(null);
    about = null;
  }

  function draw() {
    const annotation = found();
    if (about === null || (about.id !== null && annotation === undefined)) return close();
    const { words } = about;
    card.setAttribute("aria-label", annotation === undefined ? "New note" : `About “${wordsIn(annotation).slice(0, 60)}”`);
    const whole = workspace.document?.text.slice(words.start, words.end) ?? "";
    const quote = wordsIn({ quote: whole, fragments: words.fragments }).replace(/\s+/g, " ");
    const told = html`
      ${crowdRow()}
      ${repeat([about], (key) => key, (one) => (annotation === undefined ? noteHead(quote) : cardOf(annotation, one)))}
      ${writing === null ? nothing : noteEditor(writing, close)}`;
    render(told, card);
  }

  /** @param {Annotation} annotation @param {About} about */
  function cardOf(annotation, about) {
    const { id, type: chosen } = annotation;
    about.chips ??= typeChips({ chosen, choose: (type) => (about.adds ? addLabel(id, type) : actions.run({ type: "retype", ids: ids(), entityType: type })) });
    return findingCard({
      document: /** @type {NonNullable<Shown["document"]>} */ (shown.document),
      annotation,
      count: mentions(annotation).length,
      all,
      chips: about.chips,
      judge: annotation.kind === "claim" ? judge.template(annotation) : nothing,
      open: about.open,
      adds: about.adds,
      writes: writing !== null,
      actions: {
        decide: (type) => (actions.run({ type, ids: ids() }), close()),
        addType: () => ((about.adds = !about.adds), draw()),
        nudge: (end, step) => spans.nudge(id, end, step),
        note: writeNote,
        details: () => details(id),
        speaker: () => (close(), claims.speaker(id)),
        unfold: (part) => ((about.open = about.open === part ? null : part), draw(), floating.settle()),
        putAside: () => putAside(id),
        next: () => next(claims.next(1)),
        scope: (every) => ((all = every), draw()),
        tag: () => tag(ids()),
        remember: dictionary.offer(annotation),
        relate: () => (relate(id), close()),
        relations: { go: (other) => (close(), go(other)), remove: (id) => actions.run({ type: "removeRelation", id }) },
      },
    });
  }

  function crowdRow() {
    const others = crowd.flatMap((id) => liveIn(shown.document, id) ?? []);
    if (others.length < 2) return nothing;
    const choose = (/** @type {string} */ id) => {
      show(id);
      card.querySelector('.crowd [aria-pressed="true"]')?.scrollIntoView({ block: "nearest", inline: "nearest" });
    };
    const leave = () => marking.outline(null);
    return html`<div class="crowd" role="group" aria-label="Marks here">${others.map((other) => {
      // Which words each stands on is seen before it is chosen.
      const point = () => marking.outline(other);
      return html`<button type="button" aria-pressed=${String(other.id === about?.id)} @click=${() => choose(other.id)} @pointerenter=${point} @focus=${point} @pointerleave=${leave} @blur=${leave}>
        ${swatchOf(other)}${nameInCrowd(other)}
      </button>`;
    })}</div>`;
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
    endNote();
    active.set(id);
    const annotation = liveIn(shown.document, id);
    about = annotation === undefined ? null : { id, words: annotation, adds: false, open: null, chips: null };
    draw();
    floating.settle();
    if (annotation?.kind === "note") writeNote();
  }

  /** To another claim; without one it is done. @param {Annotation | undefined} claim */
  function next(claim) {
    if (claim === undefined) return close();
    go(claim);
    open([claim.id]);
  }

  /** Takes a claim off the list, and goes on to the next in it. @param {string} id */
  function putAside(id) {
    const after = claims.next(1);
    // It never closes in between: what is under the thumb stays there.
    next(after?.id === id ? undefined : after);
    claims.putAside(id);
  }

  function writeNote() {
    if (about === null) return;
    const { id, words } = about;
    writing ??= { id, words, text: annotationIn(shown.document, id)?.note ?? "" };
    draw();
    floating.settle();
    uncover();
    if (floating.isOpen) card.querySelector("textarea")?.focus();
  }

  /** Keeps what has been written so far. @param {typeof writing} note */
  function keep(note) {
    const text = note?.text.trim() ?? "";
    const before = annotationIn(workspace.document, note?.id)?.note.trim();
    if (note === null || text === (before ?? "")) return;
    if (note.id === null) note.id = actions.run({ type: "mark", kind: "note", ...note.words, note: text })?.ids[0] ?? null;
    else if (before !== undefined) actions.run({ type: "setNote", id: note.id, note: note.text });
  }

  function endNote() {
    const note = writing;
    writing = null;
    keep(note);
  }

  /**
   * The words go up where the card would cover them: on a phone it lies along the bottom, elsewhere it may be too high to stand
   * under or over them.
   */
  function uncover() {
    const words = lines();
    const [first, last] = [words[0], words.at(-1)];
    if (!floating.isOpen || first === undefined || last === undefined) return;
    const { top, bottom } = readingView();
    const isSheet = bottom < innerHeight;
    const box = card.getBoundingClientRect();
    const covers = isSheet || words.some((line) => line.top < box.bottom && line.bottom > box.top && line.left < box.right && line.right > box.left);
    // Words that are out of the view are on their way into it.
    if (!covers || (!isSheet && (first.top < top || last.bottom > bottom))) return;
    const hidden = last.bottom + GAP - (isSheet ? box.top : innerHeight - GAP - box.height);
    const room = isSheet ? Infinity : first.top - top - GAP;
    if (hidden > 0) scrollBy({ top: Math.min(hidden, room), behavior: "instant" });
  }

  function appear() {
    floating.open();
    if (about !== null) reveal(article, about.words);
    floating.settle();
    uncover();
  }

  /**
   * Shows the first of some findings; the others are offered beside it.
   *
   * @param {readonly string[]} candidates
   * @param {{focus?: "card" | "button" | "note" | "why"}} [options]
   */
  function open(candidates, { focus = "card" } = {}) {
    const [first] = candidates;
    if (first === undefined) return;
    // A key that asks for a part of the card leaves the choice on it.
    if (!floating.isOpen || candidates.length > 1 || !crowd.includes(first)) crowd = [...candidates];
    all = false;
    show(first);
    if (about === null) return;
    if (focus === "note") writeNote();
    appear();
    const why = focus === "why" ? card.querySelector("details") : null;
    if (why !== null) why.open = true;
    floating.settle();
    const inside = writing !== null ? "textarea" : focus === "button" ? ".row button" : focus === "why" ? "summary" : null;
    /** @type {HTMLElement | null} */ (inside === null ? card : card.querySelector(inside))?.focus();
  }

  // What is half written when the page is left is kept; captured, so that it is there before the document is saved.
  for (const leaving of ["visibilitychange", "pagehide"]) addEventListener(leaving, () => keep(writing), { capture: true });

  return {
    get isOpen() {
      return floating.isOpen;
    },
    open,
    /** Begins a note on words that are not marked yet. @param {Words} range */
    write(range) {
      endNote();
      crowd = [];
      active.set(null);
      about = { id: null, words: range, adds: false, open: null, chips: null };
      writeNote();
      appear();
      marking.draft(range);
      card.querySelector("textarea")?.focus();
    },
    close,
    /** The document has changed. */
    refresh() {
      if (!floating.isOpen || about === null || about.id === null) return;
      const held = card.contains(document.activeElement);
      about.words = found() ?? about.words;
      about.chips = null;
      draw();
      // What held the focus may be gone with what it did.
      if (held && floating.isOpen && !card.contains(document.activeElement)) card.focus();
      floating.settle();
    },
    ids,
    /** Gives the verdict of a digit, where it shows a claim. @param {number} digit */
    digit: (digit) => claimHere() && judge.digit(digit),
    /** @returns {boolean} false where it shows no claim */
    focusVerdict: () => claimHere() && (judge.focusVerdict(), true),
    /** @returns {boolean} false where it shows no claim */
    focusEvidence: () => claimHere() && (judge.focusEvidence(), true),
  };
}

/** What tells one finding from the others on the same words. @param {Annotation} annotation */
function nameInCrowd(annotation) {
  const { kind, type } = annotation;
  if (kind === "note") return "Note";
  return html`<span class="words-of">${kind === "claim" ? "Claim" : wordsIn(annotation)}</span>${kind === "entity" ? html`<small>${wordsFor(type).one}</small>` : nothing}`;
}
