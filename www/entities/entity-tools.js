import { annotationIn, entityIn, mentionsOf } from "../document/annotation-index.js";
import { createMergeDialog } from "./merge-dialog.js";

/** @import {Actions} from "../store/workspace.js" */
/** @import {EntityCard} from "./entity-card.js" */
/** @import {Shown} from "../reading/shown.js" */

/** @typedef {ReturnType<typeof createEntityTools>} EntityTools */

/**
 * What is done with whole entities, whichever view or key asks for it.
 *
 * @param {{shown: Shown, actions: Actions, card: () => EntityCard, findOthers: (id: string) => void}} options
 */
export function createEntityTools({ shown, actions, card, findOthers }) {
  const dialog = createMergeDialog();

  /** @param {string} from @param {string} into */
  function mergeInto(from, into) {
    const showed = card().id === from;
    actions.run({ type: "mergeEntities", from, into });
    // The card of the one that is gone shows the other.
    if (showed) card().open(into);
  }

  return {
    /** Asks which entity is to take this one in. @param {string} id */
    merge(id) {
      const { document } = shown;
      const entity = entityIn(document, id);
      if (document !== null && entity !== undefined) dialog.ask(document, entity, (into) => mergeInto(id, into));
    },
    mergeInto,
    findOthers,
    /** Opens its card. @param {string} id */
    open: (id) => card().open(id),
    /** The entity of a mention; null where it has none that is shown. @param {string} annotationId */
    entityOf(annotationId) {
      const { document } = shown;
      const entity = entityIn(document, annotationIn(document, annotationId)?.entity);
      return document !== null && entity !== undefined && mentionsOf(document, entity).length > 0 ? entity.id : null;
    },
  };
}
