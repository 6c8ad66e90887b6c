import { about } from "./step-words.js";
import { difference } from "./patch.js";
import { inReadingOrder } from "./ranges.js";
import { withFields } from "./with-fields.js";

/** @import {Annotation, GlossatorDocument} from "./types.js" */
/** @import {Verb} from "./step-words.js" */

/**
 * A list while it is changed.
 *
 * @template {{id: string}} Item
 * @param {Item[]} before  is left as it is
 */
function listDraft(before) {
  let list = before;
  /** Whether nobody else holds the list. */
  let isOwn = false;
  /** @type {Map<string, number> | null} */
  let places = null;

  /** @param {string} id */
  function placeOf(id) {
    places ??= new Map(list.map((item, at) => [item.id, at]));
    return places.get(id) ?? -1;
  }

  /** @param {Item[]} next */
  function become(next) {
    list = next;
    isOwn = true;
    places = null;
  }

  return {
    /** As it is now; it stays so. */
    get all() {
      isOwn = false;
      return list;
    },
    /** @param {string} id */
    get: (id) => list[placeOf(id)],
    /** An item in place of the one of its id. @param {Item} item */
    put(item) {
      const at = placeOf(item.id);
      const old = list[at];
      if (old === undefined || old === item) return;
      if (!isOwn) list = [...list];
      isOwn = true;
      list[at] = item;
    },
    /** @param {Item} item @param {number} [at] */
    insert(item, at = list.length) {
      become(list.toSpliced(at, 0, item));
    },
    /** @param {ReadonlySet<string>} ids */
    remove(ids) {
      const left = list.filter(({ id }) => !ids.has(id));
      if (left.length < list.length) become(left);
    },
    /** Another list in its place. @param {Item[]} next */
    replace: become,
    /** What is there that was not there in this form. */
    fresh() {
      // Thousands stand where they stood: only the others are looked up.
      const displaced = new Set(before.filter((item, at) => item !== list[at]));
      return list.filter((item, at) => item !== before[at] && !displaced.has(item));
    },
  };
}

/** A document while a command changes it. The commands say here what they change; `before` stays as it is. @param {GlossatorDocument} before */
export function draftOf(before) {
  let document = before;
  const annotations = listDraft(before.annotations);
  const entities = listDraft(before.entities);
  return {
    annotations,
    entities,
    /** As it is now, a document of its own; `before` itself where nothing has changed. */
    get document() {
      const lists = { annotations: annotations.all, entities: entities.all };
      if (document.annotations !== lists.annotations || document.entities !== lists.entities) document = { ...document, ...lists };
      return document;
    },
    /** Fields beside the two lists; one that is undefined goes. @param {{[Name in keyof GlossatorDocument]?: GlossatorDocument[Name] | undefined}} fields */
    set(fields) {
      document = withFields(document, fields);
    },
    /** Another document in its place. @param {GlossatorDocument} next */
    replace(next) {
      document = next;
      annotations.replace(next.annotations);
      entities.replace(next.entities);
    },
    /** A new annotation in its place. @param {Annotation} annotation */
    mark(annotation) {
      const after = annotations.all.findIndex((other) => inReadingOrder(annotation, other) < 0);
      annotations.insert(annotation, after === -1 ? undefined : after);
    },
    /**
     * Changes the annotations of `ids` one by one.
     *
     * @param {readonly string[]} ids
     * @param {Verb} verb
     * @param {(annotation: Annotation) => Annotation} change  gives the same object where there is nothing to change
     */
    edit(ids, verb, change) {
      const asked = new Set(ids);
      const touched = annotations.all.filter(({ id }) => asked.has(id));
      for (const annotation of touched) annotations.put(change(annotation));
      return about(verb, touched);
    },
    /** What makes the document as it is now of the one before. */
    patch() {
      return difference(before, this.document);
    },
  };
}

/** @typedef {ReturnType<typeof draftOf>} Draft */
