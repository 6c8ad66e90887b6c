/**
 * Replaces a document's suggestions with those of a fresh reading, and keeps everything that a person has done.
 *
 * @module
 */

import { isUntouched, userId } from "./annotation.js";
import { dateSet } from "./article-date.js";
import { isKept } from "./decided.js";
import { draftOf } from "./draft.js";
import { nameKey, rejoin, removeAnnotations } from "./entities.js";
import { piecesOf } from "./fragments.js";
import { placesRuledOut } from "./occurrence.js";
import { inReadingOrder, overlap } from "./ranges.js";
import { TO_ANNOTATIONS, TO_ENTITIES, withReferences } from "./references.js";
import { refusing } from "./refused.js";
import { endsOf } from "./relations.js";
import { asDecided, withFreshLinks } from "./reread-decided.js";
import { same } from "./same.js";
import { counted } from "./step-words.js";
import { titleAfter } from "./title.js";

/** @import {Annotation, Entity, GlossatorDocument, Range as TextRange} from "./types.js" */

/**
 * The document with the suggestions that nobody has touched replaced by those of a fresh reading of the same text. What a
 * person accepted, rejected, corrected, noted or made stays as it is, and fresh suggestions give way to it.
 *
 * @param {GlossatorDocument} document
 * @param {GlossatorDocument} fresh
 */
export function reread(document, fresh) {
  const kept = withoutUntouched(document);
  const read = renamed(fresh, kept);
  const decided = asDecided(read, kept.entities);
  const { arriving, rejected } = admitted(decided, kept, document);
  const known = new Set(kept.entities.map(({ id }) => id));
  const draft = draftOf({
    ...kept,
    generator: fresh.generator,
    title: titleAfter(kept, fresh),
    // Of the same blocks the page need not set the text anew.
    blocks: same(kept.blocks, fresh.blocks) ? kept.blocks : fresh.blocks,
    sentences: fresh.sentences,
    entities: [...withFreshLinks(kept.entities, read.entities, decided.entities), ...arriving.entities.filter(({ id }) => !known.has(id))],
    annotations: [...kept.annotations, ...arriving.annotations].sort(inReadingOrder),
  });
  // A day that a person set is the one that the fresh reading went by.
  if (dateSet(kept) === undefined) draft.set({ articleDate: fresh.articleDate });
  rejoin(draft, new Map(arriving.entities.flatMap(({ id, mentions }) => mentions.map((mention) => [mention, id]))));
  if (rejected === 0) return { document: draft.document };
  return { document: draft.document, remark: `Skipped ${counted(rejected, "suggestion")} you had rejected` };
}

/**
 * The document without its untouched suggestions; what a person has related stays, and the attributions that the claims
 * left over speak of.
 *
 * @param {GlossatorDocument} document
 */
function withoutUntouched(document) {
  const related = endsOf(document);
  const isOpen = (/** @type {Annotation} */ one) => isUntouched(one) && !related.has(one.id);
  const needed = new Set(document.annotations.filter((one) => !isOpen(one)).flatMap(({ attribution, original }) => [attribution, original?.attribution]));
  const gone = document.annotations.filter((one) => isOpen(one) && !needed.has(one.id));
  return without(document, gone, isKept);
}

/**
 * The fresh document without the suggestions that the person's own have decided already.
 *
 * @param {GlossatorDocument} fresh
 * @param {GlossatorDocument} kept
 * @param {GlossatorDocument} before
 * @returns {{arriving: GlossatorDocument, rejected: number}} `rejected`: how many were left out because they had been
 */
function admitted(fresh, kept, before) {
  const entities = kept.annotations.filter(({ kind }) => kind === "entity");
  // A suggestion that the person let stand inside a mark, or across one, may stand there again.
  const stood = new Set(before.annotations.filter((one) => one.kind === "entity" && isUntouched(one)).map(markOf));
  const claims = kept.annotations.filter(({ kind }) => kind === "claim");
  const attributions = new Set(kept.annotations.filter(isAttribution).map(spanOf));
  const apart = new Map(kept.entities.map((entity) => [entity.id, new Set(placesRuledOut(kept.text, entity).map(spanOf))]));
  const isRefused = refusing(kept);
  let rejected = 0;
  const refused = fresh.annotations.filter((one) => {
    if (isRefused(one)) return (rejected += 1) > 0;
    if (apart.get(one.entity ?? "")?.has(spanOf(one))) return true;
    // What a person decided about words is not doubted by a suggestion on some of them; a rejection says no to the same mark.
    if (one.kind === "entity") {
      return entities.some((own) => markOf(own) === markOf(one) || (own.status !== "rejected" && crosses(own, one) && !stood.has(markOf(one))));
    }
    if (one.kind === "attribution") return attributions.has(spanOf(one));
    // A claim that was judged, either way, stands for whatever its words claim.
    return one.kind === "claim" && claims.some((own) => crosses(own, one));
  });
  return { arriving: without(fresh, refused), rejected };
}

/** @param {GlossatorDocument} document @param {readonly Annotation[]} gone @param {(entity: Entity) => boolean} [stays] */
function without(document, gone, stays) {
  const draft = draftOf(document);
  removeAnnotations(draft, new Set(gone.map(({ id }) => id)), stays);
  return draft.document;
}

/** @param {Annotation} a @param {Annotation} b */
const crosses = (a, b) => piecesOf(a).some((one) => piecesOf(b).some((other) => overlap(one, other)));
/** @param {TextRange} range */
const spanOf = ({ start, end }) => `${start} ${end}`;
/** @param {Annotation} annotation */
const markOf = (annotation) => `${spanOf(annotation)} ${annotation.type}`;

/** @param {Annotation} annotation */
const isAttribution = ({ kind }) => kind === "attribution";

/**
 * The fresh document under ids that `kept` has not; an entity that `kept` knows by type and name takes its id, and where
 * `kept` has an attribution on the same words, claims speak of that.
 *
 * @param {GlossatorDocument} fresh
 * @param {GlossatorDocument} kept
 */
function renamed(fresh, kept) {
  // Every reading counts from 1.
  const reading = userId();
  const known = new Map(kept.entities.map((entity) => [nameKey(entity.type, entity.name), entity.id]));
  const entityIds = new Map(
    fresh.entities.map((entity) => {
      const name = nameKey(entity.type, entity.name);
      const id = known.get(name) ?? `${reading}-${entity.id}`;
      // Of two that are named alike one alone can be it.
      known.delete(name);
      return [entity.id, id];
    }),
  );
  const staying = new Map(kept.annotations.filter(isAttribution).map((one) => [spanOf(one), one.id]));
  const attributions = fresh.annotations.filter(isAttribution);
  const attributionIds = new Map(attributions.map((one) => [one.id, staying.get(spanOf(one)) ?? `${reading}-${one.id}`]));
  const entities = fresh.entities.map((entity) => ({
    ...entity,
    id: entityIds.get(entity.id) ?? entity.id,
    mentions: entity.mentions.map((id) => `${reading}-${id}`),
  }));
  const annotations = fresh.annotations.map((one) => {
    const ofEntities = withReferences(one, TO_ENTITIES, (id) => entityIds.get(id) ?? id);
    const named = withReferences(ofEntities, TO_ANNOTATIONS, (id) => attributionIds.get(id) ?? `${reading}-${id}`);
    return { ...named, id: `${reading}-${one.id}` };
  });
  return { ...fresh, entities, annotations };
}
