import { nudged } from "../document/adjust.js";
import { liveIn } from "../document/annotation-index.js";
import { holds, piecesOf, tidied, without, wordsIn } from "../document/fragments.js";
import { quoted } from "../document/step-words.js";

/** @import {Annotation, EntityType, Range as TextRange} from "../document/types.js" */
/** @import {Actions} from "../store/workspace.js" */
/** @import {Active} from "../article/active.js" */
/** @import {Say} from "../kit/say.js" */
/** @import {Shown} from "../reading/shown.js" */
/** @import {End} from "../document/adjust.js" */
/** @import {Workspace} from "../store/workspace.js" */

/** @typedef {ReturnType<typeof createSpanTools>} SpanTools */

/** Selected words, in pieces where a fold lies between them. @typedef {TextRange & Pick<Annotation, "fragments">} Words */

/** The words of an annotation are cut to this length on a button, in UTF-16 units. */
const ON_A_BUTTON = 24;

/**
 * What can be done with the words of an annotation, whichever view it is done from.
 *
 * @param {{workspace: Workspace, shown: Shown, active: Active, actions: Actions, say: Say}} options
 */
export function createSpanTools({ workspace, shown, active, actions, say }) {
  const text = () => workspace.document?.text ?? "";

  const find = (/** @type {string | null} */ id) => liveIn(shown.document, id);

  /** The pieces of an annotation with words added, or taken out where they are its own. @param {Annotation} annotation @param {Words} words */
  function taking(annotation, words) {
    const pieces = piecesOf(annotation);
    const more = piecesOf(words);
    return isHeld(pieces, words) ? more.reduce((left, piece) => without(text(), left, piece), pieces) : tidied(text(), [...pieces, ...more]);
  }

  /** @param {readonly TextRange[]} pieces @param {Words} words */
  const isHeld = (pieces, words) => piecesOf(words).every((piece) => holds(pieces, piece));

  /** @param {string} id @param {readonly TextRange[]} pieces */
  function set(id, pieces) {
    const annotation = find(id);
    if (annotation === undefined || actions.run({ type: "setSpan", id, pieces })?.changed) return;
    say.status(`No change: still ${quoted(wordsIn(annotation))}`);
  }

  return {
    /** The annotation that selected words can be added to. */
    active: () => find(active.id),
    /** What `take` would do with words, for a button; null where it would do nothing. @param {Words} words */
    offer(words) {
      const annotation = find(active.id);
      // All of its words cannot be taken out: that is what Delete is for.
      if (annotation === undefined || taking(annotation, words).length === 0) return null;
      return `${isHeld(piecesOf(annotation), words) ? "Remove from" : "Add to"} ${quoted(wordsIn(annotation), ON_A_BUTTON)}`;
    },
    /** Adds words to the active annotation; words of its own it takes out. @param {Words} words */
    take(words) {
      const annotation = find(active.id);
      if (annotation !== undefined) set(annotation.id, taking(annotation, words));
    },
    /** Moves an end by a word, or by a character where it is `exact`. @param {string} id @param {End} end @param {1 | -1} step */
    nudge(id, end, step, exact = false) {
      const annotation = find(id);
      if (annotation !== undefined) set(id, nudged(annotation, end, step, { text: text(), words: workspace.words, exact }));
    },
    set,
    /** One more label on the same words; gives its id. @param {string} id @param {EntityType} entityType */
    label(id, entityType) {
      const annotation = find(id);
      if (annotation === undefined || annotation.kind !== "entity") return null;
      const { start, end, fragments } = annotation;
      return actions.run({ type: "mark", kind: "entity", start, end, fragments, entityType, beside: true })?.ids[0] ?? null;
    },
  };
}
