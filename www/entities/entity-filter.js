/**
 * What entities are filtered by.
 *
 * @module
 */

import { wordsFor } from "../labels/entity-types.js";
import { statusChoice, tagChoice } from "../findings/status-words.js";

/** @import {EntityType} from "../document/types.js" */
/** @import {Filtering} from "../findings/list-filter.js" */
/** @import {EntityItem} from "./entity-groups.js" */

/** @param {EntityItem} item */
const mentionsOf = ({ mentions }) => mentions;

/** @type {Filtering<EntityItem>} */
export const ENTITY_FILTERING = Object.freeze({
  choices: Object.freeze({
    type: { name: "Type", all: "Any type", valuesOf: (/** @type {EntityItem} */ { words }) => [words.type], words: (/** @type {string} */ value) => wordsFor(/** @type {EntityType} */ (value)).many },
    status: statusChoice("Entity status", mentionsOf),
    tag: tagChoice("Entity tag", mentionsOf),
  }),
  textOf: ({ entity, mentions }) => [entity.name, ...new Set(mentions.map(({ quote }) => quote)), entity.note ?? ""].join(" "),
});
