/**
 * Learning a name's type from a person's correction: the suggestions on the same words that nobody has judged follow it,
 * and the entity remembers, so that another reading does as well.
 *
 * @module
 */

import { decidedWith } from "./decided.js";
import { moveMentions } from "./entities.js";
import { relearned } from "./original.js";
import { isUntouched } from "./untouched.js";

/** @import {EntityType, GlossatorDocument} from "./types.js" */

/**
 * The document in which the words of mentions are of a type wherever they are suggested as something else.
 *
 * @param {GlossatorDocument} document  in which the mentions are of that type already
 * @param {ReadonlySet<string>} ids  of the mentions that a person typed
 * @param {EntityType} type
 * @returns {{document: GlossatorDocument, others: string[]}} `others`: the suggestions that followed
 */
export function learned(document, ids, type) {
  const typed = document.annotations.filter((one) => ids.has(one.id));
  // A dateline writes a name in capitals.
  const words = new Set(typed.map(({ quote }) => quote.toLowerCase()));
  /** @type {Set<string>} */
  const others = new Set();
  const annotations = document.annotations.map((one) => {
    if (one.kind !== "entity" || one.type === type || ids.has(one.id) || !words.has(one.quote.toLowerCase()) || !isUntouched(one)) return one;
    others.add(one.id);
    return relearned(one, type, "document");
  });
  const moved = others.size === 0 ? document : moveMentions({ ...document, annotations }, others, type);
  const owners = new Set(moved.annotations.filter((one) => ids.has(one.id)).map(({ entity }) => entity));
  const entities = moved.entities.map((entity) => {
    if (!owners.has(entity.id)) return entity;
    const own = typed.filter(({ id }) => entity.mentions.includes(id)).map(({ quote }) => quote);
    const decided = decidedWith(moved, entity, { type: true }, own);
    return { ...entity, decided };
  });
  return { document: { ...moved, entities }, others: [...others] };
}
