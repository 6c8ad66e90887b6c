import { nudged } from "../document/adjust.js";
import { holds, piecesOf, tidied, without, wordsIn } from "../document/fragments.js";
import { quoted } from "../document/step-words.js";
import { indexOf } from "../document/annotation-index.js";

/** @import {Annotation, EntityType, Range as TextRange} from "../document/types.js" */
/** @import {Actions} from "../store/workspace.js" */
/** @import {Active} from "./active.js" */
/** @import {Say} from "../kit/say.js" */
/** @import {Shown} from "../reading/shown.js" */
/** @import {End} from "../document/adjust.js" */
/** @import {Workspace} from "../store/workspace.js" */

/** So much of the words of an annotation fits on a button, in UTF-16 units. */
const ON_A_BUTTON = 24;

/**
 * What can be done with the words of an annotation, whichever view it is done from.
 *
 * @typedef {object} SpanTools
 * @property {() => Annotation | null} active  the one that selected words can be added to
 * @property {(words: TextRange) => string | null} offer  what `take` would do with words, to be put on a button
 * @property {(words: TextRange) => void} take  adds words to the active annotation; words of its own it takes out
 * @property {(id: string, end: End, step: 1 | -1, exact?: boolean) => void} nudge
 * @property {(id: string, pieces: readonly TextRange[]) => void} set
 * @property {(id: string, entityType: EntityType) => string | null} label  one more on the same words; gives its id
 */

/**
 * @param {{workspace: Workspace, shown: Shown, active: Active, actions: Actions, say: Say}} options
 * @returns {SpanTools}
 */
export function createSpanTools({ workspace, shown, active, actions, say }) {
  const text = () => workspace.document?.text ?? "";

  /** @param {string | null} id */
  function find(id) {
    const found = shown.document === null ? undefined : indexOf(shown.document).byId.get(id ?? "");
    return found === undefined || found.status === "rejected" || found.kind === "attribution" ? null : found;
  }

  /**
   * The pieces of an annotation with words added, or taken out where they are its own.
   *
   * @param {Annotation} annotation
   * @param {TextRange} words
   */
  function taking(annotation, words) {
    const pieces = piecesOf(annotation);
    return holds(pieces, words) ? without(text(), pieces, words) : tidied(text(), [...pieces, words]);
  }

  /** @param {string} id @param {readonly TextRange[]} pieces */
  function set(id, pieces) {
    const annotation = find(id);
    if (annotation === null || actions.run({ type: "setSpan", id, pieces })?.changed) return;
    say.status(`No change: still ${quoted(wordsIn(annotation))}`);
  }

  return {
    active: () => find(active.id),
    offer(words) {
      const annotation = find(active.id);
      // All of its words cannot be taken out: that is what Delete is for.
      if (annotation === null || taking(annotation, words).length === 0) return null;
      return `${holds(piecesOf(annotation), words) ? "Remove from" : "Add to"} ${quoted(wordsIn(annotation), ON_A_BUTTON)}`;
    },
    take(words) {
      const annotation = find(active.id);
      if (annotation !== null) set(annotation.id, taking(annotation, words));
    },
    nudge(id, end, step, exact = false) {
      const annotation = find(id);
      if (annotation !== null) set(id, nudged(annotation, end, step, { text: text(), words: workspace.words, exact }));
    },
    set,
    label(id, entityType) {
      const annotation = find(id);
      if (annotation === null || annotation.kind !== "entity") return null;
      const { start, end, fragments } = annotation;
      return actions.run({ type: "mark", kind: "entity", start, end, fragments, entityType, beside: true })?.ids[0] ?? null;
    },
  };
}
