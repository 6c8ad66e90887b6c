import { indexOf, mentionsOf } from "../document/annotation-index.js";
import { createMergeDialog } from "./merge-dialog.js";

/** @import {Actions} from "../store/workspace.js" */
/** @import {EntityCard} from "./entity-card.js" */
/** @import {Shown} from "../reading/shown.js" */

/**
 * What is done with whole entities, whichever view or key asks for it.
 *
 * @typedef {object} EntityTools
 * @property {(id: string) => void} merge  asks which entity is to take it in
 * @property {(from: string, into: string) => void} mergeInto
 * @property {(id: string) => void} findOthers
 * @property {(id: string) => void} open  its card
 * @property {(annotationId: string) => string | null} entityOf
 */

/**
 * @param {{shown: Shown, actions: Actions, card: () => EntityCard, findOthers: (id: string) => void}} options
 * @returns {EntityTools}
 */
export function createEntityTools({ shown, actions, card, findOthers }) {
  const dialog = createMergeDialog();

  /** @param {string} from @param {string} into */
  function mergeInto(from, into) {
    const showed = card().id === from;
    actions.run({ type: "mergeEntities", from, into });
    // Who looked at the one goes on with the other.
    if (showed) card().open(into);
  }

  return {
    merge(id) {
      const { document } = shown;
      const entity = document === null ? undefined : indexOf(document).entityById.get(id);
      if (document !== null && entity !== undefined) dialog.ask(document, entity, (into) => mergeInto(id, into));
    },
    mergeInto,
    findOthers,
    open: (id) => card().open(id),
    entityOf(id) {
      const { document } = shown;
      const annotation = document === null ? undefined : indexOf(document).byId.get(id);
      const entity = document === null ? undefined : indexOf(document).entityById.get(annotation?.entity ?? "");
      return document !== null && entity !== undefined && mentionsOf(document, entity).length > 0 ? entity.id : null;
    },
  };
}
